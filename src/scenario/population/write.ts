/**
 * Writes the dealt persons into the arrays of the engine: the present by cell and household, then the absent likewise.
 * At a scale below 1 a household stays if its draw is below the scale, so a smaller scale is a subset of a larger one
 * and everybody keeps the id that is their place at scale 1.
 */
import { deviate } from '../../engine/numeric/curves.ts'
import { draw, key } from '../../engine/random/draw.ts'
import { type People, STANCE, TRAIT } from '../../engine/state/people.ts'
import { HARDSHIP } from './condition.ts'
import type { Dealt } from './deal.ts'
import type { Fortunes } from './fortunes.ts'

const KEEP = key('population/keep')
const OFFSET = key('population/offset')
const NERVE = key('population/nerve')

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

export function write(dealt: Dealt, fortunes: Fortunes, cells: number, world: number, scale: number): People {
  const keep = kept(dealt, world, scale)
  const places = survey(dealt, keep, cells)
  const people = blank(places)
  let p = 0
  for (let h = 0; h < dealt.households; h++) {
    const size = dealt.size[h]!
    const absent = h >= dealt.presentHouseholds
    const slot = dealt.cell[h]! + (absent ? cells : 0)
    if (keep[h] === 1) {
      household(people, dealt, fortunes, world, h, p, places.index[slot]!, places.id[slot]!, absent)
      places.index[slot]! += size
    }
    places.id[slot]! += size
    p += size
  }
  return people
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
    count, present, cellStart,
    id: new Uint32Array(count), home: new Uint16Array(count), traits: new Uint16Array(count), battalion: new Uint8Array(count),
    hardship: new Uint8Array(count), nerve: new Uint8Array(count), cell: new Uint16Array(count), stance: new Uint8Array(count),
    offset: new Int8Array(count), clock: new Uint8Array(count),
  }
}

/** Writes household h, whose first person is `from` in dealing order and goes to `to` with id `id`. */
function household(people: People, dealt: Dealt, fortunes: Fortunes, world: number, h: number, from: number, to: number, id: number, absent: boolean): void {
  const size = dealt.size[h]!
  const fortune = absent ? 0 : fortunes.household[h]!
  const shared = (fortune & 1 ? TRAIT.onPay : 0) | (fortune & 2 ? TRAIT.arrears : 0) | (absent ? TRAIT.absent : 0)
  const hardship = hardshipOf(dealt, fortunes, h, from, fortune, absent)
  const cell = dealt.cell[h]!
  for (let j = 0; j < size; j++) {
    const person = dealt.person[from + j]!
    const i = to + j
    people.id[i] = id + j
    people.home[i] = cell
    people.cell[i] = cell
    people.traits[i] = (person & 127) | shared | (j === 0 ? TRAIT.head : 0) | (person >= 128 ? OCCUPIED : 0) | (fortunes.work[from + j] === 1 ? TRAIT.active : 0)
    people.battalion[i] = dealt.battalion[from + j]!
    people.stance[i] = absent ? STANCE.absent : STANCE.unaware
    people.offset[i] = Math.max(-127, Math.min(127, deviate(draw(world, OFFSET, id + j, 0, 0)) >> 10))
    const drawn = draw(world, NERVE, id + j, 0, 0)
    const nerve = NERVE_AGE[(person >> 1) & 7]! - (person & 1) * NERVE_WOMAN + (((drawn & 255) + ((drawn >>> 8) & 255) - 255) >> 2)
    people.nerve[i] = Math.max(0, Math.min(255, nerve))
    people.hardship[i] = Math.max(0, Math.min(255, hardship + Math.floor((((drawn >>> 16) & 255) * (2 * SPREAD_HARDSHIP + 1)) / 256) - SPREAD_HARDSHIP))
  }
}

function hardshipOf(dealt: Dealt, fortunes: Fortunes, h: number, from: number, fortune: number, absent: boolean): number {
  let occupied = 0
  let working = 0
  let infants = 0
  for (let p = from + dealt.size[h]! - 1; p >= from; p--) {
    const person = dealt.person[p]!
    if (person >= 128) occupied++
    if (fortunes.work[p] === 1) working++
    if (((person >> 1) & 7) === 0) infants = 1
  }
  const idle = occupied === 0 || absent || dealt.kind[h] === 6 ? 0 : Math.floor((HARDSHIP.idle * (occupied - working)) / occupied)
  return HARDSHIP.class[dealt.kind[h]!]! + (fortune & 2 ? HARDSHIP.owing : 0) + (fortune & 1 ? HARDSHIP.onPay : 0) + idle + infants * HARDSHIP.infant
}
