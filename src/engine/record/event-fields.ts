/**
 * What the fields of an event hold, by its kind. `place`: `cell`, a cell of the grid; `outside`, beyond the wall, so that `cell` is -1;
 * `nowhere`, no place. `subject`: what its number counts, from 0 but for battalions and quarters, which have their own from 1.
 * Kinds that no rule writes yet stand as `unwritten`.
 */
import type { EventKind } from './events.ts'

export type EventPlace = 'cell' | 'outside' | 'nowhere'
export type EventSubject =
  | 'none'
  | 'body'
  | 'battalion'
  | 'quarter'
  | 'site'
  | 'point'
  | 'road'
  | 'outer place'
export type EventValue =
  | 'none'
  | 'men'
  | 'guards'
  | 'guns'
  | 'people hit'
  | 'reports'
  | 'brigades'
  | 'battalions'
  | 'times'
  | 'site'
  | 'cell'
  | 'brigade'
  | 'company'
  | 'road'
  | 'errand'
  | 'outer place'
  | 'yes or no'
  | 'million francs'

export type EventFields = readonly [place: EventPlace, subject: EventSubject, value: EventValue]

export const EVENT_FIELDS: Readonly<Record<EventKind, EventFields | 'unwritten'>> = {
  'columns-leave': ['cell', 'body', 'none'],
  'park-attacked': ['cell', 'site', 'men'],
  'park-taken': ['cell', 'site', 'guns'],
  shots: 'unwritten',
  rappel: ['cell', 'quarter', 'none'],
  tocsin: ['cell', 'quarter', 'none'],
  'loyal-rappel': ['cell', 'none', 'none'],
  'crowd-gathers': ['cell', 'point', 'none'],
  'guards-gather': 'unwritten',
  'battalion-moves': ['cell', 'battalion', 'cell'],
  bayonets: ['cell', 'body', 'none'],
  summons: ['cell', 'body', 'none'],
  'fire-refused': ['cell', 'body', 'times'],
  volley: ['cell', 'body', 'people hit'],
  charge: ['cell', 'body', 'people hit'],
  'company-refuses': ['cell', 'body', 'company'],
  'body-breaks': ['cell', 'body', 'men'],
  'commander-taken': ['cell', 'body', 'brigade'],
  'body-disarmed': ['cell', 'body', 'men'],
  'body-falls-back': ['cell', 'body', 'yes or no'],
  'teams-sent': ['cell', 'none', 'none'],
  'teams-arrive': 'unwritten',
  'gun-away': ['cell', 'site', 'guns'],
  'convoy-stopped': ['cell', 'site', 'none'],
  'park-lost': ['cell', 'site', 'guns'],
  'fall-back-ordered': ['cell', 'none', 'brigades'],
  'withdrawal-ordered': ['cell', 'none', 'none'],
  'thiers-leaves': ['cell', 'none', 'yes or no'],
  'committee-meets': ['cell', 'none', 'none'],
  'committee-informed': ['cell', 'none', 'reports'],
  'column-ordered': ['cell', 'battalion', 'site'],
  'column-moves': ['cell', 'battalion', 'site'],
  'site-ringed': 'unwritten',
  'order-contested': ['cell', 'body', 'times'],
  'garrison-leaves': ['cell', 'body', 'none'],
  'site-taken': ['cell', 'site', 'guards'],
  'evacuation-ordered': ['cell', 'none', 'none'],
  'column-leaves-paris': ['cell', 'body', 'site'],
  'column-reaches-versailles': ['outside', 'body', 'men'],
  'headquarters-leave': ['cell', 'none', 'none'],
  'left-behind': 'unwritten',
  'gate-shut': ['cell', 'site', 'none'],
  'column-turned': ['cell', 'body', 'site'],
  barricade: 'unwritten',
  'alarm-cannon': ['cell', 'none', 'none'],
  'ministers-taken': ['cell', 'site', 'none'],
  'forts-ordered': ['nowhere', 'none', 'none'],
  'lever-pulled': ['cell', 'site', 'none'],
  'victory-text': 'unwritten',
  council: 'unwritten',
  'march-ordered': ['cell', 'none', 'errand'],
  'march-gathers': ['cell', 'battalion', 'road'],
  'march-leaves': ['cell', 'battalion', 'guards'],
  'march-stays': ['cell', 'battalion', 'none'],
  'march-turned': ['outside', 'battalion', 'outer place'],
  'battalion-breaks': ['outside', 'battalion', 'yes or no'],
  'army-warned': ['outside', 'road', 'guards'],
  'post-held': ['outside', 'body', 'road'],
  'contact-outside': ['outside', 'outer place', 'men'],
  'army-fires': ['outside', 'body', 'men'],
  'army-refuses': ['outside', 'body', 'men'],
  'guards-fire': ['outside', 'battalion', 'outer place'],
  'guards-refuse': 'unwritten',
  'troops-break': ['outside', 'body', 'men'],
  'post-lost': ['outside', 'road', 'none'],
  'versailles-taken': ['outside', 'none', 'yes or no'],
  'government-moves': ['outside', 'none', 'none'],
  'fort-reached': ['outside', 'battalion', 'guards'],
  'fort-relieved': ['outside', 'none', 'men'],
  'fort-taken': ['outside', 'battalion', 'guards'],
  'fort-closed': ['outside', 'battalion', 'yes or no'],
  'fort-fires': ['outside', 'battalion', 'battalions'],
  'bank-taken': ['cell', 'site', 'million francs'],
}
