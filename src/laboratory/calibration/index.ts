export { type Aftermath, aftermath } from './aftermath.ts'
export {
  type Calibrated,
  type CalibrationOptions,
  calibrate,
  calibratedKeys,
  DEFAULTS,
  pointsOf,
  settingOf,
  type Tell,
} from './calibrate.ts'
export {
  type AblatedPatterns,
  type CalibrationFindings,
  calibrationFindings,
  type EnsembleJudged,
  type NarrowedKey,
  priorsDigest,
} from './findings.ts'
export {
  CUT_OFF,
  type FitTarget,
  fitTargets,
  implausibilities,
  signed,
  spread,
  windows,
  worst,
} from './implausibility.ts'
export { type Narrowing, narrowing, type TradeOff, tradeOffs } from './narrowing.ts'
export { STAND_IN_KEYS, STAND_IN_OUTPUTS, standIn } from './stand-in.ts'
export {
  type Matched,
  match,
  type Search,
  type Simulate,
  type Trial,
  type Tried,
  type Wave,
} from './waves.ts'
