/**
 * The witness: one simulated day followed through one pair of eyes. A probe reads the state after each tick; the run is
 * the same run, bit for bit, as without it. `changes` leaves the moments at which something is different for them.
 */
import { endOfAct, modelOf, now } from '../../engine/index.ts'
import { createRun, type Scenario } from '../../scenario/index.ts'
import { namesFor, quarterNames } from '../chronicle/places.ts'
import { InputError } from '../levers.ts'
import type { RunRequest } from '../run.ts'
import { type Moment, momentOf } from './moment.ts'
import { byId, castLots, describe, type Lot, type Person, type Wanted } from './person.ts'
import { type FoundPlace, findPlace, mainPark } from './place.ts'
import { describeSoldier, pickSoldier, type Soldier, type SoldierMoment, soldierMoment } from './soldier.ts'

export type Did = 'out' | 'arms' | 'home'

/** A run followed by a probe. */
export interface FollowRequest extends RunRequest {
  /** Uncertainties set by hand, by key. */
  readonly values?: Readonly<Record<string, number>>
  /** Told after every tick: the hour of the clock, and how many ticks there will be. */
  readonly watch?: (at: number, ticks: number) => void
}

export interface WitnessRequest extends FollowRequest {
  readonly near?: string
  readonly person?: number
  readonly wanted?: Wanted
  /** Somebody who went out unarmed, took arms, or stayed at home: found out by following several at once. */
  readonly did?: Did
}

export interface PersonDay {
  readonly person: Person
  readonly place: FoundPlace | undefined
  readonly lot: Lot | undefined
  readonly moments: readonly Moment[]
  readonly quarters: ReadonlyMap<number, string>
  readonly hash: string
}

/** People followed at once when one of a kind is wanted. */
const FOLLOWED = 200

export function witnessPerson(scenario: Scenario, request: WitnessRequest): PersonDay {
  const { data } = scenario
  const run = createRun(scenario, request)
  const names = namesFor(data, run.day)
  const place =
    request.person !== undefined
      ? undefined
      : request.near === undefined
        ? mainPark(data, scenario.city)
        : findPlace(data, scenario.city, request.near)
  const lot =
    place === undefined
      ? undefined
      : castLots(run.day, place, request.wanted ?? {}, request.did === undefined ? 1 : FOLLOWED)
  const followed = lot?.candidates ?? [byId(run.day, request.person ?? 0)]
  const days: Moment[][] = followed.map(() => [])
  const until = request.until ?? endOfAct(request.levers, modelOf(scenario.data))
  run.until(until, (day) => {
    request.watch?.(now(day), until / day.tickSeconds)
    followed.forEach((i, k) => {
      days[k]?.push(momentOf(day, i, names))
    })
  })
  const k = request.did === undefined ? 0 : days.findIndex((moments) => didIt(moments, request.did!))
  const chosen = followed[k]
  if (chosen === undefined)
    throw new InputError(
      `of ${followed.length} people followed nobody did that`,
      'another seed, place or description',
    )
  return {
    person: describe(run.day, chosen),
    place,
    lot,
    moments: days[k] ?? [],
    quarters: quarterNames(data),
    hash: run.hash(),
  }
}

function didIt(moments: readonly Moment[], did: Did): boolean {
  const ever = (doing: Moment['doing']) => moments.some((m) => m.doing === doing)
  if (did === 'out') return ever('out')
  if (did === 'arms') return ever('underArms')
  return !ever('out') && !ever('underArms') && !ever('toMuster')
}

export interface SoldierDay {
  readonly soldier: Soldier
  readonly moments: readonly SoldierMoment[]
  readonly quarters: ReadonlyMap<number, string>
  readonly hash: string
}

export function witnessSoldier(scenario: Scenario, request: FollowRequest, which: string): SoldierDay {
  const run = createRun(scenario, request)
  const names = namesFor(scenario.data, run.day)
  const i = pickSoldier(scenario.data, run.day, which)
  const moments: SoldierMoment[] = []
  const until = request.until ?? endOfAct(request.levers, modelOf(scenario.data))
  run.until(until, (day) => {
    request.watch?.(now(day), until / day.tickSeconds)
    moments.push(soldierMoment(day, i, names))
  })
  return {
    soldier: describeSoldier(run.day, i, names),
    moments,
    quarters: quarterNames(scenario.data),
    hash: run.hash(),
  }
}

/** Sizes as an eye takes them in: nobody, a few, dozens, a crowd, a mass. */
const SIZES = [1, 20, 100, 500, 2000]
const size = (n: number): number => SIZES.filter((bar) => n >= bar).length

/** The moments at which something is new; the first is always one. */
export function changes(moments: readonly Moment[]): Moment[] {
  return kept(
    moments,
    (m) => m.doing,
    (m) => {
      if (m.doing === 'withdrawn') return m.doing
      const seen =
        m.doing === 'unaware'
          ? ''
          : `${size(m.saw.people)},${size(m.saw.guards)},${size(m.saw.soldiers)},${size(m.saw.slack)},${m.saw.barricade}`
      const column =
        m.doing === 'underArms' || m.doing === 'toMuster' ? `${m.column?.doing},${m.column?.place?.en}` : ''
      return [
        m.doing,
        m.home,
        m.quarter,
        m.knows?.place.en,
        m.doing === 'unaware' ? '' : Object.values(m.heard).join(),
        seen,
        column,
      ].join('|')
    },
  )
}

/** Still with his company, whether he obeys or not. */
export function inRanks({ doing }: SoldierMoment): boolean {
  return doing === 'obeying' || doing === 'passive' || doing === 'refusing'
}

export function soldierChanges(moments: readonly SoldierMoment[]): SoldierMoment[] {
  return kept(
    moments,
    (m) => (inRanks(m) ? `${m.doing} ${m.order} ${m.where} ${m.company.broken}` : m.doing),
    (m) =>
      !inRanks(m)
        ? m.doing
        : [
            m.doing,
            m.order,
            m.where,
            m.place?.en,
            size(m.people),
            size(m.guards),
            m.company.broken,
            Math.floor((10 * m.company.passive) / Math.max(1, m.company.passive + m.company.obeying)),
          ].join('|'),
  )
}

/** Moments whose key differs from the last one told. What does not last two ticks is a flicker and left out, unless `hard` changes. */
function kept<T extends { readonly at: number }>(
  moments: readonly T[],
  hard: (m: T) => string,
  keyOf: (m: T) => string,
): T[] {
  const out: T[] = []
  const keys = moments.map(keyOf)
  let told: string | undefined
  moments.forEach((m, i) => {
    if (keys[i] === told) return
    const last = out.at(-1)
    const lasts = keys[i + 1] === keys[i] || i + 1 === moments.length
    if (last !== undefined && !lasts && hard(last) === hard(m)) return
    told = keys[i]
    out.push(m)
  })
  return out
}
