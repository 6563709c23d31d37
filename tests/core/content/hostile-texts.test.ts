import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { compile } from '../../../core/content/compile.ts'
import { checkQuality } from '../../../core/content/quality.ts'
import { countyFiles, parseFiles, type CountyFiles } from '../../support/county-fixture.ts'

/** Reads, checks and, where nothing refuses it, compiles; every problem must have a line of its file and a sentence. */
function through(files: CountyFiles): void {
  const source = parseFiles(files)
  const problems = [...source.problems, ...checkQuality(source, files)]
  for (const { file, line, message } of problems) {
    expect(message).toMatch(/\p{Script=Han}/u)
    expect(line).toBeGreaterThanOrEqual(1)
    expect(line).toBeLessThanOrEqual((files.get(file) ?? '').split(/\r\n?|\n/).length + 1)
  }
  const { county, calendar } = source
  if (county && calendar && problems.every(({ severity }) => severity === 'warning')) compile({ ...source, county, calendar })
}

const names = [...countyFiles().keys()].filter((name) => !name.startsWith('media/'))
const name = fc.constantFrom(...names)
const withText = (file: string, text: string): CountyFiles => countyFiles().set(file, text)

/** Pieces that YAML and front matter give a meaning. */
const piece = fc.oneof(
  fc.constantFrom('---', '\n', ': ', '- ', '[', ']', '{', '}', '&a ', '*a', '!t ', '"', '\'', '|', '>', '#', '\t', '  ', '\r\n', '\u0000', '\uFEFF', '\uD800', '<<', '? ', '%', '@', '`', '__proto__', '![x](y)'),
  fc.string({ maxLength: 8 }),
)

/** Milliseconds; each run reads a whole county. */
const SLOW = 30_000

describe('no text that a file can hold', () => {
  test('crashes the reader: any pieces', () => {
    fc.assert(fc.property(name, fc.array(piece, { maxLength: 60 }), (file, pieces) => { through(withText(file, pieces.join(''))) }), { numRuns: 120 })
  }, SLOW)

  test('crashes the reader: any front matter before any body', () => {
    const markdown = fc.constantFrom(...names.filter((each) => each.endsWith('.md')))
    fc.assert(fc.property(markdown, fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (file, yaml, body) => {
      through(withText(file, `---\n${yaml}\n---\n${body}`))
    }), { numRuns: 120 })
  }, SLOW)

  test('crashes the reader: any value of YAML', () => {
    fc.assert(fc.property(name, fc.object({ maxDepth: 4, key: fc.oneof(fc.constantFrom('name', 'events', 'steps', 'materials', 'halls', '__proto__', 'constructor'), fc.string()) }), (file, value) => {
      const yaml = stringify(value)
      through(withText(file, file.endsWith('.md') ? `---\n${yaml}---\n` : yaml))
    }), { numRuns: 120 })
  }, SLOW)

  test('crashes the reader: sound files with a part cut, doubled or written over', () => {
    const change = fc.tuple(name, fc.nat(2000), fc.nat(60), fc.array(piece, { maxLength: 4 }))
    fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const files = countyFiles()
      for (const [file, at, length, pieces] of changes) {
        const text = files.get(file) ?? ''
        const start = at % (text.length + 1)
        files.set(file, text.slice(0, start) + pieces.join('') + text.slice(start + length))
      }
      through(files)
    }), { numRuns: 120 })
  }, SLOW)

  test.each([
    ['brackets', (depth: number) => `a: ${'['.repeat(depth)}`],
    ['braces', (depth: number) => '{a: '.repeat(depth)],
    ['hyphens', (depth: number) => '- '.repeat(depth)],
    ['question marks', (depth: number) => '? '.repeat(depth)],
    ['indentation', (depth: number) => Array.from({ length: Math.min(depth, 1200) }, (_, level) => `${' '.repeat(level)}a:`).join('\n')],
  ])('crashes the reader: %s as deep as a file can hold', (_scenario, text) => {
    for (const depth of [30, 300, 3000, 30_000]) through(withText('county.yaml', text(depth)))
  }, SLOW)
})
