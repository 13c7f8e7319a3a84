/** The stored frames of one lane: scrubbing reads them and never simulates again. Frames stay outside Svelte's state. */
import type { SimEvent } from '../../../engine/index.ts'
import type { Checkpoint, DayResult, Frame, Lane, Past, RunWords } from '../../worker/protocol.ts'

/** Seconds between checkpoints that stay: a snapshot of the whole city has nine megabytes. */
const FORKS = 6 * 3600

export class Reel {
  readonly lane: Lane
  readonly #frames: Frame[] = []
  readonly #checkpoints: Checkpoint[] = []
  readonly #events: SimEvent[] = []
  #words: RunWords | undefined

  /** Frames that are ready; grows in steps, so that a hundred readers are not told of every tick. */
  length = $state(0)
  /** Moments measured so far, by the engine's id; another map when one is added. */
  measured = $state.raw<ReadonlyMap<string, number>>(new Map())
  result = $state.raw<DayResult | undefined>(undefined)
  failure = $state.raw<string | undefined>(undefined)
  inhabitants = $state(0)

  constructor(lane: Lane) {
    this.lane = lane
  }

  get words(): RunWords | undefined {
    return this.#words
  }
  get checkpoints(): readonly Checkpoint[] {
    return this.#checkpoints
  }
  /** All frames that have come, also those not yet counted by `length`. */
  get arrived(): number {
    return this.#frames.length
  }

  clear(words: RunWords | undefined): void {
    this.#frames.length = 0
    this.#checkpoints.length = 0
    this.#events.length = 0
    this.#words = words
    this.length = 0
    this.measured = new Map()
    this.result = undefined
    this.failure = undefined
  }

  add(frame: Frame): void {
    this.#frames.push(frame)
  }
  /** The last checkpoint is for going on after a crash; of the baseline one in six hours stays, to fork from. */
  keep(checkpoint: Checkpoint): void {
    const last = this.#checkpoints.at(-1)
    if (last !== undefined && (this.lane !== 'baseline' || last.seconds % FORKS !== 0))
      this.#checkpoints.pop()
    this.#checkpoints.push(checkpoint)
  }
  /** Lets readers see what has come. */
  show(): void {
    const fresh = this.#frames.slice(this.length)
    for (const frame of fresh) this.#events.push(...frame.events)
    const measured = fresh.flatMap((frame) => frame.measured)
    if (measured.length > 0) this.measured = new Map([...this.measured, ...measured])
    this.length = this.#frames.length
  }

  /** Frames of another lane up to a moment, the same objects: what a fork has in common with its trunk. */
  begin(trunk: Reel, until: number): void {
    for (const frame of trunk.#frames) if (frame.seconds <= until) this.#frames.push(frame)
    this.show()
  }

  /** Drops what came after a moment. */
  cut(after: number): void {
    while (this.#frames.length > 0 && this.#frames.at(-1)!.seconds > after) this.#frames.pop()
    this.#events.length = 0
    this.measured = new Map()
    this.length = 0
    while (this.#checkpoints.length > 0 && this.#checkpoints.at(-1)!.seconds > after) this.#checkpoints.pop()
    this.show()
  }

  /** The last checkpoint at or before a moment. */
  checkpoint(before: number): Checkpoint | undefined {
    return this.#checkpoints.findLast((one) => one.seconds <= before)
  }

  past(until: number): Past {
    const frames = this.#frames.filter((frame) => frame.seconds <= until)
    return { samples: frames.map((frame) => frame.heads), events: frames.flatMap((frame) => frame.events) }
  }

  frame(index: number): Frame | undefined {
    return this.#frames[index]
  }
  /** Place of the last frame at or before a moment, -1 if there is none. Ticks are even, so it is a division. */
  indexAt(seconds: number): number {
    const first = this.#frames[0]
    if (first === undefined || seconds < first.seconds) return -1
    return Math.min(this.#frames.length - 1, Math.floor((seconds - first.seconds) / this.tickSeconds))
  }
  /** The last frame at or before a moment. */
  at(seconds: number): Frame | undefined {
    return this.#frames[this.indexAt(seconds)]
  }
  get tickSeconds(): number {
    const [a, b] = this.#frames
    return a === undefined || b === undefined ? 300 : b.seconds - a.seconds
  }
  /** Moment of the last frame that readers may see, 0 before the first. */
  get end(): number {
    return this.length === 0 ? 0 : (this.#frames[this.length - 1]?.seconds ?? 0)
  }
  /** What happened in the frames that readers may see; the same list, longer each time. */
  events(): readonly SimEvent[] {
    void this.length
    return this.#events
  }
}
