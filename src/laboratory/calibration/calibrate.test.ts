import { beforeAll, expect, test } from 'vitest'
import { readScenario } from '../../scenario/pack/folder.ts'
import type { EnsembleSetting, Executor, Observation } from '../ensemble/index.ts'
import { aftermath } from './aftermath.ts'
import { calibrate, calibratedKeys, DEFAULTS } from './calibrate.ts'
import { priorsDigest } from './findings.ts'

const { data } = readScenario('data/paris-1871')

/** A day as a formula, since hundreds of simulated ones would take minutes: the fit measures hang on four keys and the seed. */
function day({ seed, points = {}, windows }: EnsembleSetting): Observation {
  const at = (name: keyof typeof points) => 2 * (points[name] ?? 0.5) - 1
  const luck = ((seed * 7919) % 101) / 101 - 0.5
  const measures = {
    'rappel-montmartre': 34200 + 4000 * at('leaderShare') + 600 * luck,
    'crowd-at-park': 37800 + 5000 * at('lookShare') + 900 * luck,
    'line-volleys-montmartre': 0,
    'brigade-head-taken': 42300 + 2000 * at('aRaised1871') + 900 * luck,
    'fall-back-ordered': at('brokenShare') > 0.5 ? Infinity : 46800 + 9000 * at('brokenShare') + 900 * luck,
    'withdrawal-ordered': 54000,
    'committee-informed': 61200,
    'loyal-guards': 550,
    'men-at-versailles': 22000,
  }
  const limit = windows?.['rappel-montmartre']?.high ?? Infinity
  const stopped = measures['rappel-montmartre'] > limit ? { stopped: limit + 3600 } : {}
  return { setting: { seed }, measures, ...stopped } as unknown as Observation
}

const seen: EnsembleSetting[] = []
const executor: Executor = {
  gather: async (settings) => {
    seen.push(...settings)
    return settings.map(day)
  },
  close: async () => {},
}
const OPTIONS = { ...DEFAULTS, scale: 0.001, worlds: 192, whole: 64, chains: 14, wanted: 12, replicates: 16 }

let first: Awaited<ReturnType<typeof calibrate>>
beforeAll(async () => {
  first = await calibrate(data, executor, OPTIONS)
})

test('accepted worlds are run with the luck they are kept with, whole, and near the record; the same options give the same worlds', async () => {
  const again = await calibrate(data, executor, OPTIONS)
  expect(first.matched.reached).toBe(true)
  expect(first.accepted.map(({ trial }) => trial.id)).toEqual(again.accepted.map(({ trial }) => trial.id))
  expect(
    first.accepted.every(({ run, trial }) => run.stopped === undefined && run.setting.seed === trial.luck),
  ).toBe(true)
  const share = (list: readonly { trial: { u: Float64Array } }[], name: string) =>
    list.map(({ trial }) => trial.u[first.keys.indexOf(name as never)]!)
  expect(Math.max(...share(first.accepted, 'brokenShare'))).toBeLessThan(0.9)
  expect(first.prior.length).toBe(64)
})

test('runs of the first wave are whole for the first worlds and may be stopped for the others', () => {
  const wave = seen.filter(({ world = 0 }) => world >= 1 && world <= 192)
  expect(wave.slice(0, 64).every(({ windows }) => windows === undefined)).toBe(true)
  expect(wave.slice(64, 192).every(({ windows }) => windows !== undefined)).toBe(true)
  expect(wave.every(({ seed, world }) => seed === world)).toBe(true)
})

test('what acts outside the walls is left to the number of the world', () => {
  const keys = calibratedKeys(data)
  expect(keys).toContain('brokenShare')
  expect(keys).not.toContain('sortieShare')
  expect(Object.keys(seen.at(-1)!.points ?? {})).toEqual(keys)
})

test('after it each world is run with fresh luck, and some with one thing cut', async () => {
  seen.length = 0
  const { fresh, ablations } = await aftermath(executor, first, 5)
  expect(fresh.length).toBe(first.accepted.length)
  expect(ablations.map((runs) => runs.length)).toEqual([5, 5, 5, 5])
  const kept = first.accepted.map(({ trial }) => trial)
  expect(seen.slice(0, kept.length).map(({ seed, world }) => [seed, world])).toEqual(
    kept.map(({ id, luck }) => [id + 1_000_000, luck]),
  )
  expect(seen.every(({ windows }) => windows === undefined)).toBe(true)
})

test('the digest changes with a range and with the use of a target, not with a label', () => {
  const { uncertainties, targets } = data
  const other = (change: object) => [{ ...uncertainties[0]!, ...change }, ...uncertainties.slice(1)]
  const digest = priorsDigest(data)
  expect(priorsDigest({ targets, uncertainties: other({ high: 9 }) })).not.toBe(digest)
  expect(priorsDigest({ targets, uncertainties: other({ note: 'x' }) })).toBe(digest)
  expect(priorsDigest({ uncertainties, targets: targets.map((t) => ({ ...t, use: 'fit' })) })).not.toBe(
    digest,
  )
})
