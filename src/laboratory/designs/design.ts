/**
 * Designs: which points of the unit cube [0, 1)^d to look at. A column belongs to a key (the id of an uncertainty), and what
 * stands in it depends on the seed and on the key alone: adding or leaving out a key leaves the other columns as they are.
 * (Only the grid cannot promise that for a key that is not put last.) What a coordinate means, `low + u (high - low)` or
 * another quantile, is the prior's business, not the design's.
 */

export interface Points {
  readonly keys: readonly string[]
  readonly n: number
  /** Row by row: coordinate of row i and column j at i * keys.length + j. */
  readonly values: Float64Array
}

export interface Design {
  readonly kind: 'sobol' | 'latin' | 'random' | 'grid' | 'list'
  readonly keys: readonly string[]
  /** Rows that the design has by its nature (grid, list); undefined where any number may be asked for. */
  readonly size?: number
  /** The first n rows. Random, Sobol, grid and list: points(n) begins points(m) for n < m; a Latin hypercube does not. */
  points(n: number): Points
}

/** What makes the column of one key: n coordinates. */
export type Column = (key: string, index: number, n: number) => Float64Array

/** A design from its columns; keys must differ. */
export function designOf(
  kind: Design['kind'],
  keys: readonly string[],
  column: Column,
  size?: number,
): Design {
  const twice = keys.find((name, i) => keys.indexOf(name) !== i)
  if (twice !== undefined) throw new RangeError(`design: the key ${twice} stands twice`)
  const points = (n: number): Points => {
    if (!Number.isInteger(n) || n < 1 || n > (size ?? 2 ** 20))
      throw new RangeError(`${kind} design: ${n} rows; expected a whole number from 1 to ${size ?? 2 ** 20}`)
    const values = new Float64Array(n * keys.length)
    keys.forEach((name, j) => {
      const filled = column(name, j, n)
      for (let i = 0; i < n; i++) values[i * keys.length + j] = filled[i]!
    })
    return { keys, n, values }
  }
  return size === undefined ? { kind, keys, points } : { kind, keys, size, points }
}

/** One column; throws for a key that the points do not have. */
export function columnOf({ keys, n, values }: Points, name: string): Float64Array {
  const j = keys.indexOf(name)
  if (j < 0) throw new RangeError(`no column ${name}; there are ${keys.join(', ')}`)
  return Float64Array.from({ length: n }, (_, i) => values[i * keys.length + j]!)
}

/** One row as key -> coordinate. */
export function rowOf({ keys, values }: Points, i: number): Record<string, number> {
  return Object.fromEntries(keys.map((name, j) => [name, values[i * keys.length + j]!]))
}

/** Middle of the 2^-32 wide step that a 32-bit number stands for: never 0, never 1. */
export function unit(drawn: number): number {
  return (drawn + 0.5) / 4294967296
}
