/** What a chronicle is made from, and how it is asked. */
import { type Day, type EventKind, measuresOf, now, type SimEvent, takenAt } from '../../engine/index.ts'
import type { Dataset } from '../../evidence/index.ts'
import type { Sample } from '../sample.ts'
import type { Time } from './chronicle.ts'
import type { Names } from './places.ts'

export interface Source {
  readonly data: Dataset
  readonly day: Day
  readonly samples: readonly Sample[]
  readonly measures: Readonly<Record<string, number>>
  readonly names: Names
  readonly events: readonly SimEvent[]
}

/** First event of a kind, of a subject if one is given. */
export function first({ events }: Source, kind: EventKind, subject?: number): Time {
  return events.find((e) => e.kind === kind && (subject === undefined || e.subject === subject))?.at
}

export function all({ events }: Source, kind: EventKind): SimEvent[] {
  return events.filter((e) => e.kind === kind)
}

/** A time measure; undefined for never. */
export function timed({ measures }: Source, id: string): Time {
  const value = measures[id]
  return value === undefined || !Number.isFinite(value) ? undefined : value
}

/** A count, taken at the moment that its definition says; undefined when the run ended before. */
export function counted({ measures, day }: Source, id: string): number | undefined {
  const measure = measuresOf(day.model).find((one) => one.id === id)
  const moment = measure === undefined ? Infinity : takenAt(measure)
  return now(day) < moment ? undefined : measures[id]
}

/** The sample at a moment; undefined when the run ended before. */
export function sampled({ samples }: Source, moment: number): Sample | undefined {
  return samples.find((one) => one.at >= moment)
}
