export { ABLATIONS, type AblationVerdict, ablationVerdict } from './ablations.ts'
export { type ScaleBias, type ScaleReport, scaleBias } from './bias.ts'
export { type Executor, freshExecutor, type Gathering, type GatherOptions, placesOf } from './executor.ts'
export { type Arrival, firstAct, forkTick, recordGroup } from './fork.ts'
export { runnerHere } from './here.ts'
export { type Judgement, judge, type PartSummary, type TargetSummary, wholeId } from './judge.ts'
export { type Distances, distances, type Mobilisation, mobilisation } from './mobilisation.ts'
export { NAME_DIGITS, type Origin, runText } from './naming.ts'
export { type Observation, observe, QUARTERS, type RunRecord, record } from './observe.ts'
export { type Ground, groundOf, orderAsRecorded, PATTERNS, type Pattern, type Seen, see } from './patterns.ts'
export { RunFailure, type RunHooks, type Runner } from './runner.ts'
export { type EnsembleSetting, settingKey } from './setting.ts'
export {
  differences,
  type Interval,
  median,
  neverShare,
  quantile,
  rankCorrelation,
  share,
  shareInterval,
} from './statistics.ts'
export { tasksOf } from './tasks.ts'
export { allowance, type Rule } from './tolerance.ts'
export {
  type BreakingOrder,
  breakingOrder,
  breakTimes,
  type Camp,
  lineRegiments,
  type Regiment,
} from './troops.ts'
export { settled, type Window, type Windows } from './windows.ts'
