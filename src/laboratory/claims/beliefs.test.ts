import { expect, test } from 'vitest'
import { loadFolder } from '../../evidence/files/index.ts'
import { valuesOfWorlds } from '../ask/dependence.ts'
import type { World } from '../worlds.ts'
import { beliefs } from './beliefs.ts'

const data = loadFolder('data/paris-1871')
/** Of the prior, each a family of its own. */
const worlds: World[] = Array.from({ length: 600 }, (_, i) => ({ id: i + 1 }))
const families = worlds.map((_, i) => i)
const points = valuesOfWorlds(data, worlds)
const valuesOf = (key: string) =>
  worlds.map((_, i) => points.values[i * points.keys.length + points.keys.indexOf(key)]!)

test('a box of whole numbers begins and ends on one of them', () => {
  const shows = valuesOf('confirmations').map((value) => (value === 1 ? 1 : 0))
  const { holds } = beliefs(data, worlds, families, shows)
  expect(holds?.beliefs).toEqual([
    expect.objectContaining({ key: 'confirmations', id: 'U-67', low: 1, high: 1 }),
  ])
  expect(holds).toMatchObject({ inside: 1, outside: 0, coverage: 1, separates: true })
})

test('a box of anything else ends where the effect does', () => {
  const values = valuesOf('quarterShock')
  const middle = [...values].sort((a, b) => a - b)[300]!
  const { holds } = beliefs(
    data,
    worlds,
    families,
    values.map((value) => (value > middle ? 1 : 0)),
  )
  const [first] = holds!.beliefs
  expect(first).toMatchObject({ key: 'quarterShock', high: null })
  expect(Math.abs(first!.low! - middle)).toBeLessThan(0.05)
})

test('with too few worlds, or nearly all alike, none is looked for', () => {
  expect(beliefs(data, worlds.slice(0, 90), families, valuesOf('confirmations').slice(0, 90))).toEqual({
    holds: null,
    fails: null,
  })
  expect(
    beliefs(
      data,
      worlds,
      families,
      worlds.map((_, i) => (i < 9 ? 1 : 0)),
    ),
  ).toMatchObject({ holds: null })
})
