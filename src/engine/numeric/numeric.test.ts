import { expect, test } from 'vitest'
import { chance, decay, deviate, grow, logistic, survival } from './curves.ts'
import { fixed, isqrt, mul, ONE, plain, ratio } from './fixed.ts'

test('fixed-point products and ratios round down', () => {
  expect(mul(fixed(1.5), fixed(-1.5))).toBe(fixed(-2.25))
  expect(ratio(1, 3)).toBe(21845)
  expect(mul(-1, 1)).toBe(-1)
  expect(isqrt(99)).toBe(9)
})

test('tabled exponential agrees with the true one within two parts in 65536', () => {
  for (let x = 0; x < 11; x += 0.0137) {
    expect(Math.abs(plain(decay(fixed(x))) - Math.exp(-plain(fixed(x))))).toBeLessThan(5e-5)
  }
  expect(survival(0)).toBe(4294967296)
  expect(survival(20 * ONE)).toBe(0)
  expect(chance(0)).toBe(0)
  expect(Math.abs(plain(grow(fixed(2))) - Math.exp(2))).toBeLessThan(0.01)
})

test('tabled logistic is monotone, symmetric and close', () => {
  let last = -1
  for (let x = -13; x < 13; x += 0.0113) {
    const y = logistic(fixed(x))
    expect(y).toBeGreaterThanOrEqual(last)
    expect(Math.abs(plain(y) - 1 / (1 + Math.exp(-x)))).toBeLessThan(6e-5)
    last = y
  }
})

test('the four-byte deviate has mean 0 and variance 1', () => {
  let sum = 0
  let squares = 0
  const n = 65536
  for (let i = 0; i < n; i++) {
    const z = plain(deviate(Math.imul(i * 2654435761, 0x9e3779b1) >>> 0))
    sum += z
    squares += z * z
  }
  expect(Math.abs(sum / n)).toBeLessThan(0.02)
  expect(Math.abs(squares / n - 1)).toBeLessThan(0.02)
})
