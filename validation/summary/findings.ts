/** Everything the report says, from the runs that are stored. A section whose runs are not all there is left out. */
import type { Cache } from '../cache.ts'
import type { Options } from '../options.ts'
import { type Plan, TICKS } from '../plan.ts'
import type { Version } from '../version.ts'
import {
  type AblationSummary,
  compareAblation,
  compareScales,
  compareTicks,
  type ScaleComparison,
  type Shift,
} from './comparisons.ts'
import { type EnsembleSummary, summarise } from './ensemble.ts'
import { ABLATIONS, type EnsembleSetting, groundOf, type Observation, type Scenario } from './faces.ts'

export interface Findings {
  readonly version: Version
  readonly options: Options
  readonly prior?: EnsembleSummary | undefined
  /** The baseline world at the small and at the full scale; `baseline` is the full one where it has been run. */
  readonly small?: EnsembleSummary | undefined
  readonly full?: EnsembleSummary | undefined
  readonly baseline?: EnsembleSummary | undefined
  readonly baselineScale: number
  readonly ablations?: readonly AblationSummary[] | undefined
  readonly scale?: ScaleComparison | undefined
  readonly ticks?: readonly { readonly seconds: number; readonly shifts: readonly Shift[] }[] | undefined
}

export function findingsFrom(
  scenario: Scenario,
  plan: Plan,
  cache: Cache,
  { version, options }: { version: Version; options: Options },
): Findings {
  const ground = groundOf(scenario)
  const stored = (settings: readonly EnsembleSetting[]): Observation[] | undefined => {
    const found = settings
      .map((setting) => cache.get(setting))
      .filter((o): o is Observation => o !== undefined)
    return found.length === settings.length ? found : undefined
  }
  const sum = (runs: readonly Observation[] | undefined) =>
    runs === undefined ? undefined : summarise(scenario.data.targets, ground, runs)
  const [smallRuns, fullRuns] = [stored(plan.small), stored(plan.full)]
  const [small, full] = [sum(smallRuns), sum(fullRuns)]
  const ablated = plan.ablations.map((settings) => sum(stored(settings)))
  const ticked = plan.ticks.map((settings) => sum(stored(settings)))
  const parts = full?.judgement.targets.flatMap((t) => t.parts)
  return {
    version,
    options,
    prior: sum(stored(plan.prior)),
    small,
    full,
    baseline: full ?? small,
    baselineScale: full === undefined ? options.small : options.full,
    ablations:
      small && ablated.every((e) => e !== undefined)
        ? ablated.map((e, i) => compareAblation(ABLATIONS[i]!, small, e))
        : undefined,
    scale: smallRuns && fullRuns && parts ? compareScales(parts, smallRuns, fullRuns) : undefined,
    ticks: ticked.every((e) => e !== undefined) ? tickShifts(ticked) : undefined,
  }
}

/** Against the length of a tick that runs use. */
function tickShifts(ticked: readonly EnsembleSummary[]): Findings['ticks'] {
  const parts = (e: EnsembleSummary) => e.judgement.targets.flatMap((t) => t.parts)
  const usual = ticked[TICKS.indexOf(300)]!
  return TICKS.flatMap((seconds, i) =>
    seconds === 300 ? [] : [{ seconds, shifts: compareTicks(parts(usual), parts(ticked[i]!)) }],
  )
}
