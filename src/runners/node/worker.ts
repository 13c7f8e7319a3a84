/** One thread of the pool: opens the scenario once, then runs the groups it is given and sends each run as it ends. */
import { workerData } from 'piscina'
import { recordGroup } from '../../laboratory/index.ts'
import { type Additions, openScenario, type Scenario, withOwn } from '../../scenario/index.ts'
import { DONE, type Sent, type Task } from './message.ts'
import type { ThreadSource } from './pool.ts'

let scenario: Scenario | undefined

export default async function run({ settings, port }: Task): Promise<void> {
  try {
    scenario ??= await opened(workerData as ThreadSource)
    recordGroup(scenario, settings, (arrival, index) =>
      port.postMessage({ index, ...arrival } satisfies Sent),
    )
  } finally {
    port.postMessage(DONE)
  }
}

/** With the additions of the module that the pool was given. */
async function opened({ data, neighbours, own }: ThreadSource): Promise<Scenario> {
  const plain = openScenario(data, neighbours)
  if (own === undefined) return plain
  const added = ((await import(own)) as { readonly default?: Additions }).default
  if (added === undefined)
    throw new Error(`${own} has no default export; expected the additions to the model`)
  return withOwn(plain, added)
}
