/** What runs need of memory and files, held against what may be had, before the first of them begins. */
import { InputError } from '../../laboratory/index.ts'
import type { Scenario } from '../../scenario/index.ts'
import { type Limit, limits, size } from './limits.ts'

const MB = 2 ** 20

/**
 * Bytes of a simulated person, by the arrays that hold one: 16 of the people (engine/state/people.ts); 4 of the state
 * (engine/state/state.ts: cell, stance, clock), three times, for trunk, branch and the copy between them
 * (laboratory/ensemble/fork.ts); of the scratch 8 for dispositions, 6 for listeners and 4 for who is out, for trunk and branch.
 */
export const PERSON_BYTES = 16 + 3 * 4 + 2 * (8 + 6 + 4)

/** A thread with the tables, the city and the putting together of its people, which is that of all Paris at any scale: measured, 85 MB. */
const THREAD_BYTES = 100 * MB
/** Address space that V8 and the C library set aside for a thread beside that, mostly not used: measured with Node 20 on Linux, 631 MB in all. */
const THREAD_ADDRESS = 540 * MB
/** What the program itself grows by while it works. */
const OWN_BYTES = 60 * MB
/** Files that a thread keeps open, and that a store opens beside: measured. */
const THREAD_FILES = 4
const OWN_FILES = 2

/** Threads that each do runs at this scale at most; `workers` 0: one run in the program itself. */
export interface Work {
  readonly workers: number
  readonly scale: number
}

/** Bytes, or number of files, that work will need beyond what the process has. */
export function needed(kind: Limit['kind'], { workers, scale }: Work, persons: number): number {
  if (kind === 'files') return OWN_FILES + workers * THREAD_FILES
  const run = persons * scale * PERSON_BYTES
  const thread = THREAD_BYTES + (kind === 'address space' ? THREAD_ADDRESS : 0)
  return OWN_BYTES + (workers === 0 ? run : workers * (thread + run))
}

/** Registered inhabitants, present and absent: all of them are held. */
export function personsOf({ population }: Scenario['data']): number {
  return population.find(({ level }) => level === 'city')?.pop1872 ?? 0
}

/**
 * Throws an InputError, with the way out, where the work would need more than there is. `given`: the limits of this process.
 */
export function affordable(data: Scenario['data'], work: Work, given: readonly Limit[] = limits()): void {
  const persons = personsOf(data)
  const fits = (one: Work) => given.every(({ kind, left }) => needed(kind, one, persons) <= left)
  const short = given.find(({ kind, left }) => needed(kind, work, persons) > left)
  if (short === undefined) return
  const { kind, left, by, limit } = short
  const need = needed(kind, work, persons)
  const say = (amount: number) => (kind === 'files' ? `${amount}` : size(amount))
  const threads = work.workers === 0 ? '' : ` in ${work.workers} ${work.workers === 1 ? 'thread' : 'threads'}`
  throw new InputError(
    `runs at scale ${work.scale}${threads} need ${say(need)} ${kind === 'files' ? 'more open files' : `more ${kind}`}, ${say(Math.max(0, left))} can be had (${by}: ${say(limit)})`,
    `${wayOut(work, fits)}${by.startsWith('ulimit') ? `a higher limit: ${by} ${Math.ceil((limit - left + need) / (kind === 'files' ? 1 : 1024))}` : 'a machine, or a container, with more'}`,
  )
}

/** What can be asked for instead: the most workers that fit, or fewer people. */
function wayOut(work: Work, fits: (work: Work) => boolean): string {
  for (const scale of [work.scale, ...[0.1, 0.01].filter((one) => one < work.scale)])
    for (let workers = work.workers; workers >= Math.min(1, work.workers); workers--) {
      if (!fits({ workers, scale })) continue
      const said = [
        ...(workers === work.workers ? [] : [`--workers ${workers}`]),
        ...(scale === work.scale ? [] : [`--scale ${scale}`]),
      ]
      return `${said.join(' ')}, or `
    }
  return ''
}

/** What a dying thread says in its library's words, said plainly; anything else stays as it is. */
export function plainly(error: unknown): unknown {
  const { code, message, name } = (error ?? {}) as { code?: string; message?: string; name?: string }
  const memory =
    code === 'ERR_WORKER_OUT_OF_MEMORY' ||
    code === 'ENOMEM' ||
    (name === 'RangeError' && /allocation failed/i.test(message ?? ''))
  if (memory)
    return new Error(
      'there was not enough memory for it; with --workers 1 or a smaller --scale it needs less, and what was done is kept',
      { cause: error },
    )
  return error
}

/** Threads that cannot even begin. */
export function cannotStart(error: unknown, workers: number): InputError {
  const { code, message } = (error ?? {}) as { code?: string; message?: string }
  return new InputError(
    `the ${workers} threads of this run cannot be started (${message ?? code ?? String(error)})`,
    'fewer of them, such as --workers 1, or higher limits (`ulimit -a` shows them)',
  )
}
