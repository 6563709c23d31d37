import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { withCompiledContent } from '../../build/lib/content.mjs'

const compiled = mkdtempSync(path.join(os.tmpdir(), 'content-'))
afterAll(() => rmSync(compiled, { recursive: true, force: true }))

test.each([
  [['--port', '0']],
  [[]],
  [['--content']],
])('arguments without a content folder stay as they are: %j', async (args) => {
  expect(await withCompiledContent(args)).toEqual({ ok: true, args })
})

test('a folder that is compiled already is passed on', async () => {
  expect(await withCompiledContent(['--content', compiled, '--port', '0'])).toEqual({ ok: true, args: ['--content', compiled, '--port', '0'] })
  expect(await withCompiledContent(['--port', '0', `--content=${compiled}`])).toEqual({ ok: true, args: ['--port', '0', '--content', compiled] })
})
