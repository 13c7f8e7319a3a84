import { describe, expect, it } from 'vitest'
import type { Observation } from '../ensemble/index.ts'
import { luckShare, pairingOf, primaryEffect } from './effects.ts'
import type { AskedMeasure } from './measures.ts'
import type { Pair } from './pairs.ts'

const seen = (value: number) => ({ measures: { fort: value } }) as unknown as Observation
/** One pair a world; `family` and whether the fort falls with the change. */
const pairs = (rows: readonly (readonly [family: number, falls: boolean])[]): Pair[] =>
  rows.map(([family, falls], i) => ({
    world: { id: i },
    family,
    seed: i,
    baseline: seen(0),
    counterfactual: seen(falls ? 1 : 0),
  }))
/** The effect on one measure with its own interval. */
const primaryBounds = (list: readonly Pair[], measure: AskedMeasure, until: number) => {
  const { mean, simultaneous } = primaryEffect(list, measure, until)
  return { value: mean.value, ...simultaneous }
}
const share = (list: readonly Pair[]) =>
  luckShare(list, primaryEffect(list, fort('count'), Infinity), Infinity)
const fort = (unit: 'chance' | 'count') => ({ id: 'fort', unit, negligible: 0 }) as AskedMeasure
/** Forty worlds of twenty families; in the first `n` families the fort falls in one of two worlds. */
const rows = (n: number) => Array.from({ length: 40 }, (_, i): [number, boolean] => [i % 20, i < 20 && i < n])

describe('The primary effect', () => {
  it('of a yes or no that changes one way in six families or more has the interval of a share', () => {
    const { value, low, high } = primaryBounds(pairs(rows(6)), fort('chance'), Infinity)
    expect(value).toBeCloseTo(0.15)
    expect(low).toBeGreaterThan(0.05)
    expect(high).toBeLessThan(0.35)
    const count = primaryBounds(pairs(rows(6)), fort('count'), Infinity)
    expect(count.low).toBeLessThan(low)
  })

  it('in fewer families, or both ways, has that of a mean', () => {
    const few = primaryBounds(pairs(rows(5)), fort('chance'), Infinity)
    expect(few).toEqual(primaryBounds(pairs(rows(5)), fort('count'), Infinity))
    const [first, ...rest] = pairs(rows(9))
    const both = [{ ...first!, baseline: seen(1), counterfactual: seen(0) }, ...rest]
    expect(primaryBounds(both, fort('chance'), Infinity)).toEqual(
      primaryBounds(both, fort('count'), Infinity),
    )
  })
})

describe('Luck', () => {
  /** Worlds asked twice: `between` apart by world, `within` by seed. */
  const twice = (between: number, within: number): Pair[] =>
    Array.from({ length: 40 }, (_, i) => {
      const world = Math.floor(i / 2)
      const d = between * (world % 5) + within * (i % 2)
      return {
        world: { id: world },
        family: Math.floor(world / 2),
        seed: i,
        baseline: seen(0),
        counterfactual: seen(d),
      }
    })

  it('is what twice the runs would halve, where worlds are kin', () => {
    expect(share(twice(10, 0))).toBe(0)
    expect(share(twice(0, 1))).toBe(0)
    const some = share(twice(10, 10))
    expect(some).toBeGreaterThan(0.05)
    expect(some).toBeLessThan(0.6)
    const apart = twice(10, 1).map((pair) => ({ ...pair, family: pair.world.id }))
    expect(share(apart)).toBe(1)
  })

  it('and what lies between worlds say why pairs saved no more', () => {
    const effect = { measure: 'fort', variance_ratio: 7 }
    const other = { measure: 'outcome:stand-off', variance_ratio: 9 }
    const still = { measure: 'x', variance_ratio: 'unaffected' }
    const worth = pairingOf(twice(10, 1), [effect, other, still] as never, Infinity)
    expect(worth).toMatchObject({ moved: 1, fivefold: 1 })
    expect(worth.between_worlds).toBeGreaterThan(0.95)
    expect(pairingOf(twice(0, 1), [effect] as never, Infinity).between_worlds).toBeLessThan(0.05)
  })
})
