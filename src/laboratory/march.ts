/**
 * How a march on Versailles ended (L-12), one class of five, exclusive, in this order of asking:
 *   no march          no column passed the wall
 *   Versailles taken  Guards entered the town with nobody left to stop them
 *   army dissolves    half or more of the men who obeyed at Versailles when the march left no longer do
 *   stand-off         the march met the army and stood before it for HELD hours, or still does at the end
 *   turned back       none of these: broken by the army or the fort, worn away on the road, or gone home
 */
import { type Day, MARCH, shareGoneOver } from '../engine/index.ts'

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

/** Undefined in a run without the lever. */
export function marchOutcome(day: Day): MarchOutcome | undefined {
  const { march, levers } = day
  if (march === undefined || levers.marchHour === undefined) return undefined
  const word = (index: number) => march.memory[index] ?? 0
  if (word(MARCH.firstOut) === 0) return 'no-march'
  if (word(MARCH.versaillesTaken) > 0) return 'versailles-taken'
  if (shareGoneOver(day) >= DISSOLVED) return 'army-dissolves'
  if (word(MARCH.heldSince) > 0 || word(MARCH.heldLongest) >= HELD * 3600) return 'stand-off'
  return 'turned-back'
}
