/**
 * A lever, a decision that somebody could have taken, in one definition: what it may be set to, from when it makes a difference,
 * how one sees that it was carried out, which measure it is about, how it is said. Who held it, its bounds and its evidence are
 * its row of levers.tsv; what it does is the rule that reads it, by `pulled`.
 */
import type { Day } from '../day.ts'
import { type MomentText, momentOf } from './moment.ts'
import type { Words } from './words.ts'

/** `time`: seconds of the clock. `flag`: set or not. `choice`: one of some words. */
export type LeverType = 'flag' | 'time' | 'number' | 'choice'
/** Whose decision it was and when, for a page of cards. */
export type LeverGroup = 'army' | 'people' | 'evening' | 'outside' | 'before'

/** When a lever was carried out, seconds of the clock, Infinity for never; of several things asked the share that was done. */
export interface Judged {
  readonly at: number
  readonly share?: number
}

export interface LeverDefinition<
  Field extends string = string,
  Type extends LeverType = LeverType,
  Option extends string = string,
> {
  /** Of its row in levers.tsv. */
  readonly id: string
  readonly key: string
  /** Name in the settings of a run. */
  readonly field: Field
  readonly type: Type
  /** Of a choice: its words, and how a reader sees them. */
  readonly options?: readonly { readonly word: Option; readonly said: Words }[]
  /** Of a number: as many as the model has. */
  readonly most?: number
  /** It acts in the days outside the walls: then the run is longer and has a second part of its state. */
  readonly act?: 'outside'
  /** Its hour: the value itself, a moment that it names, or one that hangs on the day. Lateness counts from it. */
  readonly hour?: 'value' | MomentText | ((day: Day) => number)
  /** First moment at which it can make a difference: its hour (a fixed one), the start of the run, or that of the lever it is part of. */
  readonly from: 'hour' | 'start' | 'whole'
  /** It only says how another is done: the key of that one. */
  readonly partOf?: string
  /** An order in somebody's hands: when it was carried out. `state`: there is nothing to carry out. Absent: judged with its whole. */
  readonly compliance?: 'state' | ((day: Day) => Judged)
  readonly group: LeverGroup
  /** Id of the measure on which it would be felt first: chosen beforehand, so that no answer can choose it. */
  readonly primary: string
  /** Values of the questions that are answered beforehand, as typed. */
  readonly asked?: readonly string[]
  /** The change as one says it, by value or for any; {} is the value. Else the title of the row stands. */
  readonly changed?: Readonly<Record<string, Words>>
}

// @__NO_SIDE_EFFECTS__
export function defineLever<
  const Field extends string,
  const Type extends LeverType,
  const Option extends string = never,
>(lever: LeverDefinition<Field, Type, Option>): LeverDefinition<Field, Type, Option> {
  if (typeof lever.hour === 'string' && lever.hour !== 'value') momentOf(lever.hour)
  return lever
}

type ValueOf<Type, Option> = Type extends 'flag' ? boolean : Type extends 'choice' ? Option : number

/** What a run may be given: a field for each lever. */
export type LeversOf<D extends LeverDefinition> = {
  readonly [L in D as L['field']]?: L extends LeverDefinition<string, infer Type, infer Option>
    ? ValueOf<Type, Option>
    : never
}

/** The value that a run gives to a lever; undefined where it leaves it alone. */
export function pulled<Field extends string, Type extends LeverType, Option extends string>(
  day: Pick<Day, 'levers'>,
  lever: LeverDefinition<Field, Type, Option>,
): ValueOf<Type, Option> | undefined {
  const value = (day.levers as Readonly<Record<string, unknown>>)[lever.field]
  return value === false ? undefined : (value as ValueOf<Type, Option> | undefined)
}

/** Seconds of the clock of the hour of a lever in a run; Infinity where it has none or is not set. */
export function hourOf(day: Day, lever: LeverDefinition): number {
  const { hour } = lever
  if (hour === undefined) return Number.POSITIVE_INFINITY
  if (typeof hour === 'function') return hour(day)
  return fixedHour(lever, pulled(day, lever)) ?? Number.POSITIVE_INFINITY
}

/** The hour of a lever with a value, where it does not hang on the day. */
export function fixedHour({ hour }: LeverDefinition, value: unknown): number | undefined {
  if (hour === 'value') return typeof value === 'number' ? value : undefined
  return typeof hour === 'string' ? momentOf(hour) : undefined
}

/** When a lever of a value can first make a difference, seconds of the clock: 0 from the start, Infinity never by itself. */
export function firstDifference(lever: LeverDefinition, value: unknown): number {
  if (lever.from === 'whole') return Number.POSITIVE_INFINITY
  return lever.from === 'hour' ? (fixedHour(lever, value) ?? 0) : 0
}
