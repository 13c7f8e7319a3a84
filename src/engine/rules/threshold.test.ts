import { expect, test } from 'vitest'
import { normalShare } from '../numeric/curves.ts'
import { cascade, restPoint } from './threshold.ts'

const ladder = (people: number) => Int32Array.from({ length: people }, (_, i) => i)

test('R-51 Granovetter: thresholds 0, 1, ..., 99 bring everybody out', () => {
  expect(cascade(ladder(100))).toBe(100)
})

test('R-51 Granovetter: one threshold changed from 1 to 2 leaves one person out alone', () => {
  const crowd = ladder(100)
  crowd[1] = 2
  expect(cascade(crowd)).toBe(1)
})

test("R-51 the order of the people and the caller's array do not matter", () => {
  const crowd = ladder(100).reverse()
  expect(cascade(crowd)).toBe(100)
  expect(crowd[0]).toBe(99)
  expect(cascade(new Int32Array(0))).toBe(0)
  expect(cascade(Int32Array.of(1, 1, 1))).toBe(0)
})

test.each([
  [10, 0.8],
  [11, 1.7],
  [12, 4.0],
  [12.2, 5.5],
  [12.3, 100],
  [30, 99.3],
  [50, 90.5],
  [100, 65.9],
])('R-51 Granovetter: normal thresholds, mean 25, s.d. %f: %f percent out', (deviation, percent) => {
  const rest = restPoint((share) => normalShare((100 * share - 25) / deviation))
  expect(Math.round(rest * 1000) / 10).toBe(percent)
})

test('R-51 Kuran: one threshold lowered from 20 to 10 turns 10 percent of opposition into 90', () => {
  expect(cascade(Int32Array.of(0, 20, 20, 30, 40, 50, 60, 70, 80, 100), 100)).toBe(10)
  expect(cascade(Int32Array.of(0, 10, 20, 30, 40, 50, 60, 70, 80, 100), 100)).toBe(90)
})

test('R-51 Kuran: the same change in a society hardly more content yields 20 percent only', () => {
  expect(cascade(Int32Array.of(0, 20, 30, 40, 50, 60, 70, 80, 90, 100), 100)).toBe(10)
  expect(cascade(Int32Array.of(0, 10, 30, 40, 50, 60, 70, 80, 90, 100), 100)).toBe(20)
})

test('the normal distribution function agrees with tabled values', () => {
  expect(normalShare(0)).toBe(0.5)
  expect(normalShare(1.959963985)).toBeCloseTo(0.975, 7)
  expect(normalShare(-3)).toBeCloseTo(0.001349898, 7)
  expect(normalShare(5.9)).toBeCloseTo(1, 7)
  expect(normalShare(-7)).toBe(0)
})
