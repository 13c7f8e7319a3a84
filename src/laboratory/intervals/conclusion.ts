/** What an interval of an effect allows to say, whether twice the runs would change it, and what pairing was worth. */
import { differences } from '../ensemble/statistics.ts'
import type { Bounds } from './paired.ts'

export type Conclusion = 'more' | 'less' | 'no effect' | 'undecided'

/**
 * `no effect`: the whole interval lies within +-negligible, even if it leaves out zero. `more`, `less`: it leaves out zero and is
 * not negligible. Else `undecided`, which is not "no effect". Without an interval (NaN): undecided.
 */
export function conclude(
  interval: { readonly low: number; readonly high: number },
  negligible = 0,
): Conclusion {
  const { low, high } = interval
  if (low >= -negligible && high <= negligible) return 'no effect'
  if (low > 0) return 'more'
  return high < 0 ? 'less' : 'undecided'
}

/**
 * The conclusion that twice the runs would be likely to give: round the same value, with half of that part of the variance that more runs can
 * lessen (`lessened`, 0..1; all of it: an interval narrower by the root of two).
 */
export function concludeWithTwice({ value, low, high }: Bounds, negligible = 0, lessened = 1): Conclusion {
  const nearer = (bound: number) => value + (bound - value) * Math.sqrt(1 - lessened / 2)
  return conclude({ low: nearer(low), high: nearer(high) }, negligible)
}

/** Least share of pairs that must differ for a variance ratio to mean something. */
export const LEAST_DIFFERING = 0.2

/**
 * var(counterfactual - baseline of another seed in the same world) / var(counterfactual - baseline of the same seed): how many times
 * more runs the same width would need without pairs. 'unaffected' if under a fifth of the pairs differ, since a ratio to
 * nearly nothing is no merit. Pairs with a failed or infinite value are left out.
 */
export function pairingGain(
  counterfactual: readonly number[],
  baseline: readonly number[],
  independent: readonly number[],
): number | 'unaffected' {
  const rows = counterfactual
    .map((_, i) => i)
    .filter((i) => [counterfactual[i], baseline[i], independent[i]].every(Number.isFinite))
  const pick = (values: readonly number[]) => rows.map((i) => values[i]!)
  const paired = differences(pick(counterfactual), pick(baseline))
  if (rows.length < 2 || paired.filter((d) => d !== 0).length < LEAST_DIFFERING * rows.length)
    return 'unaffected'
  return variance(differences(pick(counterfactual), pick(independent))) / variance(paired)
}

/** With n - 1. */
export function variance(values: readonly number[]): number {
  const mean = values.reduce((a, b) => a + b, 0) / values.length
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
}
