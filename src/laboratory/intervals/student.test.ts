import { expect, test } from 'vitest'
import { studentInterval } from './student.ts'

test('a handful of units gives the interval of Student, twenty or more leave it to the bootstrap', () => {
  const { low, high } = studentInterval([1, 2, 3, 4, 5])!
  expect(low).toBeCloseTo(3 - 1.963, 3)
  expect(high).toBeCloseTo(3 + 1.963, 3)
  expect(studentInterval([1])).toBeUndefined()
  expect(studentInterval(Array.from({ length: 19 }, (_, i) => i))).toBeDefined()
  expect(studentInterval(Array.from({ length: 20 }, (_, i) => i))).toBeUndefined()
})
