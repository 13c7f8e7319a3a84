/** What a calibration found, as plain data: what the report prints and docs/validation/calibration.json holds. */
import { key } from '../../engine/index.ts'
import type { Dataset, Words } from '../../evidence/index.ts'
import type { Scenario } from '../../scenario/index.ts'
import { ABLATIONS, type AblationVerdict, ablationVerdict } from '../ensemble/ablations.ts'
import { type Judgement, judge } from '../ensemble/judge.ts'
import type { Observation } from '../ensemble/observe.ts'
import { type Ground, groundOf, PATTERNS, see } from '../ensemble/patterns.ts'
import { share } from '../ensemble/statistics.ts'
import { effectiveWorlds, familiesOfPlaces } from '../families.ts'
import { type Aftermath, whole } from './aftermath.ts'
import { type Calibrated, type CalibrationOptions, calibratedKeys } from './calibrate.ts'
import { CUT_OFF, type FitTarget, implausibilities, worst } from './implausibility.ts'
import { type Narrowing, narrowing, type TradeOff, tradeOffs } from './narrowing.ts'
import type { Wave } from './waves.ts'

export interface PatternShare {
  readonly id: string
  readonly label: string
  readonly share: number
}

/** An ensemble beside the record. */
export interface EnsembleJudged {
  readonly runs: number
  readonly judgement: Judgement
  readonly patterns: readonly PatternShare[]
  /** Share of runs within the cut-off for all fit targets. */
  readonly within: number
}

export interface NarrowedKey extends Narrowing {
  readonly id: string
  readonly label: Words
}

export interface AblatedPatterns {
  readonly id: string
  readonly label: string
  readonly what: string
  readonly runs: number
  readonly jointMedian: number
  readonly patterns: readonly (PatternShare & { readonly verdict: AblationVerdict })[]
}

export interface CalibrationFindings {
  readonly format: 1
  readonly version: string
  readonly data: string
  readonly priors: string
  readonly options: CalibrationOptions
  readonly reached: boolean
  readonly targets: readonly FitTarget[]
  readonly waves: readonly Wave[]
  /** Worlds of an earlier calibration that the first wave had beside its design. */
  readonly earlier?: number
  readonly runs: number
  readonly worlds: number
  /** Groups of accepted worlds that lie close to one another, and as many independent worlds as they amount to. */
  readonly families: number
  readonly effective: number
  /** The baseline by hand, prior worlds, the runs that accepted the worlds, and fresh runs of these worlds. */
  readonly baseline: EnsembleJudged
  readonly prior: EnsembleJudged
  readonly accepted: EnsembleJudged
  readonly fresh: EnsembleJudged
  readonly narrowing: readonly NarrowedKey[]
  readonly tradeOffs: readonly TradeOff[]
  /** Beside `reference`: the same worlds and seeds with nothing cut. */
  readonly reference: EnsembleJudged
  readonly ablations: readonly AblatedPatterns[]
}

/**
 * Sixteen hexadecimal digits of all that a calibration takes as given: ranges and shapes of the priors of the calibrated keys,
 * targets and their use.
 */
export function priorsDigest(data: Pick<Dataset, 'uncertainties' | 'targets'>): string {
  const { uncertainties, targets } = data
  const keys: readonly string[] = calibratedKeys(data)
  const known = uncertainties.filter((row) => keys.includes(row.key))
  const priors = known.map(({ key: name, low, high, shape }) => [name, low, high, shape])
  const record = targets.map(({ id, use, value, toleratedLow, toleratedHigh, rule }) => [
    id,
    use,
    value ?? null,
    toleratedLow ?? null,
    toleratedHigh ?? null,
    rule,
  ])
  const text = JSON.stringify([priors, record])
  return [text, `${text} `].map((one) => key(one).toString(16).padStart(8, '0')).join('')
}

interface Label {
  readonly version: string
  readonly data: string
}

export function calibrationFindings(
  scenario: Scenario,
  calibrated: Calibrated,
  after: Aftermath,
  label: Label,
): CalibrationFindings {
  const { matched, targets, options, accepted, keys } = calibrated
  const ground = groundOf(scenario)
  const rows = scenario.data.targets
  const judged = (runs: readonly Observation[]) => judgedRuns(ground, rows, targets, runs)
  const places = accepted.map(({ trial }) => trial.u)
  const families = familiesOfPlaces(places)
  const names = keys.map((name) => scenario.data.uncertainties.find((row) => row.key === name))
  const reference = judged(whole(after.fresh.slice(0, after.ablations[0]?.length ?? 0)))
  return {
    format: 1,
    ...label,
    priors: priorsDigest(scenario.data),
    options,
    reached: matched.reached,
    targets,
    waves: matched.waves,
    earlier: calibrated.earlier,
    runs: matched.tried.length,
    worlds: accepted.length,
    families: new Set(families).size,
    effective: effectiveWorlds(families),
    baseline: judged(calibrated.baseline),
    prior: judged(calibrated.prior),
    accepted: judged(accepted.map(({ run }) => run)),
    fresh: judged(whole(after.fresh)),
    narrowing: narrowing(keys, places).map((one, i) => ({
      ...one,
      id: names[i]?.id ?? one.key,
      label: names[i]?.label ?? { en: one.key, fr: one.key },
    })),
    tradeOffs: tradeOffs(keys, places),
    reference,
    ablations: ABLATIONS.map(({ id, label: name, what }, i) =>
      ablated({ id, label: name, what }, reference, judged(whole(after.ablations[i] ?? []))),
    ),
  }
}

function judgedRuns(
  ground: Ground,
  rows: Dataset['targets'],
  targets: readonly FitTarget[],
  runs: readonly Observation[],
): EnsembleJudged {
  const judgement = judge(
    rows,
    runs.map((run) => run.measures),
  )
  const seen = see(ground, runs, judgement.joint)
  return {
    runs: runs.length,
    judgement,
    patterns: PATTERNS.map(({ id, label, holds }) => ({ id, label, share: share(seen, holds) })),
    within: share(runs, (run) => worst(implausibilities(targets, run.measures)) <= CUT_OFF),
  }
}

function ablated(
  what: Pick<AblatedPatterns, 'id' | 'label' | 'what'>,
  reference: EnsembleJudged,
  { runs, judgement, patterns }: EnsembleJudged,
): AblatedPatterns {
  return {
    ...what,
    runs,
    jointMedian: judgement.jointMedian,
    patterns: patterns.map((pattern, i) => ({
      ...pattern,
      verdict: ablationVerdict(reference.patterns[i]?.share ?? 0, pattern.share),
    })),
  }
}
