/** What all verbs with many runs share: options, an executor that starts no thread before it is needed, and progress. */
import { availableParallelism } from 'node:os'
import { type Command, Option } from 'commander'
import { jsonText } from '../evidence/index.ts'
import { type Runner, WORLD_CHOICES } from '../laboratory/index.ts'
import { createPool, type PoolSource } from '../runners/node/index.ts'
import { type StoredExecutor, storedExecutor, storeFolder } from '../store/index.ts'
import type { Catalogue } from '../words/index.ts'
import { scaleNumber, wholeNumber } from './input.ts'
import { PathOption } from './path-option.ts'
import type { Screen } from './screen.ts'
import { tablesOption } from './tables.ts'

const TERMINAL_MS = 200
const LOG_MS = 3000

export function manyOptions(command: Command): Command {
  return runningOptions(command)
    .option('--scale <s>', 'share of the households that are simulated, above 0 to 1', scaleNumber, 0.1)
    .addOption(
      new Option(
        '--worlds <which>',
        'accepted: those that calibration left; baseline: world 0 alone; prior: drawn without the record',
      ).choices(WORLD_CHOICES),
    )
}

/** Options of whoever has runs done, whatever decides which. */
export function runningOptions(command: Command): Command {
  return tablesOption(command)
    .option(
      '--workers <n>',
      'threads; answers are the same for any number',
      wholeNumber(1, 1024),
      availableParallelism(),
    )
    .addOption(
      new PathOption(
        '--store <dir>',
        'where runs are kept (default: COMMUNE_STORE, else ./commune-store)',
        'store',
      ),
    )
    .option('--json', 'print one JSON object instead of the report')
    .option('--quiet', 'no progress on stderr')
    .addOption(new Option('--lang <language>', 'language of the report').choices(['en', 'fr']).default('en'))
}

/** Runs come from the store where it has them, else from threads that start when the first is missing. */
export function executorFor(source: PoolSource, workers: number, store?: string): StoredExecutor {
  return storedExecutor({ dir: storeFolder(store), source, runner: lazyPool(source, workers) })
}

function lazyPool(source: PoolSource, workers: number): Runner {
  let pool: Runner | undefined
  return {
    workers,
    run: (settings, done, hooks) => {
      pool ??= createPool(source, workers)
      return pool.run(settings, done, hooks)
    },
    close: async () => pool?.close(),
  }
}

export interface RunsProgress {
  tick(progress: { ready: number; total: number; stored: number }): void
  done(): void
}

/** Runs done, rate, time left: a line that is rewritten on a terminal, else a JSON line every three seconds. */
export function runsProgress(
  screen: Screen,
  { ask }: Catalogue,
  quiet: boolean,
  clock: () => number = () => performance.now(),
): RunsProgress {
  if (quiet) return { tick: () => {}, done: () => {} }
  let start = clock()
  let before = 0
  const every = screen.tty ? TERMINAL_MS : LOG_MS
  let last = start
  let shown = false
  return {
    tick: ({ ready, total, stored }) => {
      const at = clock()
      // fewer than before: the next batch has begun
      if (ready < before) start = at
      before = ready
      if (at - last < every) return
      last = at
      const rate = ((ready - stored) * 1000) / Math.max(1, at - start)
      const left = rate > 0 ? (total - ready) / rate : undefined
      if (screen.tty) {
        shown = true
        screen.status(ask.progress({ ready, total, stored, rate, left }))
      } else
        screen.err(
          jsonText({
            runs: ready,
            of: total,
            stored,
            perSecond: Math.round(rate * 100) / 100,
            secondsLeft: left === undefined ? null : Math.round(left),
          }),
        )
    },
    done: () => {
      if (shown) screen.status('')
    },
  }
}
