export * from './ask/index.ts'
export * from './calibration/index.ts'
export { type CarriedOut, carriedOut } from './carried-out.ts'
export * from './chronicle/chronicle.ts'
export type { MarchFacts, OutsideFacts } from './chronicle/outside.ts'
export { accented, quarterNames, withAccents } from './chronicle/places.ts'
export * from './claims/index.ts'
export { type ClassResult, type CodeFault, classCode, type ParsedCode, parseClassCode } from './class/code.ts'
export { type OutcomeCounts, type Pool, type PooledGroup, poolCodes } from './class/pool.ts'
export {
  emptyProgress,
  type ParsedProgress,
  type Progress,
  type ProgressFault,
  parseProgress,
  progressText,
} from './class/progress.ts'
export * from './designs/index.ts'
export * from './differences/index.ts'
export * from './discovery/index.ts'
export * from './ensemble/index.ts'
export { effectiveWorlds, familiesOf, familiesOfPlaces } from './families.ts'
export * from './intervals/index.ts'
export { KNOCK_OUT_KEYS, leverKeys, leverRowFault } from './lever-rows.ts'
export {
  InputError,
  knockOutIds,
  leverRow,
  leverWords,
  momentText,
  parseKnockOuts,
  parseLevers,
  parseMoment,
  splitLever,
} from './levers.ts'
export { decimalOf, wholeOf } from './number.ts'
export { type Ending, OUTCOMES, type Outcome } from './outcome.ts'
export {
  type OwnValue,
  type OwnValues,
  ownText,
  ownValues,
  type RefusedValue,
  valuesTaken,
} from './own-values.ts'
export * from './plans/index.ts'
export { answerRetold, verdictRetold } from './retold.ts'
export { type RunRequest, type RunResult, resultOf, runOnce, wholeRequest } from './run.ts'
export { type Sample, sample } from './sample.ts'
export { checkScale, leastScale, scaleProblem } from './scale.ts'
export * from './sensitivity/index.ts'
export {
  type Comparison,
  compareTargets,
  measureOfTarget,
  type Score,
  score,
  targetWords,
  type Use,
} from './targets.ts'
export type { ColumnName, DoingName, Moment, Score as WitnessScore } from './witness/moment.ts'
export { AGES, GROUP_NAMES, type GroupName, type Person, type Wanted } from './witness/person.ts'
export { type FoundPlace, findPlace } from './witness/place.ts'
export type { OrderName, Soldier, SoldierDoingName, SoldierMoment, WhereName } from './witness/soldier.ts'
export { parseWish, type Wish } from './witness/wish.ts'
export {
  changes,
  type Did,
  type FollowRequest,
  inRanks,
  type PersonDay,
  type SoldierDay,
  soldierChanges,
  type WitnessRequest,
  witnessPerson,
  witnessSoldier,
} from './witness/witness.ts'
export {
  type AcceptedWorlds,
  BASELINE,
  inWorld,
  keptLuck,
  priorWorlds,
  readAcceptedWorlds,
  shuffled,
  WORLD_CHOICES,
  type World,
  type WorldChoice,
} from './worlds.ts'
