/** Who a simulated person is, as far as anybody can be described without a name; and how one is picked by lot. */
import { type Day, draw, key, type Setting, STANCE, TRAIT } from '../../engine/index.ts'
import { InputError } from '../levers.ts'
import type { FoundPlace } from './place.ts'

export const GROUP_NAMES = [
  'worker',
  'employee',
  'shopkeeper',
  'domestic',
  'concierge',
  'liberal',
  'rentier',
  'other',
] as const
export type GroupName = (typeof GROUP_NAMES)[number]
export const AGES: readonly (readonly [number, number | undefined])[] = [
  [0, 4],
  [5, 14],
  [15, 19],
  [20, 29],
  [30, 39],
  [40, 49],
  [50, 59],
  [60, undefined],
]
const ADULT_BAND = 3
const WALK = 400
const FARTHEST = 3200

export interface Person {
  readonly id: number
  readonly woman: boolean
  readonly age: readonly [number, number | undefined]
  readonly group: GroupName
  readonly active: boolean
  readonly quarter: number
  readonly onPay: boolean
  readonly arrears: boolean
  readonly battalion: number
  readonly federated: boolean
  /** 0..1 */
  readonly hardship: number
  readonly nerve: number
}

export interface Wanted {
  readonly sex?: 'woman' | 'man'
  readonly age?: number
  readonly group?: GroupName
}

export function describe(day: Day, i: number): Person {
  const { people, city, s } = day
  const traits = people.traits[i] ?? 0
  const n = people.battalion[i] ?? 0
  return {
    id: people.id[i] ?? 0,
    woman: (traits & TRAIT.woman) !== 0,
    age: AGES[(traits >> TRAIT.ageShift) & TRAIT.ageMask] ?? [0, undefined],
    group: GROUP_NAMES[(traits >> TRAIT.classShift) & TRAIT.classMask] ?? 'other',
    active: (traits & TRAIT.active) !== 0,
    quarter: city.quartier[people.home[i] ?? 0] ?? 0,
    onPay: (traits & TRAIT.onPay) !== 0,
    arrears: (traits & TRAIT.arrears) !== 0,
    battalion: n,
    federated: n > 0 && s.bnColour[n] === 1,
    hardship: (people.hardship[i] ?? 0) / 255,
    nerve: (people.nerve[i] ?? 0) / 255,
  }
}

export interface Lot {
  readonly candidates: readonly number[]
  readonly among: number
  readonly metres: number
}

/** Adults living near a place, in the order of the lot; the circle widens until there is one. */
export function castLots(day: Day, place: FoundPlace, wanted: Wanted, most: number): Lot {
  for (let metres = WALK; metres <= FARTHEST; metres *= 2) {
    const found: { i: number; lot: number }[] = []
    for (let i = 0; i < day.people.present; i++)
      if (lives(day, i, place, metres) && fits(day, i, wanted))
        found.push({ i, lot: draw(day.seed, LOT, day.people.id[i] ?? 0, 0, 0) })
    if (found.length > 0)
      return {
        candidates: found
          .sort((a, b) => a.lot - b.lot || a.i - b.i)
          .slice(0, most)
          .map(({ i }) => i),
        among: found.length,
        metres: place.quarter === undefined ? metres : 0,
      }
    if (place.quarter !== undefined) break
  }
  throw new InputError(
    'nobody like that lives there in this simulated city',
    'a wider description, or a larger --scale',
  )
}

/** Address of the lot among the draws. */
const LOT = key('witness')

function lives({ people, city }: Setting, i: number, place: FoundPlace, metres: number): boolean {
  const home = people.home[i] ?? 0
  if (place.quarter !== undefined) return city.quartier[home] === place.quarter
  return (
    ((city.x[home] ?? 0) - (city.x[place.cell] ?? 0)) ** 2 +
      ((city.y[home] ?? 0) - (city.y[place.cell] ?? 0)) ** 2 <=
    metres * metres
  )
}

function fits(day: Day, i: number, { sex, age, group }: Wanted): boolean {
  const { people, s } = day
  const traits = people.traits[i] ?? 0
  const band = (traits >> TRAIT.ageShift) & TRAIT.ageMask
  if (s.personStance[i] === STANCE.absent || band < ADULT_BAND) return false
  if (sex !== undefined && ((traits & TRAIT.woman) !== 0) !== (sex === 'woman')) return false
  const [low, high] = AGES[band] ?? [0, undefined]
  if (age !== undefined && (age < low || age > (high ?? 200))) return false
  return group === undefined || GROUP_NAMES[(traits >> TRAIT.classShift) & TRAIT.classMask] === group
}

/** The index of a person present, by permanent id. */
export function byId({ people }: Setting, id: number): number {
  for (let i = 0; i < people.present; i++) if (people.id[i] === id) return i
  for (let i = people.present; i < people.count; i++)
    if (people.id[i] === id)
      throw new InputError(`person ${id} is absent from Paris in March 1871`, 'somebody present')
  throw new InputError(
    `person ${id} is not in this simulated city`,
    'an id that a witness page shows, at the same --scale or a larger one',
  )
}
