import { expect, test } from 'vitest'
import { readScenario } from '../scenario/pack/folder.ts'
import {
  type ClassResult,
  classCode,
  ownText,
  ownValues,
  parseClassCode,
  poolCodes,
  valuesTaken,
} from './index.ts'

const { data } = readScenario('data/paris-1871')

test('a value outside the range of its table is refused, not clamped; an unknown key is named with the nearest right word', () => {
  const found = ownValues(data, { guardsPresent: 0, gardsPresent: 250_000 })
  expect(found.taken).toEqual([])
  expect(found.refused).toMatchObject([
    { why: 'range', key: 'guardsPresent', row: { low: 220_000, high: 300_000 } },
    { why: 'unknown', key: 'gardsPresent', nearest: 'guardsPresent' },
  ])
})

test('every uncertainty takes both ends of its range and nothing beyond; its own value changes nothing', () => {
  for (const { key, value, low, high } of data.uncertainties) {
    const width = Math.max(high - low, 1)
    for (const end of [low, high]) expect(ownValues(data, { [key]: end }).refused).toEqual([])
    for (const out of [low - width, high + width, Number.NaN, Infinity])
      expect(valuesTaken(ownValues(data, { [key]: out }))).toEqual({})
    expect(ownValues(data, { [key]: value }).taken).toEqual([])
  }
})

const RESULT: ClassResult = {
  seed: 7,
  world: 0,
  scale: 0.1,
  levers: { 'gates.shut': '22:00' },
  baseline: 'army-out-in-order',
  counterfactual: 'army-out-broken',
  forecast: undefined,
}

test('a class code tells that values were changed, and a pool never adds such a run to the others', () => {
  const plain = classCode(RESULT, data)
  const mine = classCode({ ...RESULT, own: ownText({ guardsPresent: 230_000 }) }, data)
  const other = classCode({ ...RESULT, own: ownText({ guardsPresent: 290_000 }) }, data)
  expect(new Set([plain, mine, other]).size).toBe(3)
  const parsed = parseClassCode(mine, data)
  expect('result' in parsed && parsed.result.own).toMatch(/^[0-9A-Z]{4}$/)
  const { groups, faults, repeated } = poolCodes([plain, mine, other, mine].join('\n'), data)
  expect(faults).toEqual([])
  expect(repeated).toBe(1)
  expect(groups.map(({ runs }) => runs)).toEqual([1, 1, 1])
  expect(groups.filter(({ own }) => own === undefined)).toHaveLength(1)
})

test('one set of values has one text, whatever its order; none has none', () => {
  expect(ownText({ b: 1, a: 2 })).toBe(ownText({ a: 2, b: 1 }))
  expect(ownText({})).toBe('')
  expect(ownText(undefined)).toBe('')
})
