/** An executor that remembers: what has been run once is there at once, so that a question can be asked again over the runs that are ready. */
import {
  type EnsembleSetting,
  type Executor,
  type GatherOptions,
  type Observation,
  placesOf,
  RunFailure,
  type Runner,
  settingKey,
} from '../../../laboratory/index.ts'

export interface MemoryExecutor extends Executor {
  /** How many of the settings, from the first on, are ready. */
  ready(settings: readonly EnsembleSetting[]): number
}

/** `names` gives runs the names that a store would give them, by the key of their setting. */
export function memoryExecutor(
  runner: Runner,
  known: Map<string, Observation | RunFailure>,
  names: ReadonlyMap<string, string>,
): MemoryExecutor {
  const gather = async (settings: readonly EnsembleSetting[], { progress }: GatherOptions = {}) => {
    const lists = placesOf(settings)
    const missing = lists.filter(([first]) => !known.has(settingKey(settings[first!]!)))
    const counts = { total: settings.length, ready: settings.length, stored: 0, failed: 0 }
    for (const list of missing) counts.ready -= list.length
    const arrived = (result: Observation | RunFailure, index: number) => {
      const list = missing[index]!
      known.set(settingKey(settings[list[0]!]!), result)
      counts.ready += list.length
      if (result instanceof RunFailure) counts.failed += list.length
      progress?.({ ...counts })
    }
    if (missing.length > 0)
      await runner.run(
        missing.map(([first]) => settings[first!]!),
        arrived,
        { failed: arrived },
      )
    return settings.map((setting) => known.get(settingKey(setting)) ?? new RunFailure(setting, 'not run'))
  }
  return {
    gather,
    ready: (settings) => {
      const first = settings.findIndex((setting) => !known.has(settingKey(setting)))
      return first < 0 ? settings.length : first
    },
    runIds: (settings) => settings.map((setting) => names.get(settingKey(setting)) ?? settingKey(setting)),
    close: () => runner.close(),
  }
}
