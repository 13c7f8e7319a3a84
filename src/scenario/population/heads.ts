/**
 * Who heads a household, who is whose wife: rates by kind, all assumed, scaled so that the pool of a group gives
 * exactly its households (sizes.ts) and its couples (marital row of 1872).
 */
import { pick } from './apportion.ts'
import { COUPLES_PER_PERSON } from './marginals.ts'
import { ageOf, KINDS, NONE, statusOf, womanOf } from './table.ts'
import { sum } from './uncertain.ts'

const DOMESTIC = 3
/** Relative readiness by age band 0..7. */
const HUSBAND = [0, 0, 0.02, 0.4, 0.8, 0.85, 0.8, 0.65]
const WIFE = [0, 0, 0.04, 0.5, 0.75, 0.75, 0.65, 0.4]
const LONE_MAN = [0, 0, 0.15, 0.5, 0.5, 0.5, 0.6, 0.7]
const LONE_WOMAN = [0, 0, 0.06, 0.2, 0.25, 0.3, 0.45, 0.6]
/** By status 0..7: most domestics live in their masters' household. */
const HUSBAND_STATUS = [1, 1, 1.1, 0.15, 1, 1, 1, 0.5]
const WIFE_STATUS = [0.6, 0.5, 0.9, 0.05, 1, 0.3, 0.2, 1.2]
const LONE_STATUS = [1, 1, 1.2, 0.3, 1.5, 1.2, 1.5, 0.6]

/** Readiness of those whom the rates leave out, where there are too few others. */
const LAST = 1e-6

const kinds = (rate: (woman: number, age: number, status: number) => number): Float64Array =>
  Float64Array.from({ length: KINDS }, (_, k) => rate(womanOf(k), ageOf(k), statusOf(k)))

const HUSBANDS = kinds((woman, age, status) => (woman === 1 ? 0 : HUSBAND[age]! * HUSBAND_STATUS[status]!))
const WIVES = kinds((woman, age, status) => (woman === 1 ? WIFE[age]! * WIFE_STATUS[status]! : 0))
const LONE = kinds((woman, age, status) => (woman === 1 ? LONE_WOMAN : LONE_MAN)[age]! * LONE_STATUS[status]!)

export interface Cast {
  /** Persons by kind. */
  readonly husbands: Int32Array
  readonly wives: Int32Array
  /** Heads without a spouse in the household. */
  readonly lone: Int32Array
  readonly domestics: Int32Array
  readonly children: Int32Array
  readonly others: Int32Array
  readonly couples: number
  readonly households: number
}

/** In a group of a handful the rates may leave fewer than its households need: then anybody may be of them, others first. */
function enough(pool: Int32Array, rates: Float64Array, wanted: number): Float64Array {
  const open = sum(pool.filter((_, k) => rates[k]! > 0))
  return open >= wanted ? rates : rates.map((rate) => rate || LAST)
}

/** Splits the persons of a group (by kind) into parts; every person gets exactly one. */
export function cast(pool: Int32Array, sizes: Int32Array): Cast {
  const households = sum(sizes)
  const couples = Math.min(
    Math.round(sum(pool) * COUPLES_PER_PERSON),
    Math.floor(0.85 * (households - sizes[1]!)),
  )
  const husbands = pick(pool, enough(pool, HUSBANDS, couples), couples)
  const afterHusbands = pool.map((n, k) => n - husbands[k]!)
  const lone = pick(afterHusbands, enough(afterHusbands, LONE, households - couples), households - couples)
  const afterHeads = afterHusbands.map((n, k) => n - lone[k]!)
  const wives = pick(afterHeads, enough(afterHeads, WIVES, couples), couples)
  const rest = afterHeads.map((n, k) => n - wives[k]!)
  const part = (test: (kind: number) => boolean) => rest.map((n, k) => (test(k) ? n : 0))
  const child = (k: number) => ageOf(k) < 2 && statusOf(k) === NONE
  const servant = (k: number) => statusOf(k) === DOMESTIC
  return {
    husbands,
    wives,
    lone,
    couples,
    households,
    domestics: part(servant),
    children: part(child),
    others: part((k) => !servant(k) && !child(k)),
  }
}
