import { defineConfig } from '@playwright/test'
import type { HostOptions } from '../support/hosts.ts'

/** Pictures of every screen in every mode, into screenshots/. */
export default defineConfig<HostOptions>({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  reporter: 'line',
  use: { host: 'chromium' },
})
