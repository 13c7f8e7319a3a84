export * from './clock.ts'
export * from './day.ts'
export { EASED, LEGITIMACY } from './fields/grievance.ts'
export { MEMORY } from './institutions/memory.ts'
export * from './interventions.ts'
export { LIMITS, MASK } from './limits.ts'
export * from './numeric/curves.ts'
export * from './numeric/fixed.ts'
export * from './parameters.ts'
export * from './random/draw.ts'
export {
  EVENT_FIELDS,
  type EventFields,
  type EventPlace,
  type EventSubject,
  type EventValue,
} from './record/event-fields.ts'
export { EVENT, type EventKind, type Events, log, type SimEvent } from './record/events.ts'
export {
  MARCH_COUNTS,
  MARCH_OUTCOMES,
  MARCH_TIMES,
  type MarchOutcome,
  marchMeasures,
  marchOutcome,
  shareGoneOver,
} from './record/march-measures.ts'
export { COUNTS, measures, TIMES } from './record/measures.ts'
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
