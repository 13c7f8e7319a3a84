/**
 * A question asked on this computer: pairs of runs on workers, the laboratory's own `ask` over them, with progress. Stopped
 * early it is asked again over the pairs that are ready, so that what is shown is always the answer to a whole question.
 */
import type { Dataset } from '../../../evidence/index.ts'
import {
  type Asked,
  type AskRequest,
  ask,
  type EnsembleSetting,
  NAME_DIGITS,
  type Observation,
  type Origin,
  planPairs,
  type RunFailure,
  runText,
  settingKey,
} from '../../../laboratory/index.ts'
import { type BrowserSource, createBrowserPool } from '../../../runners/browser/index.ts'
import { memoryExecutor } from './memory.ts'

export const SCALE = 0.1
/** Fewer pairs than this say nothing. */
const LEAST = 4

export type Question = Pick<AskRequest, 'levers' | 'worlds' | 'replicates' | 'width'>

export class Asking {
  state = $state<'idle' | 'running' | 'done' | 'failed'>('idle')
  ready = $state(0)
  total = $state(0)
  /** Minutes that are left, undefined before that can be said. */
  left = $state<number | undefined>(undefined)
  asked = $state.raw<Asked | undefined>(undefined)
  /** Levers that it is about, as typed. */
  about = $state.raw<Readonly<Record<string, string>>>({})
  stopped = $state(false)
  problem = $state('')

  readonly workers: number
  readonly #source: BrowserSource
  readonly #known = new Map<string, Observation | RunFailure>()
  #stop: (() => void) | undefined

  constructor(source: BrowserSource, workers: number) {
    this.#source = source
    this.workers = workers
  }

  /** Resolves when there is an answer, or when it has failed. */
  async start(
    data: Dataset,
    origin: Origin,
    question: Question,
    about: Readonly<Record<string, string>>,
  ): Promise<void> {
    this.#stop?.()
    const request: AskRequest = { ...question, scale: SCALE }
    Object.assign(this, {
      state: 'running',
      ready: 0,
      total: 2 * question.replicates,
      left: undefined,
      asked: undefined,
      stopped: false,
      about,
    })
    const settings = settingsOf(request)
    const names = await namesOf(origin, settings)
    const executor = memoryExecutor(createBrowserPool(this.#source, this.workers), this.#known, names)
    let ended = false
    const halted = new Promise<undefined>((resolve) => {
      this.#stop = () => {
        ended = true
        resolve(undefined)
      }
    })
    try {
      const began = performance.now()
      const whole = ask(data, executor, request, ({ ready, total }) => {
        if (ended) return
        this.ready = ready
        this.left = ready < 2 ? undefined : ((performance.now() - began) / ready / 60_000) * (total - ready)
      })
      const first = await Promise.race([whole, halted])
      await executor.close()
      if (first !== undefined) this.#done(first)
      else await this.#partly(data, request, settings, names)
    } catch (error) {
      await executor.close()
      this.state = 'failed'
      this.problem = error instanceof Error ? error.message : String(error)
    }
  }

  /** Ends the runs; the answer is made from the pairs that are ready. */
  stop(): void {
    this.#stop?.()
  }

  async #partly(
    data: Dataset,
    request: AskRequest,
    settings: readonly EnsembleSetting[],
    names: ReadonlyMap<string, string>,
  ): Promise<void> {
    const executor = memoryExecutor(NOBODY, this.#known, names)
    const pairs = Math.floor(executor.ready(settings) / 2)
    this.stopped = true
    if (pairs < LEAST) {
      this.state = 'idle'
      return
    }
    this.#done(await ask(data, executor, { ...request, replicates: pairs, width: 0 }))
  }

  #done(asked: Asked): void {
    this.asked = asked
    this.ready = 2 * asked.answer.asked
    this.state = 'done'
  }
}

/** A runner for what is ready already. */
const NOBODY = { workers: 1, run: async () => {}, close: async () => {} }

/** Settings in the order of the pairs, both sides of each. */
function settingsOf({ worlds, replicates, levers }: AskRequest): EnsembleSetting[] {
  return planPairs(worlds.worlds, replicates, { scale: SCALE }, { levers, knockOuts: {} }).flatMap(
    ({ baseline, counterfactual }) => [baseline, counterfactual],
  )
}

/** Names of runs as a store gives them, by the key of their setting. */
async function namesOf(
  origin: Origin,
  settings: readonly EnsembleSetting[],
): Promise<ReadonlyMap<string, string>> {
  const text = new TextEncoder()
  const entries = await Promise.all(
    settings.map(async (setting) => {
      const hash = new Uint8Array(
        await crypto.subtle.digest('SHA-256', text.encode(runText(origin, setting))),
      )
      const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
      return [settingKey(setting), hex.slice(0, NAME_DIGITS)] as const
    }),
  )
  return new Map(entries)
}
