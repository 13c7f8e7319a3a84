/** What happened, for the account, the captions and the files. Output only: no rule reads it. */
export const EVENT = [
  'columns-leave',
  'park-attacked',
  'park-taken',
  'shots',
  'rappel',
  'tocsin',
  'loyal-rappel',
  'crowd-gathers',
  'guards-gather',
  'battalion-moves',
  'bayonets',
  'summons',
  'fire-refused',
  'volley',
  'charge',
  'company-refuses',
  'body-breaks',
  'commander-taken',
  'body-disarmed',
  'body-falls-back',
  'teams-sent',
  'teams-arrive',
  'gun-away',
  'convoy-stopped',
  'park-lost',
  'fall-back-ordered',
  'withdrawal-ordered',
  'thiers-leaves',
  'committee-meets',
  'committee-informed',
  'column-ordered',
  'column-moves',
  'site-ringed',
  'order-contested',
  'garrison-leaves',
  'site-taken',
  'evacuation-ordered',
  'column-leaves-paris',
  'column-reaches-versailles',
  'headquarters-leave',
  'left-behind',
  'gate-shut',
  'column-turned',
  'barricade',
  'alarm-cannon',
  'ministers-taken',
  'forts-ordered',
  'lever-pulled',
  'victory-text',
  'council',
  'march-ordered',
  'march-gathers',
  'march-leaves',
  'march-stays',
  'march-turned',
  'battalion-breaks',
  'army-warned',
  'post-held',
  'contact-outside',
  'army-fires',
  'army-refuses',
  'guards-fire',
  'guards-refuse',
  'troops-break',
  'post-lost',
  'versailles-taken',
  'government-moves',
  'fort-reached',
  'fort-relieved',
  'fort-taken',
  'fort-closed',
  'fort-fires',
  'bank-taken',
] as const
export type EventKind = (typeof EVENT)[number]

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
