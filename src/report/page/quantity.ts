/** A value of a measure as its reader writes it: what never came and what cannot be said have words of their own. */
import type { Effect } from '../../laboratory/index.ts'
import type { Catalogue } from '../../words/index.ts'

export type Kind = Effect['unit']

/** Seconds of the clock, a count or a share; Infinity is "never", NaN a dash. */
export function quantity(value: number, kind: Kind, { ask, run }: Catalogue): string {
  if (Number.isNaN(value)) return '–'
  return value === Infinity ? run.timetable.never : ask.value(kind, value)
}
