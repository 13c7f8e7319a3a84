/**
 * Calibration of the baseline: prior worlds run by run against the fit targets, in waves, until enough worlds of their own are
 * left. Everything is addressed by the options, so a calibration that was cut short repeats itself from the runs that a store has.
 */
import { draw, key, UNCERTAINTIES, type UncertaintyKey } from '../../engine/index.ts'
import type { Dataset } from '../../evidence/index.ts'
import type { Executor, Gathering } from '../ensemble/executor.ts'
import type { Observation } from '../ensemble/observe.ts'
import { RunFailure } from '../ensemble/runner.ts'
import type { EnsembleSetting } from '../ensemble/setting.ts'
import { settled, type Windows } from '../ensemble/windows.ts'
import type { World } from '../worlds.ts'
import { CUT_OFF, type FitTarget, fitTargets, signed, windows } from './implausibility.ts'
import { rounded } from './walk.ts'
import { type Matched, match, type Simulate, type Trial, type Tried } from './waves.ts'

export interface CalibrationOptions {
  /** Of the design and of every choice of the waves. */
  readonly seed: number
  readonly scale: number
  /** Worlds of the first wave; of these the first `whole` are run to the end. */
  readonly worlds: number
  readonly whole: number
  readonly chains: number
  readonly wanted: number
  /** Seeds of the baseline world that measure luck. */
  readonly replicates: number
  /** Most waves after the first, and most moves of each chain in the last. */
  readonly mostWaves: number
  readonly mostMoves: number
}

export const DEFAULTS: CalibrationOptions = {
  seed: 1871,
  scale: 0.1,
  worlds: 2048,
  whole: 256,
  chains: 120,
  wanted: 200,
  replicates: 32,
  mostWaves: 30,
  mostMoves: 60,
}

/** Wave 0 is the baseline, 1 the prior. */
export type Tell = (wave: number, gathering: Gathering, cutOff: number) => void

export interface Calibrated {
  readonly options: CalibrationOptions
  readonly keys: readonly UncertaintyKey[]
  readonly targets: readonly FitTarget[]
  readonly matched: Matched
  /** Worlds of an earlier calibration that were run with the first wave. */
  readonly earlier: number
  readonly baseline: readonly Observation[]
  /** The first worlds of the prior, run to the end. */
  readonly prior: readonly Observation[]
  /** World by world as in `matched.accepted`: its setting without windows, and its run. */
  readonly accepted: readonly { readonly trial: Tried; readonly run: Observation }[]
}

/** Ids from here on belong to what happens outside the walls, after a lever alone: no day of the record hangs on them. */
const OUTSIDE = 101

/** Keys that are calibrated, in the order of every place in the cube; the others are drawn by the number of a world. */
export function calibratedKeys({ uncertainties }: Pick<Dataset, 'uncertainties'>): UncertaintyKey[] {
  const inside = uncertainties.filter(({ id }) => Number(id.replace('U-', '')) < OUTSIDE)
  return UNCERTAINTIES.filter((name) => inside.some((row) => row.key === name))
}

export async function calibrate(
  data: Dataset,
  executor: Executor,
  options: CalibrationOptions,
  tell?: Tell,
  earlier: readonly World[] = [],
): Promise<Calibrated> {
  const progress = (wave: number, cutOff = Infinity) =>
    tell === undefined ? {} : { progress: (g: Gathering) => tell(wave, g, cutOff) }
  const { scale, replicates } = options
  const seeds = Array.from({ length: replicates }, (_, i) => ({ seed: i + 1, world: 0, scale }))
  const baseline = observed(await executor.gather(seeds, progress(0)))
  const targets = fitTargets(
    data.targets,
    baseline.map((run) => run.measures),
  )
  const keys = calibratedKeys(data)
  const kept = new Map<number, Observation>()
  const simulate: Simulate = async (trials, cutOff, wave) => {
    const limits = cutOff < Infinity ? windows(targets, cutOff) : undefined
    const settings = trials.map((trial) => settingOf(keys, trial, scale, limits))
    const runs = await executor.gather(settings, progress(wave, cutOff))
    return runs.map((run, i) => {
      if (run instanceof RunFailure) return undefined
      if (run.stopped === undefined) kept.set(trials[i]!.id, run)
      return scores(targets, run, limits)
    })
  }
  const { worlds, whole, chains, wanted, seed, mostWaves, mostMoves } = options
  const matched = await match(
    // a column of the Sobol design belongs to the id of its key, which carries its dimension
    {
      keys: keys.map((name) => data.uncertainties.find((row) => row.key === name)!.id),
      targets: targets.length,
      seed,
      first: worlds,
      whole,
      earlier: earlier.map((world) => placeOf(keys, world, seed)),
      chains,
      wanted,
      mostWaves,
      mostMoves,
      cutOff: CUT_OFF,
    },
    simulate,
  )
  return {
    options,
    keys,
    targets,
    matched,
    earlier: earlier.length,
    baseline,
    prior: matched.tried.slice(0, whole).flatMap(({ id }) => kept.get(id) ?? []),
    accepted: matched.accepted.flatMap((trial) => {
      const run = kept.get(trial.id)
      return run === undefined ? [] : [{ trial, run }]
    }),
  }
}

/** The world of a trial as a run's setting: its number is its seed too. */
export function settingOf(
  keys: readonly UncertaintyKey[],
  { luck, u }: Trial,
  scale: number,
  limits?: Windows,
): EnsembleSetting {
  const points = pointsOf(keys, u)
  return { seed: luck, world: luck, scale, points, ...(limits === undefined ? {} : { windows: limits }) }
}

const NEW_KEY = key('calibration key unknown before')

/** A world of an earlier calibration as a place and its luck; a key that it did not know is drawn. */
function placeOf(keys: readonly UncertaintyKey[], { id, luck = id, points }: World, seed: number) {
  const u = keys.map(
    (name, i) => points?.[name] ?? rounded((draw(seed, NEW_KEY, id, 0, i) + 0.5) / 4294967296),
  )
  return { luck, u: Float64Array.from(u) }
}

export function pointsOf(
  keys: readonly UncertaintyKey[],
  u: Float64Array,
): Partial<Record<UncertaintyKey, number>> {
  return Object.fromEntries(keys.map((name, i) => [name, u[i]!]))
}

function observed(runs: readonly (Observation | RunFailure)[]): Observation[] {
  return runs.filter((run): run is Observation => !(run instanceof RunFailure))
}

/** Signed implausibilities; of a stopped run only those that were settled when it stopped. */
function scores(targets: readonly FitTarget[], run: Observation, limits: Windows | undefined): Float64Array {
  return Float64Array.from(targets, (target) => {
    const value = run.measures[target.measure] ?? Infinity
    if (run.stopped === undefined || limits === undefined) return signed(target, value)
    const known = settled(target.measure, value, limits[target.measure]!, run.stopped)
    return known === undefined ? Number.NaN : signed(target, known)
  })
}
