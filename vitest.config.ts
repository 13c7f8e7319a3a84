import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

// verbs that are not told where their store is leave nothing in this folder; removed when all tests are done
process.env.COMMUNE_STORE = join(mkdtempSync(join(tmpdir(), 'commune-test-')), 'store')

/** Tests that run the whole city, start the program or follow its printed lines: `npm run test:conformance`. */
const CITY = '**/*.city.test.ts'
const FOLDERS = ['src', 'conformance', 'examples', 'validation', 'benchmarks']

/** Two tiers, told apart by the names of files: `npm test` is the first, for every change; one file is run by its name, whichever it belongs to. */
export default defineConfig({
  test: {
    globalSetup: 'conformance/test-store.ts',
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'fast',
          include: FOLDERS.map((folder) => `${folder}/**/*.test.ts`),
          exclude: [CITY, '**/node_modules/**'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'conformance',
          include: FOLDERS.map((folder) => `${folder}/${CITY}`),
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
