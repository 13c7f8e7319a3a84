import { defineConfig } from 'vitest/config'

/** Tests that mutants are held against: those beside rules, institutions and fields. What takes a whole city or whole runs is elsewhere. */
export default defineConfig({
  test: {
    include: ['src/engine/**/*.test.ts'],
    exclude: ['src/engine/fields/thresholds.test.ts'],
    pool: 'threads',
    maxWorkers: 1,
    testTimeout: 120_000,
  },
})
