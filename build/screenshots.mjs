// `npm run screenshots`: every screen in every mode into screenshots/, or with --only those whose name has the pattern (portrait-elder
// ticket); with --docs also the pictures of the manuals.
import { copyFile, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuilt } from './lib/build.mjs'
import { ensureSystemPackages } from './lib/debian.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { ROOT, node, tool } from './lib/paths.mjs'
import { run } from './lib/spawn.mjs'

/** Pictures of the manuals: name in docs/images, and the screenshot it is. */
const IN_DOCS = {
  home: 'portrait-standard/home', 'home-landscape': 'landscape-standard/home', 'home-elder': 'portrait-elder/home', attract: 'portrait-standard/attract',
  guide: 'portrait-standard/guide', search: 'portrait-standard/search', procedure: 'portrait-standard/procedure',
  'procedure-elder': 'portrait-elder/procedure', windows: 'portrait-standard/windows', notices: 'portrait-standard/notices',
  calendar: 'portrait-standard/calendar', villages: 'portrait-standard/villages', idle: 'portrait-standard/idle', lowered: 'portrait-lowered/home',
  english: 'portrait-english/home', contrast: 'portrait-contrast/procedure',
  'ticket-choose': 'portrait-standard/ticket-choose', 'ticket-check': 'portrait-standard/ticket-check', 'ticket-issued': 'portrait-standard/ticket-issued',
  board: 'landscape-board/busy', signage: 'landscape-signage/procedure', led: 'led/call-256x64-red@4x', counter: 'desk/counter-serving', staff: 'desk/staff',
  'paper-ticket': 'papers/ticket-80mm-zh', 'paper-list': 'papers/list-80mm-zh', playlist: 'panel/playlist',
  rating: 'portrait-standard/rating', suggest: 'portrait-standard/suggest', 'staff-hall': 'desk/staff-hall', statistics: 'desk/statistics', 'pairing-code': 'satellite/code',
}

const main = async () => {
  const { values } = parseArgs({ options: { docs: { type: 'boolean', default: false }, only: { type: 'string', default: '' } } })
  if (!await ensureInstalled() || !await ensureSystemPackages() || !await ensureBuilt()) return 1
  const { code } = await run(node(), [tool('@playwright/test/cli.js'), 'test', '--config', 'tests/screenshots/playwright.config.ts', '--grep', values.only], {
    env: process.env, onLine: (line) => { console.log(line) },
  })
  if (code !== 0 || !values.docs) return code
  const images = path.join(ROOT, 'docs/images')
  await mkdir(images, { recursive: true })
  for (const [name, screenshot] of Object.entries(IN_DOCS)) await copyFile(path.join(ROOT, 'screenshots', `${screenshot}.png`), path.join(images, `${name}.png`))
  return 0
}

process.exitCode = await main()
