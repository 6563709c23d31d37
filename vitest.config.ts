import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

/** Unit and contract tests; the specs of `tests/e2e` belong to Playwright. */
export default defineConfig({
  plugins: [vue()],
  cacheDir: '.cache/vitest',
  test: {
    // the small machines that build this have two cores, and Vitest would use but one of them
    maxWorkers: 2,
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
