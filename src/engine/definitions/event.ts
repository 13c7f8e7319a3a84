/**
 * A kind of event in one definition: where it happens, whom it concerns, what its value is, whether it marks a day, and its
 * sentence in both languages. Output only: no rule reads an event.
 */
import { type Day, now } from '../day.ts'
import type { EventKind } from './events/index.ts'

/** `cell`: a cell of the grid. `outside`: beyond the wall, so that `cell` is -1. `nowhere`: no place. */
export type EventPlace = 'cell' | 'outside' | 'nowhere'
/** What the subject's number counts, from 0 but for battalions and quarters, which have their own from 1. */
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

/** What a sentence is made of: names as its language sets them, a number as it is written and as it is counted. */
export interface EventFacts {
  readonly place: string
  /** The place with its article: the prefecture, la préfecture. */
  readonly the: string
  /** The place after « de », in French: du parc, d’Enfer. */
  readonly of: string
  readonly quarter: string
  readonly unit: string
  readonly n: string
  readonly count: number
}
/** At most 90 characters, said of the run, not of the record. */
export type Sentence = string | ((facts: EventFacts) => string)
export interface Sentences {
  readonly en: Sentence
  readonly fr: Sentence
}

export interface EventDefinition<Kind extends string = string> {
  readonly kind: Kind
  /** Its place in lists of kinds, which a kind keeps; those of one's own come last. */
  readonly number?: number
  readonly place: EventPlace
  readonly subject: EventSubject
  readonly value: EventValue
  /** No rule writes it yet. */
  readonly unwritten?: boolean
  /** It stands for itself: told where only one of two days has any of its kind. */
  readonly notable?: boolean
  /** How heavy its first caption is, and, at other places or of other units, later ones (0: never again). */
  readonly weight?: readonly [first: number, more: number]
  readonly said: Sentences
  /** Told otherwise, under a name of its own: where the value is this one, or where captions ask for it by name. */
  readonly variants?: readonly { readonly name: string; readonly value?: number; readonly said: Sentences }[]
}

// @__NO_SIDE_EFFECTS__
export function defineEvent<const Kind extends string>(event: EventDefinition<Kind>): EventDefinition<Kind> {
  return event
}

/** The sentence of an event. */
export function sentenceOf(sentence: Sentence, facts: EventFacts): string {
  return typeof sentence === 'string' ? sentence : sentence(facts)
}

/** An event of one's own happens now: `where` is a cell, -1 for none; subject and value as its definition says. Throws for one that was not added. */
export function happens(day: Day, { kind }: EventDefinition, where = -1, subject = -1, value = 0): void {
  const { list, keep } = day.events
  if (day.model.own?.events.some((one) => one.kind === kind) !== true)
    throw new Error(`event ${kind} happens, but is not among the events that were added to the model`)
  // kinds of one's own go their way through the lists of events like all others
  if (keep) list.push({ at: now(day), kind: kind as EventKind, cell: where, subject, value })
}
