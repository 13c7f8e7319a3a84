/** What happened, for the account, the captions and the files; kinds are defined in definitions/events. Output only: no rule reads it. */
import type { EventKind } from '../definitions/events/index.ts'

export type { EventKind }

export interface SimEvent {
  readonly at: number
  readonly kind: EventKind
  /** Cell where it happened, -1 if none. */
  readonly cell: number
  /** Index of the body, battalion (1..254), quarter or site it concerns, by kind; -1 if none. */
  readonly subject: number
  readonly value: number
}

export interface Events {
  readonly list: SimEvent[]
  keep: boolean
}

export function log(
  events: Events,
  at: number,
  kind: EventKind,
  cell: number,
  subject = -1,
  value = 0,
): void {
  if (events.keep) events.list.push({ at, kind, cell, subject, value })
}
