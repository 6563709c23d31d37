import { defineConfig } from '@playwright/test'
import type { HostOptions } from './tests/support/hosts.ts'

/** One set of specs, two hosts: the Electron shell, and a browser with the headless station. */
export default defineConfig<HostOptions>({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  // whole programs on a small machine: a spec that fails has a second try, and the list of the run names it as flaky
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  projects: [
    { name: 'electron', use: { host: 'electron' }, testIgnore: '**/browser-*.spec.ts' },
    { name: 'chromium', use: { host: 'chromium' }, testIgnore: '**/shell-*.spec.ts' },
  ],
})
