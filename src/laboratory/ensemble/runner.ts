/** Who runs many settings. Workers may finish in any order; a result depends on its setting alone. */
import type { SimEvent } from '../../engine/index.ts'
import type { Observation } from './observe.ts'
import type { EnsembleSetting } from './setting.ts'

export interface RunHooks {
  /** Asked just before a run starts; false leaves it out, for instance because another process has it. */
  readonly take?: (index: number) => boolean
  /** Told of a run that failed; the others go on. Without it the whole rejects with the first failure. */
  readonly failed?: (failure: RunFailure, index: number) => void
}

export interface Runner {
  /** How many runs go on at once. */
  readonly workers: number
  /** Version of the model that it runs, additions named behind it; undefined: that of the program. */
  readonly version?: string
  /**
   * Runs every setting; `done` is called once for each as it ends, with its place in the list. Runs that share a world and a
   * seed may share their trunk (fork.ts): that changes speed alone.
   */
  run(
    settings: readonly EnsembleSetting[],
    done: (observation: Observation, index: number, events: readonly SimEvent[]) => void,
    hooks?: RunHooks,
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
