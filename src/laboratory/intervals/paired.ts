/**
 * Paired differences over worlds and what can be said of them. A pair is baseline and counterfactual on one world and one seed;
 * families of worlds are resampled, not worlds or pairs: worlds of one family, like pairs of one world, share what we do not know
 * (laboratory/families.ts). Where no families are given, each world is one.
 *
 *   d = counterfactual - baseline      m_w = mean d of world w      effect = mean m_w over W worlds (each counts once)
 *   superiority = P(d > 0) + P(d = 0) / 2, pair by pair
 *   error e = sqrt(G / (G - 1) sum over G families of (sum over worlds w of the family of (m_w - effect))^2) / W   (Liang and Zeger 1986)
 *   percentile interval: 2.5 % and 97.5 % of the effect over resamples of families                   (Efron 1979)
 *   max-t: effect +- c e, c the 95 % point over resamples of max over measures |effect* - effect| / e*
 *
 * Measures that few pairs or few families move have a max-t of their own: the t of a few differences is wild, and one such measure would
 * widen the intervals of all. Few: under a fifth of the pairs differ, or the variance lies with under five families,
 * (sum of s^2)^2 / sum of s^4 < 5, s the part of a family in the error. Each of the two groups holds together at the level.
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
import { numbered, percentiles, resample } from './resample.ts'

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
  /** Max-t interval of the effect, simultaneous over the measures that many or that few move; NaN without finite differences. */
  readonly simultaneous: { readonly low: number; readonly high: number }
  /** Standard error of the effect over families. */
  readonly error: number
  /** Share of the pairs that differ at all. */
  readonly differing: number
}

export interface PairedSummary {
  readonly pairs: number
  readonly failed: number
  readonly worlds: number
  readonly families: number
  readonly effects: readonly PairedEffect[]
}

export interface PairedOptions {
  readonly seed: number
  /** Family of the world of each pair; default: its world. */
  readonly families?: readonly (number | string)[]
  /** Default 1000. */
  readonly resamples?: number
  /** Default 0.95. */
  readonly level?: number
}

interface Prepared {
  readonly measure: PairedMeasure
  readonly d: readonly number[]
  /** Family by family, summed over its worlds: mean difference and superiority. */
  readonly sums: Float64Array
  readonly wins: Float64Array
  /** Share of the pairs that differ at all. */
  readonly differing: number
}

/** Where the pairs that count lie: world and family of each, worlds of each family. */
interface Nesting {
  readonly kept: readonly number[]
  readonly world: readonly number[]
  readonly familyOfWorld: readonly number[]
  /** Worlds in each family. */
  readonly sizes: Float64Array
}

/** All measures of the same pairs, of which pair i belongs to world `worlds[i]`. */
export function pairedEffects(
  worlds: readonly (number | string)[],
  measures: readonly PairedMeasure[],
  { seed, families = worlds, resamples = 1000, level = 0.95 }: PairedOptions,
): PairedSummary {
  for (const { id, baseline, counterfactual } of measures)
    if (baseline.length !== worlds.length || counterfactual.length !== worlds.length)
      throw new RangeError(
        `${id}: ${baseline.length} and ${counterfactual.length} values for ${worlds.length} pairs`,
      )
  const kept = worlds
    .map((_, i) => i)
    .filter((i) => !measures.some((m) => Number.isNaN(m.baseline[i]!) || Number.isNaN(m.counterfactual[i]!)))
  const nesting = nest(kept, worlds, families)
  const { sizes } = nesting
  const prepared = measures.map((measure) => prepare(measure, nesting))
  const counts = Array.from({ length: resamples }, (_, b) => resample(new Int32Array(sizes.length), seed, b))
  const moves = (one: Prepared) =>
    one.differing >= LEAST_DIFFERING && carrying(one.sums, sizes) >= LEAST_CARRYING
  const often = maxT(prepared.filter(moves), sizes, counts, level)
  const seldom = maxT(
    prepared.filter((one) => !moves(one)),
    sizes,
    counts,
    level,
  )
  return {
    pairs: kept.length,
    failed: worlds.length - kept.length,
    worlds: nesting.familyOfWorld.length,
    families: sizes.length,
    effects: prepared.map((p) => effectOf(p, nesting, counts, moves(p) ? often : seldom, level)),
  }
}

function nest(
  kept: readonly number[],
  worlds: readonly (number | string)[],
  families: readonly (number | string)[],
): Nesting {
  const world = numbered(kept.map((i) => worlds[i]!))
  const kin = numbered(kept.map((i) => families[i]!))
  const familyOfWorld: number[] = new Array(world.count).fill(0)
  world.of.forEach((w, i) => {
    familyOfWorld[w] = kin.of[i]!
  })
  const sizes = new Float64Array(kin.count)
  for (const f of familyOfWorld) sizes[f]!++
  return { kept, world: world.of, familyOfWorld, sizes }
}

function prepare(measure: PairedMeasure, { kept, world, familyOfWorld, sizes }: Nesting): Prepared {
  const d = differences(
    kept.map((i) => measure.counterfactual[i]!),
    kept.map((i) => measure.baseline[i]!),
  )
  const pairs = new Float64Array(familyOfWorld.length)
  for (const w of world) pairs[w]!++
  const sums = new Float64Array(sizes.length)
  const wins = new Float64Array(sizes.length)
  d.forEach((value, i) => {
    const w = world[i]!
    const f = familyOfWorld[w]!
    sums[f] = sums[f]! + value / pairs[w]!
    wins[f] = wins[f]! + (value > 0 ? 1 : value === 0 ? 0.5 : 0) / pairs[w]!
  })
  return { measure, d, sums, wins, differing: d.filter((value) => value !== 0).length / d.length }
}

function effectOf(
  { measure, d, sums, wins, differing }: Prepared,
  { world, familyOfWorld, sizes }: Nesting,
  counts: readonly Int32Array[],
  c: number,
  level: number,
): PairedEffect {
  if (differing === 0) return unmoved(measure)
  const once = new Int32Array(sizes.length).fill(1)
  const all = moments(sums, sizes, once)
  const half = c * all.error
  const order = rising(
    d,
    world.map((w) => familyOfWorld[w]!),
  )
  const over = (of: (drawn: Int32Array) => number) => percentiles(counts.map(of), level)
  return {
    id: measure.id,
    baseline: average(measure.baseline),
    counterfactual: average(measure.counterfactual),
    mean: { value: all.mean, ...over((drawn) => meanOf(sums, sizes, drawn)) },
    median: { value: median(d), ...over((drawn) => weightedMedian(order, drawn)) },
    superiority: {
      value: meanOf(wins, sizes, once),
      ...over((drawn) => meanOf(wins, sizes, drawn)),
    },
    simultaneous: { low: all.mean - half, high: all.mean + half },
    error: all.error,
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
    error: 0,
    differing: 0,
  }
}

/** Families that a variance must lie with for its t to be trusted beside others; assumed. */
const LEAST_CARRYING = 5

/** As many families with equal parts in the variance of the effect would be as uneven as these. */
function carrying(sums: Float64Array, sizes: Float64Array): number {
  const mean = meanOf(sums, sizes, new Int32Array(sizes.length).fill(1))
  const squares = sums.map((sum, f) => (sum - sizes[f]! * mean) ** 2)
  const all = squares.reduce((a, b) => a + b, 0)
  return (all * all) / squares.reduce((a, b) => a + b * b, 0)
}

/** The multiplier c; measures that are infinite somewhere, or the same in every family, have no part in it. */
function maxT(
  prepared: readonly Prepared[],
  sizes: Float64Array,
  counts: readonly Int32Array[],
  level: number,
): number {
  const once = new Int32Array(sizes.length).fill(1)
  const part = prepared
    .map(({ sums }) => ({ sums, ...moments(sums, sizes, once) }))
    .filter(({ error }) => error > 0)
  if (part.length === 0) return 0
  const largest = counts.map((drawn) =>
    part.reduce((most, { sums, mean }) => {
      const again = moments(sums, sizes, drawn)
      return again.error > 0 ? Math.max(most, Math.abs(again.mean - mean) / again.error) : most
    }, 0),
  )
  return percentiles(largest, 2 * level - 1).high
}

/** Mean over worlds, each counted as often as its family was drawn; NaN with infinite values. */
function meanOf(sums: Float64Array, sizes: Float64Array, counts: Int32Array): number {
  let n = 0
  let sum = 0
  for (let f = 0; f < sums.length; f++) {
    const count = counts[f]!
    if (count === 0) continue
    n += count * sizes[f]!
    sum += count * sums[f]!
  }
  return Number.isFinite(sum) ? sum / n : Number.NaN
}

/** The same with its standard error. */
function moments(
  sums: Float64Array,
  sizes: Float64Array,
  counts: Int32Array,
): { mean: number; error: number } {
  const mean = meanOf(sums, sizes, counts)
  let families = 0
  let n = 0
  let squares = 0
  for (let f = 0; f < sums.length; f++) {
    const off = sums[f]! - sizes[f]! * mean
    families += counts[f]!
    n += counts[f]! * sizes[f]!
    squares += counts[f]! * off * off
  }
  return { mean, error: Math.sqrt((squares * families) / (families - 1)) / n }
}

/** Differences in rising order, and the family of each. */
interface Rising {
  readonly d: Float64Array
  readonly family: Int32Array
}

function rising(d: readonly number[], family: readonly number[]): Rising {
  const order = d.map((_, i) => i).sort((i, j) => (d[i]! < d[j]! ? -1 : d[i]! > d[j]! ? 1 : 0))
  return { d: Float64Array.from(order, (i) => d[i]!), family: Int32Array.from(order, (i) => family[i]!) }
}

/** Median over pairs, each counted as often as its family was drawn (the lower middle one). */
function weightedMedian({ d, family }: Rising, counts: Int32Array): number {
  let all = 0
  for (let i = 0; i < family.length; i++) all += counts[family[i]!]!
  let sum = 0
  for (let i = 0; i < family.length; i++) {
    sum += counts[family[i]!]!
    if (2 * sum >= all) return d[i]!
  }
  return Number.NaN
}

function average(values: readonly number[]): number {
  const list = values.filter((value) => !Number.isNaN(value))
  const sum = list.reduce((a, b) => a + b, 0)
  return Number.isFinite(sum) ? sum / list.length : Number.NaN
}
