import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  differences,
  median,
  neverShare,
  quantile,
  rankCorrelation,
  share,
  shareInterval,
} from './statistics.ts'

const hours = fc.array(fc.oneof(fc.integer({ min: 0, max: 100000 }), fc.constant(Infinity)), {
  minLength: 1,
  maxLength: 40,
})

describe('Order statistics with never as infinity', () => {
  it('keeps never in the median: half or more never gives never', () => {
    expect(median([1, 2, Infinity])).toBe(2)
    expect(median([1, Infinity, Infinity])).toBe(Infinity)
    expect(median([1, Infinity])).toBe(Infinity)
    expect(median([3, 1, 2, 10])).toBe(2.5)
    expect(median([])).toBeNaN()
  })

  it('never gives a NaN for a list that is not empty', () => {
    fc.assert(
      fc.property(
        hours,
        (list) =>
          !Number.isNaN(median(list)) &&
          !Number.isNaN(quantile(list, 0.05)) &&
          !Number.isNaN(quantile(list, 0.95)),
      ),
    )
    expect(median([-Infinity, Infinity])).toBe(0)
  })

  it('puts the quantiles on either side of the median, on values of the list', () => {
    fc.assert(
      fc.property(hours, (list) => {
        const [low, high] = [quantile(list, 0.05), quantile(list, 0.95)]
        return low <= median(list) && median(list) <= high && list.includes(low) && list.includes(high)
      }),
    )
    expect(quantile([5, 1, 3], 0.05)).toBe(1)
    expect(quantile([...Array(19).fill(1), Infinity], 0.95)).toBe(Infinity)
    expect(quantile([...Array(99).fill(1), Infinity], 0.95)).toBe(1)
  })

  it('counts shares and never shares', () => {
    expect(neverShare([1, Infinity, 3, Infinity])).toBe(0.5)
    expect(share([1, 2, 3, 4], (n) => n > 1)).toBe(0.75)
  })

  it('takes a pair that never happens on either side as no difference', () => {
    expect(differences([5, Infinity, 3, Infinity], [3, Infinity, Infinity, 4])).toEqual([
      2,
      0,
      -Infinity,
      Infinity,
    ])
  })

  it('ranks with mean ranks for ties and gives one for a rising order', () => {
    expect(rankCorrelation([1, 2, 3, 4], [10, 20, 30, 1000])).toBeCloseTo(1)
    expect(rankCorrelation([1, 2, 3, 4], [9, 7, 5, -1])).toBeCloseTo(-1)
    // ranks 1 2.5 2.5 4 against 1 2 3 4: by hand 4.5 / sqrt(4.5 * 5)
    expect(rankCorrelation([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(22.5))
    expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBeNaN()
  })

  it("gives Wilson's interval, inside 0 and 1 even when every run agrees", () => {
    const all = shareInterval(16, 16)
    expect(all.high).toBe(1)
    expect(all.low).toBeCloseTo(0.806, 2)
    expect(shareInterval(0, 0)).toEqual({ low: 0, high: 1 })
  })
})
