/** One thread of the pool: opens the scenario once, then runs what it is given. */
import { workerData } from 'piscina'
import { type EnsembleSetting, type Observation, observe } from '../../laboratory/index.ts'
import { openScenario, type Scenario } from '../../scenario/index.ts'
import type { PoolSource } from './pool.ts'

let scenario: Scenario | undefined

export default function run(setting: EnsembleSetting): Observation {
  const { data, neighbours } = workerData as PoolSource
  scenario ??= openScenario(data, neighbours)
  return observe(scenario, setting)
}
