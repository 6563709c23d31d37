import { groupBy } from './group.ts'
import { byText } from './problem.ts'
import type { Hall } from './hall.ts'
import type { Notice } from './notice.ts'
import type { Procedure } from './procedure.ts'
import type { SoundSource } from './source.ts'

/** One part of the compiled content: what one manifest lists. */
export interface CompiledPart {
  /** county code or hall code, as in the manifest */
  readonly part: string
  /** JSON files by path below the part; canonical: the same source gives the same text */
  readonly files: readonly { readonly path: string; readonly text: string }[]
  /** paths below `media/` that the part carries */
  readonly media: readonly string[]
}

/** An authoring folder in the shape that stations hold. */
export interface Compiled {
  readonly county: CompiledPart
  /** sorted by code */
  readonly halls: readonly CompiledPart[]
}

/** Up to this many procedures 16 files hold them, above it 256: one changed matter stays one small file to fetch. */
const FEW_PROCEDURES = 2000

/** Turns a sound source into the files of the county's manifest and of each hall's manifest. */
export function compile(source: SoundSource): Compiled {
  const halls = source.halls.map(({ value }) => value)
  const notices = source.notices.map(({ value }) => value)
  const playlists = source.playlists.map(({ value }) => value)
  const children = groupBy(halls, (hall) => hall.parent)
  return {
    county: {
      part: source.county.value.code,
      files: [
        file('county.json', { county: source.county.value }),
        file('calendar.json', source.calendar.value),
        ...procedureFiles(source.procedures.map(({ value }) => value)),
      ],
      media: [...source.media.keys()].sort(byText),
    },
    halls: halls.map((hall) => ({
      part: hall.code,
      files: [
        file('hall.json', hall),
        file('villages.json', children.get(hall.code) ?? []),
        file('notices.json', meantFor(hall, notices)),
        file('playlists.json', meantFor(hall, playlists)),
      ],
      media: [],
    })),
  }
}

/** What is for all halls, for this hall, and at a village station also for the hall it belongs to. */
function meantFor<Item extends Pick<Notice, 'halls'>>(hall: Hall, items: readonly Item[]): Item[] {
  const codes = hall.level === 'village' && hall.parent !== undefined ? [hall.code, hall.parent] : [hall.code]
  return items.filter(({ halls }) => halls === undefined || codes.some((code) => halls.includes(code)))
}

function procedureFiles(procedures: readonly Procedure[]): CompiledPart['files'] {
  const digits = procedures.length <= FEW_PROCEDURES ? 1 : 2
  const buckets = groupBy(procedures, ({ id }) => fnv1a(id).toString(16).padStart(8, '0').slice(0, digits))
  return [...buckets].sort(([a], [b]) => byText(a, b)).map(([bucket, inside]) => file(`procedures/${bucket}.json`, inside))
}

/** FNV-1a over the UTF-16 units of a text, 32 bits: spreads ids over buckets evenly, no secret in it. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash >>> 0
}

const file = (path: string, value: unknown) => ({ path, text: `${JSON.stringify(value)}\n` })
