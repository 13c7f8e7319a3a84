/**
 * One run of an ensemble and what is kept of it: measures, outcome, who broke when, which quarters rose when, who was out,
 * what was left behind. A few kilobytes, so that thousands fit in a file. Read only; no rule sees it.
 */
import {
  at,
  type Day,
  endOfAct,
  heads,
  KIND,
  measures,
  now,
  type SimEvent,
  type Simulation,
  WHERE,
} from '../../engine/index.ts'
import { createRun, type Scenario } from '../../scenario/index.ts'
import { type CarriedOut, carriedOut } from '../carried-out.ts'
import { ending, type Outcome } from '../outcome.ts'
import type { EnsembleSetting } from './setting.ts'
import { adultsByQuarter, outByQuarter } from './turn-out.ts'
import { LOOK, missed } from './windows.ts'

/** Quarters of the city, 1..80; lists by quarter have this length and start with quarter 1. */
export const QUARTERS = 80

export interface Observation {
  readonly setting: EnsembleSetting
  readonly hash: string
  /** Times in seconds of the clock, Infinity for never; counts; shares. */
  readonly measures: Readonly<Record<string, number>>
  readonly outcome: Outcome
  /** Soldiers and police inside the wall at the start; of these, outside it under command at the end. */
  readonly men: number
  readonly away: number
  /** Bodies of troops in the order in which they broke: id of the body, seconds of the clock. */
  readonly breaks: readonly (readonly [id: string, at: number])[]
  /** By quarter: when its leader knew, when its drum beat first, when it first wrote to the Committee (Infinity: never). */
  readonly knew: readonly number[]
  readonly drum: readonly number[]
  readonly reported: readonly number[]
  /** When the Committee first met. */
  readonly committee: number
  /** By quarter, heads: adults present; of these, out for the rising at noon; at the quarter's fullest hour of the 18th. */
  readonly adults: readonly number[]
  readonly outNoon: readonly number[]
  readonly outPeak: readonly number[]
  /** Ids of bodies within the wall on 19 March 06:00 with men still under command. */
  readonly leftBehind: readonly string[]
  /** Columns that passed a gate towards Versailles: seconds of the clock, in order. */
  readonly columns: readonly number[]
  /** Of a run that was stopped for missing its windows: when, seconds of the clock. What had not come by then may yet have come. */
  readonly stopped?: number
  /** For each lever of the setting: whether it was carried out, when and how late; none for a baseline. */
  readonly carriedOut: readonly CarriedOut[]
}

const NOON = at(18, 12)
const FIRST_HOUR = at(18, 5)
const LAST_HOUR = at(18, 23)
const MORNING_AFTER = at(19, 6)

/** A run as it is kept: what was observed of it, and everything that happened in it. */
export interface RunRecord {
  readonly observation: Observation
  readonly events: readonly SimEvent[]
}

/** What has to be seen on the way, since the end no longer shows it. */
export interface Watched {
  readonly noon: number[]
  readonly peak: number[]
  readonly leftBehind: string[]
}

export function unwatched(): Watched {
  return { noon: new Array(QUARTERS).fill(0), peak: new Array(QUARTERS).fill(0), leftBehind: [] }
}

/** Runs one setting to the end of the act. */
export function observe(scenario: Scenario, setting: EnsembleSetting): Observation {
  return record(scenario, setting).observation
}

export function record(scenario: Scenario, setting: EnsembleSetting): RunRecord {
  const run = createRun(scenario, setting)
  const seen = unwatched()
  const end = endOfAct(setting.levers, run.day.model)
  const { windows } = setting
  if (windows === undefined) run.until(end, (day) => watch(day, seen))
  else
    for (let look = LOOK; now(run.day) < end; look += LOOK) {
      run.until(Math.min(look, end), (day) => watch(day, seen))
      if (look < end && missed(windows, measures(run.day), look, run.day.model)) break
    }
  return concluded(run, setting, seen)
}

/** To be called after every tick. */
export function watch(day: Day, { noon, peak, leftBehind }: Watched): void {
  const t = now(day)
  if (t === MORNING_AFTER) leftBehind.push(...inside(day))
  if (t % 3600 !== 0 || t < FIRST_HOUR || t > LAST_HOUR) return
  outByQuarter(day).forEach((agents, q) => {
    if (t === NOON) noon[q] = heads(day, agents)
    peak[q] = Math.max(peak[q] ?? 0, heads(day, agents))
  })
}

/** The record of a run that has reached its end. */
export function concluded(run: Simulation, setting: EnsembleSetting, seen: Watched): RunRecord {
  const { day } = run
  const { outcome, men, away } = ending(day)
  const observation = {
    setting,
    hash: run.hash(),
    measures: measures(day),
    outcome,
    men,
    away,
    breaks: breaks(day),
    ...quarters(day),
    committee: day.events.list.find((e) => e.kind === 'committee-meets')?.at ?? Infinity,
    adults: adultsByQuarter(day).map((agents) => heads(day, agents)),
    outNoon: seen.noon,
    outPeak: seen.peak,
    leftBehind: seen.leftBehind,
    columns: day.events.list.filter((e) => e.kind === 'column-leaves-paris').map((e) => e.at),
    carriedOut: carriedOut(day),
    ...(now(day) < endOfAct(setting.levers, day.model) ? { stopped: now(day) } : {}),
  }
  return { observation, events: day.events.list }
}

function breaks(day: Day): (readonly [string, number])[] {
  return day.events.list
    .filter((e) => e.kind === 'body-breaks')
    .map((e) => [day.forces.bodies[e.subject]?.id ?? '', e.at] as const)
}

function quarters({ s }: Day): Pick<Observation, 'knew' | 'drum' | 'reported'> {
  const times = (field: Int32Array) =>
    Array.from({ length: QUARTERS }, (_, i) => ((field[i + 1] ?? 0) > 0 ? (field[i + 1] ?? 0) : Infinity))
  return { knew: times(s.qKnew), drum: times(s.qDrum), reported: times(s.qReported) }
}

function inside(day: Day): string[] {
  return day.forces.bodies
    .filter((body, b) => {
      if (body.kind === KIND.teams || day.s.bodyWhere[b] !== WHERE.inside) return false
      let obeying = 0
      for (let c = body.firstCompany; c < body.lastCompany; c++) obeying += day.s.obeying[c] ?? 0
      return obeying > 0
    })
    .map((body) => body.id)
}
