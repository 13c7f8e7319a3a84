/**
 * Counts the people that were written, at scale 1, against every marginal they were made from. Reads nothing of how they
 * were made: only the arrays of the engine, the city and the plan's targets.
 */
import type { City } from '../../engine/space/city.ts'
import { type People, TRAIT } from '../../engine/state/people.ts'
import type { TownCounts } from '../counts.ts'
import { AGES, CLASSES, MEN_SHARE } from './marginals.ts'
import type { Plan } from './plan.ts'
import { sum } from './uncertain.ts'
import { OCCUPIED } from './write.ts'

export interface Deviation {
  readonly marginal: string
  readonly wanted: number
  readonly got: number
  /** Distance as a part of what is tolerated: the larger of 0.5 % and 50 persons. */
  readonly strain: number
}

interface Counts {
  registered: number
  men: number
  womenGrown: number
  womenOccupied: number
  households: number
  presentHouseholds: number
  onPay: number
  workers: number
  workersAtWork: number
  readonly present: Int32Array
  readonly absent: Int32Array
  readonly quartier: Int32Array
  readonly age: Int32Array
  readonly classes: Int32Array
  readonly battalion: Int32Array
}

/** Every marginal with what the people came to, the worst first. */
export function audit(people: People, city: City, planned: Plan): Deviation[] {
  const m = planned.marginals
  const n = count(people, city, m.counts)
  const rows: (readonly [string, number, number])[] = [
    ['registered', m.registered, n.registered],
    ['present', sum(m.present), people.present],
    ['men', m.registered * MEN_SHARE, n.men],
    ['women with an occupation', n.womenGrown * m.womenActivity, n.womenOccupied],
    ['households', m.registered / m.householdSize, n.households],
    ['households on Guard pay', n.presentHouseholds * m.onPay, n.onPay],
    ['workers at work', n.workers * (1 - m.workersIdle), n.workersAtWork],
    ['Guards', m.guards, sum(n.battalion) - n.battalion[0]!],
  ]
  const each = (name: string, wanted: ArrayLike<number>, got: ArrayLike<number>, from: number) => {
    for (let i = from; i < wanted.length; i++) rows.push([`${name} ${i - from + 1}`, wanted[i]!, got[i]!])
  }
  each('present in arrondissement', m.present, n.present, 0)
  each('absent of arrondissement', m.absent, n.absent, 0)
  each('present in quartier', m.quartier, n.quartier, 0)
  each('battalion', planned.muster.men, n.battalion, 1)
  for (const [i, band] of AGES.entries()) rows.push([`age ${band}`, m.registered * m.ages[i]!, n.age[i]!])
  for (const [i, name] of CLASSES.entries()) rows.push([`class ${name}`, m.classes[i]!, n.classes[i]!])
  return rows
    .map(([marginal, wanted, got]) => ({
      marginal,
      wanted,
      got,
      strain: Math.abs(got - wanted) / Math.max(50, wanted * 0.005),
    }))
    .sort((a, b) => b.strain - a.strain)
}

function count(people: People, city: City, { districts, quarters, battalions }: TownCounts): Counts {
  const n: Counts = {
    registered: people.count,
    men: 0,
    womenGrown: 0,
    womenOccupied: 0,
    households: 0,
    presentHouseholds: 0,
    onPay: 0,
    workers: 0,
    workersAtWork: 0,
    present: new Int32Array(districts),
    absent: new Int32Array(districts),
    quartier: new Int32Array(quarters),
    age: new Int32Array(8),
    classes: new Int32Array(7),
    battalion: new Int32Array(battalions + 1),
  }
  for (let i = 0; i < people.count; i++) {
    const here = i < people.present
    const home = people.home[i]!
    ;(here ? n.present : n.absent)[city.arrondissement[home]! - 1]! += 1
    if (here) n.quartier[city.quartier[home]! - 1]! += 1
    n.battalion[people.battalion[i]!]! += 1
    person(n, people.traits[i]!, here)
  }
  return n
}

function person(n: Counts, traits: number, here: boolean): void {
  const age = (traits >> TRAIT.ageShift) & TRAIT.ageMask
  const kind = (traits >> TRAIT.classShift) & TRAIT.classMask
  const occupied = (traits & OCCUPIED) !== 0
  const woman = (traits & TRAIT.woman) !== 0
  n.age[age]! += 1
  if (!woman) n.men++
  if (woman && age >= 2) n.womenGrown++
  if (woman && occupied) n.womenOccupied++
  if (occupied) n.classes[kind]! += 1
  if (here && occupied && kind === 0) {
    n.workers++
    if ((traits & TRAIT.active) !== 0) n.workersAtWork++
  }
  if ((traits & TRAIT.head) === 0) return
  n.households++
  if (!here) return
  n.presentHouseholds++
  if ((traits & TRAIT.onPay) !== 0) n.onPay++
}
