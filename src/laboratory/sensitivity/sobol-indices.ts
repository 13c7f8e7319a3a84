/**
 * Sobol indices: shares of the variance of an output.
 *
 *   S_i = mean f(B) (f(AB_i) - f(A)) / V       first order: what fixing key i alone would take away   (Saltelli et al. 2010)
 *   T_i = mean (f(A) - f(AB_i))^2 / (2 V)      total: what would remain if all keys but i were fixed   (Jansen 1999)
 *
 * A and B are two samples of n rows, AB_i is A with column i of B, V the variance of f over A and B; f is taken from its mean
 * first, which changes nothing but the noise. n (d + 2) runs. A and B are the two halves of one scrambled Sobol design, so n
 * should be a power of two. The keys must be independent: not for accepted worlds, whose keys calibration has tied together.
 *
 * A failed run (NaN) drops its whole row (A, B and every AB_i of that row), and rows are counted. Intervals by resampling
 * rows: Sobol rows are not independent, so these tend to be wider than needed; `acrossScrambles` over 8 to 16 seeds is the
 * exact way. An index is never negative, an estimate may be: that is said in `notes`, and the estimate is left as it is.
 */
import type { Words } from '../../evidence/index.ts'
import { overScrambles, type Points, sobol } from '../designs/index.ts'
import { percentiles, resample } from '../intervals/resample.ts'
import { indexNotes } from './notes.ts'
import { checkOutputs, failures } from './outputs.ts'

export interface SaltelliDesign {
  readonly n: number
  readonly seed: number
  /** Row j: its runs are j (d + 2) + 0 for A, + 1 for B, + 2 + i for AB_i. */
  readonly points: Points
}

export interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
}

export interface SobolIndex {
  readonly key: string
  readonly first: Estimate
  readonly total: Estimate
}

export interface SobolResult {
  /** Largest total first. */
  readonly indices: readonly SobolIndex[]
  readonly variance: number
  readonly rows: number
  /** Rows left out because one of their runs failed, and how many runs failed. */
  readonly dropped: number
  readonly failed: number
  readonly notes: readonly Words[]
}

export function saltelli(options: { keys: readonly string[]; seed: number; n: number }): SaltelliDesign {
  const { keys, seed, n } = options
  const d = keys.length
  const a = sobol({ keys, seed }).points(n).values
  const b = sobol({ keys, seed, half: 'second' }).points(n).values
  const values = new Float64Array(n * (d + 2) * d)
  for (let j = 0; j < n; j++) {
    const rowA = a.subarray(j * d, (j + 1) * d)
    const rowB = b.subarray(j * d, (j + 1) * d)
    const start = j * (d + 2) * d
    values.set(rowA, start)
    values.set(rowB, start + d)
    for (let i = 0; i < d; i++) {
      values.set(rowA, start + (2 + i) * d)
      values[start + (2 + i) * d + i] = rowB[i]!
    }
  }
  return { n, seed, points: { keys, n: n * (d + 2), values } }
}

export function sobolIndices(
  design: SaltelliDesign,
  outputs: ArrayLike<number>,
  resamples = 500,
): SobolResult {
  const { points, seed } = design
  const { keys } = points
  checkOutputs(outputs, points.n)
  const rows = wholeRows(design, outputs)
  const terms = termsOf(rows, keys.length)
  const all = estimate(terms, new Int32Array(rows.length).fill(1))
  const draws = Array.from({ length: resamples }, (_, b) =>
    estimate(terms, resample(new Int32Array(rows.length), seed, b)),
  )
  const of = (part: 'first' | 'total', i: number): Estimate => ({
    value: all[part][i]!,
    ...percentiles(draws.map((drawn) => drawn[part][i]!)),
  })
  const indices = keys.map((name, i) => ({ key: name, first: of('first', i), total: of('total', i) }))
  indices.sort((x, y) => (y.total.value || 0) - (x.total.value || 0))
  return {
    indices,
    variance: all.variance,
    rows: rows.length,
    dropped: design.n - rows.length,
    failed: failures(outputs),
    notes: indexNotes(indices, all.variance, design.n, rows.length),
  }
}

/** Rows of outputs (A, B, AB_1 ... AB_d) without a failure. */
function wholeRows({ n, points }: SaltelliDesign, outputs: ArrayLike<number>): Float64Array[] {
  const width = points.keys.length + 2
  const all = Float64Array.from(outputs)
  return Array.from({ length: n }, (_, j) => all.subarray(j * width, (j + 1) * width)).filter(
    (row) => !row.some(Number.isNaN),
  )
}

interface Terms {
  /** Per row: f(A) and f(B) from the mean, and per key what is averaged for S and for T. */
  readonly a: Float64Array
  readonly b: Float64Array
  readonly first: readonly Float64Array[]
  readonly total: readonly Float64Array[]
}

function termsOf(rows: readonly Float64Array[], d: number): Terms {
  const mean = rows.reduce((sum, row) => sum + row[0]! + row[1]!, 0) / (2 * rows.length)
  const column = (of: (row: Float64Array) => number) => Float64Array.from(rows, of)
  const each = (of: (row: Float64Array, i: number) => number) =>
    Array.from({ length: d }, (_, i) => column((row) => of(row, i)))
  return {
    a: column((row) => row[0]! - mean),
    b: column((row) => row[1]! - mean),
    first: each((row, i) => (row[1]! - mean) * (row[2 + i]! - row[0]!)),
    total: each((row, i) => (row[0]! - row[2 + i]!) ** 2 / 2),
  }
}

function estimate({ a, b, first, total }: Terms, counts: Int32Array) {
  const n = a.length
  let sum = 0
  let squares = 0
  for (let j = 0; j < n; j++) {
    sum += counts[j]! * (a[j]! + b[j]!)
    squares += counts[j]! * (a[j]! * a[j]! + b[j]! * b[j]!)
  }
  const variance = squares / (2 * n) - (sum / (2 * n)) ** 2
  const share = (terms: Float64Array) => {
    let weighted = 0
    for (let j = 0; j < n; j++) weighted += counts[j]! * terms[j]!
    return variance > 0 ? weighted / n / variance : Number.NaN
  }
  return { variance, first: first.map(share), total: total.map(share) }
}

/** The same study under independent scrambles: mean of the estimates, Student interval over them, in the order of the first. */
export function acrossScrambles(results: readonly SobolResult[]): SobolIndex[] {
  const part = (name: string, which: 'first' | 'total'): Estimate => {
    const values = results.map(
      ({ indices }) => indices.find((index) => index.key === name)?.[which].value ?? Number.NaN,
    )
    const { estimate: value, low, high } = overScrambles(values)
    return { value, low, high }
  }
  return (results[0]?.indices ?? []).map(({ key }) => ({
    key,
    first: part(key, 'first'),
    total: part(key, 'total'),
  }))
}
