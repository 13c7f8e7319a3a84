/** Who runs many settings. Workers may finish in any order; a result depends on its setting alone. */
import type { Observation } from './observe.ts'
import type { EnsembleSetting } from './setting.ts'

export interface Runner {
  /** How many runs go on at once. */
  readonly workers: number
  /** Runs every setting; `done` is called once for each as it ends, with its place in the list. Rejects with the first failure. */
  run(
    settings: readonly EnsembleSetting[],
    done: (observation: Observation, index: number) => void,
  ): Promise<void>
  close(): Promise<void>
}

/** A run that failed, with the setting that repeats it. */
export class RunFailure extends Error {
  readonly setting: EnsembleSetting
  constructor(setting: EnsembleSetting, cause: unknown) {
    super(
      `run ${JSON.stringify(setting)} failed: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    )
    this.name = 'RunFailure'
    this.setting = setting
  }
}
