import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Browser, BrowserContext } from '@playwright/test'
import { ROOT } from '../../build/lib/paths.mjs'
import { PORTRAIT, type RunningStation } from './hosts.ts'
import { spawnStation } from './station-process.ts'

/** A satellite that runs headless on this machine, with a data folder of its own. */
export interface RunningSatellite extends Pick<RunningStation, 'origin' | 'dataDir'> {
  readonly stop: () => Promise<void>
}

export interface SatelliteOptions {
  /** the address of its hub */
  readonly hub: string
  /** the station's clock at start, ISO */
  readonly clock: string
  /** puts the data folder into a state before it starts */
  readonly prepare?: (dataDir: string) => Promise<void>
}

/** Starts a satellite whose screen hangs at the side door 侧门. */
export async function startSatellite({ hub, clock, prepare }: SatelliteOptions): Promise<RunningSatellite> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'satellite-'))
  await writeFile(path.join(dataDir, 'station.yaml'), JSON.stringify({ role: 'satellite', hub: { url: hub }, screens: [{ name: '侧门' }] }))
  await prepare?.(dataDir)
  const { child, ready, ended } = spawnStation(path.join(ROOT, 'dist/station/cli.js'), ['--data', dataDir, '--port', '0', '--clock', clock])
  return {
    origin: await ready,
    dataDir,
    async stop() {
      child.kill('SIGTERM')
      await ended
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** A touch panel of a browser, as it hangs at a satellite. */
export const panelOf = (browser: Browser, size = PORTRAIT): Promise<BrowserContext> =>
  browser.newContext({ viewport: { ...size }, hasTouch: true, locale: 'zh-CN' })
