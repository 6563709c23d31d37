import { z } from 'zod'

// Control characters (Cc) and lone surrogates (Cs), by their numbers: the OpenAPI document carries these patterns to programs
// whose regular expressions know no \p{…}.
const ONE_LINE = /^[^\u0000-\u001F\u007F-\u009F\u2028\u2029\uD800-\uDFFF]*$/u
const LINES = /^[^\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uD800-\uDFFF]*$/u

/** Text of one line, trimmed, never empty. `max` is in UTF-16 units and bounds what a file can make a screen draw. */
export const line = (max: number) => z.string().trim().min(1).max(max).regex(ONE_LINE, '只能写一行，不能有控制字符')

/** Text of several lines. */
export const prose = (max: number) => z.string().trim().min(1).max(max).regex(LINES, '不能有控制字符')

/** Name of a thing in file names, addresses and references: lower case letters, digits, hyphens. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '只能用小写字母、数字和连字符').max(64)

/** Hall code 大厅代码, `<county>-<pinyin>[-<village>]`: `410423-xinji`. */
export const hallCode = z.string().regex(/^\d{6}(-[a-z0-9]+){1,2}$/, '大厅代码形如 410423-xinji').max(64)

/** Day, `YYYY-MM-DD`, that exists in the calendar. */
export const isoDate = z.iso.date()

/** Time of day, `8:00` to `24:00`, local to the hall. */
export const clockTime = z.string().regex(/^([01]?\d|2[0-3]):[0-5]\d$|^24:00$/, '时间形如 8:00')

/** Half-open range of a day, `8:00-12:00`; the end is exclusive. */
export const clockRange = z.string().regex(/^([01]?\d|2[0-3]):[0-5]\d-(([01]?\d|2[0-3]):[0-5]\d|24:00)$/, '时段形如 8:00-12:00')

/** Weekday as ISO 8601 counts them: 1 Monday … 7 Sunday. */
export const weekday = z.int().min(1).max(7)

/**
 * Telephone number: mobile, landline with area code (an extension after `-`), service number (12345, 12393),
 * 400/800 number. Spaces are for the eye: `0375-500 0108`.
 */
export const phone = z.string().max(24).regex(
  /^(1[3-9]\d{9}|0\d{2,3}-?\d{3,4} ?\d{4}(-\d{1,5})?|[48]00-?\d{3}-?\d{4}|1\d{2,4}|96\d{3,4}|95\d{3})$/,
  '电话要写成 0375-5000108、手机号，或 12345 这样的服务电话',
)

/** Path of a file below `media/`, such as `samples/hukou.svg`. */
export const mediaPath = z.string().max(120).regex(/^[a-z0-9][a-z0-9-]*(\/[a-z0-9][a-z0-9-]*)*\.(svg|png|jpg|webp|mp4|webm)$/, '媒体文件名只能用小写字母、数字和连字符')
