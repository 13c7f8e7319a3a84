/**
 * What is measured outside the walls (L-11, L-12, L-13). Times in seconds of the clock, +Infinity for never; counts; shares.
 * In a run without such a lever nothing of this comes about: times are never, counts 0.
 */
import type { Day } from '../day.ts'
import { armyAt } from '../institutions/versailles.ts'
import { MARCH } from '../state/march.ts'

const TIMES = {
  'march-leaves': MARCH.firstOut,
  'march-contact': MARCH.contactAt,
  'versailles-taken': MARCH.versaillesTaken,
  'government-moves': MARCH.movedAt,
  'fort-taken': MARCH.fortTaken,
  'bank-taken': MARCH.bankTaken,
} as const

const COUNTS = {
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

/** Share of the men who obeyed at Versailles since the march left who ceased to obey before it. */
export function shareGoneOver(day: Day): number {
  const { march } = day
  if (march === undefined || march.memory[MARCH.army] === 0) return 0
  return Math.min(1, march.memory[MARCH.goneOver] / march.memory[MARCH.army])
}

/** Men who obey at Versailles, its posts and reinforcements included; 0 without a lever outside the walls. */
export function armyNow(day: Day): number {
  return day.march === undefined ? 0 : armyAt(day)
}

/** All of them by id. */
export function marchMeasures(day: Day): Record<string, number> {
  const { march } = day
  const out: Record<string, number> = {}
  for (const [id, word] of Object.entries(TIMES)) out[id] = march?.memory[word] || Number.POSITIVE_INFINITY
  for (const [id, word] of Object.entries(COUNTS)) out[id] = march?.memory[word] ?? 0
  out['march-army-gone-over'] = shareGoneOver(day)
  out['fort-federate'] = march?.memory[MARCH.fortHolder] === 2 ? 1 : 0
  out['bank-coin'] = out['bank-taken'] === Number.POSITIVE_INFINITY ? 0 : day.p.bankCoin
  return out
}
