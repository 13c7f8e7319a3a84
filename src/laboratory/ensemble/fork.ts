/**
 * Pairs share their trunk: runs of one world, seed and scale that differ in their levers alone are the same run until the
 * first lever acts. The trunk is run once; each branch begins from a copy of its state (S-11: the same bytes as a run of
 * its own). A lever that acts before the day, or at an hour that hangs on the day, has no trunk: it is run from the start.
 */
import {
  endOfAct,
  firstDifference,
  type Levers,
  leversOf,
  type Model,
  modelOf,
  PARIS_DAY,
  type Setting,
  Simulation,
} from '../../engine/index.ts'
import { createSetting, type Scenario } from '../../scenario/index.ts'
import { concluded, type RunRecord, record, unwatched, type Watched, watch } from './observe.ts'
import { type EnsembleSetting, placesBy, trunkKey } from './setting.ts'

/** The first moment at which any of the levers can act; Infinity without levers. A field that is no lever acts from the start. */
export function firstAct(levers: Levers = {}, model: Model = PARIS_DAY): number {
  let first = Infinity
  for (const [field, value] of Object.entries(levers)) {
    if (value === undefined || value === false) continue
    const lever = leversOf(model).find((one) => one.field === field)
    first = Math.min(first, lever === undefined ? 0 : firstDifference(lever, value))
  }
  return first
}

/** The last tick that a run has in common with its trunk; 0: none. */
export function forkTick(
  { levers, windows, tickSeconds = 300 }: EnsembleSetting,
  model: Model = PARIS_DAY,
): number {
  // a run that may be stopped on its way shares nothing
  if (windows !== undefined) return 0
  const first = Math.min(firstAct(levers, model), endOfAct())
  return Math.max(0, Math.floor((first - 1) / tickSeconds) * tickSeconds)
}

/** One run of a group as it ends: its record, or what it threw. */
export type Arrival = { readonly record: RunRecord } | { readonly error: unknown }

interface Branch {
  readonly setting: EnsembleSetting
  readonly index: number
  readonly tick: number
}
type Finish = (branch: Branch, run: () => RunRecord) => void

/** Runs settings, those of one trunk (`trunkKey`) together, calling `done` with each as it ends, in whatever order is fastest. */
export function recordGroup(
  scenario: Scenario,
  settings: readonly EnsembleSetting[],
  done: (arrival: Arrival, index: number) => void,
): void {
  for (const places of placesBy(settings, trunkKey)) recordTree(scenario, settings, places, done)
}

function recordTree(
  scenario: Scenario,
  settings: readonly EnsembleSetting[],
  places: readonly number[],
  done: (arrival: Arrival, index: number) => void,
): void {
  const model = modelOf(scenario.data)
  const branches: Branch[] = places.map((index) => {
    const setting = settings[index]!
    return { setting, index, tick: forkTick(setting, model) }
  })
  branches.sort((a, b) => a.tick - b.tick || a.index - b.index)
  const finish: Finish = ({ index }, run) => {
    let arrival: Arrival
    try {
      arrival = { record: run() }
    } catch (error) {
      arrival = { error }
    }
    done(arrival, index)
  }
  const shared = branches.filter(({ tick }) => tick > 0)
  const apart = shared.length < 2 ? branches : branches.filter(({ tick }) => tick === 0)
  for (const branch of apart) finish(branch, () => record(scenario, branch.setting))
  if (shared.length >= 2) growTrunk(scenario, shared, finish)
}

/** The trunk goes on from fork to fork, and to the end where the run without levers is wanted too. */
function growTrunk(scenario: Scenario, branches: readonly Branch[], finish: Finish): void {
  let trunk: Trunk | undefined
  const upTo = (tick: number): Trunk => {
    trunk ??= plant(scenario, branches[0]!.setting)
    const { run, seen } = trunk
    run.until(tick, (day) => watch(day, seen))
    return trunk
  }
  const bare = ({ setting }: Branch) =>
    Object.values(setting.levers ?? {}).every((value) => value === undefined)
  for (const branch of branches.filter((one) => !bare(one)))
    finish(branch, () => grow(upTo(branch.tick), branch.setting))
  for (const branch of branches.filter(bare))
    finish(branch, () => {
      const { run, seen } = upTo(endOfAct())
      return concluded(run, branch.setting, seen)
    })
}

interface Trunk {
  readonly given: Setting
  readonly run: Simulation
  readonly seen: Watched
}

function plant(scenario: Scenario, { levers: _, ...rest }: EnsembleSetting): Trunk {
  const given = createSetting(scenario, rest)
  return { given, run: new Simulation(given), seen: unwatched() }
}

/** A branch from where the trunk stands: its state, its events so far and what was seen of it. */
function grow({ given, run: trunk, seen }: Trunk, setting: EnsembleSetting): RunRecord {
  const run = new Simulation(
    { ...given, levers: setting.levers ?? {} },
    { list: trunk.day.events.list.slice(), keep: true },
    undefined,
    trunk,
  )
  run.restore(trunk.snapshot())
  const own = { noon: seen.noon.slice(), peak: seen.peak.slice(), leftBehind: seen.leftBehind.slice() }
  run.until(endOfAct(setting.levers, run.day.model), (day) => watch(day, own))
  return concluded(run, setting, own)
}
