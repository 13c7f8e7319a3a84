import { expect, test } from 'vitest'
import { endOfAct } from '../../engine/index.ts'
import { readScenario } from '../../scenario/pack/folder.ts'
import { measureNamed } from '../ask/measures.ts'
import type { EnsembleSetting, Observation } from '../ensemble/index.ts'
import { RunFailure } from '../ensemble/index.ts'
import { familiesOfRuns, outputsOf, rawOutputs, runsOfKind, valuesOfRuns } from './study.ts'

const { data } = readScenario('data/paris-1871')
const run = (setting: Partial<EnsembleSetting>, more: Partial<Observation> = {}): Observation =>
  ({ setting: { seed: 1, world: 0, scale: 0.1, ...setting }, measures: {}, ...more }) as Observation

test('stored runs of one kind: any world, seed and design, the same levers, scale and length of tick, run to the end', () => {
  const plain = run({ seed: 5, world: 7, points: { drift: 0.2 } })
  const runs = [
    plain,
    run({ levers: { gatesShut: 90000 } }),
    run({ scale: 0.01 }),
    run({ tickSeconds: 600 }),
    run({ ablations: { equalOrigin: true } }),
    run({}, { stopped: 40000 }),
    run({ tickSeconds: 300, levers: {} }),
  ]
  expect(runsOfKind(runs, { scale: 0.1, levers: {}, knockOuts: {} })).toEqual([plain, runs.at(-1)])
  expect(runsOfKind(runs, { scale: 0.1, levers: { gatesShut: 90000 }, knockOuts: {} })).toEqual([runs[1]])
})

test('values are those that the runs used: from a point, by hand, or drawn for the world', () => {
  const runs = [
    run({ points: { brokenShare: 0.5 } }),
    run({ values: { brokenShare: 0.2 } }),
    run({ world: 9 }),
  ]
  const { values } = valuesOfRuns(data, runs, ['U-63'])
  const row = data.uncertainties.find((one) => one.id === 'U-63')!
  expect(values[0]).toBeCloseTo((row.low + row.high) / 2)
  expect(values[1]).toBe(0.2)
  expect(values[2]).toBeGreaterThanOrEqual(row.low)
})

test('never stands at the end of the act for effects and stays infinite for ranks; failed runs are no numbers', () => {
  const measure = measureNamed(data, 'T-13')
  const runs = [
    run({}, { measures: { 'fall-back-ordered': Infinity } }),
    run({}, { measures: { 'fall-back-ordered': 47000 } }),
    new RunFailure({ seed: 1 }, new Error('x')),
  ]
  const { values, never } = outputsOf(measure, runs)
  expect([values[0], values[1], never]).toEqual([endOfAct(), 47000, 1])
  expect(values[2]).toBeNaN()
  expect(rawOutputs(measure, runs)[0]).toBe(Infinity)
})

test('runs of one world are one family, and so are runs of worlds that lie close', () => {
  const place = (u: number) =>
    Object.fromEntries(data.uncertainties.slice(0, 70).map((row, i) => [row.key, (u + 0.618 * i) % 1]))
  const runs = [
    run({ world: 3 }),
    run({ world: 3, seed: 2 }),
    run({ world: 4 }),
    run({ world: 5, points: place(0.1) }),
    run({ world: 6, points: place(0.101) }),
    run({ world: 7, points: place(0.6) }),
  ]
  expect(familiesOfRuns(runs)).toEqual([0, 0, 1, 2, 2, 4])
})
