import { z } from 'zod'
import { countySchema } from '../content/county.ts'
import { hallSchema } from '../content/hall.ts'
import { limitSchema } from '../content/limit.ts'
import { HANDLINGS, procedureSchema } from '../content/procedure.ts'
import { slug } from '../content/text.ts'
import { contentCall } from './base.ts'

/** A matter as a list shows it. */
export const summarySchema = z.object({
  id: slug,
  name: z.string(),
  nameEn: z.string().optional(),
  /** 俗称, when it differs from the name */
  spoken: z.string().optional(),
  category: slug,
  department: slug,
  handling: z.enum(HANDLINGS),
  /** ids of the windows of this hall that take it */
  windows: z.array(z.string()),
  promisedLimit: limitSchema,
  charged: z.boolean(),
  villageAgent: z.boolean(),
  /** how many papers to bring */
  papers: z.int(),
})

/** What the screens need to know of the hall and the county besides the matters themselves. */
export const overviewSchema = z.object({
  generation: z.int(),
  /** which of this hall's own changes are in it */
  hallRevision: z.int(),
  hall: hallSchema,
  county: countySchema.omit({ synonyms: true }),
  /** number of matters: in all, per category, per department, per audience, 高频, 家门口可办 */
  counts: z.object({
    all: z.int(),
    category: z.record(z.string(), z.int()),
    department: z.record(z.string(), z.int()),
    audience: z.record(z.string(), z.int()),
    frequent: z.int(),
    village: z.int(),
  }),
  /** path below media/ → address of the picture on this station */
  media: z.record(z.string(), z.string()),
})
export type Overview = z.infer<typeof overviewSchema>

/** Procedures 办事指南. */
export const contentContract = {
  /** The hall, the county and the numbers on the tiles. */
  overview: contentCall.route({ method: 'GET', path: '/overview', summary: '大厅、分类和数量' }).output(overviewSchema),

  /** One page of matters; 500 at most. */
  procedures: contentCall.route({ method: 'GET', path: '/procedures', summary: '事项列表' })
    .input(z.object({
      category: slug.optional(),
      department: slug.optional(),
      audience: slug.optional(),
      only: z.enum(['frequent', 'village', 'atOnce']).optional(),
      offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
      limit: z.coerce.number().int().min(1).max(500).default(20),
    }))
    .output(z.object({ items: z.array(summarySchema), total: z.int() })),

  /** One matter, whole. */
  procedure: contentCall.route({ method: 'GET', path: '/procedures/{id}', summary: '一个事项的全部内容' })
    .errors({ NOT_FOUND: { status: 404, message: '没有这个事项' } })
    .input(z.object({ id: slug }))
    .output(procedureSchema.extend({
      windows: z.array(z.string()),
      /** the matters named in `related`, as list rows */
      relatedMatters: z.array(summarySchema),
    })),

  /** 服务网点: village stations below this hall. */
  villages: contentCall.route({ method: 'GET', path: '/villages', summary: '村级服务站' }).output(z.array(hallSchema)),
}
