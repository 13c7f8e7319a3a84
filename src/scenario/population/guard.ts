/**
 * Who of the men of 20-59 present serves in the National Guard: numbers by arrondissement and kind that sum to the
 * Guards present. Readiness by class follows the note of national_guard, men_20_60_present (workers .70 ... domestics
 * .25); concierges, rentiers, men without occupation and the lesser share of the fifties are assumed.
 */
import { pick } from './apportion.ts'
import { ageOf, KINDS, statusOf, womanOf } from './table.ts'

const CLASS_RATE = [0.7, 0.65, 0.6, 0.25, 0.5, 0.45, 0.4, 0.5]
const AGE_RATE = [0, 0, 0, 1, 1, 1, 0.7, 0]

/** Can a person of this kind serve: a man between 20 and 59. */
export const canServe = (kind: number): boolean => womanOf(kind) === 0 && ageOf(kind) >= 3 && ageOf(kind) <= 6

/** Guards by [group][kind]; groups of the absent have none. `table` is the joint table. */
export function enrol(table: Int32Array, guards: number): Int32Array {
  const rates = Float64Array.from({ length: table.length }, (_, i) => {
    const kind = i % KINDS
    const present = (Math.floor(i / KINDS) & 1) === 0
    return present && canServe(kind) ? CLASS_RATE[statusOf(kind)]! * AGE_RATE[ageOf(kind)]! : 0
  })
  return pick(table, rates, guards)
}

/** Guards by arrondissement - 1. */
export function guardsByArrondissement(enrolled: Int32Array): Int32Array {
  const out = new Int32Array(enrolled.length / (2 * KINDS))
  for (let i = 0; i < enrolled.length; i++) out[Math.floor(i / KINDS) >> 1]! += enrolled[i]!
  return out
}
