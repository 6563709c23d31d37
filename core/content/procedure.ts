import { z } from 'zod'
import { limitSchema } from './limit.ts'
import { line, mediaPath, phone, prose, slug } from './text.ts'

/** Kind of matter 事项类型, GB/T 39046-2020 table A. */
export const ITEM_TYPES = ['行政许可', '行政处罚', '行政强制', '行政征收', '行政给付', '行政检查', '行政确认', '行政奖励', '行政裁决', '其他', '公共服务'] as const

/**
 * How the hall handles a matter 办理方式:
 * 即办 at once, at the counter; 承办 accepted and finished within the limit; 代办 the village agent goes for you;
 * 补办 accepted with papers missing, brought later; 退办 no longer (or not here) handled: said at once, with what to do instead.
 */
export const HANDLINGS = ['即办', '承办', '代办', '补办', '退办'] as const
export type Handling = (typeof HANDLINGS)[number]

/** Who acts in a step 环节. 申请人 is the visitor; all others are staff. */
export const ACTORS = ['申请人', '村级', '乡镇', '县级', '窗口'] as const

export const materialSchema = z.strictObject({
  name: line(80),
  nameEn: line(120).optional(),
  /** 是否必备材料 */
  required: z.boolean().default(true),
  /** 原件份数: originals to show or hand in */
  originals: z.int().min(0).max(20).default(0),
  /** 复印件份数 */
  copies: z.int().min(0).max(20).default(0),
  /** 来源: where it comes from, as one says it: 自己家里, 村委会开, 医院开 */
  source: line(40).optional(),
  /** the form lies at the window and is filled in there: it cannot be missing */
  atWindow: z.boolean().default(false),
  note: line(120).optional(),
  /** 样表 or a sample picture, below media/ */
  sample: mediaPath.optional(),
})
export type Material = z.infer<typeof materialSchema>

export const stepSchema = z.strictObject({
  /** short: at most 6 characters fit the path on the screen */
  name: line(12),
  nameEn: line(60).optional(),
  who: z.enum(ACTORS),
  limit: limitSchema.optional(),
  note: line(60).optional(),
})
export type Step = z.infer<typeof stepSchema>

/**
 * The fields a person writes for one matter (办事指南, front matter of `procedures/<slug>.md`).
 * Names follow GB/T 39046-2020 table 4; the number there is in brackets where it has one.
 */
export const procedureFields = z.strictObject({
  /** 事项名称 (1) */
  name: line(100),
  nameEn: line(160).optional(),
  /** 俗称: what people call it; the first is used wherever the full name is not needed */
  aliases: z.array(line(20)).max(12).default([]),
  /** 一句话说明, at most a line under the title */
  summary: line(60).optional(),
  /** 基本编码, 实施编码, 业务办理项编码 (2, 3): opaque strings */
  codes: z.strictObject({ basic: line(64).optional(), impl: line(64).optional(), handle: line(64).optional() }).default({}),
  /** 事项类型 (4) */
  itemType: z.enum(ITEM_TYPES),
  /** 办理方式 */
  handling: z.enum(HANDLINGS),
  /** 办件类型 (code table): 即办件 or 承诺件 */
  caseType: z.enum(['即办件', '承诺件']),
  /** 服务对象 (34): ids of county.yaml's audiences */
  audience: z.array(slug).min(1).max(8),
  category: slug,
  department: slug,
  /** 设定依据 (6) */
  legalBasis: z.array(z.strictObject({ title: line(100), number: line(60).optional(), clause: prose(500).optional() })).max(8).default([]),
  /** 受理条件 (21) */
  acceptConditions: z.array(line(200)).max(12).default([]),
  /** 申请材料 (56–64) */
  materials: z.array(materialSchema).max(30).default([]),
  /** 办理流程 (22) */
  steps: z.array(stepSchema).min(1).max(12),
  /** 法定办结时限 (15) */
  statutoryLimit: limitSchema.optional(),
  /** 承诺办结时限 (18) */
  promisedLimit: limitSchema,
  /** 是否收费, 收费依据 (31, 32); amount as one says it: 首次免费，补领 40 元 */
  fee: z.strictObject({ charged: z.boolean(), amount: line(60).optional(), amountEn: line(100).optional(), basis: line(120).optional() }),
  /** 办理地点 (50): where, when the visitor's own hall does not handle it */
  place: line(100),
  /** 办理时间 (51), when it differs from the hall's */
  hours: line(100).optional(),
  /** 咨询电话 (53) */
  phone,
  /** 监督电话 (54) */
  supervisionPhone: phone,
  /** 到办事现场次数 */
  onSiteVisits: z.int().min(0).max(9),
  /** 村级可代办: the village station takes the papers and goes for you */
  villageAgent: z.boolean(),
  /** 网办地址 (48) */
  onlineUrl: z.url({ protocol: /^https$/ }).max(200).optional(),
  /** 常见问题 (32) */
  faq: z.array(z.strictObject({ question: line(80), answer: prose(400) })).max(12).default([]),
  /** 结果名称 (29) */
  result: line(80),
  /** ids of matters a visitor of this one often needs next, or needs instead (退办) */
  related: z.array(slug).max(6).default([]),
})

/** A matter as the station holds it: the fields, its id (the file's name) and the notes below the front matter (Markdown). */
export const procedureSchema = procedureFields.extend({ id: slug, body: z.string().max(8000) })
export type Procedure = z.infer<typeof procedureSchema>

/** What one calls a matter everywhere but in its title: the first 俗称, else the name. */
export const spokenName = (procedure: Pick<Procedure, 'name' | 'aliases'>): string => procedure.aliases[0] ?? procedure.name

/** The papers a visitor must bring: required, and not filled in at the window. */
export const papersToBring = (procedure: Pick<Procedure, 'materials'>): Material[] =>
  procedure.materials.filter((material) => material.required && !material.atWindow)
