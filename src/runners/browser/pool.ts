/**
 * A Runner on the workers of a browser. From a file:// page there is no shared memory, so settings and records travel as
 * messages; each worker inflates and opens the pack once. Workers may finish in any order, results depend on settings alone.
 */
import { type EnsembleSetting, RunFailure, type Runner, tasksOf } from '../../laboratory/index.ts'
import type { EnsembleReply, EnsembleRequest } from './worker.ts'

export interface BrowserSource {
  /** The pack, deflated, in base64. */
  readonly pack: string
  /** Makes a worker that hands its messages to `answer`. */
  readonly spawn: () => Worker
}

/** Workers start with the first run and stay until `close`, which ends whatever still runs. */
export function createBrowserPool(source: BrowserSource, workers: number): Runner {
  if (!Number.isInteger(workers) || workers < 1)
    throw new RangeError(`workers should be a whole number from 1, is ${workers}`)
  const pool: Lane[] = []
  let closed = false
  return {
    workers,
    run: async (settings, done, { take, failed } = {}) => {
      while (pool.length < workers) pool.push(new Lane(source))
      const tasks = tasksOf(settings, workers)
      let stopped: RunFailure | undefined
      const deliver = (index: number, reply: Arrived) => {
        if (reply.record !== undefined) return done(reply.record.observation, index, reply.record.events)
        const failure = new RunFailure(settings[index]!, reply.error)
        if (failed === undefined) stopped ??= failure
        else failed(failure, index)
      }
      const work = async (lane: Lane) => {
        for (let task = tasks.shift(); task !== undefined && !closed; task = tasks.shift()) {
          if (stopped !== undefined) return
          const taken = take === undefined ? task : task.filter((index) => take(index))
          await lane.run(settings, taken, deliver)
        }
      }
      await Promise.all(pool.map(work))
      if (stopped !== undefined) throw stopped
    },
    close: async () => {
      closed = true
      for (const lane of pool.splice(0)) lane.end()
    },
  }
}

type Arrived = Pick<Extract<EnsembleReply, { type: 'ensemble-one' }>, 'record' | 'error'>
type Deliver = (index: number, reply: Arrived) => void

/** One worker and what it is busy with. A worker that dies fails what it had not sent, and is replaced. */
class Lane {
  readonly #source: BrowserSource
  #worker: Worker
  #ended: (() => void) | undefined

  constructor(source: BrowserSource) {
    this.#source = source
    this.#worker = this.#start()
  }

  run(settings: readonly EnsembleSetting[], task: readonly number[], deliver: Deliver): Promise<void> {
    if (task.length === 0) return Promise.resolve()
    const missing = new Set(task)
    return new Promise((resolve) => {
      this.#ended = resolve
      this.#worker.onmessage = ({ data }: MessageEvent<EnsembleReply>) => {
        if (data.type === 'ensemble-done') return resolve()
        missing.delete(task[data.index]!)
        deliver(task[data.index]!, data)
      }
      this.#worker.onerror = (event) => {
        this.#worker.terminate()
        this.#worker = this.#start()
        for (const index of missing) deliver(index, { error: event.message || 'the worker ended' })
        resolve()
      }
      const request: EnsembleRequest = { type: 'ensemble-run', settings: task.map((i) => settings[i]!) }
      this.#worker.postMessage(request)
    })
  }

  end(): void {
    this.#worker.terminate()
    this.#ended?.()
  }

  #start(): Worker {
    const worker = this.#source.spawn()
    const hello: EnsembleRequest = { type: 'ensemble-open', pack: this.#source.pack }
    worker.postMessage(hello)
    return worker
  }
}
