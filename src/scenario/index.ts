export { buildCity } from './city/build.ts'
export { buildExogenous, secondsOf } from './exogenous.ts'
export { buildForces, federatedChance } from './forces/build.ts'
export { buildLandmarks } from './landmarks.ts'
export { buildBattalions } from './population/battalions.ts'
export { buildPeople, buildPopulation, type PeopleOptions } from './population/build.ts'
export {
  createRun,
  createSetting,
  MODEL_VERSION,
  openScenario,
  type RunOptions,
  type Scenario,
} from './setting.ts'
export { drawWorld, fromPrior, type WorldOptions } from './world.ts'
