import fc from 'fast-check'
import { expect, test } from 'vitest'
import { at } from '../../../engine/index.ts'
import { hourOf, hoursOf, SPANS, spanOf, spansTo, spread, startOf } from './lanes.ts'

test('every moment of the longest day lies in its stretch, and a stretch begins within itself', () => {
  for (let t = 300; t <= at(22, 0); t += 300) {
    const { from, to } = spanOf(t)
    expect(t >= from && t <= to, String(t)).toBe(true)
  }
  for (const span of SPANS) expect(spanOf(startOf(span))).toBe(span)
})

test('days that end at noon of the 20th show no 21st', () => {
  expect(spansTo(at(20, 12)).map(({ name }) => name)).toEqual(['night', 'main', 'after'])
  expect(spansTo(at(22, 0))).toBe(SPANS)
})

test('whole hours are named by their hour of the day', () => {
  expect(hoursOf(SPANS[1]).map(hourOf).slice(0, 3)).toEqual([3, 4, 5])
  expect(hourOf(at(19, 0))).toBe(0)
})

test('lines keep their order and their room, and one alone stays where it belongs', () => {
  expect(spread([40], 15)).toEqual([40])
  expect(spread([10, 10, 100], 20)).toEqual([0, 20, 100])
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2000 }), { maxLength: 30 }), (list) => {
      const out = spread(
        [...list].sort((a, b) => a - b),
        15,
      )
      expect(out.length).toBe(list.length)
      for (const [i, place] of out.slice(1).entries()) expect(place - out[i]!).toBeGreaterThanOrEqual(14.999)
    }),
  )
})
