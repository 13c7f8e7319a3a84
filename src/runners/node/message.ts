/** What passes between the pool and a worker. */
import type { MessagePort } from 'node:worker_threads'
import type { EnsembleSetting, RunRecord } from '../../laboratory/index.ts'

export interface Task {
  readonly settings: readonly EnsembleSetting[]
  readonly port: MessagePort
}

/** Place in the task, and the record or why there is none. */
export interface Sent {
  readonly index: number
  readonly record?: RunRecord
  readonly error?: unknown
}

/** The last message of a task. */
export const DONE = 'done'
