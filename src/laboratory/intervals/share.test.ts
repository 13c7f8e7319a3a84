import { expect, test } from 'vitest'
import { shareInterval } from '../ensemble/statistics.ts'
import { shareOfWorlds } from './share.ts'

const list = <T>(n: number, of: (i: number) => T) => Array.from({ length: n }, (_, i) => of(i))

test('worlds without kin have the interval of Wilson', () => {
  const holds = list(100, (i) => i % 4 === 0)
  const { value, low, high } = shareOfWorlds(
    holds,
    holds.map((_, i) => i),
  )
  const wilson = shareInterval(25, 100)
  expect(value).toBe(0.25)
  expect(low).toBeCloseTo(wilson.low, 2)
  expect(high).toBeCloseTo(wilson.high, 2)
})

test('families that agree within count once each, and so do families that all agree', () => {
  const families = list(100, (i) => i % 10)
  const half = shareOfWorlds(
    families.map((f) => f < 5),
    families,
  )
  expect(half).toEqual({ value: 0.5, ...shareInterval(5, 10) })
  const all = shareOfWorlds(
    families.map(() => true),
    families,
  )
  expect(all).toEqual({ value: 1, ...shareInterval(10, 10) })
})

test('no worlds: nothing is known', () => {
  expect(shareOfWorlds([], [])).toEqual({ value: Number.NaN, low: 0, high: 1 })
})
