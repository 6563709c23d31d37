import { minutesOf } from '../../calendar/local-time.ts'
import type { Hall } from '../hall.ts'
import type { Parsed, SoundSource } from '../source.ts'
import { findingsOf, type Finding } from './finding.ts'

/** Whether a range of the day such as `8:00-12:00` ends where it begins, or before. */
export function backwards(range: string): boolean {
  const [start = '', end = ''] = range.split('-')
  return minutesOf(end) <= minutesOf(start)
}

/** Index of every item whose key an earlier one has. */
const repeated = <T>(items: readonly T[], key: (item: T) => string): number[] =>
  items.flatMap((item, index) => (items.findIndex((other) => key(other) === key(item)) < index ? [index] : []))

/** Window numbers, business ids and ticket letters stand for one thing each, or a call would send people to two windows. */
export function uniqueInHallRule({ file, value: { windows, businesses } }: Parsed<Hall>): Finding[] {
  const { error } = findingsOf(file)
  return [
    ...repeated(windows, ({ id }) => id).map((index) => error(['windows', index, 'id'], `窗口号“${windows[index]?.id ?? ''}”用了两次，请改掉一个`)),
    ...repeated(businesses, ({ id }) => id).map((index) => error(['businesses', index, 'id'], `业务代号“${businesses[index]?.id ?? ''}”用了两次，请改掉一个`)),
    ...repeated(businesses, ({ prefix }) => prefix).map((index) => error(['businesses', index, 'prefix'], `号票字母“${businesses[index]?.prefix ?? ''}”用了两次，请改掉一个`)),
  ]
}

/** Windows handle businesses of their hall, and every business has a window, or its tickets would never be called. */
export function windowsRule({ file, value: { windows, businesses } }: Parsed<Hall>): Finding[] {
  const { error, warning } = findingsOf(file)
  const known = new Set(businesses.map(({ id }) => id))
  const served = new Set(windows.flatMap((window) => window.businesses))
  return [
    ...windows.flatMap((window, index) => window.businesses.flatMap((id, at) => known.has(id)
      ? []
      : [error(['windows', index, 'businesses', at], `${window.id} 号窗口的业务“${id}”不在本大厅的业务（businesses）里，请核对`)])),
    ...businesses.flatMap(({ id, name }, index) => (served.has(id) ? [] : [warning(['businesses', index], `业务“${name}”没有窗口办理，取了号没人叫，请补上窗口`)])),
  ]
}

/** What is drawn lies on the plan. */
export function planRule({ file, value: { windows, plan } }: Parsed<Hall>): Finding[] {
  if (!plan) return []
  const { error } = findingsOf(file)
  const outside = ({ x, y, width = 0, height = 0 }: { x: number; y: number; width?: number; height?: number }) => x + width > plan.width || y + height > plan.height
  const says = `超出平面图（宽 ${String(plan.width)}，高 ${String(plan.height)}），请核对位置和大小`
  return [
    ...windows.flatMap((window, index) => (outside(window) ? [error(['windows', index], `${window.id} 号窗口${says}`)] : [])),
    ...plan.places.flatMap((place, index) => (outside(place) ? [error(['plan', 'places', index], `“${place.name}”${says}`)] : [])),
    ...(outside(plan.here) ? [error(['plan', 'here'], `一体机位置${says}`)] : []),
    ...(outside(plan.door) ? [error(['plan', 'door'], `门的位置${says}`)] : []),
    ...(plan.aisle > plan.height ? [error(['plan', 'aisle'], `过道${says}`)] : []),
  ]
}

/** Opening hours end after they begin. */
export function hoursRule({ file, value: { hours } }: Parsed<Hall>): Finding[] {
  return hours.flatMap(({ ranges }, index) => ranges.flatMap((range, at) => backwards(range)
    ? [findingsOf(file).error(['hours', index, 'ranges', at], `时段 ${range} 的结束不在开始之后，请核对`)]
    : []))
}

/** A town's or county's hall should take the matters of every department that has some, or people find a matter with no window. */
export function departmentsRule({ county, halls, procedures }: SoundSource): Finding[] {
  const used = new Set(procedures.map(({ value: { department } }) => department))
  const departments = county.value.departments.filter(({ id }) => used.has(id))
  return halls.filter(({ value }) => value.level !== 'village' && value.businesses.length > 0).flatMap(({ file, value: { businesses } }) => {
    const served = new Set(businesses.flatMap((business) => business.departments))
    return departments.filter(({ id }) => !served.has(id)).map(({ id, name }) =>
      findingsOf(file).warning(['businesses'], `没有业务受理“${name}”（${id}）的事项，群众查到了却不知去哪个窗口，请补上`))
  })
}

/** Halls form a tree below the county's, in one county, and a village station belongs to a hall. */
export function parentsRule({ county, halls }: SoundSource): Finding[] {
  const parents = new Map(halls.map(({ value: { code, parent } }) => [code, parent]))
  return halls.flatMap(({ file, value: { code, level, parent } }) => {
    const { error, warning } = findingsOf(file)
    return [
      ...(code.startsWith(`${county.value.code}-`) ? [] : [error([], `大厅代码“${code}”要以县代码 ${county.value.code} 开头，请改文件夹的名字`)]),
      ...(circular(code, parents) ? [error(['parent'], `上级大厅绕成了圈：“${code}”最后又成了自己的上级，请改正`)] : []),
      ...(level === 'village' && parent === undefined ? [warning([], '村级站点没有写上级大厅（parent），请补上')] : []),
    ]
  })
}

function circular(code: string, parents: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>()
  for (let above = parents.get(code); above !== undefined && !seen.has(above); above = parents.get(above)) {
    if (above === code) return true
    seen.add(above)
  }
  return false
}
