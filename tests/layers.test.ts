import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { crossing, cycleIn, importsOf, targetOf } from '../build/import-graph.ts'

const ROOT = path.resolve(import.meta.dirname, '..')

const sources = ['core', 'station', 'county', 'electron', 'renderer'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|vue)$/.test(name))
    .map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/'))))

const imports = sources.flatMap((file) => importsOf(file, readFileSync(path.join(ROOT, file), 'utf8')))

const refusal = (file: string, text: string): string | undefined => importsOf(file, text).map(crossing).find((found) => found !== undefined)

describe('layers', () => {
  test('no source crosses the table of layers', () => {
    expect(imports.map(crossing).filter((found) => found !== undefined)).toEqual([])
  })

  test('no file of core leads back to itself', () => {
    const graph = new Map<string, string[]>()
    for (const use of imports.filter((each) => each.file.startsWith('core/'))) {
      graph.set(use.file, [...(graph.get(use.file) ?? []), targetOf(use)].filter((target) => target !== undefined))
    }
    expect(cycleIn(graph)).toBeUndefined()
  })

  test('the walk reads every part of the program', () => {
    for (const folder of ['core', 'station', 'county', 'electron', 'renderer']) {
      expect(imports.filter((use) => use.file.startsWith(`${folder}/`)).length, folder).toBeGreaterThan(0)
    }
  })
})

describe('what the walk finds', () => {
  test.each([
    ['core/a.ts', 'import { readFileSync } from \'node:fs\''],
    ['core/a.ts', 'export * from \'../station/clock.ts\''],
    ['core/a.ts', 'const late = await import(\'vue\')'],
    ['core/a/b.ts', 'type T = import(\'../../station/station.ts\').Station'],
    ['station/a.ts', 'import { app } from \'electron\''],
    ['station/files/a.ts', 'import { open } from \'../content/load.ts\''],
    ['county/a.ts', 'import { startStation } from \'../station/start.ts\''],
    ['county/a.ts', 'import { ref } from \'vue\''],
    ['electron/preload.ts', 'import { app } from \'electron\''],
    ['electron/preload.ts', 'import * as everything from \'electron\''],
    ['electron/preload.ts', 'import { contract } from \'../core/contract/index.ts\''],
    ['renderer/a.vue', '<script setup lang="ts">\nimport fs from \'node:fs\'\n</script>'],
    ['renderer/a.vue', '<script lang="ts">\nimport \'../station/clock.ts\'\n</script>'],
    ['renderer/a.ts', 'import x from \'../docs/x.ts\''],
  ])('refused in %s: %s', (file, text) => {
    expect(refusal(file, text)).toContain(file)
  })

  test.each([
    ['core/a.ts', 'import { z } from \'zod\''],
    ['county/a.ts', 'import { replaceFile } from \'../station/files/durable.ts\''],
    ['county/console/a.vue', '<script setup lang="ts">\nimport { ref } from \'vue\'\n</script>'],
    ['electron/shell.ts', 'import { startStation } from \'../station/start.ts\''],
    ['electron/preload.ts', 'import { ipcRenderer } from \'electron\'\nimport type { Contract } from \'../core/contract/index.ts\''],
    ['electron/preload.ts', 'import { type Contract } from \'../core/contract/index.ts\''],
    ['tests/a.ts', 'import \'node:fs\''],
  ])('allowed in %s: %s', (file, text) => {
    expect(refusal(file, text)).toBeUndefined()
  })

  test('a cycle is named by its files', () => {
    const graph = new Map([['a', ['b']], ['b', ['c']], ['c', ['b']]])
    expect(cycleIn(graph)).toEqual(['b', 'c', 'b'])
  })
})
