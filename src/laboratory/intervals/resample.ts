/** Bootstrap resamples (Efron 1979) by addressed draws: resample b of n units is the same whoever asks for it, in any order. */
import { below, draw, key } from '../../engine/index.ts'

const RULE = key('bootstrap resample')

/** How often each of the n units is in resample b; written into `counts` (length n) and returned. */
export function resample(counts: Int32Array, seed: number, b: number): Int32Array {
  counts.fill(0)
  const n = counts.length
  for (let i = 0; i < n; i++) counts[below(draw(seed, RULE, b, 0, i), n)]!++
  return counts
}

/** Names numbered from 0 in the order in which they come: the place of each, and how many there are. */
export function numbered(names: readonly (number | string)[]): { of: number[]; count: number } {
  const place = new Map([...new Set(names)].map((name, i) => [name, i]))
  return { of: names.map((name) => place.get(name)!), count: place.size }
}

/** Enclosing 2.5 % and 97.5 % order statistics (for level 0.95) of resampled values; NaN among them are left out. */
export function percentiles(values: ArrayLike<number>, level = 0.95): { low: number; high: number } {
  const list = Float64Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .sort()
  const last = list.length - 1
  if (last < 0) return { low: Number.NaN, high: Number.NaN }
  const tail = (1 - level) / 2
  return { low: list[Math.floor(last * tail)]!, high: list[Math.ceil(last * (1 - tail))]! }
}
