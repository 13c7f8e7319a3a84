/**
 * How households fared in March 1871: Guard pay, rent owed, work, hardship. Rates are by class 0..6 (CLASS).
 *
 * Pay: shares of households by class from the note of national_guard, share_of_households_depending_on_guard_pay
 * (concierges, domestics, the professions assumed), scaled to that row's total; within a class first the households that
 * have a Guard, then those with a man of 20-59 (on the rolls, sick, held or dead), then the rest. Rent: most tenants
 * owed (grievance, rent/arrears_terms_due); rates assumed. Work: share idle of workers from grievance, unemployment;
 * women kept work more often (62,575 of 114,150 still employed in May); other classes assumed.
 */
import { sum } from './uncertain.ts'

const PAY = [0.7, 0.45, 0.35, 0.25, 0.45, 0.2, 0.05]
/** How much likelier than one without a man of 20-59 a household is to be on pay. */
const PAY_READY = [1, 6, 40]
const RENT_OWED = [0.85, 0.65, 0.6, 0.5, 0.1, 0.3, 0.08]
/** Of the households not otherwise owing, the share that pay dependence adds. */
const PAY_OWES = 0.4
/** At work today; workers follow the share idle. */
const AT_WORK = [0, 0.6, 0.85, 0.95, 1, 0.7, 0]
/** Rates of work of women and men among workers against all workers: (62,575 / 33 %) and (51,575 / 67 %) of 114,150. */
const WORKER_WOMAN = 1.66
const WORKER_MAN = 0.674
/** Men of households on pay hold half the work of others: pay was for those who proved want of it. */
const PAY_WORKS = 0.5

/** Hardship in 1/256, all assumed: sum of these, and a personal part of +-26. */
export const HARDSHIP = {
  class: [70, 50, 50, 36, 56, 20, 6],
  owing: 34,
  onPay: 24,
  /** Times the share of the occupied of the household who are idle. */
  idle: 50,
  /** A child under five: most of the excess deaths of the siege winter were among the young and the old. */
  infant: 14,
} as const

/** Households of the present by [class][0 no man of 20-59, 1 such a man, 2 a Guard], 21 numbers. */
export type Tally = Int32Array

/** Share of households on pay by [class][0..2]. */
export function payShares(tally: Tally, onPay: number): Float64Array {
  const households = Float64Array.from(
    { length: 7 },
    (_, c) => tally[c * 3]! + tally[c * 3 + 1]! + tally[c * 3 + 2]!,
  )
  const factor = (onPay * sum(households)) / sum(households.map((n, c) => n * PAY[c]!))
  const out = new Float64Array(21)
  for (let c = 0; c < 7; c++) {
    out.set(ready(tally.subarray(c * 3, c * 3 + 3), Math.min(1, PAY[c]! * factor) * households[c]!), c * 3)
  }
  return out
}

/** Shares in proportion to PAY_READY, none above 1, that give `wanted` households. */
function ready(tally: ArrayLike<number>, wanted: number): Float64Array {
  const shares = (t: number) => Float64Array.from(PAY_READY, (r) => Math.min(1, r * t))
  let low = 0
  let high = 1
  for (let step = 0; step < 50; step++) {
    const t = (low + high) / 2
    if (shares(t).reduce((acc, s, i) => acc + s * tally[i]!, 0) < wanted) low = t
    else high = t
  }
  return shares(high)
}

/** Share of households that owe rent by [class][0 not on pay, 1 on pay]; the class as a whole has its rate. */
export function rentShares(tally: Tally, pay: Float64Array): Float64Array {
  const out = new Float64Array(14)
  for (let c = 0; c < 7; c++) {
    let all = 0
    let paid = 0
    for (let k = 0; k < 3; k++) {
      all += tally[c * 3 + k]!
      paid += tally[c * 3 + k]! * pay[c * 3 + k]!
    }
    const share = all > 0 ? paid / all : 0
    const rate = RENT_OWED[c]!
    const more = rate + (1 - rate) * PAY_OWES
    const others = share < 1 ? Math.max(0, (rate - share * more) / (1 - share)) : 0
    out[c * 2] = others
    out[c * 2 + 1] = share > 0 ? Math.min(1, (rate - others * (1 - share)) / share) : rate
  }
  return out
}

/** Share at work among the occupied by [class][woman][on pay], from their numbers in the same order. */
export function workShares(workersIdle: number, occupied: Tally): Float64Array {
  const out = new Float64Array(28)
  const workers = occupied[0]! + occupied[1]! + occupied[2]! + occupied[3]!
  const even =
    workers / (WORKER_MAN * (occupied[0]! + occupied[1]!) + WORKER_WOMAN * (occupied[2]! + occupied[3]!))
  for (let i = 0; i < 28; i += 2) {
    const c = i >> 2
    const woman = (i >> 1) & 1
    const rate = c === 0 ? (1 - workersIdle) * even * (woman === 1 ? WORKER_WOMAN : WORKER_MAN) : AT_WORK[c]!
    const same = c === 3 || c === 4 || woman === 1
    const total = occupied[i]! + occupied[i + 1]!
    const others =
      total === 0 || same ? rate : Math.min(1, (rate * total) / (occupied[i]! + PAY_WORKS * occupied[i + 1]!))
    out[i] = others
    out[i + 1] = same
      ? rate
      : Math.min(1, (rate * total - others * occupied[i]!) / Math.max(1, occupied[i + 1]!))
  }
  return out
}
