/**
 * Paired differences over worlds and what can be said of them. A pair is baseline and counterfactual on one world and one seed;
 * worlds are resampled, not pairs, since pairs of one world share what we do not know.
 *
 *   d = counterfactual - baseline      m_w = mean d of world w      effect = mean m_w over worlds (each counts once)
 *   superiority = P(d > 0) + P(d = 0) / 2, pair by pair
 *   percentile interval: 2.5 % and 97.5 % of the effect over resamples of worlds                     (Efron 1979)
 *   max-t: effect +- c s / sqrt(W), c the 95 % point over resamples of max over measures |effect* - effect| sqrt(W) / s*
 *
 * Measures of which under a fifth of the pairs differ have a max-t of their own: the t of a few differences is wild, and one
 * such measure would widen the intervals of all. Each of the two families holds together at the level.
 *
 * With one measure max-t is the symmetric bootstrap-t interval, which keeps its promise on skewed differences better than the
 * percentile one (Hall 1988); with many it holds for all of them together (Westfall and Young 1993; Romano and Wolf 2005).
 * A pair of which a side failed (NaN) is left out and counted. A time that never comes is Infinity: the mean is then NaN and
 * the measure is out of max-t, while median and superiority stay. In a question asked in one world only, give every pair a number of
 * its own in `worlds`: the interval then speaks of that world alone. If no pair differs, the interval is [0, 0]: nothing moved
 * in n pairs, which does not exclude what happens in fewer than about 3 of n.
 */
import { differences, median } from '../ensemble/statistics.ts'
import { LEAST_DIFFERING } from './conclusion.ts'
import { percentiles, resample } from './resample.ts'

export interface PairedMeasure {
  readonly id: string
  readonly baseline: readonly number[]
  readonly counterfactual: readonly number[]
}

export interface Bounds {
  readonly value: number
  readonly low: number
  readonly high: number
}

export interface PairedEffect {
  readonly id: string
  /** Means over pairs; NaN if a value is infinite. */
  readonly baseline: number
  readonly counterfactual: number
  /** Effect with its percentile interval; median over pairs; probability of superiority. */
  readonly mean: Bounds
  readonly median: Bounds
  readonly superiority: Bounds
  /** Max-t interval of the effect, simultaneous over the measures that move as often or as seldom; NaN without finite differences. */
  readonly simultaneous: { readonly low: number; readonly high: number }
  /** Share of the pairs that differ at all. */
  readonly differing: number
}

export interface PairedSummary {
  readonly pairs: number
  readonly failed: number
  readonly worlds: number
  readonly effects: readonly PairedEffect[]
}

export interface PairedOptions {
  readonly seed: number
  /** Default 1000. */
  readonly resamples?: number
  /** Default 0.95. */
  readonly level?: number
}

interface Prepared {
  readonly measure: PairedMeasure
  readonly d: readonly number[]
  /** World by world: mean difference and superiority. */
  readonly means: Float64Array
  readonly wins: Float64Array
  /** Share of the pairs that differ at all. */
  readonly differing: number
}

/** All measures of the same pairs, of which pair i belongs to world `worlds[i]`. */
export function pairedEffects(
  worlds: readonly (number | string)[],
  measures: readonly PairedMeasure[],
  { seed, resamples = 1000, level = 0.95 }: PairedOptions,
): PairedSummary {
  for (const { id, baseline, counterfactual } of measures)
    if (baseline.length !== worlds.length || counterfactual.length !== worlds.length)
      throw new RangeError(
        `${id}: ${baseline.length} and ${counterfactual.length} values for ${worlds.length} pairs`,
      )
  const kept = worlds
    .map((_, i) => i)
    .filter((i) => !measures.some((m) => Number.isNaN(m.baseline[i]!) || Number.isNaN(m.counterfactual[i]!)))
  const names = [...new Set(kept.map((i) => worlds[i]!))]
  const place = new Map(names.map((name, w) => [name, w]))
  const world = kept.map((i) => place.get(worlds[i]!)!)
  const prepared = measures.map((measure) => prepare(measure, kept, world, names.length))
  const counts = Array.from({ length: resamples }, (_, b) => resample(new Int32Array(names.length), seed, b))
  const moves = (one: Prepared) => one.differing >= LEAST_DIFFERING
  const often = maxT(prepared.filter(moves), counts, level)
  const seldom = maxT(
    prepared.filter((one) => !moves(one)),
    counts,
    level,
  )
  return {
    pairs: kept.length,
    failed: worlds.length - kept.length,
    worlds: names.length,
    effects: prepared.map((p) => effectOf(p, world, counts, moves(p) ? often : seldom, level)),
  }
}

function prepare(
  measure: PairedMeasure,
  kept: readonly number[],
  world: readonly number[],
  n: number,
): Prepared {
  const d = differences(
    kept.map((i) => measure.counterfactual[i]!),
    kept.map((i) => measure.baseline[i]!),
  )
  const means = new Float64Array(n)
  const wins = new Float64Array(n)
  const sizes = new Float64Array(n)
  d.forEach((value, i) => {
    const w = world[i]!
    means[w] = means[w]! + value
    wins[w] = wins[w]! + (value > 0 ? 1 : value === 0 ? 0.5 : 0)
    sizes[w] = sizes[w]! + 1
  })
  return {
    measure,
    d,
    means: means.map((s, w) => s / sizes[w]!),
    wins: wins.map((s, w) => s / sizes[w]!),
    differing: d.filter((value) => value !== 0).length / d.length,
  }
}

function effectOf(
  { measure, d, means, wins, differing }: Prepared,
  world: readonly number[],
  counts: readonly Int32Array[],
  c: number,
  level: number,
): PairedEffect {
  if (differing === 0) return unmoved(measure)
  const once = new Int32Array(means.length).fill(1)
  const all = moments(means, once)
  const half = c * all.error
  const order = rising(d, world)
  const over = (of: (drawn: Int32Array) => number) => percentiles(counts.map(of), level)
  return {
    id: measure.id,
    baseline: average(measure.baseline),
    counterfactual: average(measure.counterfactual),
    mean: { value: all.mean, ...over((drawn) => meanOf(means, drawn)) },
    median: { value: median(d), ...over((drawn) => weightedMedian(order, drawn)) },
    superiority: { value: meanOf(wins, once), ...over((drawn) => meanOf(wins, drawn)) },
    simultaneous: { low: all.mean - half, high: all.mean + half },
    differing,
  }
}

/** What every resample says of a measure that no pair moves. */
function unmoved(measure: PairedMeasure): PairedEffect {
  const nothing = { value: 0, low: 0, high: 0 }
  return {
    id: measure.id,
    baseline: average(measure.baseline),
    counterfactual: average(measure.counterfactual),
    mean: nothing,
    median: nothing,
    superiority: { value: 0.5, low: 0.5, high: 0.5 },
    simultaneous: { low: 0, high: 0 },
    differing: 0,
  }
}

/** The multiplier c; measures that are infinite somewhere, or the same in every world, have no part in it. */
function maxT(prepared: readonly Prepared[], counts: readonly Int32Array[], level: number): number {
  const once = new Int32Array(prepared[0]?.means.length ?? 0).fill(1)
  const part = prepared
    .map(({ means }) => ({ means, ...moments(means, once) }))
    .filter(({ error }) => error > 0)
  if (part.length === 0) return 0
  const largest = counts.map((drawn) =>
    part.reduce((most, { means, mean }) => {
      const again = moments(means, drawn)
      return again.error > 0 ? Math.max(most, Math.abs(again.mean - mean) / again.error) : most
    }, 0),
  )
  return percentiles(largest, 2 * level - 1).high
}

/** Mean over worlds, each counted as often as drawn; NaN with infinite values. */
function meanOf(values: Float64Array, counts: Int32Array): number {
  let n = 0
  let sum = 0
  for (let w = 0; w < values.length; w++) {
    const count = counts[w]!
    if (count === 0) continue
    n += count
    sum += count * values[w]!
  }
  return Number.isFinite(sum) ? sum / n : Number.NaN
}

/** The same with its standard error. */
function moments(values: Float64Array, counts: Int32Array): { mean: number; error: number } {
  const mean = meanOf(values, counts)
  let n = 0
  let squares = 0
  for (let w = 0; w < values.length; w++) {
    const off = values[w]! - mean
    n += counts[w]!
    squares += counts[w]! * off * off
  }
  return { mean, error: Math.sqrt(squares / (n - 1) / n) }
}

/** Differences in rising order, and the world of each. */
interface Rising {
  readonly d: Float64Array
  readonly world: Int32Array
}

function rising(d: readonly number[], world: readonly number[]): Rising {
  const order = d.map((_, i) => i).sort((i, j) => (d[i]! < d[j]! ? -1 : d[i]! > d[j]! ? 1 : 0))
  return { d: Float64Array.from(order, (i) => d[i]!), world: Int32Array.from(order, (i) => world[i]!) }
}

/** Median over pairs, each counted as often as its world was drawn (the lower middle one). */
function weightedMedian({ d, world }: Rising, counts: Int32Array): number {
  let all = 0
  for (let i = 0; i < world.length; i++) all += counts[world[i]!]!
  let sum = 0
  for (let i = 0; i < world.length; i++) {
    sum += counts[world[i]!]!
    if (2 * sum >= all) return d[i]!
  }
  return Number.NaN
}

function average(values: readonly number[]): number {
  const list = values.filter((value) => !Number.isNaN(value))
  const sum = list.reduce((a, b) => a + b, 0)
  return Number.isFinite(sum) ? sum / list.length : Number.NaN
}
