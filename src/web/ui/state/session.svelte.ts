/**
 * The engine behind the page: one worker, two lanes. It opens the pack, runs the baseline, forks it, watches that the
 * worker lives, and when it has died goes on from the last checkpoint.
 */
import { END_OF_ACT } from '../../../engine/index.ts'
import type { EngineReply, EngineRequest, Lane, Plan, RunWords, Tables } from '../../worker/protocol.ts'
import { Reel } from './reel.svelte.ts'

/** A worker that says nothing for so long is taken for dead; while it builds the people it may be silent longer. */
const SILENCE = 2500
const BUILDING = 60_000
const PULSE = 250
/** A worker that dies so often without one tick between is given up. */
const PATIENT = 3
/** Ticks between checkpoints: three hours. */
const EVERY = 36

export class Session {
  readonly baseline = new Reel('baseline')
  readonly counterfactual = new Reel('counterfactual')
  /** The city as it is drawn, once the pack is open. */
  plan = $state.raw<Plan | undefined>(undefined)
  /** The tables, once all have come. */
  tables = $state.raw<Tables | undefined>(undefined)
  version = $state('')
  /** How often a dead worker has been replaced. */
  revivals = $state(0)
  /** Ticks a second that the engine made lately. */
  pace = $state(0)
  running = $state.raw<Lane | undefined>(undefined)

  readonly #pack: string
  readonly #spawn: () => Worker
  #worker: Worker | undefined
  #run = 0
  #lost = 0
  #heard = 0
  #patience = SILENCE
  #tables: Partial<Record<keyof Tables, unknown>> = {}
  #shown = 0
  #paceFrom = 0
  #paceTicks = 0
  #until = END_OF_ACT

  constructor(pack: string, spawn: () => Worker) {
    this.#pack = pack
    this.#spawn = spawn
  }

  get pack(): string {
    return this.#pack
  }
  get spawn(): () => Worker {
    return this.#spawn
  }

  reel(lane: Lane): Reel {
    return lane === 'baseline' ? this.baseline : this.counterfactual
  }

  /** Starts the worker and watches it. Returns what ends both. */
  open(): () => void {
    this.#start()
    const pulse = setInterval(() => this.#watch(), PULSE)
    return () => {
      clearInterval(pulse)
      this.#worker?.terminate()
    }
  }

  /** Runs the baseline from the evening of the 17th, unless it is the one that is here. */
  runBaseline(words: RunWords, until = END_OF_ACT): void {
    if (JSON.stringify(this.baseline.words) === JSON.stringify({ ...words, levers: {} })) return
    this.baseline.clear({ ...words, levers: {} })
    this.counterfactual.clear(undefined)
    this.#until = until
    this.#send('baseline')
  }

  /** Runs the day with levers from the last checkpoint of the baseline before `first`, or from the evening where none will do. */
  fork(levers: Readonly<Record<string, string>>, first: number, until: number): void {
    const words = this.baseline.words
    if (words === undefined) return
    this.counterfactual.clear({ ...words, levers })
    const checkpoint = this.baseline.checkpoint(first - 1)
    if (checkpoint !== undefined) this.counterfactual.begin(this.baseline, checkpoint.seconds)
    this.#until = until
    this.#send('counterfactual')
  }

  /** Drops the changed day. */
  unfork(): void {
    if (this.counterfactual.words === undefined) return
    this.counterfactual.clear(undefined)
    if (this.running === 'counterfactual') {
      this.running = undefined
      this.#post({ type: 'stop' })
    }
  }

  /** Takes the worker away as a crash would; the watch brings it back. For tests and for the page of the method. */
  kill(): void {
    this.#worker?.terminate()
  }

  #start(): void {
    const worker = this.#spawn()
    worker.onmessage = ({ data }: MessageEvent<EngineReply>) => this.#hear(data)
    worker.onerror = () => this.#revive()
    this.#worker = worker
    this.#heard = performance.now()
    this.#patience = BUILDING
    this.#post({ type: 'open', pack: this.#pack })
  }

  #post(request: EngineRequest): void {
    this.#worker?.postMessage(request)
  }

  /** Sends a lane to the worker, from the last checkpoint that belongs to it. */
  #send(lane: Lane): void {
    const reel = this.reel(lane)
    const words = reel.words
    if (words === undefined) return
    const own = reel.checkpoints.at(-1)
    const trunk =
      lane === 'counterfactual'
        ? this.baseline.checkpoint(reel.frame(reel.arrived - 1)?.seconds ?? -1)
        : undefined
    const checkpoint = own ?? trunk
    const from = checkpoint === undefined ? undefined : { checkpoint, past: reel.past(checkpoint.seconds) }
    reel.cut(checkpoint?.seconds ?? -1)
    this.#run++
    this.running = lane
    this.#shown = 0
    this.#post({
      type: 'run',
      run: this.#run,
      lane,
      words,
      every: EVERY,
      until: this.#until,
      ...(from === undefined ? {} : { from }),
    })
  }

  #hear(reply: EngineReply): void {
    this.#heard = performance.now()
    if ('run' in reply && reply.run !== this.#run) return
    switch (reply.type) {
      case 'opened':
        this.#patience = SILENCE
        this.plan = { ...reply.plan, roster: this.plan?.roster ?? [] }
        this.version = reply.version
        return
      case 'table':
        this.#tables[reply.name] = reply.rows
        if (reply.last && this.tables === undefined) this.tables = this.#tables as Tables
        return
      case 'building':
        this.#patience = BUILDING
        return
      case 'started':
        this.#patience = SILENCE
        this.#paceFrom = performance.now()
        this.#paceTicks = 0
        this.reel(reply.lane).inhabitants = reply.inhabitants
        if (this.plan !== undefined) this.plan = { ...this.plan, roster: reply.roster }
        return
      case 'frame':
        this.reel(reply.frame.lane).add(reply.frame)
        this.#paceTicks++
        this.#lost = 0
        this.#tell(reply.frame.lane)
        return
      case 'checkpoint':
        this.reel(reply.checkpoint.lane).keep(reply.checkpoint)
        return
      case 'done':
        this.reel(reply.lane).show()
        this.reel(reply.lane).result = reply.result
        this.running = undefined
        return
      case 'failed':
        if (this.running !== undefined) this.reel(this.running).failure = reply.message
        this.running = undefined
    }
  }

  /** Four times a second at most: a hundred readers follow. */
  #tell(lane: Lane): void {
    const now = performance.now()
    if (now - this.#shown < 250) return
    this.#shown = now
    this.reel(lane).show()
    if (now > this.#paceFrom) this.pace = (this.#paceTicks * 1000) / (now - this.#paceFrom)
  }

  #watch(): void {
    this.#post({ type: 'ping', n: 0 })
    if (this.#worker !== undefined && performance.now() - this.#heard > this.#patience) this.#revive()
  }

  #revive(): void {
    this.#worker?.terminate()
    const lane = this.running
    if (this.#lost >= PATIENT) {
      this.#worker = undefined
      this.running = undefined
      this.reel(lane ?? 'baseline').failure = 'the engine does not start in this browser'
      return
    }
    this.#lost++
    this.revivals++
    this.#start()
    if (lane !== undefined) this.#send(lane)
  }
}
