export {
  type Conclusion,
  conclude,
  concludeWithTwice,
  LEAST_DIFFERING,
  pairingGain,
  variance,
} from './conclusion.ts'
export { type Decision, decide, FIRST_LOOK, looks, type StoppingRule, stopped, unbroken } from './looks.ts'
export {
  type Bounds,
  type PairedEffect,
  type PairedMeasure,
  type PairedOptions,
  type PairedSummary,
  pairedEffects,
} from './paired.ts'
export { percentiles, resample } from './resample.ts'
export { type ShareOfWorlds, shareOfWorlds } from './share.ts'
export { LEAST_BOOTSTRAPPED, studentInterval } from './student.ts'
export {
  type ClaimEvidence,
  type ClaimVerdict,
  claimVerdict,
  LEAST_VARIANTS,
  LEAST_WORLDS,
  type Verdict,
  type VerdictReason,
} from './verdict.ts'
