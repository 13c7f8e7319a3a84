/** A Runner in this thread: for a few runs, and for additions to a model that stand in the caller's own file. */
import { modelVersion, type Scenario } from '../../scenario/index.ts'
import { recordGroup } from './fork.ts'
import { RunFailure, type Runner } from './runner.ts'

export function runnerHere(scenario: Scenario): Runner {
  return {
    workers: 1,
    version: modelVersion(scenario.data),
    run: async (settings, done, { take, failed } = {}) => {
      const places = settings.map((_, i) => i).filter((i) => take?.(i) ?? true)
      let stopped: RunFailure | undefined
      recordGroup(
        scenario,
        places.map((i) => settings[i]!),
        (arrival, at) => {
          const index = places[at]!
          if ('record' in arrival) return done(arrival.record.observation, index, arrival.record.events)
          const failure = new RunFailure(settings[index]!, arrival.error)
          if (failed === undefined) stopped ??= failure
          else failed(failure, index)
        },
      )
      if (stopped !== undefined) throw stopped
    },
    close: async () => {},
  }
}
