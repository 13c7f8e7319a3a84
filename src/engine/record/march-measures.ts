/**
 * What is measured outside the walls (L-11, L-12, L-13). Times in seconds of the clock, +Infinity for never; counts; shares.
 * In a run without such a lever nothing of this comes about: times are never, counts 0.
 *
 * How a march ended, one class of five, exclusive, in this order of asking:
 *   no march          no column passed the wall
 *   Versailles taken  Guards entered the town with nobody left to stop them
 *   army dissolves    half or more of the men who obeyed at Versailles since the march left ceased to obey before it
 *   stand-off         the march stood before the army for HELD hours, or still does at the end
 *   turned back       none of these: broken by the army or the fort, worn away on the road, or gone home
 */
import type { Day } from '../day.ts'
import { MARCH } from '../state/march.ts'

export const MARCH_TIMES = {
  'march-leaves': MARCH.firstOut,
  'march-contact': MARCH.contactAt,
  'versailles-taken': MARCH.versaillesTaken,
  'government-moves': MARCH.movedAt,
  'fort-taken': MARCH.fortTaken,
  'bank-taken': MARCH.bankTaken,
} as const

export const MARCH_COUNTS = {
  'march-men-out': MARCH.menOut,
  'march-men-contact': MARCH.menContact,
  'march-army': MARCH.army,
  'march-army-volleys': MARCH.armyVolleys,
  'march-guard-volleys': MARCH.guardVolleys,
  'march-army-refusals': MARCH.armyRefusals,
  'march-guard-refusals': MARCH.guardRefusals,
  'march-guards-hit': MARCH.guardsHit,
  'march-soldiers-hit': MARCH.soldiersHit,
} as const

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

/** All of them by id; the ends of a march as 0 or 1. */
export function marchMeasures(day: Day): Record<string, number> {
  const { march } = day
  const out: Record<string, number> = {}
  for (const [id, word] of Object.entries(MARCH_TIMES))
    out[id] = march?.memory[word] || Number.POSITIVE_INFINITY
  for (const [id, word] of Object.entries(MARCH_COUNTS)) out[id] = march?.memory[word] ?? 0
  out['march-army-gone-over'] = shareGoneOver(day)
  out['fort-federate'] = march?.memory[MARCH.fortHolder] === 2 ? 1 : 0
  out['bank-coin'] = out['bank-taken'] === Number.POSITIVE_INFINITY ? 0 : day.p.bankCoin
  const ended = marchOutcome(day)
  for (const outcome of MARCH_OUTCOMES) out[`march-ends-${outcome}`] = ended === outcome ? 1 : 0
  return out
}
