/**
 * What calibration has learnt of each uncertainty: how the accepted worlds lie in its prior.
 *
 *   ratio = width of the middle half of the accepted / width of the middle half of the prior      1: nothing learnt, 0: pinned
 *   distance = max |F(u) - u|       F the accepted worlds' distribution in quantiles of the prior (Kolmogorov and Smirnov)
 *
 * *Not identified*: the distance is no larger than 99 of 100 samples of n independent draws of the prior give, 1.628 / sqrt(n). Chains of one
 * ancestor are not independent, so n is what the families of accepted worlds amount to (families.ts): the number of them if they were of
 * one size, n^2 over the sum of squared sizes else. Of 80 keys that nothing moved about one passes by chance. Not identified is not
 * "does not matter": targets of one day may not see it, or two keys make up for one another.
 */
import { quantile, rankCorrelation } from '../ensemble/statistics.ts'
import { effectiveWorlds, familiesOfPlaces } from '../families.ts'

export interface Narrowing {
  readonly key: string
  readonly ratio: number
  readonly distance: number
  readonly identified: boolean
  /** In quantiles of the prior: 5, 25, 50, 75 and 95 %. */
  readonly quantiles: readonly number[]
}

const BAR = 1.628
const SHOWN = [0.05, 0.25, 0.5, 0.75, 0.95] as const

export function narrowing(keys: readonly string[], accepted: readonly Float64Array[]): Narrowing[] {
  const bar = BAR / Math.sqrt(Math.max(1, effectiveWorlds(familiesOfPlaces(accepted))))
  return keys.map((key, j) => {
    const u = accepted.map((point) => point[j]!)
    const distance = fromUniform(u)
    const quantiles = SHOWN.map((p) => quantile(u, p))
    return {
      key,
      ratio: (quantiles[3]! - quantiles[1]!) / 0.5,
      distance,
      identified: distance > bar,
      quantiles,
    }
  })
}

function fromUniform(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const n = sorted.length
  return sorted.reduce((most, u, i) => Math.max(most, (i + 1) / n - u, u - i / n), 0)
}

export interface TradeOff {
  readonly a: string
  readonly b: string
  /** Rank correlation over the accepted worlds. */
  readonly correlation: number
  readonly resolved: boolean
}

/**
 * Pairs of keys that make up for one another, strongest first. Resolved: beyond what the strongest of all pairs of unrelated keys
 * reaches in one calibration of a hundred (4.7 / sqrt(n - 1) for some 3,400 pairs, by Bonferroni's bound).
 */
export function tradeOffs(keys: readonly string[], accepted: readonly Float64Array[], most = 12): TradeOff[] {
  const columns = keys.map((_, j) => accepted.map((point) => point[j]!))
  const bar = 4.7 / Math.sqrt(Math.max(1, effectiveWorlds(familiesOfPlaces(accepted)) - 1))
  const pairs = keys.flatMap((a, i) =>
    keys.slice(i + 1).map((b, k) => {
      const correlation = rankCorrelation(columns[i]!, columns[i + 1 + k]!)
      return { a, b, correlation, resolved: Math.abs(correlation) > bar }
    }),
  )
  return pairs.sort((x, y) => (Math.abs(y.correlation) || 0) - (Math.abs(x.correlation) || 0)).slice(0, most)
}
