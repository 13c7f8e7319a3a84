/**
 * Who gets runs done for ask, claims, calibration and plans: from a store where it has them, computed where it has not. The
 * caller lists settings; that pairs are forked from one trunk, shared with other processes or read from disk changes speed alone.
 */
import type { Observation } from './observe.ts'
import type { RunFailure, Runner } from './runner.ts'
import { type EnsembleSetting, settingKey } from './setting.ts'

/** What a caller may show while runs are being gathered. */
export interface Gathering {
  /** Of `total` settings: those here by now, of them those that a store had already, of them those that failed. */
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
  /** Observations in the order of the settings; a run that failed stands as a RunFailure. The same setting twice is run once. */
  gather(
    settings: readonly EnsembleSetting[],
    options?: GatherOptions,
  ): Promise<readonly (Observation | RunFailure)[]>
  close(): Promise<void>
}

/** An executor without a memory of its own across calls: every setting is run. */
export function freshExecutor(runner: Runner): Executor {
  return {
    gather: async (settings, { progress } = {}) => {
      const places = new Map<string, number[]>()
      settings.forEach((setting, i) => {
        const key = settingKey(setting)
        places.set(key, [...(places.get(key) ?? []), i])
      })
      const lists = [...places.values()]
      const results: (Observation | RunFailure)[] = new Array(settings.length)
      let ready = 0
      await runner.run(
        lists.map(([first]) => settings[first!]!),
        (observation, index) => {
          for (const i of lists[index]!) results[i] = observation
          ready += lists[index]!.length
          progress?.({ total: settings.length, ready, stored: 0, failed: 0 })
        },
      )
      return results
    },
    close: () => runner.close(),
  }
}
