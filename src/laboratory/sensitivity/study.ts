/**
 * Sensitivity of the model itself: a design over uncertainties becomes settings, runs become outputs. Keys that are not in
 * the design keep the values of world 0, so what comes out is said of the neighbourhood of the baseline in the other keys.
 * Runs that are compared with one another (a trajectory, a row of A, B and AB) share their seed: common luck takes noise
 * out of differences and leaves luck out of the shares.
 */
import { endOfAct, type UncertaintyKey } from '../../engine/index.ts'
import type { Dataset } from '../../evidence/index.ts'
import { drawWorld } from '../../scenario/index.ts'
import { type AskedMeasure, measuredIn } from '../ask/measures.ts'
import { type Points, rowOf } from '../designs/index.ts'
import type { Executor, Gathering } from '../ensemble/executor.ts'
import type { Observation } from '../ensemble/observe.ts'
import { RunFailure } from '../ensemble/runner.ts'
import { type EnsembleSetting, settingKey } from '../ensemble/setting.ts'
import { familiesOf } from '../families.ts'
import type { World } from '../worlds.ts'

export interface StudyOptions {
  readonly scale: number
  readonly seed: number
  /** Rows of the design that share a seed. */
  readonly together: number
  readonly progress?: (gathering: Gathering) => void
}

export interface Outputs {
  readonly measure: AskedMeasure
  /** Run by run in the order of the design: NaN for a failed run, the end of the act in the place of "never". */
  readonly values: Float64Array
  readonly never: number
}

/** One run for each row of the design; the keys of the design are ids (U-63). */
export async function runDesign(
  data: Dataset,
  executor: Executor,
  points: Points,
  options: StudyOptions,
): Promise<readonly (Observation | RunFailure)[]> {
  const { scale, seed, together, progress } = options
  const settings = Array.from({ length: points.n }, (_, i): EnsembleSetting => {
    const places = Object.entries(rowOf(points, i)).map(([id, u]) => [keyOf(data, id), u])
    return { seed: seed + Math.floor(i / together), world: 0, scale, points: Object.fromEntries(places) }
  })
  return executor.gather(settings, progress === undefined ? {} : { progress })
}

function keyOf(data: Dataset, id: string): UncertaintyKey {
  const row = data.uncertainties.find((one) => one.id === id)
  if (row === undefined) throw new RangeError(`no uncertainty ${id}`)
  return row.key as UncertaintyKey
}

/** What the runs say of a measure, finite: effects and variances need numbers, so "never" stands at the end of the act. */
export function outputsOf(measure: AskedMeasure, runs: readonly (Observation | RunFailure)[]): Outputs {
  const raw = rawOutputs(measure, runs)
  return {
    measure,
    values: raw.map((value) => (value === Infinity ? endOfAct() : value)),
    never: raw.filter((value) => value === Infinity).length,
  }
}

/** The same with "never" as Infinity, for rankings, which look at the order alone. */
export function rawOutputs(measure: AskedMeasure, runs: readonly (Observation | RunFailure)[]): Float64Array {
  return Float64Array.from(runs, (run) =>
    run instanceof RunFailure ? Number.NaN : measuredIn(run, measure.id),
  )
}

/** Stored runs of one kind, whatever design drew their worlds: same scale, ticks, levers and knock-outs, run to the end. */
export interface Kind {
  readonly scale: number
  readonly levers: NonNullable<EnsembleSetting['levers']>
  readonly knockOuts: NonNullable<EnsembleSetting['knockOuts']>
}

export function runsOfKind(runs: readonly Observation[], kind: Kind): Observation[] {
  const wanted = settingKey({ seed: 0, ...kind })
  return runs.filter(({ setting, stopped }) => {
    const { world: _, points: __, values: ___, windows: ____, ...mine } = setting
    return stopped === undefined && settingKey({ ...mine, seed: 0 }) === wanted
  })
}

/** Family of the world of each run; runs of one world are of one family. */
export function familiesOfRuns(runs: readonly Observation[]): number[] {
  const nameOf = ({ setting: { world = 0, points, values } }: Observation) =>
    JSON.stringify([world, points, values])
  const names = runs.map(nameOf)
  const place = new Map([...new Set(names)].map((name, id) => [name, id]))
  const worlds: World[] = []
  runs.forEach(({ setting: { points } }, i) => {
    const id = place.get(names[i]!)!
    worlds[id] ??= { id, ...(points === undefined ? {} : { points }) }
  })
  const families = familiesOf(worlds)
  return names.map((name) => families[place.get(name)!]!)
}

/** Values of uncertainties in the units of uncertainties.tsv, a row a run; the columns are ids. */
export function valuesOfRuns(data: Dataset, runs: readonly Observation[], ids: readonly string[]): Points {
  const keys = ids.map((id) => keyOf(data, id))
  const values = new Float64Array(runs.length * ids.length)
  runs.forEach(({ setting }, i) => {
    const drawn = drawWorld(data.uncertainties, setting.world ?? 0, setting)
    keys.forEach((key, j) => {
      values[i * ids.length + j] = drawn[key]
    })
  })
  return { keys: ids, n: runs.length, values }
}
