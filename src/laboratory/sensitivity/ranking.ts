/**
 * What an answer hangs on: a ranking of keys from stored runs of any design, with a dummy key as the floor of noise.
 *
 * In each of B resamples of the runs a dummy, a fresh random column that no run has seen, is ranked along with the keys. A key
 * is *resolved* when its index, sign apart, beats the dummy's in 95 % of the resamples; else "not resolved", which is not "does
 * not matter": more runs may resolve it. The dummy is drawn per run and resampled with the runs, so it carries the same noise
 * as a key; being new each time, it cannot be weak by luck. With this rule an idle key is resolved far less often than one
 * time in twenty, which is wanted where dozens are ranked together. Where runs come in families that share nearly all values, families are
 * resampled and the dummy is drawn once a family, so it is as seldom independent as the keys are.
 *
 * Limits of all methods: a ranking of association. In a random or Latin design keys are independent and that is influence. In
 * accepted worlds, and for a few pairs of keys in large Sobol designs, keys go together, and one may be ranked for what another
 * does: `goesWith` names, for a resolved key, the stronger keys that it goes with, in pairs (ties of three go unseen). Failed runs (NaN) are left out and
 * counted. Limits of each method: pawn.ts, partial.ts.
 */
import { draw, key } from '../../engine/index.ts'
import { columnOf, type Points } from '../designs/index.ts'
import { numbered, percentiles, resample } from '../intervals/resample.ts'
import { companions } from './companions.ts'
import { correlations, partialCorrelations, ranksOf } from './partial.ts'
import { ordered, pawnIndex, slicesOf } from './pawn.ts'

export type RankingMethod = 'pawn' | 'partial' | 'correlation'

export interface RankingOptions {
  readonly method: RankingMethod
  readonly seed: number
  /** Family of each run; default: each its own. */
  readonly families?: readonly (number | string)[]
  /** Default 200. */
  readonly resamples?: number
  /** Of PAWN; default 10, fewer where a slice would have under 15 runs. */
  readonly slices?: number
}

export interface RankedKey {
  readonly key: string
  /** Signed for correlations; NaN for a key that does not vary. */
  readonly index: number
  /** 95 % of the resamples. */
  readonly low: number
  readonly high: number
  /** Share of the resamples in which it beats the dummy. */
  readonly beats: number
  readonly resolved: boolean
  /** Of a resolved key: stronger resolved keys that its values go together with in these runs; its rank may be theirs. */
  readonly goesWith: readonly string[]
}

export interface Ranking {
  readonly method: RankingMethod
  /** Largest index first, sign apart. */
  readonly keys: readonly RankedKey[]
  /** 95 % of the dummy's indices in the resamples, sign apart, lie below (a resample is noisier than the runs themselves). */
  readonly floor: number
  readonly runs: number
  readonly failed: number
  /** Partial correlation with under five runs a key: read the plain correlation instead. */
  readonly tooFew: boolean
}

/** Share of resamples in which a resolved key beats the dummy. */
export const RESOLVED = 0.95

const DUMMY = key('ranking dummy')

/** Indices of all columns, the dummy's last. */
type Indices = (counts: Int32Array, dummy: Float64Array) => number[]

export function ranking(points: Points, outputs: ArrayLike<number>, options: RankingOptions): Ranking {
  const { method, seed, resamples = 200 } = options
  if (outputs.length !== points.n) throw new RangeError(`${outputs.length} outputs for ${points.n} runs`)
  const kept = Array.from({ length: points.n }, (_, i) => i).filter((i) => !Number.isNaN(outputs[i]!))
  const n = kept.length
  const columns = points.keys.map((name) => pick(columnOf(points, name), kept))
  const varying = points.keys.map((_, j) => columns[j]!.some((value) => value !== columns[j]![0]))
  const indices = indicesOf(
    method,
    columns.filter((_, j) => varying[j]),
    pick(outputs, kept),
    options.slices,
  )
  const { of, count } = numbered(kept.map((i) => options.families?.[i] ?? i))
  const dummy = (b: number) => Float64Array.from(of, (family) => draw(seed, DUMMY, b, 0, family))
  const all = indices(new Int32Array(n).fill(1), dummy(-1))
  const counts = new Int32Array(count)
  const drawn = Array.from({ length: resamples }, (_, b) => {
    resample(counts, seed, b)
    return indices(
      Int32Array.from(of, (family) => counts[family]!),
      dummy(b),
    )
  })
  let place = 0
  const keys = points.keys.map((name, j) => ranked(name, varying[j] ? place++ : -1, all, drawn))
  keys.sort((a, b) => (Math.abs(b.index) || 0) - (Math.abs(a.index) || 0))
  return {
    method,
    keys: withCompanions(keys, (name) => columns[points.keys.indexOf(name)]!),
    floor: percentiles(
      drawn.map((row) => Math.abs(row.at(-1)!)),
      0.9,
    ).high,
    runs: n,
    failed: points.n - n,
    tooFew: method === 'partial' && n < 5 * keys.length,
  }
}

function pick(values: ArrayLike<number>, rows: readonly number[]): Float64Array {
  return Float64Array.from(rows, (i) => values[i]!)
}

function ranked(name: string, j: number, all: readonly number[], drawn: readonly number[][]): RankedKey {
  if (j < 0)
    return {
      key: name,
      index: Number.NaN,
      low: Number.NaN,
      high: Number.NaN,
      beats: 0,
      resolved: false,
      goesWith: [],
    }
  const won = drawn.filter((row) => Math.abs(row[j]!) > Math.abs(row.at(-1)!)).length
  const beats = drawn.length === 0 ? 0 : won / drawn.length
  return {
    key: name,
    index: all[j]!,
    ...percentiles(drawn.map((row) => row[j]!)),
    beats,
    resolved: beats >= RESOLVED,
    goesWith: [],
  }
}

/** Keys from the strongest on, resolved ones with those before them that they go together with. */
function withCompanions(
  keys: readonly RankedKey[],
  column: (name: string) => Float64Array,
): readonly RankedKey[] {
  const resolved = keys.filter((ranked) => ranked.resolved)
  const found = companions(resolved.map((ranked) => column(ranked.key)))
  return keys.map((ranked) => {
    const place = resolved.indexOf(ranked)
    return place < 0 ? ranked : { ...ranked, goesWith: found[place]!.map((i) => resolved[i]!.key) }
  })
}

/** The method with everything done that resamples have in common. */
function indicesOf(
  method: RankingMethod,
  columns: readonly Float64Array[],
  y: Float64Array,
  wanted = 10,
): Indices {
  if (method === 'pawn') {
    const slices = Math.max(2, Math.min(wanted, Math.floor(y.length / 15)))
    const order = ordered(y)
    const cut = columns.map((column) => slicesOf(column, slices))
    return (counts, dummy) =>
      [...cut, slicesOf(dummy, slices)].map((slice) => pawnIndex(slice, slices, order, counts))
  }
  const ranks = columns.map(ranksOf)
  const target = ranksOf(y)
  const correlate = method === 'partial' ? partialCorrelations : correlations
  return (counts, dummy) => correlate([...ranks, ranksOf(dummy)], target, counts)
}
