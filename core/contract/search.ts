import { z } from 'zod'
import { contentCall } from './base.ts'
import { summarySchema } from './content.ts'

/** Why a matter was found: which kind of match, the words that matched, and the parts of them to mark (UTF-16 offsets). */
const matchSchema = z.object({
  kind: z.enum(['name', 'alias', 'pinyin', 'initials', 'office', 'text', 'fuzzy']),
  text: z.string(),
  marks: z.array(z.tuple([z.int(), z.int()])),
})

/** 搜索. */
export const searchContract = {
  /** Finds matters by name, pinyin, initials, what people call them, their office, or a word inside; best first. */
  query: contentCall.route({ method: 'GET', path: '/search', summary: '查事项：全称、俗称、拼音、首字母都行' })
    .input(z.object({ q: z.string().max(60).default(''), limit: z.coerce.number().int().min(1).max(50).default(20) }))
    .output(z.object({
      hits: z.array(summarySchema.extend({ match: matchSchema })),
      /** how many there are, beyond `limit` too */
      total: z.int(),
      /** words the typed letters may mean, for the row above the keys */
      words: z.array(z.string()),
      /** when nothing was found: words close to what was typed, else the most wanted ones */
      suggestions: z.array(z.string()),
      /** milliseconds the station took */
      tookMs: z.number(),
    })),
}
