import chineseDays from 'chinese-days'
import { addDays } from './local-time.ts'

/** A day in the farmers' calendar 农历. */
export interface LunarDay {
  /** month: 十月, 闰六月 */
  readonly month: string
  /** day: 初十 */
  readonly day: string
  /** traditional festival or 节气 that falls on it: 重阳节, 小雪 */
  readonly festival?: string
}

/** The festivals people plan by, as month and day of the farmers' calendar. 小年 is that of the north. */
const FESTIVALS: Readonly<Record<string, string>> = {
  '1-1': '春节', '1-15': '元宵节', '2-2': '龙抬头', '5-5': '端午节', '7-7': '七夕节', '7-15': '中元节', '8-15': '中秋节', '9-9': '重阳节',
  '12-8': '腊八节', '12-23': '小年',
}

/** The lunar date of a day, with the festival or solar term on it. */
export function lunarDay(date: string): LunarDay {
  const { isLeap, lunarMon, lunarMonCN, lunarDay: number, lunarDayCN } = chineseDays.getLunarDate(date)
  const festival = (isLeap ? undefined : FESTIVALS[`${lunarMon}-${number}`]) ?? lastOfTheYear(date) ?? solarTerm(date)
  return { month: isLeap ? `闰${lunarMonCN}` : lunarMonCN, day: lunarDayCN, ...(festival && { festival }) }
}

function lastOfTheYear(date: string): string | undefined {
  const { lunarMon, lunarDay: number } = chineseDays.getLunarDate(addDays(date, 1))
  return lunarMon === 1 && number === 1 ? '除夕' : undefined
}

const TERMS = [
  ['lesser_cold', '小寒'], ['greater_cold', '大寒'], ['the_beginning_of_spring', '立春'], ['rain_water', '雨水'],
  ['the_waking_of_insects', '惊蛰'], ['the_spring_equinox', '春分'], ['pure_brightness', '清明'], ['grain_rain', '谷雨'],
  ['the_beginning_of_summer', '立夏'], ['lesser_fullness_of_grain', '小满'], ['grain_in_beard', '芒种'], ['the_summer_solstice', '夏至'],
  ['lesser_heat', '小暑'], ['greater_heat', '大暑'], ['the_beginning_of_autumn', '立秋'], ['the_end_of_heat', '处暑'],
  ['white_dew', '白露'], ['the_autumn_equinox', '秋分'], ['code_dew', '寒露'], ['frost_descent', '霜降'],
  ['the_beginning_of_winter', '立冬'], ['lesser_snow', '小雪'], ['greater_snow', '大雪'], ['the_winter_solstice', '冬至'],
] as const

/** The solar term 节气 that begins on a day: each month has two. */
function solarTerm(date: string): string | undefined {
  const [year = 0, month = 0] = date.split('-').map(Number)
  return TERMS.slice(2 * month - 2, 2 * month).find(([key]) => chineseDays.getSolarTermDate(year, month, key) === asShown(date))?.[1]
}

/** The day as the library writes it: it takes midnight UTC and writes it in the machine's own zone. */
function asShown(date: string): string {
  const moment = new Date(`${date}T00:00:00Z`)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}
