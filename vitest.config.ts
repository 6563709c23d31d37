import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

/** Tests that start, feed or kill whole programs and devices; they take their time, and `npm run check` leaves them out. */
const PROGRAMS = 'tests/**/*.program.test.ts'

const shared = { extends: true } as const

/** Unit and contract tests; the specs of `tests/e2e` belong to Playwright. */
export default defineConfig({
  plugins: [vue()],
  cacheDir: '.cache/vitest',
  test: {
    // the small machines that build this have two cores, and Vitest would use but one of them
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      // a worker for each of a hundred files would take longer than the tests
      { ...shared, test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: [PROGRAMS], isolate: false } },
      { ...shared, test: { name: 'programs', include: [PROGRAMS] } },
    ],
  },
})
