/**
 * The joint table of the registered: arrondissement x presence x occupation x sex x age, raked (iterative proportional
 * fitting, Deming and Stephan 1940) to the marginals of the world and rounded to whole persons.
 *
 * A person's kind is `woman | age << 1 | status << 4`: status 0..6 is the class of one with an occupation, 7 none.
 * A group is `(arrondissement - 1) * 2 + absent`. The seeds below give the shape inside the margins; all assumed.
 */
import { whole } from './apportion.ts'
import { type Marginals, MEN_SHARE } from './marginals.ts'
import { sum } from './uncertain.ts'

export const KINDS = 128
export const NONE = 7
const ROUNDS = 60

/** Women among the occupied of a class. */
const WOMEN = [0.36, 0.15, 0.28, 0.75, 0.62, 0.15, 0.45]
/** How much a class leaves Paris compared with people without occupation (departures were mostly of the well-to-do). */
const LEAVES = [0.5, 0.9, 1.6, 1.2, 0.2, 2.2, 3, 1]
/** Relative weight of the ages 15-19, 20-29 ... 60+ within a class; the last two rows are men and women without occupation. */
const PROFILE = [
  [0.9, 1, 1, 1, 0.9, 0.5],
  [0.6, 1, 1, 0.9, 0.7, 0.3],
  [0.05, 0.5, 1, 1.2, 1.1, 0.7],
  [1.2, 1.5, 1, 0.7, 0.5, 0.3],
  [0.02, 0.2, 0.7, 1.2, 1.5, 1.3],
  [0.05, 0.6, 1, 1.1, 1, 0.7],
  [0.02, 0.1, 0.4, 0.8, 1.6, 2.6],
  [0.5, 0.06, 0.04, 0.05, 0.1, 0.4],
  [0.6, 0.5, 0.55, 0.55, 0.6, 0.7],
]

export const womanOf = (kind: number): number => kind & 1
export const ageOf = (kind: number): number => (kind >> 1) & 7
export const statusOf = (kind: number): number => kind >> 4

function seed(kind: number, absent: number, ages: Float64Array): number {
  const age = ageOf(kind)
  const status = statusOf(kind)
  const leaves = absent === 1 ? LEAVES[status]! : 1
  if (age < 2) return status === NONE ? ages[age]! * leaves : 0
  const woman = womanOf(kind)
  if (status === NONE) return ages[age]! * PROFILE[7 + woman]![age - 2]! * leaves
  return (
    ages[age]! * PROFILE[status]![age - 2]! * (woman === 1 ? WOMEN[status]! : 1 - WOMEN[status]!) * leaves
  )
}

/** Margin entry of every table entry, and what the entries of the margin should sum to. */
interface Margin {
  readonly of: Uint16Array
  readonly target: Float64Array
}

function rake(table: Float64Array, margins: readonly Margin[]): void {
  for (let round = 0; round < ROUNDS; round++) {
    for (const { of, target } of margins) {
      const totals = new Float64Array(target.length)
      for (let i = 0; i < table.length; i++) totals[of[i]!]! += table[i]!
      const factors = totals.map((total, m) => (total > 0 ? target[m]! / total : 0))
      for (let i = 0; i < table.length; i++) table[i]! *= factors[of[i]!]!
    }
  }
}

const margin = (
  size: number,
  entry: (group: number, kind: number) => number,
  target: Float64Array,
): Margin => ({
  of: Uint16Array.from({ length: size }, (_, i) => entry(Math.floor(i / KINDS), i % KINDS)),
  target,
})

/** Occupied by arrondissement and class, and the others: [arrondissement - 1][status 0..7]. */
function statusTargets(m: Marginals): Float64Array {
  const registered = m.present.map((n, a) => n + m.absent[a]!)
  const occupied = sum(m.classes)
  const shares = m.classShares.slice()
  const rows = Float64Array.from(registered, (n) => (n * occupied) / m.registered)
  const at = (entry: (i: number) => number) => Uint16Array.from(shares, (_, i) => entry(i))
  rake(shares, [
    { of: at((i) => i % 7), target: m.classes },
    { of: at((i) => Math.floor(i / 7)), target: rows },
  ])
  const out = new Float64Array(registered.length * 8)
  for (let a = 0; a < registered.length; a++) {
    for (let c = 0; c < 7; c++) out[a * 8 + c] = shares[a * 7 + c]!
    out[a * 8 + NONE] = registered[a]! - rows[a]!
  }
  return out
}

/** Sex by age: children half and half, 44 % men among those of 60 and over, the rest so that the city has its share of men. */
function sexAgeTargets(m: Marginals): Float64Array {
  const young = m.ages[0]! + m.ages[1]!
  const grown = (MEN_SHARE - 0.5 * young - 0.44 * m.ages[7]!) / (1 - young - m.ages[7]!)
  return Float64Array.from({ length: 16 }, (_, i) => {
    const men = i >> 1 < 2 ? 0.5 : i >> 1 === 7 ? 0.44 : grown
    return m.registered * m.ages[i >> 1]! * ((i & 1) === 1 ? 1 - men : men)
  })
}

/** Children, then 15 and over: occupied men, occupied women, other men, other women. */
function activityTargets(m: Marginals, sexAge: Float64Array): Float64Array {
  const women = sum(sexAge.filter((_, i) => i >= 4 && (i & 1) === 1))
  const men = sum(sexAge.filter((_, i) => i >= 4 && (i & 1) === 0))
  const womenAt = women * m.womenActivity
  const menAt = sum(m.classes) - womenAt
  return Float64Array.from([m.registered - women - men, menAt, womenAt, men - menAt, women - womenAt])
}

/** Whole persons by group and kind. Each group has exactly its total; the other margins are met within a few persons. */
export function jointTable(m: Marginals): Int32Array {
  const many = 2 * m.counts.districts
  const size = many * KINDS
  const table = Float64Array.from({ length: size }, (_, i) =>
    seed(i % KINDS, Math.floor(i / KINDS) & 1, m.ages),
  )
  const sexAge = sexAgeTargets(m)
  const groups = Float64Array.from({ length: many }, (_, g) => (g & 1 ? m.absent : m.present)[g >> 1]!)
  rake(table, [
    margin(size, (_, kind) => kind & 15, sexAge),
    margin(
      size,
      (_, kind) => (ageOf(kind) < 2 ? 0 : 1 + (statusOf(kind) === NONE ? 2 : 0) + womanOf(kind)),
      activityTargets(m, sexAge),
    ),
    margin(size, (group, kind) => (group >> 1) * 8 + statusOf(kind), statusTargets(m)),
    margin(size, (group) => group, groups),
  ])
  const out = new Int32Array(size)
  for (let g = 0; g < many; g++)
    out.set(whole(table.subarray(g * KINDS, (g + 1) * KINDS), groups[g]!), g * KINDS)
  return out
}
