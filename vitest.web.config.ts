import { defineConfig } from 'vitest/config'

/** Tests of the page in a real browser; two files at a time: some wait for the clock of the day, others for the engine. */
export default defineConfig({
  test: {
    include: ['conformance/web/**/*.browser.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 240_000,
    hookTimeout: 120_000,
  },
})
