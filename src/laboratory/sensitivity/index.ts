export {
  type ElementaryEffect,
  elementaryEffects,
  type MorrisDesign,
  type MorrisOptions,
  type MorrisResult,
  morris,
} from './morris.ts'
export {
  type RankedKey,
  type Ranking,
  type RankingMethod,
  type RankingOptions,
  RESOLVED,
  ranking,
} from './ranking.ts'
export {
  acrossScrambles,
  type Estimate,
  type SaltelliDesign,
  type SobolIndex,
  type SobolResult,
  saltelli,
  sobolIndices,
} from './sobol-indices.ts'
export {
  familiesOfRuns,
  type Kind,
  type Outputs,
  outputsOf,
  rawOutputs,
  runDesign,
  runsOfKind,
  type StudyOptions,
  valuesOfRuns,
} from './study.ts'
