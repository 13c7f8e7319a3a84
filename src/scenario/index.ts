export { buildCity } from './city/build.ts'
export { buildExogenous, secondsOf } from './exogenous.ts'
export { buildForces, federatedChance } from './forces/build.ts'
export { buildLandmarks } from './landmarks.ts'
export {
  type Additions,
  type OwnLever,
  type OwnLeverRow,
  type WithModel,
  withOwn,
  withoutOwn,
} from './own.ts'
export { buildBattalions } from './population/battalions.ts'
export { buildPeople, buildPopulation, type PeopleOptions } from './population/build.ts'
export {
  createRun,
  createSetting,
  MODEL_VERSION,
  modelVersion,
  openScenario,
  type RunOptions,
  type Scenario,
} from './setting.ts'
export { drawWorld, fromPrior, type WorldOptions } from './world.ts'
