import { expect, test } from 'vitest'
import { below, draw, key } from './draw.ts'

test('a draw depends on every word of its address', () => {
  const base = draw(1, 2, 3, 4, 5)
  expect(draw(1, 2, 3, 4, 5)).toBe(base)
  for (const other of [
    draw(2, 2, 3, 4, 5),
    draw(1, 3, 3, 4, 5),
    draw(1, 2, 4, 4, 5),
    draw(1, 2, 3, 5, 5),
    draw(1, 2, 3, 4, 6),
  ])
    expect(other).not.toBe(base)
})

test('draws over subjects, ticks and seeds are uniform (chi-square over 256 bins)', () => {
  const walks: ((i: number) => number)[] = [
    (i) => draw(7, 50, i, 0, 0),
    (i) => draw(7, 50, 3, 0, i),
    (i) => draw(i, 50, 3, 0, 1),
    (i) => draw(7, i, 3, 0, 1),
  ]
  for (const walk of walks)
    for (const shift of [0, 24]) {
      const bins = new Int32Array(256)
      const n = 65536
      for (let i = 0; i < n; i++) bins[(walk(i) >>> shift) & 255]++
      const chi = bins.reduce((sum, seen) => sum + (seen - n / 256) ** 2 / (n / 256), 0)
      expect(chi).toBeGreaterThan(160)
      expect(chi).toBeLessThan(370)
    }
})

test('one changed bit of the address changes half the bits of the draw', () => {
  let flips = 0
  for (let i = 0; i < 4096; i++) {
    let x = draw(1, 2, i, 0, 9) ^ draw(1, 2, i ^ (1 << (i % 20)), 0, 9)
    for (; x !== 0; x &= x - 1) flips++
  }
  expect(flips / 4096).toBeGreaterThan(15.7)
  expect(flips / 4096).toBeLessThan(16.3)
})

test('below() stays in range and names have keys of their own', () => {
  expect(below(4294967295, 10)).toBe(9)
  expect(below(0, 10)).toBe(0)
  expect(key('88th')).not.toBe(key('89th'))
})
