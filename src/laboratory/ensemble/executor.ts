/**
 * Who gets runs done for ask, claims, calibration and plans: from a store where it has them, computed where it has not. The
 * caller lists settings; that pairs are forked from one trunk, shared with other processes or read from disk changes speed alone.
 */
import type { Observation } from './observe.ts'
import type { RunFailure, Runner } from './runner.ts'
import { type EnsembleSetting, placesBy, settingKey } from './setting.ts'

/** What a caller may show while runs are being gathered. */
export interface Gathering {
  /** Of `total` settings: those here by now, failed ones included; of them those that a store had already; those that failed. */
  readonly total: number
  readonly ready: number
  readonly stored: number
  readonly failed: number
}

export interface GatherOptions {
  /** Called after each change. */
  readonly progress?: (gathering: Gathering) => void
}

export interface Executor {
  /** Version of the model that it has run, as its runner says. */
  readonly version?: string
  /** Observations in the order of the settings; a run that failed stands as a RunFailure. The same setting twice is run once. */
  gather(
    settings: readonly EnsembleSetting[],
    options?: GatherOptions,
  ): Promise<readonly (Observation | RunFailure)[]>
  /** Names of the runs in a store, where there is one. */
  runIds?(settings: readonly EnsembleSetting[]): string[]
  close(): Promise<void>
}

/** An executor without a memory of its own across calls: every setting is run. */
export function freshExecutor(runner: Runner): Executor {
  return {
    ...(runner.version === undefined ? {} : { version: runner.version }),
    gather: async (settings, { progress } = {}) => {
      const lists = placesOf(settings)
      const results: (Observation | RunFailure)[] = new Array(settings.length)
      let ready = 0
      let failed = 0
      const arrived = (result: Observation | RunFailure, index: number) => {
        for (const i of lists[index]!) results[i] = result
        ready += lists[index]!.length
        progress?.({ total: settings.length, ready, stored: 0, failed })
      }
      await runner.run(
        lists.map(([first]) => settings[first!]!),
        arrived,
        {
          failed: (failure, index) => {
            failed += lists[index]!.length
            arrived(failure, index)
          },
        },
      )
      return results
    },
    close: () => runner.close(),
  }
}

/** For each setting that differs, in order of its first appearance: the places where it stands. */
export function placesOf(settings: readonly EnsembleSetting[]): number[][] {
  return placesBy(settings, settingKey)
}
