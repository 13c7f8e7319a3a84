import { expect, test } from 'vitest'
import { studentInterval } from './student.ts'

test('a handful of units gives the interval of Student, twenty or more leave it to the bootstrap', () => {
  const { low, high } = studentInterval(3, Math.sqrt(2.5 / 5), 5)!
  expect(low).toBeCloseTo(3 - 1.963, 3)
  expect(high).toBeCloseTo(3 + 1.963, 3)
  expect(studentInterval(3, 1, 1)).toBeUndefined()
  expect(studentInterval(3, 1, 19)).toBeDefined()
  expect(studentInterval(3, 1, 20)).toBeUndefined()
})
