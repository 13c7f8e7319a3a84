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
  const tally = new Int32Array(21)
  for (let h = 0; h < household.length; h++) tally[dealt.kind[h]! * 3 + dealt.arms[h]!]! += 1
  const shares = payShares(tally, m.onPay)
  const pay = lots(tally, shares)
  const rent = lots(payTally(pay), rentShares(tally, shares))
  for (let h = 0; h < household.length; h++) {
    const drawn = draw(world, RULE, h, PAY_AND_RENT, 0)
    const kind = dealt.kind[h]!
    const paid = falls(pay, kind * 3 + dealt.arms[h]!, (drawn << 16) >>> 0) ? 1 : 0
    household[h] = paid + (falls(rent, kind * 2 + paid, (drawn & 0xffff0000) >>> 0) ? 2 : 0)
  }
  return { household, work: atWork(dealt, household, m.workersIdle, world) }
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
  const occupied = new Int32Array(28)
  each(dealt, household, (stratum) => {
    occupied[stratum]! += 1
  })
  const lot = lots(occupied, workShares(workersIdle, occupied))
  each(dealt, household, (stratum, p) => {
    if (falls(lot, stratum, draw(world, RULE, p, WORK, 0))) work[p] = 1
  })
  return work
}

/** Visits the occupied among the present: class * 4 + woman * 2 + on pay. */
function each(dealt: Dealt, household: Uint8Array, visit: (stratum: number, person: number) => void): void {
  let p = 0
  for (let h = 0; h < household.length; h++) {
    for (let j = dealt.size[h]!; j > 0; j--, p++) {
      const person = dealt.person[p]!
      if (person >= 128) visit(((person >> 4) & 7) * 4 + (person & 1) * 2 + (household[h]! & 1), p)
    }
  }
}
