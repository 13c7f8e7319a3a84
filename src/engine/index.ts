export * from './clock.ts'
export * from './day.ts'
export {
  defineEvent,
  type EventDefinition,
  type EventFacts,
  type EventPlace,
  type EventSubject,
  type EventValue,
  happens,
  type Sentence,
  type Sentences,
  sentenceOf,
} from './definitions/event.ts'
export { EVENTS } from './definitions/events/index.ts'
export {
  defineLever,
  firstDifference,
  hourOf,
  type Judged,
  type LeverDefinition,
  type LeverGroup,
  type LeverType,
  pulled,
} from './definitions/lever.ts'
export { LEVERS } from './definitions/levers/index.ts'
export {
  defineMeasure,
  isTime,
  type Measure,
  type MeasureKind,
  NEGLIGIBLE,
  negligibleOf,
  type TimeMeasure,
  takenAt,
  type ValueMeasure,
} from './definitions/measure.ts'
export {
  DEFINITIONS,
  eventsOf,
  leverOf,
  leversOf,
  type Model,
  measuresOf,
  modelOf,
  type Own,
  PARIS_DAY,
} from './definitions/model.ts'
export { type MomentText, momentOf } from './definitions/moment.ts'
export {
  defineOutcome,
  OUTCOMES_OF_THE_DAY,
  type Outcome,
  type OutcomeDefinition,
} from './definitions/outcomes.ts'
export { ownState } from './definitions/own.ts'
export { defineRule, type PhaseName, type Rule } from './definitions/rule.ts'
export { be, type CountSaying, counted, elle, etre, il, type Saying } from './definitions/words.ts'
export { EASED, LEGITIMACY } from './fields/grievance.ts'
export { MEMORY } from './institutions/memory.ts'
export * from './interventions.ts'
export { LIMITS, MASK } from './limits.ts'
export * from './numeric/curves.ts'
export * from './numeric/fixed.ts'
export * from './parameters.ts'
export * from './random/draw.ts'
export { type EventKind, type Events, log, type SimEvent } from './record/events.ts'
export {
  MARCH_OUTCOMES,
  type MarchOutcome,
  marchOutcome,
  shareGoneOver,
} from './record/march-measures.ts'
export { givenMeasures, measuredHours, measures } from './record/measures.ts'
export { KEPT } from './rules/buildings.ts'
export { EXPECTED } from './rules/going-out.ts'
export { Simulation } from './simulation.ts'
export * from './space/city.ts'
export * from './space/march-map.ts'
export * from './space/roads.ts'
export * from './space/routes.ts'
export { hash, restore, snapshot } from './state/arena.ts'
export * from './state/forces.ts'
export { ERRAND, MARCH, PLACE, STAGE } from './state/march.ts'
export * from './state/people.ts'
export { CLOCK, COUNTER, type State } from './state/state.ts'
export { PHASES, step } from './step.ts'
