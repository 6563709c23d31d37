import { minutesOf } from './local-time.ts'

/**
 * Whether a time of day, minutes since midnight, lies in a range such as `8:00-12:00`. The end is exclusive; a range that ends
 * before it begins goes on past midnight, and one that ends where it begins is the whole day.
 */
export function isWithin(range: string, minutes: number): boolean {
  const [from = 0, to = 0] = range.split('-').map(minutesOf)
  return from < to ? minutes >= from && minutes < to : minutes >= from || minutes < to
}
