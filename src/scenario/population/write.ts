/**
 * Writes the dealt persons into the arrays of the engine: the present by cell and household, then the absent likewise.
 * At a scale below 1 a household stays if its draw is below the scale, so a smaller scale is a subset of a larger one
 * and everybody keeps the id that is their place at scale 1.
 */
import { deviate } from '../../engine/numeric/curves.ts'
import { draw, key } from '../../engine/random/draw.ts'
import { CLASS, type People, STANCE, TRAIT } from '../../engine/state/people.ts'
import { HARDSHIP } from './condition.ts'
import type { Dealt } from './deal.ts'
import type { Fortunes } from './fortunes.ts'

const KEEP = key('population/keep')
const PERSON = key('population/person')

/** Bit of `traits` beside TRAIT: has an occupation, whether at work today (TRAIT.active) or idle. */
export const OCCUPIED = 1 << 12

/** Nerve in 1/256 by age band, less for women (assumed; the young dare most); chance adds +-64, triangular. */
const NERVE_AGE = [32, 64, 144, 152, 136, 120, 104, 72]
const NERVE_WOMAN = 24
const SPREAD_HARDSHIP = 26

/** Where the next person of a cell goes, at scale 1 (`id`) and at the scale wanted (`index`). */
interface Places {
  readonly id: Int32Array
  readonly index: Int32Array
  readonly present: number
  readonly count: number
  readonly cellStart: Int32Array
}

/** What a household is written from and into. */
interface Desk {
  readonly people: People
  readonly dealt: Dealt
  readonly fortunes: Fortunes
  readonly world: number
}

export function write(dealt: Dealt, fortunes: Fortunes, cells: number, world: number, scale: number): People {
  const keep = kept(dealt, world, scale)
  const places = survey(dealt, keep, cells)
  const desk: Desk = { people: blank(places), dealt, fortunes, world }
  let from = 0
  for (let h = 0; h < dealt.households; h++) {
    const size = dealt.size[h]!
    const slot = dealt.cell[h]! + (h < dealt.presentHouseholds ? 0 : cells)
    if (keep[h] === 1) {
      household(desk, h, from, places.index[slot]!, places.id[slot]!)
      places.index[slot]! += size
    }
    places.id[slot]! += size
    from += size
  }
  return desk.people
}

function kept(dealt: Dealt, world: number, scale: number): Uint8Array {
  const keep = new Uint8Array(dealt.households)
  if (scale >= 1) return keep.fill(1)
  const threshold = scale * 4294967296
  for (let h = 0; h < keep.length; h++) if (draw(world, KEEP, h, 0, 0) < threshold) keep[h] = 1
  return keep
}

/** Counts persons by cell (present, then absent) and turns the counts into first places. */
function survey(dealt: Dealt, keep: Uint8Array, cells: number): Places {
  const id = new Int32Array(2 * cells + 1)
  const index = new Int32Array(2 * cells + 1)
  for (let h = 0; h < dealt.households; h++) {
    const slot = 1 + dealt.cell[h]! + (h >= dealt.presentHouseholds ? cells : 0)
    id[slot]! += dealt.size[h]!
    if (keep[h] === 1) index[slot]! += dealt.size[h]!
  }
  for (let slot = 0; slot < 2 * cells; slot++) {
    id[slot + 1]! += id[slot]!
    index[slot + 1]! += index[slot]!
  }
  return { id, index, present: index[cells]!, count: index[2 * cells]!, cellStart: index.slice(0, cells + 1) }
}

function blank({ count, present, cellStart }: Places): People {
  return {
    count,
    present,
    cellStart,
    id: new Uint32Array(count),
    home: new Uint16Array(count),
    traits: new Uint16Array(count),
    battalion: new Uint8Array(count),
    hardship: new Uint8Array(count),
    nerve: new Uint8Array(count),
    cell: new Uint16Array(count),
    stance: new Uint8Array(count),
    offset: new Int8Array(count),
    clock: new Uint8Array(count),
  }
}

/** Writes household h, whose first person is `from` in dealing order and goes to `to` with id `id`. */
function household(
  { people, dealt, fortunes, world }: Desk,
  h: number,
  from: number,
  to: number,
  id: number,
): void {
  const absent = h >= dealt.presentHouseholds
  const fortune = absent ? 0 : fortunes.household[h]!
  const shared =
    (fortune & 1 ? TRAIT.onPay : 0) | (fortune & 2 ? TRAIT.arrears : 0) | (absent ? TRAIT.absent : 0)
  const hardship = common(dealt, fortunes, h, from, absent)
  for (let j = 0; j < dealt.size[h]!; j++) {
    const person = dealt.person[from + j]!
    const i = to + j
    people.id[i] = id + j
    people.home[i] = dealt.cell[h]!
    people.cell[i] = dealt.cell[h]!
    people.battalion[i] = dealt.battalion[from + j]!
    people.stance[i] = absent ? STANCE.absent : STANCE.unaware
    people.traits[i] =
      (person & 127) |
      shared |
      (j === 0 ? TRAIT.head : 0) |
      (person >= 128 ? OCCUPIED : 0) |
      (fortunes.work[from + j] === 1 ? TRAIT.active : 0)
    const drawn = draw(world, PERSON, id + j, 0, 0)
    people.offset[i] = Math.max(-127, Math.min(127, deviate(drawn) >> 10))
    const other = stirred(drawn)
    const nerve = NERVE_AGE[(person >> 1) & 7]! - (person & 1) * NERVE_WOMAN
    people.nerve[i] = byte(nerve + (((other & 255) + ((other >>> 8) & 255) - 255) >> 2))
    people.hardship[i] = byte(
      hardship + ((((other >>> 16) & 255) * (2 * SPREAD_HARDSHIP + 1)) >> 8) - SPREAD_HARDSHIP,
    )
  }
}

const byte = (n: number): number => Math.max(0, Math.min(255, n))

/** Hardship that the members of a household share (condition.ts). */
function common(dealt: Dealt, fortunes: Fortunes, h: number, from: number, absent: boolean): number {
  const kind = dealt.kind[h]!
  const fortune = absent ? 0 : fortunes.household[h]!
  let occupied = 0
  let working = 0
  let infants = 0
  for (let p = from + dealt.size[h]! - 1; p >= from; p--) {
    const person = dealt.person[p]!
    if (person >= 128) occupied++
    if (fortunes.work[p] === 1) working++
    if (((person >> 1) & 7) === 0) infants = 1
  }
  const counts = occupied > 0 && !absent && kind !== CLASS.rentier
  const idle = counts ? Math.floor((HARDSHIP.idle * (occupied - working)) / occupied) : 0
  const owing = fortune & 2 ? HARDSHIP.owing : 0
  const paid = fortune & 1 ? HARDSHIP.onPay : 0
  return HARDSHIP.class[kind]! + owing + paid + idle + infants * HARDSHIP.infant
}

/** A second word out of a draw (finaliser of MurmurHash3), so that one draw serves offset, nerve and hardship. */
function stirred(drawn: number): number {
  let a = Math.imul(drawn ^ (drawn >>> 16), 0x85ebca6b)
  a = Math.imul(a ^ (a >>> 13), 0xc2b2ae35)
  return a ^ (a >>> 16)
}
