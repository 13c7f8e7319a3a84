import { expect, test } from 'vitest'
import { at } from '../../engine/index.ts'
import type { TargetRow } from '../../evidence/index.ts'
import { fitTargets, implausibilities, signed, spread, windows, worst } from './implausibility.ts'
import { narrowing, tradeOffs } from './narrowing.ts'

const row = (over: Partial<TargetRow>): TargetRow =>
  ({
    id: 'T-09',
    measure: 'M-09',
    kind: 'time',
    record: { en: '08:45', fr: '08:45' },
    label: { en: 'Lecomte taken', fr: 'Lecomte pris' },
    value: 705,
    toleratedLow: 690,
    toleratedHigh: 735,
    rule: '',
    use: 'fit',
    source: '',
    sourceIds: [],
    ...over,
  }) as TargetRow
const COUNT = row({
  id: 'T-20',
  measure: 'M-20',
  kind: 'count',
  value: 550,
  toleratedLow: 200,
  toleratedHigh: 1500,
})
const CHECK = row({ id: 'T-12', measure: 'M-12', use: 'check' })
const baseline = [0, 10, 20, 30].map((minutes) => ({
  'brigade-head-taken': at(18, 8, 30) + minutes * 60,
  'loyal-guards': 500 + minutes,
}))

test('only fit targets are looked at', () => {
  expect(fitTargets([CHECK, row({}), COUNT], baseline).map(({ id }) => id)).toEqual(['T-09', 'T-20'])
})

test('the band by itself is three standard deviations on the side of the value; one tick is added, luck is not', () => {
  const [target] = fitTargets(
    [row({})],
    baseline.map(() => baseline[0]!),
  )
  expect([target!.below, target!.above, target!.replicate, target!.discrepancy]).toEqual([300, 600, 0, 300])
  expect(spread(target!, false)).toBeCloseTo(Math.sqrt(600 ** 2 + 300 ** 2))
  expect(signed(target!, at(18, 9, 15))).toBeCloseTo(1800 / Math.sqrt(600 ** 2 + 300 ** 2))
  expect(signed(target!, at(18, 8, 30))).toBeLessThan(0)
})

test('luck is half the middle of the seeds; never is counted and infinitely implausible', () => {
  const [target] = fitTargets([row({})], [...baseline, { 'brigade-head-taken': Infinity }])
  expect(target!.replicate).toBe(900)
  expect(target!.never).toBe(0.2)
  expect(worst(implausibilities([target!], {}))).toBe(Infinity)
})

test('windows are where no implausibility exceeds the cut-off', () => {
  const targets = fitTargets([row({}), COUNT], baseline)
  const limits = windows(targets, 3)
  const { low, high } = limits['loyal-guards']!
  expect(signed(targets[1]!, high!)).toBeCloseTo(3)
  expect(signed(targets[1]!, low!)).toBeCloseTo(-3)
})

test('a fit target without a figure is refused by name', () => {
  expect(() => fitTargets([row({ value: undefined })], baseline)).toThrow(/T-09/)
})

test('a key that the accepted worlds leave as it was is not identified, one that they pin is', () => {
  const even = Array.from({ length: 200 }, (_, i) => (i + 0.5) / 200)
  const points = even.map((u, i) => Float64Array.from([u, 0.6 + 0.2 * even[(i * 77) % 200]!, 1 - u]))
  const [a, b] = narrowing(['a', 'b', 'c'], points)
  expect([a!.identified, b!.identified]).toEqual([false, true])
  expect(a!.ratio).toBeCloseTo(1, 1)
  expect(b!.ratio).toBeCloseTo(0.2, 1)
  const [first] = tradeOffs(['a', 'b', 'c'], points)
  expect([first!.a, first!.b, first!.resolved]).toEqual(['a', 'c', true])
  expect(first!.correlation).toBeCloseTo(-1)
})
