/**
 * The definitions that a run is made with: the scenario's own lists, and what somebody has added to them at run time. One list of
 * each, named here and nowhere found by searching: two machines that run one model run the same lists.
 */
import type { EventDefinition } from './event.ts'
import { EVENTS } from './events/index.ts'
import type { LeverDefinition } from './lever.ts'
import { LEVERS } from './levers/index.ts'
import type { Measure } from './measure.ts'
import { COUNTS_OF_THE_DAY } from './measures/counts.ts'
import { EVENING } from './measures/evening.ts'
import { MORNING } from './measures/morning.ts'
import { OUTSIDE } from './measures/outside.ts'
import type { Rule } from './rule.ts'
import { TOY } from './toy.ts'

/** What is added to a model. Rules run in their phases after the model's own; measures look and change nothing. */
export interface Own {
  /** Name and number of the addition, such as lamps-1: part of the version of what it gives. Another rule, another number. */
  readonly name: string
  readonly events?: readonly EventDefinition[]
  readonly measures?: readonly Measure[]
  readonly levers?: readonly LeverDefinition[]
  readonly rules?: readonly Rule[]
}

export interface Model {
  readonly id: string
  /** An account of the run in prose, its outcome and the biases of a scale are told; else what was measured is listed. */
  readonly told: boolean
  readonly measures: readonly Measure[]
  readonly levers: readonly LeverDefinition[]
  readonly own: Required<Own> | undefined
}

export const PARIS_DAY: Model = {
  id: 'paris-day',
  told: true,
  measures: [...MORNING, ...EVENING, ...COUNTS_OF_THE_DAY, ...OUTSIDE],
  levers: LEVERS,
  own: undefined,
}

/** Models by the name that scenario.yaml calls its definition. */
const MODELS: Readonly<Record<string, Model>> = {
  [PARIS_DAY.id]: PARIS_DAY,
  [TOY.id]: TOY,
}

/** Names that a scenario.yaml may give its definition. */
export const DEFINITIONS: readonly string[] = Object.keys(MODELS)

/**
 * The model of a data set: the one that it was given with additions, else the one that its scenario names. Throws a RangeError for a name
 * that no model has.
 */
export function modelOf(data: object): Model {
  const { model, scenario } = data as {
    readonly model?: Model
    readonly scenario?: { readonly definition?: string }
  }
  if (model !== undefined) return model
  const name = scenario?.definition ?? PARIS_DAY.id
  const found = Object.hasOwn(MODELS, name) ? MODELS[name] : undefined
  if (found === undefined)
    throw new RangeError(`no model is called "${name}"; expected one of ${Object.keys(MODELS).join(', ')}`)
  return found
}

/** All measures, one's own last. */
export function measuresOf({ measures, own }: Model): readonly Measure[] {
  return own === undefined ? measures : [...measures, ...own.measures]
}

/** All kinds of event that a run of a model may log, one's own last. Those of the code stand apart from the model: no run needs them. */
export function eventsOf({ own }: Model): readonly EventDefinition[] {
  return own === undefined ? EVENTS : [...EVENTS, ...own.events]
}

/** All levers, one's own last. */
export function leversOf({ levers, own }: Model): readonly LeverDefinition[] {
  return own === undefined ? levers : [...levers, ...own.levers]
}

/** A lever of a model by its key. */
export function leverOf(model: Model, key: string): LeverDefinition | undefined {
  return leversOf(model).find((one) => one.key === key)
}
