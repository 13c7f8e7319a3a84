/** One person followed: the worker that runs it, how far it is, what came of it. A newer wish ends an older one. */
import type { Witnessed, WitnessReply, WitnessRequest } from '../../worker/witness.ts'

export interface FollowFault {
  readonly message: string
  readonly expected: string | undefined
  readonly nearest: string | undefined
}

export class Follow {
  share = $state<number | undefined>(undefined)
  witnessed = $state.raw<Witnessed | undefined>(undefined)
  fault = $state.raw<FollowFault | undefined>(undefined)
  /** What was asked, to say it again. */
  asked = $state.raw<Omit<WitnessRequest, 'type' | 'pack'> | undefined>(undefined)

  readonly #spawn: () => Worker
  readonly #pack: string
  #worker: Worker | undefined

  constructor(spawn: () => Worker, pack: string) {
    this.#spawn = spawn
    this.#pack = pack
  }

  start(request: Omit<WitnessRequest, 'type' | 'pack'>): void {
    this.stop()
    this.asked = request
    this.share = 0
    this.fault = undefined
    this.witnessed = undefined
    const worker = this.#spawn()
    worker.onmessage = ({ data }: MessageEvent<WitnessReply>) => this.#hear(data)
    worker.onerror = () => this.#fail({ message: '', expected: undefined, nearest: undefined })
    worker.postMessage({ type: 'witness', pack: this.#pack, ...request } satisfies WitnessRequest)
    this.#worker = worker
  }

  stop(): void {
    this.#worker?.terminate()
    this.#worker = undefined
    this.share = undefined
  }

  #hear(reply: WitnessReply): void {
    if (reply.type === 'witness-progress') this.share = reply.share
    else if (reply.type === 'witnessed') {
      this.stop()
      this.witnessed = reply.witnessed
    } else this.#fail(reply)
  }

  #fail({ message, expected, nearest }: FollowFault): void {
    this.stop()
    this.fault = { message, expected, nearest }
  }
}
