/** Boxes: for some keys the least and the greatest value that is inside; -Infinity and Infinity where a side is open. */
import type { Points } from '../designs/index.ts'

export interface Limits {
  readonly low: number
  readonly high: number
}

/** Limits by column number; all columns have an entry. */
export type Box = readonly Limits[]

/** Stored runs as PRIM wants them: columns of values, and an output. */
export interface Cases {
  readonly keys: readonly string[]
  readonly columns: readonly Float64Array[]
  readonly y: Float64Array
}

export interface BoxStatistics {
  /** Cases inside, and their share. */
  readonly n: number
  readonly mass: number
  /** Mean output inside; for yes/no outputs the density: how much of the box is of interest. */
  readonly mean: number
  /** Share of all that is of interest (sum of the output) that lies inside. */
  readonly coverage: number
  /** Mean output outside; NaN if nothing is. */
  readonly outside: number
}

export const OPEN: Limits = { low: -Infinity, high: Infinity }

/** Rows `rows` of points, with their outputs. */
export function casesOf(points: Points, outputs: ArrayLike<number>, rows: readonly number[]): Cases {
  const d = points.keys.length
  return {
    keys: points.keys,
    columns: points.keys.map((_, j) => Float64Array.from(rows, (i) => points.values[i * d + j]!)),
    y: Float64Array.from(rows, (i) => outputs[i]!),
  }
}

export function restricted({ low, high }: Limits): boolean {
  return low > -Infinity || high < Infinity
}

/** Row numbers inside. */
export function members({ columns, y }: Cases, box: Box): number[] {
  const sides = box.flatMap(({ low, high }, j) =>
    restricted({ low, high }) ? [{ column: columns[j]!, low, high }] : [],
  )
  const rows: number[] = []
  for (let i = 0; i < y.length; i++)
    if (sides.every(({ column, low, high }) => column[i]! >= low && column[i]! <= high)) rows.push(i)
  return rows
}

export function statistics(cases: Cases, box: Box): BoxStatistics {
  const rows = members(cases, box)
  const all = cases.y.reduce((a, b) => a + b, 0)
  const held = rows.reduce((sum, i) => sum + cases.y[i]!, 0)
  const n = rows.length
  return {
    n,
    mass: n / cases.y.length,
    mean: held / n,
    coverage: held / all,
    outside: (all - held) / (cases.y.length - n),
  }
}

/** The box with other limits for one column. */
export function replaced(box: Box, j: number, limits: Limits): Box {
  return box.map((old, k) => (k === j ? limits : old))
}
