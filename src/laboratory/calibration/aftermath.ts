/** Runs after a calibration: each accepted world once more with fresh luck, and some of them with a mechanism made equal or cut. */
import { ABLATIONS } from '../ensemble/ablations.ts'
import type { Executor, Gathering } from '../ensemble/executor.ts'
import type { Observation } from '../ensemble/observe.ts'
import { RunFailure } from '../ensemble/runner.ts'
import type { EnsembleSetting } from '../ensemble/setting.ts'
import { type Calibrated, settingOf } from './calibrate.ts'

/** Seeds of fresh runs lie above all numbers of worlds. */
const FRESH = 1_000_000

export interface Aftermath {
  /** World by world; the run that accepted a world is not fresh: it passed because it was looked for. */
  readonly fresh: readonly (Observation | RunFailure)[]
  /** For each of ABLATIONS, the first `ablated` worlds with the seeds of their fresh runs. */
  readonly ablations: readonly (readonly (Observation | RunFailure)[])[]
}

export async function aftermath(
  executor: Executor,
  { accepted, options, keys }: Calibrated,
  ablated: number,
  tell?: (gathering: Gathering) => void,
): Promise<Aftermath> {
  const fresh = accepted.map(({ trial }) => ({
    ...settingOf(keys, trial, options.scale),
    seed: trial.id + FRESH,
  }))
  const cut = fresh.slice(0, ablated)
  const others = ABLATIONS.map(({ setting }) => cut.map((one): EnsembleSetting => ({ ...one, ...setting })))
  const runs = await executor.gather(
    [...fresh, ...others.flat()],
    tell === undefined ? {} : { progress: tell },
  )
  return {
    fresh: runs.slice(0, fresh.length),
    ablations: others.map((_, i) =>
      runs.slice(fresh.length + i * cut.length, fresh.length + (i + 1) * cut.length),
    ),
  }
}

export function whole(runs: readonly (Observation | RunFailure)[]): Observation[] {
  return runs.filter((run): run is Observation => !(run instanceof RunFailure))
}
