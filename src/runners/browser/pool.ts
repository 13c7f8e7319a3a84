/**
 * A Runner on the workers of a browser. From a file:// page there is no shared memory, so settings and observations travel
 * as messages; each worker inflates and opens the pack once. Workers may finish in any order, results depend on settings alone.
 */
import { type EnsembleSetting, type Observation, RunFailure, type Runner } from '../../laboratory/index.ts'
import type { EnsembleReply, EnsembleRequest } from './worker.ts'

export interface BrowserSource {
  /** The pack, deflated, in base64. */
  readonly pack: string
  /** Makes a worker that hands its messages to `answer`. */
  readonly spawn: () => Worker
}

/** Workers start with the first run and stay until `close`. */
export function createBrowserPool(source: BrowserSource, workers: number): Runner {
  if (!Number.isInteger(workers) || workers < 1)
    throw new RangeError(`workers should be a whole number from 1, is ${workers}`)
  const pool: Worker[] = []
  const open = () => {
    while (pool.length < workers) {
      const worker = source.spawn()
      const hello: EnsembleRequest = { type: 'ensemble-open', pack: source.pack }
      worker.postMessage(hello)
      pool.push(worker)
    }
  }
  return {
    workers,
    run: async (settings, done) => {
      open()
      let next = 0
      const lane = async (worker: Worker) => {
        for (let i = next++; i < settings.length; i = next++) {
          const setting = settings[i]!
          try {
            done(await once(worker, i, setting), i)
          } catch (cause) {
            next = settings.length
            throw new RunFailure(setting, cause)
          }
        }
      }
      await Promise.all(pool.map(lane))
    },
    close: async () => {
      for (const worker of pool.splice(0)) worker.terminate()
    },
  }
}

/** One run on one worker. Rejects when the run fails or the worker dies with an error. */
function once(worker: Worker, index: number, setting: EnsembleSetting): Promise<Observation> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<EnsembleReply>) => {
      if (data.type === 'ensemble-done') resolve(data.observation)
      else reject(new Error(data.message))
    }
    worker.onerror = (event) => reject(new Error(event.message || 'the worker ended'))
    const request: EnsembleRequest = { type: 'ensemble-run', index, setting }
    worker.postMessage(request)
  })
}
