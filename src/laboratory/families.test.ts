import { expect, test } from 'vitest'
import { draw, UNCERTAINTIES } from '../engine/index.ts'
import { effectiveWorlds, familiesOf } from './families.ts'
import { priorWorlds, type World } from './worlds.ts'

const familyCount = (worlds: readonly World[]) => new Set(familiesOf(worlds)).size

/** Independent places in the first `keys` uncertainties. */
const placed = (id: number, keys: number = UNCERTAINTIES.length): World => ({
  id,
  points: Object.fromEntries(
    UNCERTAINTIES.slice(0, keys).map((key, j) => [key, draw(1, 2, id, 0, j) / 2 ** 32]),
  ),
})
/** The same a step aside in every uncertainty. */
const beside = (world: World, id: number, step: number): World => ({
  id,
  points: Object.fromEntries(
    Object.entries(world.points!).map(([key, u]) => [key, u! < 0.5 ? u! + step : u! - step]),
  ),
})

test('independent worlds are no kin, whether drawn by number or placed', () => {
  expect(familyCount(priorWorlds(50))).toBe(50)
  expect(familyCount(Array.from({ length: 300 }, (_, i) => placed(i)))).toBe(300)
})

test('neighbours are one family under the number of the first, and kin of kin too', () => {
  const first = placed(7)
  const second = beside(first, 3, 0.15)
  const third = beside(second, 9, 0.15)
  expect(familiesOf([first, placed(5), second, third])).toEqual([7, 5, 7, 7])
  expect(familiesOf([first, placed(5), beside(first, 3, 0.25)])).toEqual([7, 5, 3])
})

test('in few uncertainties chance makes neighbours, so nobody is kin', () => {
  const few = placed(1, 10)
  expect(familyCount([few, { ...few, id: 2 }])).toBe(2)
})

test('families of one size weigh as many worlds as they are, uneven ones as fewer', () => {
  expect(effectiveWorlds([1, 2, 3, 4])).toBe(4)
  expect(effectiveWorlds([1, 1, 2, 2])).toBe(2)
  expect(effectiveWorlds([1, 1, 1, 2])).toBeCloseTo(16 / 10)
  expect(effectiveWorlds([])).toBe(0)
})
