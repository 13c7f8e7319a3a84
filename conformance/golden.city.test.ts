/**
 * Golden hashes: three seeds at two scales, at noon of the 18th and at the end of the act, pinned to the version of the model.
 * Whoever means to change what a run gives raises MODEL_VERSION and writes them anew:
 *
 *   UPDATE_GOLDEN=1 npx vitest run conformance/golden
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { END_OF_ACT, Simulation } from '../src/engine/index.ts'
import { MODEL_VERSION } from '../src/scenario/index.ts'
import { FOLDER, NOON, settingOf } from './runs.ts'
import { hashesInQuickJS } from './second-engine.ts'

const FILE = 'conformance/golden.json'
const SCALES = [0.001, 0.01]
const SEEDS = [1, 2, 3]

interface Pair {
  noon: string
  end: string
}
interface Golden {
  version: string
  hashes: Record<string, Record<string, Pair>>
}

const update = process.env.UPDATE_GOLDEN === '1'
const golden = JSON.parse(readFileSync(FILE, 'utf8')) as Golden
const found: Golden = { version: MODEL_VERSION, hashes: {} }

describe('golden hashes', () => {
  test.skipIf(update)('belong to this version of the model', () => {
    expect(golden.version, 'write them anew: UPDATE_GOLDEN=1 npx vitest run conformance/golden').toBe(
      MODEL_VERSION,
    )
  })

  test.each(SCALES.flatMap((scale) => SEEDS.map((seed) => [scale, seed] as const)))(
    'scale %d, seed %d',
    (scale, seed) => {
      const run = new Simulation(settingOf({ seed, scale }), { list: [], keep: false })
      run.until(NOON)
      const noon = run.hash()
      run.until(END_OF_ACT)
      const pair = { noon, end: run.hash() }
      found.hashes[scale] = { ...found.hashes[scale], [seed]: pair }
      if (!update) expect(pair).toEqual(golden.hashes[scale]?.[seed])
    },
  )

  test.runIf(update)('are written anew', () => {
    writeFileSync(FILE, `${JSON.stringify(found, null, 2)}\n`)
  })
})

describe('a second engine', () => {
  test('QuickJS gives the golden hashes of Node at noon for every seed, from the tables on', async () => {
    const runs = SEEDS.map((seed) => ({ seed, scale: 0.001 }))
    const hashes = await hashesInQuickJS(FOLDER, runs, NOON)
    expect(hashes, 'the built files are used: npm run build').toEqual(
      SEEDS.map((seed) => (update ? found : golden).hashes['0.001']?.[seed]?.noon),
    )
  }, 300_000)
})
