export type {
  Belief,
  BeliefBox,
  Citation,
  ClaimFile,
  ClaimResult,
  CounterArgument,
  RuleVariant,
  VariantVerdict,
  WorldEffect,
} from './claim.ts'
export { LEAST_REMAINING, type Leaning, type Narrowed, narrow, type Range } from './narrow.ts'
