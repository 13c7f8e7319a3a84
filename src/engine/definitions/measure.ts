/**
 * A measure in one definition: what it takes from a run, when, in which unit, how it is named and said, which difference is none.
 * No measure knows what ought to come out: `target` names the row of the record that speaks of the same thing, no value of it.
 */
import type { Day } from '../day.ts'
import { type MomentText, momentOf } from './moment.ts'
import type { Saying, Words } from './words.ts'

/** `time`: seconds of the clock, Infinity for never. `share`: 0..1. `chance`: 0 or 1 in a run, a share over runs. */
export type MeasureKind = 'time' | 'count' | 'share' | 'chance'

interface Described {
  /** Words with hyphens: the name in results, files and questions; its column in a store has underscores. */
  readonly id: string
  readonly kind: MeasureKind
  /** Of targets.tsv, `measure`: whose label is the measure's own. Without it `label` is. */
  readonly target?: string
  readonly label?: Words
  /** How it is said in a sentence; without it the label is quoted. */
  readonly said?: { readonly en: Saying; readonly fr: Saying }
  /** Largest mean difference that is taken for none, in the unit; default by kind (`NEGLIGIBLE`). Assumed. */
  readonly negligible?: number
  /** A count that only grows: a run that is above a window of it can be stopped. */
  readonly monotone?: boolean
  /** Only a lever outside the walls brings it about. */
  readonly outside?: boolean
  /** An input of the run, held against the record: no question is about it, and it is no result. */
  readonly given?: boolean
}

/** A time: the first tick from which a condition holds for `seconds`, a quarter of an hour unless said otherwise. */
export interface TimeMeasure extends Described {
  readonly kind: 'time'
  readonly holds: (day: Day) => boolean
  readonly seconds?: number
}

/** A value, taken at its moment or, without one, whenever it is asked for: at the end. */
export interface ValueMeasure extends Described {
  readonly value: (day: Day) => number
  readonly at?: MomentText
}

export type Measure = TimeMeasure | ValueMeasure

/** Throws a RangeError for a definition that nothing could be made of. */
// @__NO_SIDE_EFFECTS__
export function defineMeasure<const M extends Measure>(measure: M): M {
  const { id, label, target } = measure as Measure
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
    throw new RangeError(
      `measure "${id}": expected an id of small letters, digits and hyphens, such as park-retaken`,
    )
  if (label === undefined && target === undefined)
    throw new RangeError(`measure ${id}: expected a label in both languages, or the target that has one`)
  // a moment that is none is refused here, not when a run begins
  takenAt(measure)
  return measure
}

/** What is taken for no difference where a measure does not say: a tick, two runs in a hundred, a tenth of a thing. All assumed. */
export const NEGLIGIBLE: Readonly<Record<MeasureKind, number>> = {
  time: 300,
  chance: 0.02,
  count: 0.1,
  share: 0.1,
}

export function negligibleOf({ kind, negligible }: Measure): number {
  return negligible ?? NEGLIGIBLE[kind]
}

export function isTime(measure: Measure): measure is TimeMeasure {
  return 'holds' in measure
}

/** When a measure is known: seconds of the clock; Infinity where it is not taken at one moment. */
export function takenAt(measure: Measure): number {
  return isTime(measure) || measure.at === undefined ? Number.POSITIVE_INFINITY : momentOf(measure.at)
}
