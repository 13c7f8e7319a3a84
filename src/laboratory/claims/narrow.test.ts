import { expect, test } from 'vitest'
import type { ClaimResult } from './claim.ts'
import { narrow } from './narrow.ts'

const worlds = Array.from({ length: 100 }, (_, i) => i)
const key = { key: 'drift', id: 'U-14', label: { en: 'drift', fr: 'dérive' }, unit: '', low: 0, high: 1 }
const stored = {
  keys: [key],
  values: worlds.map((world) => ({ world, family: world, values: [world / 100] })),
}
/** The effect appears in worlds of large drift alone. */
const result = {
  direction: 'less',
  threshold: 10,
  effects: worlds.map((world) => ({ world, effect: world >= 50 ? -20 : 0 })),
} as unknown as ClaimResult

test('without ranges all worlds count; within a range only those inside do', () => {
  expect(narrow(result, stored, {})).toMatchObject({ remaining: 100, all: 100, leaning: 'between' })
  expect(narrow(result, stored, { drift: { low: 0.5, high: 1 } })).toMatchObject({
    remaining: 50,
    leaning: 'most',
    mean: -20,
  })
  expect(narrow(result, stored, { drift: { low: 0, high: 0.49 } })).toMatchObject({
    remaining: 50,
    leaning: 'few',
  })
})

test('the reverse of the claim in most worlds is said to be so', () => {
  expect(narrow({ ...result, direction: 'more' }, stored, { drift: { low: 0.5, high: 1 } })).toMatchObject({
    leaning: 'reverse',
  })
})

test('below 30 worlds nothing is said, and worlds without a counted pair are not worlds', () => {
  expect(narrow(result, stored, { drift: { low: 0.75, high: 1 } })).toMatchObject({
    remaining: 25,
    share: undefined,
    leaning: undefined,
  })
  const failed = {
    ...result,
    effects: result.effects.map((one) => (one.world < 90 ? { ...one, effect: null } : one)),
  }
  expect(narrow(failed, stored, {})).toMatchObject({ remaining: 10, all: 10, share: undefined })
})

test('worlds of a few families say as much as the families do', () => {
  const inFamilies = (n: number) => ({
    ...stored,
    values: stored.values.map((one) => ({ ...one, family: Math.floor((one.world * n) / 100) })),
  })
  const all = narrow(result, stored, {}).share!
  const few = narrow(result, inFamilies(10), {}).share!
  expect(few.value).toBe(all.value)
  expect(few.high - few.low).toBeGreaterThan(2 * (all.high - all.low))
  expect(narrow(result, inFamilies(7), {})).toMatchObject({ families: 7, share: undefined })
})
