/**
 * Runs for the conformance tests: one scenario, read once; settings made once per world, scale and length of tick, then
 * given a seed, levers, knock-outs and values of their own. Runs that several tests look at are kept.
 */
import type {
  Ablations,
  Day,
  EventKind,
  KnockOuts,
  Levers,
  Parameters,
  Setting,
  SimEvent,
} from '../src/engine/index.ts'
import { at, END_OF_ACT, measures, Simulation } from '../src/engine/index.ts'
import { createSetting, openScenario, type Scenario } from '../src/scenario/index.ts'
import { readScenario } from '../src/scenario/pack/folder.ts'

export const FOLDER = 'data/paris-1871'
export const NOON = at(18, 12)

export interface Wanted {
  readonly seed: number
  readonly world?: number
  readonly scale?: number
  readonly tickSeconds?: number
  readonly until?: number
  readonly levers?: Levers | undefined
  readonly knockOuts?: KnockOuts | undefined
  readonly ablations?: Ablations | undefined
  /** Uncertainties set by hand; not those that the population or the forces are made from. */
  readonly values?: Partial<Omit<Parameters, 'forceFactor' | 'guardsPresent'>>
}

export interface Done {
  readonly day: Day
  readonly hash: string
  readonly measures: Readonly<Record<string, number>>
  readonly events: readonly SimEvent[]
}

let scenario: Scenario | undefined
const settings = new Map<string, Setting>()
const kept = new Map<string, Done>()

/** The scenario of the data folder. */
export function theScenario(): Scenario {
  if (scenario === undefined) {
    const { data, neighbours } = readScenario(FOLDER)
    scenario = openScenario(data, neighbours)
  }
  return scenario
}

/** A setting of its own: nothing that a run writes is shared with another run. */
export function settingOf(wanted: Wanted): Setting {
  const { seed, world = 0, scale = 0.02, tickSeconds = 300 } = wanted
  const name = JSON.stringify([world, scale])
  const base = settings.get(name) ?? createSetting(theScenario(), { seed, world, scale })
  settings.set(name, base)
  return {
    ...base,
    seed,
    tickSeconds,
    people: { ...base.people, offset: base.people.offset.slice() },
    p: { ...base.p, ...wanted.values },
    levers: wanted.levers ?? {},
    knockOuts: wanted.knockOuts ?? {},
    ablations: wanted.ablations ?? {},
  }
}

export function simulationOf(wanted: Wanted, visit?: Int32Array): Simulation {
  return new Simulation(settingOf(wanted), { list: [], keep: true }, visit)
}

/** Runs once and remembers. `until` is the end of the act unless said otherwise. */
export function runOf(wanted: Wanted): Done {
  const name = JSON.stringify(wanted)
  const before = kept.get(name)
  if (before !== undefined) return before
  const run = simulationOf(wanted)
  run.until(wanted.until ?? END_OF_ACT)
  const { day } = run
  const done = { day, hash: run.hash(), measures: measures(day), events: day.events.list }
  kept.set(name, done)
  return done
}

/** Moments at which something happened, optionally to one subject. */
export function times({ events }: Done, kind: EventKind, subject?: number): readonly number[] {
  return events
    .filter((e) => e.kind === kind && (subject === undefined || e.subject === subject))
    .map((e) => e.at)
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] as number) + (sorted[Math.ceil(middle)] as number)) / 2
}

/** A run and the same run with other levers from `moment` on: forked from its snapshot, as S-11 allows. */
export function forkedAt(
  moment: number,
  wanted: Wanted,
  levers: Levers,
): readonly [base: Done, forked: Done] {
  const run = simulationOf(wanted)
  const other = simulationOf({ ...wanted, levers })
  run.until(moment - 300)
  other.restore(run.snapshot())
  const [base, forked] = [run, other].map((one) => {
    one.until(wanted.until ?? END_OF_ACT)
    return { day: one.day, hash: one.hash(), measures: measures(one.day), events: one.day.events.list }
  })
  return [base as Done, forked as Done]
}
