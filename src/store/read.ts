/** All that a store holds, for whoever looks at runs of any plan, question or calibration at once. */
import type { Observation } from '../laboratory/index.ts'
import { checkFolder } from './folder.ts'
import { originOf, runId, type Source } from './identity.ts'
import { readRuns } from './parquet.ts'
import { Shards } from './shards.ts'

export interface Held {
  /** Runs of this model, code and data. */
  readonly runs: readonly Observation[]
  /** Runs of another version, code or data. */
  readonly others: number
  /** Shards that failed their checksum. */
  readonly damaged: number
}

/** Runs of whole shards; those that wait in the journal are not looked at. */
export async function storedRuns(dir: string, source: Source): Promise<Held> {
  checkFolder(dir)
  const origin = originOf(source)
  const shards = new Shards(dir)
  shards.refresh()
  const runs = new Map<string, Observation>()
  let others = 0
  let damaged = shards.broken().length
  for (const id of shards.ids()) {
    const bytes = shards.bytes('runs', id)
    if (bytes === undefined) {
      damaged++
      continue
    }
    for (const [run, observation] of await readRuns(bytes))
      if (runId(origin, observation.setting) === run) runs.set(run, observation)
      else others++
  }
  return { runs: [...runs.values()], others, damaged }
}
