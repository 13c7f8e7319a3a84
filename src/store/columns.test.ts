import { expect, test } from 'vitest'
import type { EnsembleSetting, Observation } from '../laboratory/index.ts'
import { readScenario } from '../scenario/pack/folder.ts'
import { identityColumns } from './columns.ts'

const { data } = readScenario('data/paris-1871')

function numberOf(setting: EnsembleSetting, column: string): bigint {
  const { from } = identityColumns(data).find(({ name }) => name === column)!
  const observation = { setting } as Observation
  return from({ run: '', origin: { model: '', data: '', code: '' }, observation, events: [] }) as bigint
}

test('every world has a number of its own, drawn or moved by a design or by hand; the draw stands beside it', () => {
  const worlds: Partial<EnsembleSetting>[] = [
    {},
    { world: 3 },
    { points: { teams: 0.25 } },
    { points: { teams: 0.75 } },
    { points: { teams: 0.75, drift: 0.5 } },
    { values: { teams: 0.75 } },
    { world: 3, points: { teams: 0.25 } },
    { world: 3, points: { teams: 0.25 }, values: { drift: 0.5 } },
  ]
  const numbers = worlds.map((world) => Number(numberOf({ seed: 1, ...world }, 'world')))
  expect(new Set(numbers).size).toBe(worlds.length)
  expect(numbers.slice(0, 2)).toEqual([0, 3])
  expect(numbers.slice(2).every((n) => n >= 2 ** 32 && Number.isSafeInteger(n))).toBe(true)
  expect(worlds.map((world) => Number(numberOf({ seed: 1, ...world }, 'draw')))).toEqual(
    worlds.map(({ world = 0 }) => world),
  )
})

test('luck, levers and the order of writing do not change the number of a world', () => {
  const one = numberOf({ seed: 1, points: { teams: 0.25, drift: 0.5 } }, 'world')
  expect(
    numberOf({ seed: 2, points: { drift: 0.5, teams: 0.25 }, levers: { soldiersFed: true } }, 'world'),
  ).toBe(one)
})
