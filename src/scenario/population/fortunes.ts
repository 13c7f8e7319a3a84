/** Which households draw Guard pay and owe rent, who is at work: exact shares of condition.ts, the lot falls by chance. */
import { below, draw, key } from '../../engine/random/draw.ts'
import { payShares, rentShares, workShares } from './condition.ts'
import type { Dealt } from './deal.ts'
import type { Marginals } from './marginals.ts'

const RULE = key('population/fortunes')
const PAY = 1
const RENT = 2
const WORK = 3

export interface Fortunes {
  /** By household of the present: 1 on pay, 2 behind with the rent. */
  readonly household: Uint8Array
  /** By person: 1 at work today. */
  readonly work: Uint8Array
}

/** Draws whole numbers of a stratum: of the `open` that will come, `need` are taken. */
interface Lots { readonly open: Int32Array; readonly need: Int32Array }

const lots = (open: Int32Array, shares: Float64Array): Lots =>
  ({ open: open.slice(), need: Int32Array.from(open, (n, i) => Math.round(n * shares[i]!)) })

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
  const onPay = new Int32Array(14)
  for (let h = 0; h < household.length; h++) {
    const paid = falls(pay, dealt.kind[h]! * 3 + dealt.arms[h]!, draw(world, RULE, h, PAY, 0)) ? 1 : 0
    household[h] = paid
    onPay[dealt.kind[h]! * 2 + paid]! += 1
  }
  const rent = lots(onPay, rentShares(tally, shares))
  for (let h = 0; h < household.length; h++) {
    if (falls(rent, dealt.kind[h]! * 2 + household[h]!, draw(world, RULE, h, RENT, 0))) household[h]! |= 2
  }
  return { household, work: atWork(dealt, household, m.workersIdle, world) }
}

function atWork(dealt: Dealt, household: Uint8Array, workersIdle: number, world: number): Uint8Array {
  const work = new Uint8Array(dealt.person.length)
  const occupied = new Int32Array(28)
  each(dealt, household, (stratum) => { occupied[stratum]! += 1 })
  const lot = lots(occupied, workShares(workersIdle, occupied))
  each(dealt, household, (stratum, p) => { if (falls(lot, stratum, draw(world, RULE, p, WORK, 0))) work[p] = 1 })
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
