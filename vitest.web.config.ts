import { defineConfig } from 'vitest/config'

/** One of the two alone by `BROWSER=firefox`, or by vitest's own `--project firefox`. */
const BROWSERS = ['chromium', 'firefox'].filter((name) => (process.env.BROWSER ?? name) === name)
if (BROWSERS.length === 0) throw new Error(`BROWSER=${process.env.BROWSER}: expected chromium or firefox`)

/** Tests of the page in real browsers; two files at a time: some wait for the clock of the day, others for the engine. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: BROWSERS.map((name) => ({
      test: {
        name,
        env: { BROWSER: name },
        include: ['conformance/web/**/*.browser.ts'],
        pool: 'forks',
        testTimeout: 240_000,
        hookTimeout: 120_000,
      },
    })),
  },
})
