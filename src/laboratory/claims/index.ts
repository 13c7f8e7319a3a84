export type { Citation, ClaimFile, CounterArgument, RuleVariant } from '../../evidence/index.ts'
export {
  assessClaim,
  type ClaimRequest,
  claimChange,
  claimSettings,
  RULE_SEEDS,
  RULE_WORLDS,
} from './assess.ts'
export { type Basis, type Beside, beside, type Parting } from './beside.ts'
export type {
  Belief,
  BeliefBox,
  ClaimResult,
  VariantVerdict,
  WorldEffect,
} from './claim.ts'
export { LEAST_REMAINING, type Leaning, type Narrowed, narrow, type Range } from './narrow.ts'
export { sameTest } from './same-test.ts'
export { type ClaimWords, claimWords } from './vocabulary.ts'
