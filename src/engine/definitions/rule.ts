/** A rule of one's own, beside those of the model: what it does in its phase of every tick, and the state that it keeps. */
import type { Day } from '../day.ts'
import type { Take } from '../state/arena.ts'

/** Phases of a tick, in their order. */
export const PHASE_NAMES = [
  'clock',
  'command',
  'march',
  'signals',
  'people',
  'contact',
  'obedience',
  'force',
  'sites',
  'record',
] as const
export type PhaseName = (typeof PHASE_NAMES)[number]

export interface Rule<S = unknown> {
  readonly id: string
  /** It runs after the model's own rules of this phase. */
  readonly phase: PhaseName
  /** Arrays of its own, zero at the start: part of snapshot and hash. Nothing the future hangs on may live elsewhere. */
  readonly state?: (take: Take) => S
  /** Draws are addressed, `draw(day.seed, ...)`; a rule that uses another source of chance does not repeat. */
  step(day: Day, own: S): void
}

// @__NO_SIDE_EFFECTS__
export function defineRule<S = undefined>(rule: Rule<S>): Rule<S> {
  if (!PHASE_NAMES.includes(rule.phase))
    throw new RangeError(`rule ${rule.id}: phase "${rule.phase}"; expected one of ${PHASE_NAMES.join(', ')}`)
  return rule
}
