import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

// verbs that are not told where their store is leave nothing in this folder; removed when all tests are done
process.env.COMMUNE_STORE = join(mkdtempSync(join(tmpdir(), 'commune-test-')), 'store')

export default defineConfig({
  test: {
    globalSetup: 'conformance/test-store.ts',
    include: [
      'src/**/*.test.ts',
      'conformance/**/*.test.ts',
      'examples/**/*.test.ts',
      'validation/**/*.test.ts',
      'benchmarks/**/*.test.ts',
    ],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
