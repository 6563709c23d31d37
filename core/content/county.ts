import { z } from 'zod'
import { hallCode, line, phone, slug } from './text.ts'

/** Icons a category may carry: names of the renderer's icon set, each a thing people know. */
const CATEGORY_ICONS = ['people', 'heart', 'book', 'wheelchair', 'baby', 'wheat', 'house', 'briefcase', 'medal', 'school', 'flag', 'shop', 'coins', 'card', 'leaf', 'car'] as const

const named = z.strictObject({ id: slug, name: line(20), nameEn: line(60) })

/** `county.yaml`: what all halls of a county share. */
export const countySchema = z.strictObject({
  /** six-digit code of the county, GB/T 2260: 410423 */
  code: z.string().regex(/^\d{6}$/),
  name: line(20),
  nameEn: line(60),
  /** IANA name; all hall times are in it */
  timezone: z.string().max(40).default('Asia/Shanghai'),
  /** marks the content as a sample 示例; shown on the screens */
  sample: z.boolean().default(false),
  /** hall a station shows when station.yaml names none */
  defaultHall: hallCode,
  /** 监督电话 for whatever has none of its own */
  supervisionPhone: phone.optional(),
  /** 一级事项分类, in the order of the rail */
  categories: z.array(named.extend({ icon: z.enum(CATEGORY_ICONS) })).min(1).max(24),
  departments: z.array(named).min(1).max(60),
  /** 服务对象 as groups of people, each with its class of GB/T 39046-2020 (服务对象代码) */
  audiences: z.array(named.extend({ standard: z.enum(['自然人', '企业法人', '事业法人', '社会组织法人', '行政机关', '其他']) })).min(1).max(24),
  /** 高频事项: ids of procedures, most wanted first */
  frequent: z.array(slug).max(24).default([]),
  /** words under the search field of the home screen */
  hotWords: z.array(z.strictObject({ word: line(8), wordEn: line(16).optional() })).max(8).default([]),
  /** 俗称: words people say, and the procedure id, or part of a name, that they mean */
  synonyms: z.array(z.strictObject({ say: z.array(line(20)).min(1).max(20), means: line(60) })).max(2000).default([]),
})
export type County = z.infer<typeof countySchema>
