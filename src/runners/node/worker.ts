/** One thread of the pool: opens the scenario once, then runs the groups it is given and sends each run as it ends. */
import { workerData } from 'piscina'
import { recordGroup } from '../../laboratory/index.ts'
import { openScenario, type Scenario } from '../../scenario/index.ts'
import { DONE, type Sent, type Task } from './message.ts'
import type { PoolSource } from './pool.ts'

let scenario: Scenario | undefined

export default function run({ settings, port }: Task): void {
  const { data, neighbours } = workerData as PoolSource
  try {
    scenario ??= openScenario(data, neighbours)
    recordGroup(scenario, settings, (arrival, index) =>
      port.postMessage({ index, ...arrival } satisfies Sent),
    )
  } finally {
    port.postMessage(DONE)
  }
}
