import { expect, test } from 'vitest'
import { wayOf } from './way.ts'

const plan = { cells: 3, x: Int32Array.of(0, 100, 200), y: Int32Array.of(0, 50, -50) }

test('a way has a point wherever the cell changes, and none outside the wall', () => {
  const cells = [0, 0, 1, 1, -1, 2, 0]
  const way = wayOf(
    plan,
    cells.map((cell, i) => ({ at: 300 * (i + 1), cell })),
  )
  expect(way.map(({ cell, at }) => [cell, at])).toEqual([
    [0, 300],
    [1, 900],
    [2, 1800],
    [0, 2100],
  ])
  expect(way[1]).toMatchObject({ x: 100, y: -50 })
})
