/**
 * A Runner on all cores of this machine: piscina's worker threads, each with the scenario opened once. No file is read: the
 * tables and the grid travel to the workers as they are. Why piscina: docs/decisions/0001-threads-with-piscina.md.
 */
import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'
import { type EnsembleSetting, type Observation, RunFailure, type Runner } from '../../laboratory/index.ts'
import type { Scenario } from '../../scenario/index.ts'

export interface PoolSource {
  readonly data: Scenario['data']
  readonly neighbours: Int32Array
}

/** Workers start at once and stay to the end, so that all runs of an ensemble use the code it began with. */
export function createPool(source: PoolSource, workers: number = availableParallelism()): Runner {
  if (!Number.isInteger(workers) || workers < 1)
    throw new RangeError(`workers should be a whole number from 1, is ${workers}`)
  const pool = new Piscina<EnsembleSetting, Observation>({
    // built as JavaScript beside this file, also when this file itself is read as TypeScript
    filename: new URL('../../../dist/runners/node/worker.js', import.meta.url).href,
    workerData: { data: source.data, neighbours: source.neighbours },
    minThreads: workers,
    maxThreads: workers,
    idleTimeout: Infinity,
    concurrentTasksPerWorker: 1,
  })
  return {
    workers,
    run: async (settings, done) => {
      let next = 0
      // as many lanes as workers, each taking the next setting; a failure empties the list
      const lane = async () => {
        for (let i = next++; i < settings.length; i = next++) {
          const setting = settings[i]!
          try {
            done(await pool.run(setting), i)
          } catch (cause) {
            next = settings.length
            throw new RunFailure(setting, cause)
          }
        }
      }
      await Promise.all(Array.from({ length: workers }, lane))
    },
    close: () => pool.destroy(),
  }
}
