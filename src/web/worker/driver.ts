/**
 * The engine driver: opens a pack, runs days tick by tick and tells the page what happened. Between two ticks it lets
 * messages in, so that a newer run ends an older one. It knows no worker: `post` and `breathe` are given.
 */
import type { SimEvent } from '../../engine/index.ts'
import { now, Simulation } from '../../engine/index.ts'
import { parseLevers, resultOf, type Sample, sample, wholeRequest } from '../../laboratory/index.ts'
import { createSetting, MODEL_VERSION, openScenario, type Scenario } from '../../scenario/index.ts'
import { readPack } from '../../scenario/pack/format.ts'
import { frameOf, newlyMeasured } from './frame.ts'
import { unpacked } from './pack.ts'
import { planOf, rosterOf } from './plan.ts'
import type { EngineReply, EngineRequest, Tables } from './protocol.ts'

type RunRequest = Extract<EngineRequest, { type: 'run' }>
export type Post = (reply: EngineReply, transfer?: Transferable[]) => void

export class Driver {
  readonly #post: Post
  readonly #breathe: () => Promise<void>
  /** The scenario, or its being opened: a run that comes at once waits for it. */
  #scenario: Promise<Scenario> | undefined
  /** The run that is wanted; a loop whose number is another ends. */
  #wanted = 0

  constructor(post: Post, breathe: () => Promise<void>) {
    this.#post = post
    this.#breathe = breathe
  }

  async take(request: EngineRequest): Promise<void> {
    if (request.type === 'ping') this.#post({ type: 'pong', n: request.n })
    else if (request.type === 'stop') this.#wanted = 0
    else if (request.type === 'open') this.#scenario = this.#open(request.pack)
    else await this.#run(request)
  }

  async #open(pack: string): Promise<Scenario> {
    const { data, neighbours } = readPack(await unpacked(pack))
    const scenario = openScenario(data, neighbours)
    this.#post({
      type: 'opened',
      version: MODEL_VERSION,
      plan: planOf(data, scenario.city, neighbours),
    })
    const { cells: _, barriers: __, ...tables } = data
    const names = Object.keys(tables) as (keyof Tables)[]
    names.forEach((name, i) => {
      this.#post({ type: 'table', name, rows: tables[name], last: i === names.length - 1 })
    })
    return scenario
  }

  async #run(request: RunRequest): Promise<void> {
    this.#wanted = request.run
    try {
      if (this.#scenario === undefined) throw new Error('no scenario is open')
      await this.#days(await this.#scenario, request)
    } catch (error) {
      const { message, expected, nearest } = error as Error & { expected?: string; nearest?: string }
      this.#post({
        type: 'failed',
        run: request.run,
        message,
        ...(expected === undefined ? {} : { expected }),
        ...(nearest === undefined ? {} : { nearest }),
      })
    }
  }

  async #days(scenario: Scenario, request: RunRequest): Promise<void> {
    const { run, lane, words, from, every, until } = request
    const levers = parseLevers(scenario.data, Object.entries(words.levers))
    const { seed, world, scale, values = {} } = words
    this.#post({ type: 'building', run })
    await this.#breathe()
    const events: SimEvent[] = [...(from?.past.events ?? [])]
    const samples: Sample[] = [...(from?.past.samples ?? [])]
    const setting = createSetting(scenario, { seed, world, scale, levers, values })
    const day = new Simulation(setting, { list: events, keep: true })
    if (from !== undefined) day.restore(from.checkpoint.snapshot)
    const inhabitants = Math.floor((setting.people.present * setting.weight) / 65536)
    this.#post({ type: 'started', run, lane, inhabitants, roster: rosterOf(scenario.data, setting) })
    let told = events.length
    const known = new Set<string>()
    // what a checkpoint had measured already stands in the frames before it
    newlyMeasured(day.day, known)
    while (now(day.day) < until) {
      await this.#breathe()
      if (this.#wanted !== run) return
      day.until(now(day.day) + setting.tickSeconds)
      const one = sample(day.day)
      samples.push(one)
      const frame = frameOf(day.day, lane, one, events.slice(told), newlyMeasured(day.day, known))
      told = events.length
      this.#post({ type: 'frame', run, frame }, [
        frame.counts.buffer,
        frame.aware.buffer,
        frame.units.buffer,
        frame.sites.buffer,
        frame.sounding.buffer,
        frame.barricades.buffer,
      ])
      if (frame.tick % every === 0) this.#keep(run, day, frame.seconds, request)
    }
    const { snapshot: _, ...result } = resultOf(
      scenario,
      day,
      wholeRequest({ seed, world, scale, levers, until }),
      samples,
    )
    this.#post({ type: 'done', run, lane, result })
  }

  #keep(run: number, day: Simulation, seconds: number, { lane }: RunRequest): void {
    const snapshot = day.snapshot()
    this.#post({ type: 'checkpoint', run, checkpoint: { lane, seconds, hash: day.hash(), snapshot } }, [
      snapshot.buffer,
    ])
  }
}
