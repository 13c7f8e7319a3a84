import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scaleOf } from './scale.ts'

test('ticks are round and hold all values between them', () => {
  const { ticks, low, high } = scaleOf([18_021, 21_960], false)
  expect(ticks.every((tick) => tick % 1000 === 0)).toBe(true)
  expect(low).toBeLessThanOrEqual(18_021)
  expect(high).toBeGreaterThanOrEqual(21_960)
})

test('hours are cut at half-hours or hours', () => {
  expect(scaleOf([30_900, 33_300], true).ticks.every((tick) => tick % 1800 === 0)).toBe(true)
})

test('every value has its place within the scale, whatever the values', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 }), (values) => {
      const scale = scaleOf(values, false)
      expect(scale.ticks.length).toBeLessThan(40)
      for (const value of values) {
        expect(scale.at(value)).toBeGreaterThanOrEqual(0)
        expect(scale.at(value)).toBeLessThanOrEqual(1)
      }
    }),
  )
})
