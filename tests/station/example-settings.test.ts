import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { settingsSchema } from '../../station/settings/schema.ts'

const text = readFileSync(path.join(import.meta.dirname, '../../station.example.yaml'), 'utf8')

/** The file with its examples switched on: `#key` is a setting, `# words` a comment. */
const complete = text.replace(/^( *)#(?=\S)/gm, '$1')

interface Node { properties?: Record<string, Node>; items?: Node; anyOf?: Node[] }

/** Every key of a schema by its path, list items without their index: `screens.display.width`. */
const keysOf = ({ properties = {}, items, anyOf = [] }: Node, above = ''): string[] => [
  ...Object.entries(properties).flatMap(([key, node]) => [`${above}${key}`, ...keysOf(node, `${above}${key}.`)]),
  ...[...items ? [items] : [], ...anyOf].flatMap((node) => keysOf(node, above)),
]

/** Every key of a value by its path, in the same form. */
const keysIn = (value: unknown, above = ''): string[] => {
  if (Array.isArray(value)) return value.flatMap((item) => keysIn(item, above))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [`${above}${key}`, ...keysIn(inner, `${above}${key}.`)])
}

const unique = (keys: readonly string[]): string[] => [...new Set(keys)].sort()

test('the example says what runs without a file, every default of it', () => {
  expect(parse(text)).toEqual(settingsSchema.parse({}))
})

test('the example names every setting there is, and no other', () => {
  const schema = z.toJSONSchema(settingsSchema, { io: 'input' }) as Node
  expect(unique(keysIn(parse(complete)))).toEqual(unique(keysOf(schema)))
})

test('its settings that are switched off can be switched on', () => {
  const { hall, screens } = settingsSchema.parse(parse(complete))
  expect(hall).toBeDefined()
  expect(screens).toHaveLength(3)
})

test('every setting has a comment on the line above it', () => {
  const lines = text.split('\n')
  const bare = lines.filter((line, index) => /^ *#?(- )?[a-z]+:/i.test(line) && !/^ *# /.test(lines[index - 1] ?? ''))
  expect(bare).toEqual([])
})
