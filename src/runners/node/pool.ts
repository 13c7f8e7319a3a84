/**
 * A Runner on all cores of this machine: piscina's worker threads, each with the scenario opened once. No file is read: the
 * tables and the grid travel to the workers as they are. Why piscina: docs/decisions/0001-threads-with-piscina.md.
 */
import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { pathToFileURL } from 'node:url'
import { MessageChannel } from 'node:worker_threads'
import { Piscina } from 'piscina'
import { modelOf } from '../../engine/index.ts'
import { type EnsembleSetting, InputError, RunFailure, type Runner, tasksOf } from '../../laboratory/index.ts'
import { modelVersion, type Scenario, withoutOwn } from '../../scenario/index.ts'
import { DONE, type Sent, type Task } from './message.ts'
import { cannotStart, plainly } from './needs.ts'

export interface PoolSource {
  readonly data: Scenario['data']
  readonly neighbours: Int32Array
}

/** What a thread is given: tables that can be sent, and the module that has the additions to the model, since functions cannot. */
export interface ThreadSource extends PoolSource {
  readonly own: string | undefined
}

/** Built as JavaScript, also where this file is read as TypeScript or stands in the program's bundle: found by its name in the package. */
const WORKER = pathToFileURL(createRequire(import.meta.url).resolve('commune/runners/node/worker')).href

/**
 * Workers start at once and stay to the end, so that all runs of an ensemble use the code it began with. A source with additions
 * (`withOwn`) needs `own`, the address of the module whose default export they are: each thread imports it. Throws an InputError without.
 */
export function createPool(
  source: PoolSource,
  workers: number = availableParallelism(),
  own?: URL | string,
): Runner {
  if (!Number.isInteger(workers) || workers < 1)
    throw new RangeError(`workers should be a whole number from 1, is ${workers}`)
  const pool = new Piscina<Task, void>({
    filename: WORKER,
    workerData: threadSource(source, own),
    minThreads: workers,
    maxThreads: workers,
    idleTimeout: Infinity,
    concurrentTasksPerWorker: 1,
  })
  // a thread that dies before it has a task; another would be started in its place, for ever
  let broken: Error | undefined
  pool.on('error', (error: Error) => {
    broken ??= cannotStart(error, workers)
    void pool.destroy()
  })
  const unbroken = () => {
    if (broken !== undefined) throw broken
  }
  return {
    workers,
    version: modelVersion(source.data),
    run: async (settings, done, { take, failed } = {}) => {
      const tasks = tasksOf(settings, workers)
      let stopped: RunFailure | undefined
      const deliver = (index: number, { record, error }: Sent) => {
        if (record !== undefined) return done(record.observation, index, record.events)
        const failure = new RunFailure(settings[index]!, plainly(error))
        if (failed === undefined) stopped ??= failure
        else failed(failure, index)
      }
      // as many lanes as workers, each taking the next task; a failure that nobody counts empties the list
      const lane = async () => {
        for (let task = tasks.shift(); task !== undefined && stopped === undefined; task = tasks.shift()) {
          try {
            const taken = take === undefined ? task : task.filter((index) => take(index))
            await runTask(pool, settings, taken, deliver, unbroken)
          } catch (error) {
            // whoever hands out the runs or takes the results cannot: nobody starts another
            tasks.length = 0
            throw error
          }
        }
      }
      await Promise.all(Array.from({ length: workers }, lane))
      if (stopped !== undefined) throw stopped
    },
    close: () => pool.destroy(),
  }
}

function threadSource(source: PoolSource, own: URL | string | undefined): ThreadSource {
  const added = modelOf(source.data).own
  if (added !== undefined && own === undefined)
    throw new InputError(
      `additions to the model (${added.name}) cannot be sent to a thread`,
      "createPool(source, workers, new URL('./own.js', import.meta.url)), a module whose default export they are",
    )
  return {
    data: withoutOwn(source.data),
    neighbours: source.neighbours,
    own: own === undefined ? own : String(own),
  }
}

/** Runs one group. Where a thread dies, what it had not sent is run again one by one, so that one bad run spoils no other. */
async function runTask(
  pool: Piscina<Task, void>,
  settings: readonly EnsembleSetting[],
  group: readonly number[],
  deliver: (index: number, sent: Sent) => void,
  unbroken: () => void,
): Promise<void> {
  if (group.length === 0) return
  unbroken()
  const missing = new Set(group)
  const error = await send(
    pool,
    group.map((index) => settings[index]!),
    (sent) => {
      missing.delete(group[sent.index]!)
      deliver(group[sent.index]!, sent)
    },
  )
  for (const index of missing) {
    unbroken()
    if (group.length === 1) deliver(index, { index: 0, error })
    else await runTask(pool, settings, [index], deliver, unbroken)
  }
}

/** Resolves when all that the worker sent has arrived, with what ended it early if anything did. */
async function send(
  pool: Piscina<Task, void>,
  settings: readonly EnsembleSetting[],
  receive: (sent: Sent) => void,
): Promise<unknown> {
  const { port1, port2 } = new MessageChannel()
  let broken: unknown
  // closed here when the worker says that it is done, or by Node when its thread dies
  const closed = new Promise<void>((resolve) => port1.once('close', resolve))
  port1.on('message', (sent: Sent | typeof DONE) => {
    if (sent === DONE) return port1.close()
    try {
      receive(sent)
    } catch (error) {
      broken ??= error
    }
  })
  const ended = await pool.run({ settings, port: port2 }, { transferList: [port2] }).then(
    () => undefined,
    (error: unknown) => error ?? new Error('the thread ended'),
  )
  // a pool that is being closed never hands the port on, and nobody else would close it
  if (ended !== undefined) port2.close()
  await closed
  if (broken !== undefined) throw broken
  return ended
}
