import { expect, test } from 'vitest'
import { stackedMarks } from './stacked.ts'

test('every value is a mark, none higher than there is room, equal ones on top of each other', () => {
  const values = [...Array<number>(200).fill(5), 1, 9]
  const { marks, radius } = stackedMarks(values, values, 600, 150)
  expect(marks).toHaveLength(202)
  expect(Math.max(...marks.map(({ y }) => y + radius))).toBeLessThanOrEqual(150)
  const column = marks.filter(({ value }) => value === 5)
  expect(new Set(column.map(({ x }) => x)).size).toBe(1)
  expect(new Set(column.map(({ y }) => y)).size).toBe(200)
})

test('values all alike stand in the middle', () => {
  expect(stackedMarks([3, 3], [3], 600, 150).x(3)).toBe(300)
})
