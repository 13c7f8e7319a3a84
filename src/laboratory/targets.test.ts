import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { at, END_OF_ACT, measuresOf, PARIS_DAY } from '../engine/index.ts'
import { loadFolder } from '../evidence/files/load.ts'
import { compareTargets, score } from './targets.ts'

const { targets } = loadFolder(fileURLToPath(new URL('../../data/paris-1871', import.meta.url)))
const compare = (measures: Record<string, number>, until = END_OF_ACT) =>
  new Map(compareTargets(targets, measures, until).map((c) => [c.id, c]))

test('every target names a measure that the engine takes; the hour of departure is given', () => {
  const known = new Set(measuresOf(PARIS_DAY).map(({ id }) => id))
  for (const one of compare({}).values())
    expect(known.has(one.measure), `${one.id} ${one.measure}`).toBe(true)
})

test('a time inside its band misses by nothing, outside by its distance', () => {
  const found = compare({
    'rappel-montmartre': at(18, 6, 50),
    'thiers-leaves': at(18, 14, 40),
    'montmartre-lost': at(18, 11, 30),
  })
  expect([found.get('T-04')?.inside, found.get('T-04')?.miss]).toEqual([true, 0])
  expect([found.get('T-14b')?.inside, found.get('T-14b')?.miss]).toEqual([false, -20 * 60])
  expect([found.get('T-10')?.inside, found.get('T-10')?.miss]).toEqual([false, 30 * 60])
})

test('what never came is a miss without size, unless the run ended before its band did', () => {
  const never = { 'vendome-taken': Infinity, 'columns-end': Infinity }
  expect([
    compare(never).get('T-18a')?.inside,
    compare(never).get('T-18a')?.miss,
    compare(never).get('T-18a')?.simulated,
  ]).toEqual([false, Infinity, Infinity])
  expect(compare(never).get('T-26b')?.inside).toBe(false)
  const noon = compare(never, at(18, 12)).get('T-18a')
  expect([noon?.inside, noon?.simulated]).toEqual([undefined, undefined])
})

test('a count is open until its moment', () => {
  expect(compare({ killed: 8 }, at(18, 12)).get('T-25a')?.inside).toBeUndefined()
  expect(compare({ killed: 8 }).get('T-25a')?.inside).toBe(true)
})

test('T-01 is given and not scored; T-21b asks for more than T-21a of the same run', () => {
  const found = compare({ 'columns-leave': at(18, 3), 'guards-north-07': 500, 'guards-north-09': 500 })
  expect([found.get('T-01')?.simulated, found.get('T-01')?.inside]).toEqual([at(18, 3), undefined])
  expect([found.get('T-21b')?.inside, found.get('T-21b')?.miss]).toEqual([false, -1])
  expect(compare({ 'guards-north-07': 500, 'guards-north-09': 501 }).get('T-21b')?.inside).toBe(true)
})

test('a target in two parts counts when both are inside', () => {
  const both = compareTargets(targets, { killed: 8, wounded: 12 }, END_OF_ACT).filter((c) =>
    c.id.startsWith('T-25'),
  )
  const half = compareTargets(targets, { killed: 8, wounded: 120 }, END_OF_ACT).filter((c) =>
    c.id.startsWith('T-25'),
  )
  expect([score(both), score(half)]).toEqual([
    { all: 1, inside: 1, outside: [] },
    { all: 1, inside: 0, outside: ['T-25'] },
  ])
})
