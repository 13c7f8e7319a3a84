/**
 * Coverage of the acceptance on the model itself, with a few uncertainties free and the others at the values of world 0. One set
 * of runs serves all truths: each run in turn is the truth, and the others are the worlds that may be accepted.
 */
import {
  CUT_OFF,
  type Executor,
  type FitTarget,
  fitTargets,
  type Observation,
  RunFailure,
  runDesign,
  sobol,
  spread,
} from 'commune/laboratory'
import type { Scenario } from 'commune/scenario'
import { covers, type ErrorShape, error, type Rate, rateOf } from './coverage.ts'

/** Free: refusal of the regiments raised in 1871, going to the guns, brigades broken before the fall-back, the Committee's time. */
export const FREE = ['U-03', 'U-43', 'U-61', 'U-63'] as const
const REPLICATES = 16
/** Worlds accepted below which a truth says nothing. */
const LEAST = 19

export interface EngineCoverage {
  readonly keys: readonly string[]
  readonly runs: number
  readonly scale: number
  readonly byKey: readonly { readonly key: string; readonly rate: Rate }[]
  readonly all: Rate
  /** Truths whose accepted worlds were too few to say anything; median share of runs accepted. */
  readonly tooFew: number
  readonly accepted: number
}

export async function engineRuns(
  { data }: Pick<Scenario, 'data'>,
  executor: Executor,
  n: number,
  scale: number,
  progress: (ready: number) => void,
) {
  const seeds = Array.from({ length: REPLICATES }, (_, i) => ({ seed: i + 1, world: 0, scale }))
  const baseline = whole(await executor.gather(seeds))
  const points = sobol({ keys: FREE, seed: 1871 }).points(n)
  const runs = await runDesign(data, executor, points, {
    scale,
    seed: 1000,
    together: 1,
    progress: ({ ready }) => progress(ready),
  })
  return {
    targets: fitTargets(
      data.targets,
      baseline.map((run) => run.measures),
    ),
    points,
    runs,
  }
}

const whole = (runs: readonly (Observation | RunFailure)[]) =>
  runs.filter((run): run is Observation => !(run instanceof RunFailure))

export function engineCoverage(
  { targets, points, runs }: Awaited<ReturnType<typeof engineRuns>>,
  scale: number,
  shape: ErrorShape,
): EngineCoverage {
  const values = runs.map((run) =>
    targets.map((target) =>
      run instanceof RunFailure ? Number.NaN : (run.measures[target.measure] ?? Infinity),
    ),
  )
  const found = FREE.map((): { covered: boolean; nominal: number }[] => [])
  const sizes: number[] = []
  let tooFew = 0
  values.forEach((truth, i) => {
    const record = truth.map((value, t) => value + error(shape, i, t) * deviation(targets[t]!))
    const kept = values.flatMap((other, k) => (k !== i && near(other, record, targets) ? [k] : []))
    sizes.push(kept.length)
    if (kept.length < LEAST) tooFew++
    else
      FREE.forEach((_, j) => {
        const column = kept.map((k) => points.values[k * FREE.length + j]!)
        found[j]!.push(covers(column, points.values[i * FREE.length + j]!))
      })
  })
  const middle = sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0
  return {
    keys: FREE,
    runs: runs.length,
    scale,
    byKey: FREE.map((key, j) => ({ key, rate: rateOf(found[j]!) })),
    all: rateOf(found.flat()),
    tooFew,
    accepted: middle / Math.max(1, runs.length - 1),
  }
}

/** One deviation for both sides, so that the error is even round the record. */
function deviation(target: FitTarget): number {
  return Math.max(spread(target, true), spread(target, false))
}

/** Within 3 s for every target; what never came is near to what never came alone. */
function near(values: readonly number[], record: readonly number[], targets: readonly FitTarget[]): boolean {
  return values.every((value, t) => {
    const wanted = record[t]!
    if (value === Infinity || wanted === Infinity) return value === wanted
    return Math.abs(value - wanted) <= CUT_OFF * deviation(targets[t]!)
  })
}
