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
    for (let a = 0; a < planned.grounds.order.length; a++) {
      const group = a * 2 + absent
      const pool = planned.table.slice(group * KINDS, (group + 1) * KINDS)
      const made = assemble(world, group, pool, planned.sizes.count[group]!)
      house(dealt, at, made, shuffled(made.households, world, group), cellsOf(planned, city, group))
      const firstPerson = at.person
      const firstHousehold = at.household
      at.household += made.households
      at.person += made.kinds.length
      finish(dealt, rollOf(planned, world, group), firstHousehold, at.household, firstPerson)
    }
    if (absent === 0) dealt.presentHouseholds = at.household
  }
  return dealt
}

function shuffled(count: number, world: number, group: number): Int32Array {
  const order = new Int32Array(count)
  for (let i = 0; i < count; i++) order[i] = i
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
  const { start, kinds } = made
  const { size, cell, kind, person } = dealt
  let p = at.person
  let i = 0
  let placed = 0
  for (let k = 0; k < order.length; k++) {
    const h = order[k]!
    const first = start[h]!
    const end = start[h + 1]!
    while (i < cells.length - 1 && placed + (end - first) / 2 > filled[i]!) i++
    const slot = at.household + k
    size[slot] = end - first
    cell[slot] = cells[i]!
    kind[slot] = made.kind[h]!
    for (let j = first; j < end; j++) person[p++] = kinds[j]!
    placed += end - first
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

/** Enrols the Guards of the households from..to and turns their kinds into bytes of `Dealt.person`. */
function finish(dealt: Dealt, roll: Roll, from: number, to: number, firstPerson: number): void {
  const { size, kind: kinds, person, arms } = dealt
  const { world, group, open, need } = roll
  let p = firstPerson
  for (let h = from; h < to; h++) {
    let bearing = 0
    for (const end = p + size[h]!; p < end; p++) {
      const kind = person[p]!
      person[p] = statusOf(kind) === NONE ? (kind & 15) | (kinds[h]! << 4) : kind | 128
      if (!canServe(kind)) continue
      if (bearing === 0) bearing = 1
      const drawn = draw(world, RULE, group, GUARDS, p - firstPerson)
      if (below(drawn, open[kind]!--) >= need[kind]!) continue
      need[kind]! -= 1
      dealt.battalion[p] = enrolled(roll)
      bearing = 2
    }
    arms[h] = bearing
  }
}

/** The battalion that takes one more man. */
function enrolled(roll: Roll): number {
  while (roll.left === 0) roll.left = roll.men[roll.numbers[roll.next++]!]!
  roll.left--
  return roll.numbers[roll.next - 1]!
}
