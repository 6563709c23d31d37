import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { calendarSchema } from '../../../core/content/calendar.ts'
import { hallSchema } from '../../../core/content/hall.ts'
import { noticeSchema } from '../../../core/content/notice.ts'
import { parserOf } from '../../../core/content/parser-of.ts'
import { procedureSchema } from '../../../core/content/procedure.ts'
import { playlistSchema } from '../../../core/signage/playlist.ts'
import { sampleSource } from '../../support/sample-county.ts'

const source = await sampleSource()
const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const matters = source.procedures.map(({ value }) => value)
const DOCUMENTS: readonly [string, z.ZodType, unknown][] = [
  ['matters', z.array(procedureSchema), matters.slice(0, 10)],
  ['halls', z.array(hallSchema), source.halls.map(({ value }) => value)],
  ['notices', z.array(noticeSchema), source.notices.map(({ value }) => value)],
  ['playlists', z.array(playlistSchema), source.playlists.map(({ value }) => value)],
  ['the calendar', calendarSchema, source.calendar?.value],
]

/** What a parser gives or the faults that it throws. */
function outcome(parse: (value: unknown) => unknown, value: unknown): unknown {
  try {
    return { value: parse(value) }
  } catch (error) {
    return { faults: (error as z.ZodError).issues }
  }
}

type Place = Record<string, unknown>

/** All objects and lists in a value. */
const placesIn = (value: unknown): Place[] =>
  (typeof value === 'object' && value !== null ? [value as Place, ...Object.values(value).flatMap(placesIn)] : [])

/** What goes wrong with one field of a document: it is gone, another thing, longer, wrapped in blanks, or one too many. */
const slip = fc.oneof(
  fc.constant((place: Place, key: string) => { Reflect.deleteProperty(place, key) }),
  fc.jsonValue().map((value) => (place: Place, key: string) => { place[key] = value }),
  fc.constantFrom('', ' ', '\u0000', '\u2028', '\uD800', 'x'.repeat(9000), 'A', '-1', 'https://example.org\n', '__proto__')
    .map((text) => (place: Place, key: string) => { place[key] = typeof place[key] === 'string' ? place[key] + text : text }),
  fc.constantFrom(-1, 0, 0.5, 1e9, 2 ** 60).map((number) => (place: Place, key: string) => { place[key] = number }),
  fc.constantFrom('also', 'constructor', '__proto__').map((name) => (place: Place) => {
    Object.defineProperty(place, name, { value: {}, enumerable: true, configurable: true, writable: true })
  }),
  fc.nat({ max: 60 }).map((times) => (place: Place, key: string) => {
    if (Array.isArray(place)) place.push(...Array.from({ length: times }, () => copy(place[0] ?? null)))
    else place[key] = [place[key]]
  }),
)

describe.each(DOCUMENTS)('%s', (_what, schema, document) => {
  const parse = parserOf(schema)

  test('as they were compiled are taken as they are', () => {
    const value = copy(document)
    expect(parse(value)).toBe(value)
    expect(value).toEqual(schema.parse(document))
  })

  test('with anything changed in them give what the schema gives, or its faults', () => {
    fc.assert(fc.property(fc.array(fc.tuple(slip, fc.nat(), fc.nat()), { minLength: 1, maxLength: 2 }), (slips) => {
      const changed = copy(document)
      for (const [change, where, which] of slips) {
        const places = placesIn(changed)
        const place = places[where % places.length]!
        const keys = Object.keys(place)
        change(place, keys[which % keys.length] ?? '0')
      }
      const value = copy(changed)
      expect(outcome(parse, value)).toEqual(outcome((one) => schema.parse(one), value))
    }), { numRuns: 100 })
  })
})

describe('a matter', () => {
  const parse = parserOf(procedureSchema)

  test('of an earlier county, without a field that came later, gets what stands for it', () => {
    const { faq: _, ...earlier } = matters[0]!
    expect(parse(copy(earlier))).toMatchObject({ faq: [] })
  })

  test('with blanks around its name loses them', () => {
    expect(parse({ ...matters[0]!, name: ` ${matters[0]!.name}\n` })).toEqual(matters[0])
  })

  test('with a list where fields belong is refused', () => {
    expect(() => parse({ ...matters[0], codes: [] })).toThrow('expected object')
  })
})

describe('a kind of schema that makes another value', () => {
  test.each<[string, z.ZodType, unknown]>([
    ['what turns texts into numbers', z.object({ a: z.coerce.number() }), { a: '5' }],
    ['what changes the value', z.object({ a: z.string().transform((text) => text.length) }), { a: 'abc' }],
    ['what leaves out unknown fields', z.object({ a: z.string() }), { a: 'x', b: 'y' }],
    ['what writes in lower case', z.object({ a: z.string().toLowerCase() }), { a: 'X' }],
    ['what puts something in the place of null', z.object({ a: z.string().nullable().transform((text) => text ?? '') }), { a: null }],
    ['a default behind an optional field', z.object({ a: z.string().default('x').optional() }), {}],
    ['the first of several that fit', z.union([z.string().toUpperCase(), z.string()]), 'x'],
  ])('is asked: %s', (_what, schema, value) => {
    expect(parserOf(schema)(value)).toEqual(schema.parse(value))
    expect(parserOf(schema)(value)).not.toEqual(value)
  })
})
