import { defineConfig } from 'vitest/config'

/** Tests of the page in a real browser; one file at a time, for they share two cores with the engine that they run. */
export default defineConfig({
  test: {
    include: ['conformance/web/**/*.browser.ts'],
    pool: 'forks',
    maxWorkers: 1,
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 120_000,
  },
})
