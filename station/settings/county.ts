import { z } from 'zod'
import { clockRange } from '../../core/content/text.ts'

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** A duration of the settings in milliseconds. */
export const millisecondsOf = (text: string): number => Number.parseInt(text, 10) * (UNITS[text.slice(-1)] ?? 0)

/** Duration `<number>s|m|h|d`, a week at most: longer than that no timer runs for sure. */
const duration = z.string()
  .refine((text) => /^[1-9]\d*[smhd]$/.test(text) && millisecondsOf(text) <= 7 * 86_400_000, '要写成 30s、5m、1h、1d 这样，最长 7d')

/** An address in the network: of a repository, for which http will do, since what comes from it is trusted for its signatures; of the hub. */
export const address = z.string().max(200).refine((text) => /^https?:\/\/[^/?#@\s]+(\/[^?#\s]*)?$/i.test(text) && URL.canParse(text), '要写成 https://kiosk.example.cn/ 这样的网址')

/** Bytes a second below which no film would ever arrive. */
const LEAST_RATE = 16 * 1024

/** The county's repository, and how this station asks it. */
export const countySettingsSchema = z.strictObject({
  /** without it the station asks nobody; sticks do */
  url: address.optional(),
  /** other places of the same repository, asked when the first one does not answer */
  mirrors: z.array(address).max(8).default([]),
  every: duration.default('5m'),
  /** time of day for pictures and films above 5 MB; without it any time is right */
  mediaWindow: clockRange.optional(),
  /** bytes a second, all downloads together; without it as fast as it comes */
  maxRate: z.int().min(LEAST_RATE).max(2 ** 31).optional(),
})
export type CountySettings = z.infer<typeof countySettingsSchema>
