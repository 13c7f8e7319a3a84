/** Which households draw Guard pay and owe rent, who is at work: exact shares of condition.ts, the lot falls by chance. */
import { below, draw, key } from '../../engine/random/draw.ts'
import { payShares, rentShares, workShares } from './condition.ts'
import type { Dealt } from './deal.ts'
import type { Marginals } from './marginals.ts'

const RULE = key('population/fortunes')
const PAY_AND_RENT = 1
const WORK = 2

export interface Fortunes {
  /** By household of the present: 1 on pay, 2 behind with the rent. */
  readonly household: Uint8Array
  /** By person: 1 at work today. */
  readonly work: Uint8Array
}

/** Draws whole numbers of a stratum: of the `open` that will come, `need` are taken. */
interface Lots {
  readonly open: Int32Array
  readonly need: Int32Array
}

const lots = (open: Int32Array, shares: Float64Array): Lots => ({
  open: open.slice(),
  need: Int32Array.from(open, (n, i) => Math.round(n * shares[i]!)),
})

function falls({ open, need }: Lots, i: number, drawn: number): boolean {
  if (below(drawn, open[i]!--) >= need[i]!) return false
  need[i]! -= 1
  return true
}

export function tellFortunes(dealt: Dealt, m: Marginals, world: number): Fortunes {
  const household = new Uint8Array(dealt.presentHouseholds)
  const tally = tallied(dealt)
  const shares = payShares(tally, m.onPay)
  const pay = lots(tally, shares)
  payAndRent(dealt, household, pay, lots(payTally(pay), rentShares(tally, shares)), world)
  return { household, work: atWork(dealt, household, m.workersIdle, world) }
}

/** Households of the present by [class][arms]. */
function tallied({ kind, arms, presentHouseholds }: Dealt): Int32Array {
  const tally = new Int32Array(21)
  for (let h = 0; h < presentHouseholds; h++) tally[kind[h]! * 3 + arms[h]!]! += 1
  return tally
}

function payAndRent(
  { kind, arms }: Dealt,
  household: Uint8Array,
  pay: Lots,
  rent: Lots,
  world: number,
): void {
  for (let h = 0; h < household.length; h++) {
    const drawn = draw(world, RULE, h, PAY_AND_RENT, 0)
    const paid = falls(pay, kind[h]! * 3 + arms[h]!, (drawn << 16) >>> 0) ? 1 : 0
    household[h] = paid + (falls(rent, kind[h]! * 2 + paid, (drawn & 0xffff0000) >>> 0) ? 2 : 0)
  }
}

/** Households by [class][0 not on pay, 1 on pay] once all lots will have fallen. */
function payTally({ open, need }: Lots): Int32Array {
  const out = new Int32Array(14)
  for (let i = 0; i < open.length; i++) {
    const c = Math.floor(i / 3)
    out[c * 2]! += open[i]! - need[i]!
    out[c * 2 + 1]! += need[i]!
  }
  return out
}

function atWork(dealt: Dealt, household: Uint8Array, workersIdle: number, world: number): Uint8Array {
  const work = new Uint8Array(dealt.person.length)
  const stratum = new Uint8Array(dealt.person.length)
  const occupied = strata(dealt, household, stratum)
  allotWork(lots(occupied, workShares(workersIdle, occupied)), stratum, work, world)
  return work
}

/** Writes into `of` 1 + class * 4 + woman * 2 + on pay of each of the occupied among the present; returns how many there are of each. */
function strata({ person, size }: Dealt, household: Uint8Array, of: Uint8Array): Int32Array {
  const occupied = new Int32Array(28)
  let p = 0
  for (let h = 0; h < household.length; h++) {
    const paid = household[h]! & 1
    for (const end = p + size[h]!; p < end; p++) {
      const who = person[p]!
      if (who < 128) continue
      const mine = ((who >> 4) & 7) * 4 + (who & 1) * 2 + paid
      of[p] = mine + 1
      occupied[mine]! += 1
    }
  }
  return occupied
}

function allotWork(lot: Lots, stratum: Uint8Array, work: Uint8Array, world: number): void {
  for (let p = 0; p < work.length; p++) {
    const mine = stratum[p]!
    if (mine > 0 && falls(lot, mine - 1, draw(world, RULE, p, WORK, 0))) work[p] = 1
  }
}
