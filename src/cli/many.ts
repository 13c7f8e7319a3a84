/** What all verbs with many runs share: options, an executor that starts no thread before it is needed, and progress. */
import { availableParallelism } from 'node:os'
import { type Command, Option } from 'commander'
import { jsonText, tame } from '../evidence/index.ts'
import { type RunFailure, type Runner, WORLD_CHOICES } from '../laboratory/index.ts'
import { affordable, createPool, type PoolSource } from '../runners/node/index.ts'
import { type StoredExecutor, storedExecutor, storeFolder } from '../store/index.ts'
import { type Catalogue, type Language, type PlanWords, wordsFor } from '../words/index.ts'
import { sayWhenEnded } from './endings.ts'
import { leaveUnfinished } from './failure.ts'
import { scaleNumber, wholeNumber } from './input.ts'
import { noticeText } from './notices.ts'
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

export interface RunningOptions {
  readonly workers: number
  readonly store?: string
  readonly lang: Language
}

/** Runs come from the store where it has them, else from threads that start when the first is missing. What is out of order there is said. */
export function executorFor(source: PoolSource, options: RunningOptions, screen: Screen): StoredExecutor {
  const words = wordsFor(options.lang).plan
  const dir = storeFolder(options.store)
  return storedExecutor({
    dir,
    source,
    runner: lazyPool(source, options.workers, sayWhenEnded(screen, dir, options.lang), (failures) =>
      tellFailures(failures, screen, words),
    ),
    notice: (notice) => screen.err(noticeText(notice, words)),
  })
}

function lazyPool(
  source: PoolSource,
  workers: number,
  closed: () => void,
  tell: (failures: RunFailure[]) => void,
): Runner {
  let pool: Runner | undefined
  const failures: RunFailure[] = []
  return {
    workers,
    run: (settings, done, hooks = {}) => {
      if (pool === undefined) {
        const scale = settings.reduce((most, one) => Math.max(most, one.scale ?? 1), 0)
        affordable(source.data, { workers, scale })
        pool = createPool(source, workers)
      }
      const { failed } = hooks
      if (failed === undefined) return pool.run(settings, done, hooks)
      return pool.run(settings, done, {
        ...hooks,
        failed: (failure, index) => {
          failures.push(failure)
          failed(failure, index)
        },
      })
    },
    close: async () => {
      closed()
      if (failures.length > 0) tell(failures)
      await pool?.close()
    },
  }
}

/** Of many runs that failed, so many are named. */
const NAMED = 5

/** What was made without runs that failed is said to be so, and does not end with 0. */
function tellFailures(failures: readonly RunFailure[], screen: Screen, words: PlanWords): void {
  leaveUnfinished()
  screen.err(words.failed(failures.length))
  for (const { message } of failures.slice(0, NAMED)) screen.err(`  ${tame(message)}`)
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
