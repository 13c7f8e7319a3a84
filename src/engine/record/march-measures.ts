/**
 * How a march ended (L-12), one class of five, exclusive, in this order of asking:
 *   no march          no column passed the wall
 *   Versailles taken  Guards entered the town with nobody left to stop them
 *   army dissolves    half or more of the men who obeyed at Versailles since the march left ceased to obey before it
 *   stand-off         the march stood before the army for HELD hours, or still does at the end
 *   turned back       none of these: broken by the army or the fort, worn away on the road, or gone home
 */
import type { Day } from '../day.ts'
import { MARCH } from '../state/march.ts'

export const MARCH_OUTCOMES = [
  'no-march',
  'versailles-taken',
  'army-dissolves',
  'stand-off',
  'turned-back',
] as const
export type MarchOutcome = (typeof MARCH_OUTCOMES)[number]

const DISSOLVED = 0.5
const HELD = 6

/** Share of the men who obeyed at Versailles since the march left who ceased to obey before it. */
export function shareGoneOver(day: Day): number {
  const { march } = day
  if (march === undefined || march.memory[MARCH.army] === 0) return 0
  return Math.min(1, march.memory[MARCH.goneOver] / march.memory[MARCH.army])
}

/** Undefined in a run without the lever L-12. */
export function marchOutcome(day: Day): MarchOutcome | undefined {
  const { march, levers } = day
  if (march === undefined || levers.marchHour === undefined) return undefined
  const { memory } = march
  if (memory[MARCH.firstOut] === 0) return 'no-march'
  if (memory[MARCH.versaillesTaken] > 0) return 'versailles-taken'
  if (shareGoneOver(day) >= DISSOLVED) return 'army-dissolves'
  if (memory[MARCH.heldSince] > 0 || memory[MARCH.heldLongest] >= HELD * 3600) return 'stand-off'
  return 'turned-back'
}
