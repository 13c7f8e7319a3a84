/**
 * Deals the households of every group over the cells of its arrondissement, in chance order, and enrols the Guards
 * along the way: the men of a battalion live in one stretch of neighbouring cells.
 *
 * Everything is in dealing order: the present arrondissement by arrondissement, then the absent.
 */

import { below, draw, key } from '../../engine/random/draw.ts'
import type { City } from '../../engine/space/city.ts'
import { fill } from './grounds.ts'
import { canServe } from './guard.ts'
import { type Assembly, assemble } from './households.ts'
import { shuffle } from './lists.ts'
import type { Plan } from './plan.ts'
import { KINDS, NONE, statusOf } from './table.ts'
import { sum } from './uncertain.ts'

const RULE = key('population/deal')
const GUARDS = 1
/** What `shuffle` is asked for; households.ts asks for others. */
const ORDER = 64

export interface Dealt {
  readonly households: number
  /** Households with an index below this are present. */
  readonly presentHouseholds: number
  /** By household. */
  readonly size: Uint8Array
  readonly cell: Uint16Array
  /** Class 0..6. */
  readonly kind: Uint8Array
  /** 0 no man of 20-59, 1 such a man, 2 a Guard. */
  readonly arms: Uint8Array
  /** By person: woman | age << 1 | class << 4 | occupied << 7, and the battalion (0 none). */
  readonly person: Uint8Array
  readonly battalion: Uint8Array
}

export function deal(planned: Plan, city: City, world: number): Dealt {
  const households = planned.sizes.count.reduce((acc, count) => acc + sum(count), 0)
  const persons = sum(planned.table)
  const dealt = {
    households,
    presentHouseholds: 0,
    size: new Uint8Array(households),
    cell: new Uint16Array(households),
    kind: new Uint8Array(households),
    arms: new Uint8Array(households),
    person: new Uint8Array(persons),
    battalion: new Uint8Array(persons),
  }
  const at = { household: 0, person: 0 }
  for (let absent = 0; absent < 2; absent++) {
    for (let a = 0; a < 20; a++) {
      const group = a * 2 + absent
      const pool = planned.table.slice(group * KINDS, (group + 1) * KINDS)
      const made = assemble(world, group, pool, planned.sizes.count[group]!)
      house(dealt, at, made, shuffled(made.households, world, group), cellsOf(planned, city, group))
      const firstPerson = at.person
      const firstHousehold = at.household
      at.household += made.households
      at.person += made.kinds.length
      for (
        let h = firstHousehold, p = firstPerson, roll = rollOf(planned, world, group);
        h < at.household;
        h++
      ) {
        p = finish(dealt, roll, h, p, firstPerson)
      }
    }
    if (absent === 0) dealt.presentHouseholds = at.household
  }
  return dealt
}

function shuffled(count: number, world: number, group: number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i)
  shuffle(order, world, group, ORDER)
  return order
}

interface Stretch {
  readonly cells: Uint16Array
  readonly filled: Float64Array
}

/** Cells of the group with running totals of persons; the absent lived where the present do. */
function cellsOf(planned: Plan, city: City, group: number): Stretch {
  const a = group >> 1
  const { present, absent, quartier } = planned.marginals
  if ((group & 1) === 0) return { cells: planned.grounds.order[a]!, filled: planned.presentFill[a]! }
  const gone = Float64Array.from(quartier, (n) => (n * absent[a]!) / present[a]!)
  return { cells: planned.grounds.order[a]!, filled: fill(city, planned.grounds, a + 1, gone) }
}

/** Writes the households in the given order; a cell is full when the running total has passed its own. */
function house(
  dealt: Dealt,
  at: { household: number; person: number },
  made: Assembly,
  order: Int32Array,
  { cells, filled }: Stretch,
): void {
  let p = at.person
  let i = 0
  let placed = 0
  for (let k = 0; k < order.length; k++) {
    const h = order[k]!
    const first = made.start[h]!
    const size = made.start[h + 1]! - first
    while (i < cells.length - 1 && placed + size / 2 > filled[i]!) i++
    const slot = at.household + k
    dealt.size[slot] = size
    dealt.cell[slot] = cells[i]!
    dealt.kind[slot] = made.kind[h]!
    for (let j = 0; j < size; j++) dealt.person[p++] = made.kinds[first + j]!
    placed += size
  }
}

/** Enrolment of a group as it goes: who is still to come and still wanted by kind, and the battalion being filled. */
interface Roll {
  readonly world: number
  readonly group: number
  readonly open: Int32Array
  readonly need: Int32Array
  readonly men: Uint32Array
  readonly numbers: readonly number[]
  /** Index in `numbers` of the next battalion, and men the current one still lacks. */
  next: number
  left: number
}

function rollOf(planned: Plan, world: number, group: number): Roll {
  const part = (all: Int32Array) => all.slice(group * KINDS, (group + 1) * KINDS)
  const { men, order } = planned.muster
  return {
    world,
    group,
    men,
    numbers: order[group >> 1]!,
    open: part(planned.table),
    need: part(planned.enrolled),
    next: 0,
    left: 0,
  }
}

/** Enrols the Guards of household h and turns its kinds into bytes of `Dealt.person`; returns the next person. */
function finish(dealt: Dealt, roll: Roll, h: number, from: number, firstPerson: number): number {
  const end = from + dealt.size[h]!
  let arms = 0
  for (let p = from; p < end; p++) {
    const kind = dealt.person[p]!
    dealt.person[p] = statusOf(kind) === NONE ? (kind & 15) | (dealt.kind[h]! << 4) : kind | 128
    if (!canServe(kind)) continue
    if (arms === 0) arms = 1
    const drawn = draw(roll.world, RULE, roll.group, GUARDS, p - firstPerson)
    if (below(drawn, roll.open[kind]!--) >= roll.need[kind]!) continue
    roll.need[kind]! -= 1
    while (roll.left === 0) roll.left = roll.men[roll.numbers[roll.next++]!]!
    roll.left--
    dealt.battalion[p] = roll.numbers[roll.next - 1]!
    arms = 2
  }
  dealt.arms[h] = arms
  return end
}
