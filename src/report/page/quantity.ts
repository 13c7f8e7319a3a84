/** A value of a measure as its reader writes it: what never came and what cannot be said have words of their own. */
import type { Effect } from '../../laboratory/index.ts'
import type { Catalogue } from '../../words/index.ts'

export type Kind = Effect['unit']

/** Seconds of the clock, a count or a share; Infinity is "never", NaN a dash. */
export function quantity(value: number, kind: Kind, { ask, run }: Catalogue): string {
  if (Number.isNaN(value)) return '–'
  return value === Infinity ? run.timetable.never : ask.value(kind, value)
}

const HOUR = 3600

/** Whole hours of a range, at most so many steps apart that they can be read. */
export function hours([from, to]: readonly [number, number], steps: number): number[] {
  const step = HOUR * Math.max(1, Math.ceil((to - from) / HOUR / steps))
  const first = Math.ceil(from / HOUR) * HOUR
  return Array.from({ length: Math.max(0, Math.floor((to - first) / step) + 1) }, (_, i) => first + i * step)
}

/** Quantile by rank; Infinity is larger than any number, NaN does not count. */
export function quantile(values: readonly number[], p: number): number {
  const sorted = values.filter((v) => !Number.isNaN(v)).sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.round(p * (sorted.length - 1)))] ?? Number.NaN
}
