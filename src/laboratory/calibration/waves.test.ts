import { expect, test } from 'vitest'
import { draw } from '../../engine/index.ts'
import { median } from '../ensemble/statistics.ts'
import { emulator } from './emulator.ts'
import { worst } from './implausibility.ts'
import { STAND_IN_KEYS, STAND_IN_OUTPUTS, standIn } from './stand-in.ts'
import { match, type Simulate } from './waves.ts'

const TRUTH = Float64Array.from([0.8, 0.6, 0.3, 0.7, 0.35, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5])
const RECORD = standIn(TRUTH, 99)
const score = (u: Float64Array, seed: number) =>
  standIn(u, seed).map((y, t) => (y === Infinity ? Infinity : (y - RECORD[t]!) / 0.7))
const simulate: Simulate = async (trials) => trials.map(({ u, luck }) => score(u, luck))
const SEARCH = {
  keys: STAND_IN_KEYS,
  targets: STAND_IN_OUTPUTS,
  first: 256,
  whole: 64,
  chains: 80,
  wanted: 70,
  cutOff: 3,
}

/** Accepted by drawing from the prior again and again, which needs a hundred times the runs. */
function byForce(n: number): Float64Array[] {
  return Array.from({ length: n }, (_, i) =>
    Float64Array.from({ length: STAND_IN_KEYS.length }, (_, k) => (draw(7, 1, i, k, 0) + 0.5) / 4294967296),
  ).filter((u, i) => worst(score(u, 1_000_000 + i)) <= 3)
}

test('waves give the same worlds as drawing from the prior until enough pass', async () => {
  const force = byForce(30_000)
  const runs = await Promise.all([1, 2, 3].map((seed) => match({ ...SEARCH, seed }, simulate)))
  const waves = runs.flatMap(({ accepted }) => accepted.map((one) => one.u))
  expect(runs.every(({ reached }) => reached)).toBe(true)
  expect(runs.flatMap(({ accepted }) => accepted).every((one) => worst(one.z!) <= 3)).toBe(true)
  const middles = (list: readonly Float64Array[]) =>
    STAND_IN_KEYS.map((_, k) => median(list.map((u) => u[k]!)))
  const [a, b] = [middles(force), middles(waves)]
  // s.d. of a median of 200 or more of a prior: 0.035 at most; chains are not independent
  a.forEach((middle, k) => {
    expect(Math.abs(middle - b[k]!), STAND_IN_KEYS[k]!).toBeLessThan(0.13)
  })
  // luck is part of what is sampled: kept along a chain, drawn anew by some proposals, and of as many kinds as there are ancestors
  const lucks = runs.map(({ accepted }) => new Set(accepted.map(({ luck }) => luck)).size)
  expect(Math.min(...lucks)).toBeGreaterThan(20)
  expect(runs.every(({ accepted }) => accepted.some(({ id, luck }) => luck !== id))).toBe(true)
  expect(runs.reduce((sum, { tried }) => sum + tried.length, 0)).toBeLessThan(6_000)
  expect(force.length).toBeGreaterThan(100)
})

test('a calibration repeats itself, also where runs are stopped early', async () => {
  const stopping: Simulate = async (trials, cutOff) =>
    trials.map(({ u, luck }) => {
      const z = score(u, luck)
      return Math.abs(z[0]!) > cutOff ? z.map((value, t) => (t === 0 ? value : Number.NaN)) : z
    })
  const [a, b] = [
    await match({ ...SEARCH, seed: 5 }, stopping),
    await match({ ...SEARCH, seed: 5 }, stopping),
  ]
  expect(a.accepted.map((one) => one.id)).toEqual(b.accepted.map((one) => one.id))
  expect(a.accepted.every((one) => worst(one.z!) <= 3 && !one.z!.some(Number.isNaN))).toBe(true)
})

test('failed runs are counted and never accepted', async () => {
  const failing: Simulate = async (trials) =>
    trials.map(({ u, id, luck }) => (id % 10 === 0 ? undefined : score(u, luck)))
  const { waves, accepted } = await match({ ...SEARCH, seed: 6 }, failing)
  expect(waves[0]!.failed).toBe(25)
  expect(accepted.some((one) => one.id % 10 === 0)).toBe(false)
})

test('where nothing comes near the record nothing is accepted', async () => {
  const far: Simulate = async (trials) => trials.map(() => new Float64Array(STAND_IN_OUTPUTS).fill(Infinity))
  const { accepted, reached } = await match({ ...SEARCH, seed: 1 }, far)
  expect(accepted).toEqual([])
  expect(reached).toBe(false)
})

test('the guess tells places that pass from places that do not', () => {
  const known = Array.from({ length: 400 }, (_, i) => {
    const u = Float64Array.from({ length: 12 }, (_, k) => (draw(3, 1, i, k, 0) + 0.5) / 4294967296)
    return { u, z: score(u, i) }
  })
  const guess = emulator(known, STAND_IN_OUTPUTS, 3)
  const away = Float64Array.from([0.1, 0.9, 0.9, 0.7, 0.9, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5])
  expect(guess.chance(TRUTH)).toBeGreaterThan(20 * guess.chance(away))
  expect(guess.surfaces[1]!.explained).toBeGreaterThan(0.8)
})
