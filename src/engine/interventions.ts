/**
 * Levers (decisions that somebody could have taken) and knock-outs (mechanisms switched off for tests). Two types, never
 * mixed: an uncertainty cannot be written here, a knock-out cannot be offered as a decision.
 */
import { END_OF_ACT, END_OF_MARCH } from './clock.ts'
import { pulled } from './definitions/lever.ts'
import type { Levers, MarchRoad } from './definitions/levers/index.ts'
import { leversOf, type Model, PARIS_DAY } from './definitions/model.ts'

export type { Levers, MarchRoad }

/** Does a lever act in the days outside the walls? Then the act is longer and the state has a second part (state/march.ts). */
export function actsOutside(levers: Levers, model: Model = PARIS_DAY): boolean {
  return leversOf(model).some((one) => one.act === 'outside' && pulled({ levers }, one) !== undefined)
}

/** Seconds of the clock at which a run with these levers ends. */
export function endOfAct(levers: Levers = {}, model: Model = PARIS_DAY): number {
  return actsOutside(levers, model) ? END_OF_MARCH : END_OF_ACT
}

export interface KnockOuts {
  /** K-01 nobody wakes or learns. */
  readonly nobodyWakes?: boolean
  /** K-02 unshakeable soldiers. */
  readonly unshakeable?: boolean
  /** K-03 no National Guard. */
  readonly noGuard?: boolean
  /** K-04 no women at the guns. */
  readonly noWomen?: boolean
  /** K-05 no lags of staffs and messages. */
  readonly noLags?: boolean
  /** K-06 no news between units. */
  readonly noNews?: boolean
}

/** Ablations of section 7: parts of the kernel made equal, to see which pattern is an input. */
export interface Ablations {
  readonly equalOrigin?: boolean
  readonly policeAsLine?: boolean
  readonly noSharedShocks?: boolean
  readonly columnsLater?: number
}
