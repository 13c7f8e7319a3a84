/** The toy town: a second scenario of the same kernel, made of tables alone, runs as the first does. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { measures, modelOf } from '../src/engine/index.ts'
import { runOnce } from '../src/laboratory/index.ts'
import { createRun, openScenario, type Scenario } from '../src/scenario/index.ts'
import { checkAll } from '../src/scenario/pack/check.ts'
import { readScenario } from '../src/scenario/pack/folder.ts'
import { packScenario, readPack } from '../src/scenario/pack/format.ts'

const END = 39 * 3600
let toy: Scenario

beforeAll(() => {
  const { data, neighbours } = readScenario('data/toy')
  toy = openScenario(data, neighbours)
})

test('the folder of the toy town has nothing wrong with it', () => {
  expect(checkAll('data/toy').report.problems).toEqual([])
})

test('every row of the toy town says that it is assumed', () => {
  const rows = [
    toy.data.places,
    toy.data.forces,
    toy.data.exogenous,
    toy.data.levers,
    toy.data.uncertainties,
  ].flat()
  expect(rows.length).toBeGreaterThan(100)
  expect(rows.filter(({ status }) => status !== 'assumed').map(({ id }) => id)).toEqual([])
})

test('the toy town has its own measures and levers, and those of Paris are not among them', () => {
  const model = modelOf(toy.data)
  expect(model.levers.map(({ key }) => key)).toEqual(toy.data.levers.map(({ key }) => key))
  expect(model.measures.map(({ id }) => id)).toContain('park-lost')
  expect(model.measures.map(({ id }) => id)).not.toContain('men-at-versailles')
})

test('some three hundred people live there, and by noon something has happened', () => {
  const run = createRun(toy, { seed: 1 })
  expect(run.day.people.count).toBeGreaterThan(250)
  expect(run.day.people.count).toBeLessThan(350)
  run.until(10 * 3600)
  expect(
    run.day.s.crowd.reduce((sum, n) => sum + n, 0),
    'out at seven',
  ).toBeGreaterThan(30)
  run.until(END)
  const found = measures(run.day)
  expect(found['first-park-taken']).toBeLessThan(END)
})

test('the column comes by night, drums beat, a company refuses and the body breaks', () => {
  const run = createRun(toy, { seed: 1 })
  run.until(END)
  expect(run.day.events.list.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining([
      'columns-leave',
      'park-taken',
      'rappel',
      'convoy-stopped',
      'company-refuses',
      'body-breaks',
    ]),
  )
})

test('worlds and scales of a town this small run, and nobody acts in quarters and battalions that it lacks', () => {
  const { quarters, battalions } = toy.data.scenario.counts
  for (const world of [1, 2, 3, 7, 14]) {
    const run = createRun(toy, { seed: 1, world })
    run.until(END)
    const calls = run.day.events.list.filter(({ kind }) => kind === 'rappel' || kind === 'tocsin')
    expect(
      calls.filter(({ subject }) => subject > quarters),
      `world ${world}`,
    ).toEqual([])
    const beyond = (field: Int32Array, most: number) => field.subarray(most + 1).some((n) => n !== 0)
    expect(beyond(run.day.s.qDrum, quarters), `world ${world}`).toBe(false)
    expect(beyond(run.day.s.bnUnder, battalions), `world ${world}`).toBe(false)
  }
  for (const scale of [0.5, 0.1, 0.01])
    expect(() => createRun(toy, { seed: 1, scale }).until(END), `scale ${scale}`).not.toThrow()
})

test('the same seed gives the same bytes, which are known; another seed other ones', () => {
  const hash = (seed: number) => {
    const run = createRun(toy, { seed })
    run.until(END)
    return run.hash()
  }
  const first = hash(1)
  expect(hash(1)).toBe(first)
  expect(first).toBe('01c865dfb5822eca')
  expect(hash(2)).not.toBe(first)
})

test('a snapshot in the morning goes on to the same noon', () => {
  const whole = createRun(toy, { seed: 1 })
  whole.until(12 * 3600)
  const kept = whole.snapshot()
  whole.until(END)
  const other = createRun(toy, { seed: 1 })
  other.restore(kept)
  other.until(END)
  expect(other.hash()).toBe(whole.hash())
})

test('a lever of the toy town changes its day', () => {
  const fact = runOnce(toy, { seed: 1 })
  const early = runOnce(toy, { seed: 1, levers: { teamsHour: 3 * 3600 } })
  expect(early.hash).not.toBe(fact.hash)
})

test('the pack of the toy town holds the same tables and neighbours', () => {
  const scenario = readScenario('data/toy')
  expect(readPack(packScenario(scenario))).toStrictEqual(scenario)
})

test('a definition that the program does not have is named at its line, with the nearest one', () => {
  const dir = mkdtempSync(join(tmpdir(), 'commune-toy-'))
  try {
    cpSync('data/toy', dir, { recursive: true })
    const file = join(dir, 'scenario.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace('definition: toy', 'definition: tou'))
    expect(checkAll(dir).report.problems).toEqual([
      expect.objectContaining({
        file: 'scenario.yaml',
        line: 6,
        column: 13,
        message: 'no model is called "tou"',
        nearest: 'toy',
      }),
    ])
  } finally {
    rmSync(dir, { recursive: true })
  }
})
