/**
 * What a question can be asked about: the measures of the model and the five outcomes as yes or no. `negligible` is the largest mean
 * difference that is taken for none, all assumed: what no reader would call a difference.
 */
import {
  actsOutside,
  type Levers,
  type Measure,
  type Model,
  measuresOf,
  modelOf,
  NEGLIGIBLE,
  negligibleOf,
  OUTCOMES_OF_THE_DAY,
  PARIS_DAY,
  type Saying,
} from '../../engine/index.ts'
import { type Dataset, nearest, type TargetRow, type Words } from '../../evidence/index.ts'
import { withAccents } from '../chronicle/places.ts'
import type { Observation } from '../ensemble/index.ts'
import { InputError } from '../levers.ts'
import { measureOfTarget } from '../targets.ts'
import type { Unit } from './answer.ts'

export interface AskedMeasure {
  readonly id: string
  readonly unit: Unit
  readonly label: Words
  /** How it is said in a sentence; undefined: its label is quoted. */
  readonly said: Measure['said']
  readonly negligible: number
  /** Value of the record in the unit; undefined if there is none. */
  readonly record: number | undefined
}

export const OUTCOME_PREFIX = 'outcome:'

/**
 * All measures that a question may be about, in the order of the model, one's own after them, outcomes last; with `levers`,
 * without those that these levers cannot bring about.
 */
export function askedMeasures(data: Pick<Dataset, 'targets'>, levers?: Levers): AskedMeasure[] {
  const model = modelOf(data)
  const outside = levers === undefined || actsOutside(levers, model)
  const rows = new Map(data.targets.map((row) => [measureOfTarget(model, row.measure)?.id, row]))
  return [
    ...measuresOf(model)
      .filter((one) => one.given !== true && (outside || one.outside !== true))
      .map((one) => described(one, rows.get(one.id))),
    ...OUTCOMES_OF_THE_DAY.map(({ id, label, said }) => ({
      id: OUTCOME_PREFIX + id,
      unit: 'chance' as const,
      label,
      said,
      negligible: NEGLIGIBLE.chance,
      record: undefined,
    })),
  ]
}

function described(measure: Measure, target: TargetRow | undefined): AskedMeasure {
  const { id, label, said } = measure
  const unit: Unit = measure.kind
  const value = target?.value
  return {
    id,
    unit,
    label: target === undefined ? (label ?? { en: id, fr: id }) : withAccents(target.label),
    said,
    negligible: negligibleOf(measure),
    record: value === undefined ? undefined : unit === 'time' ? value * 60 : value,
  }
}

/** A measure by id or by its target (T-27). Throws an InputError for another word. */
export function measureNamed(data: Pick<Dataset, 'targets'>, word: string): AskedMeasure {
  const all = askedMeasures(data)
  const target = data.targets.find((row) => row.id.toLowerCase() === word.toLowerCase())
  const id =
    target === undefined ? word : (measureOfTarget(modelOf(data), target.measure)?.id ?? target.measure)
  const found = all.find((measure) => measure.id === id)
  if (found !== undefined) return found
  const ids = all.map((measure) => measure.id)
  const near = nearest(word, ids)
  throw new InputError(`no measure called "${word.slice(0, 60)}"`, `one of ${ids.join(', ')}`, near)
}

/** What a run says of a measure; Infinity for never, NaN for a run that failed or knows nothing of it. */
export function measuredIn(observation: Observation | undefined, id: string): number {
  if (observation === undefined) return Number.NaN
  if (id.startsWith(OUTCOME_PREFIX)) return observation.outcome === id.slice(OUTCOME_PREFIX.length) ? 1 : 0
  return observation.measures[id] ?? Number.NaN
}

/** How a measure of an answer is said in a sentence of a language; undefined where it has no saying of its own. */
export function sayingOf(id: string, language: keyof Words, model: Model = PARIS_DAY): Saying | undefined {
  const outcome = OUTCOMES_OF_THE_DAY.find((one) => OUTCOME_PREFIX + one.id === id)
  return (outcome ?? measuresOf(model).find((one) => one.id === id))?.said?.[language]
}
