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
