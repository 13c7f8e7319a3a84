import { expect, test } from 'vitest'
import { stackedMarks } from './stacked.ts'

/** Width of a step of an axis 600 wide. */
const STEP = 600 / 28

test('every value is a mark in a place of its own, none higher than there is room, equal ones in one heap', () => {
  const values = [...Array<number>(200).fill(5), 1, 9]
  const { marks, radius, x } = stackedMarks(values, values, 600, 150)
  expect(marks).toHaveLength(202)
  expect(Math.max(...marks.map(({ y }) => y + radius))).toBeLessThanOrEqual(150)
  const heap = marks.filter(({ value }) => value === 5)
  expect(new Set(heap.map((mark) => `${mark.x} ${mark.y}`)).size).toBe(200)
  for (const mark of heap) expect(Math.abs(mark.x - x(5))).toBeLessThanOrEqual(STEP)
  // in one column of single marks they would have to be smaller than a pixel
  expect(radius).toBeGreaterThan(1.2)
})

test('more marks than there is room for are pressed together, never higher', () => {
  const values = Array<number>(5000).fill(0)
  const { marks, radius } = stackedMarks(values, [0, 10], 600, 150)
  expect(Math.max(...marks.map(({ y }) => y + radius))).toBeLessThanOrEqual(150)
  expect(new Set(marks.map((mark) => `${mark.x} ${mark.y}`)).size).toBe(5000)
})

test('a mark alone stands over its value, no difference over the middle of its heap', () => {
  const { marks, x } = stackedMarks([0, 10], [-10, 10], 600, 150)
  expect(marks[0]!.x).toBe(x(0))
  expect(Math.abs(marks[1]!.x - x(10))).toBeLessThanOrEqual(STEP / 2)
})

test('values all alike stand in the middle', () => {
  const { marks, x } = stackedMarks([3, 3, 3], [3], 600, 150)
  expect(x(3)).toBe(300)
  expect(marks.reduce((sum, mark) => sum + mark.x, 0) / 3).toBeCloseTo(300)
})
