/** The clock of the page: a moment between two ticks, moved by playing, stepping and scrubbing. */
import { END_OF_ACT } from '../../../engine/index.ts'
import { DAWN } from './address.ts'

/** Seconds of the day that pass in one second of playing at speed 1: a minute shows seven and a half hours. */
export const PACE = 450
export const SPEEDS = [0.5, 1, 2, 4, 8] as const
export const TICK = 300
const AHEAD = 2 * 3600
export const HOUR = 3600

/** Frames that are measured together, and how long one may last on average before the page draws less: 25 a second. */
const MEASURED = 12
const LONG = 40
/** Between two moments that are shown, milliseconds, where the machine is slow: 22 a second. */
const SPARED = 45

export class Clock {
  seconds = $state(DAWN)
  /** The whole tick that the moment lies in: what is known changes with it, what moves between ticks is drawing. */
  readonly tick = $derived(Math.floor(this.seconds / TICK) * TICK)
  playing = $state(false)
  speed = $state(1)
  /** Where the day ends: noon of the 20th, and later where a changed decision acts outside the walls. */
  #end = $state(END_OF_ACT)
  /** Last moment that may be shown now: what has been computed. */
  limit = $state(0)
  /** Playing has been asked for and waits for the hours that it needs. */
  waiting = $state(false)
  /**
   * How much of the drawing is left out, by the frames measured while the day plays: 1, people in fewer pixels and a walk in fewer
   * steps; 2, no walk and fewer moments as well.
   */
  ease = $state<0 | 1 | 2>(0)
  #frame = 0
  #last = 0
  /** When a moment was last shown; the time and number of the frames measured. */
  #shown = 0
  #time = 0
  #frames = 0

  get end(): number {
    return this.#end
  }
  /** Another length; a moment that no longer exists becomes the last one. */
  set end(seconds: number) {
    this.#end = seconds
    if (this.seconds > seconds) this.seconds = seconds
  }

  /** Nothing lies before the first tick or after the end. */
  seek(seconds: number): void {
    this.seconds = Math.max(TICK, Math.min(this.#end, seconds))
  }
  step(ticks: number): void {
    this.pause()
    const tick = this.seconds / TICK
    this.seek(TICK * (ticks > 0 ? Math.floor(tick) + ticks : Math.ceil(tick) + ticks))
  }
  toggle(): void {
    if (this.playing) this.pause()
    else this.play()
  }
  play(): void {
    if (this.playing) return
    if (this.seconds >= this.#end) this.seconds = DAWN
    this.playing = true
    this.waiting = true
    this.ease = 0
    this.#last = this.#shown = performance.now()
    this.#time = this.#frames = 0
    this.#frame = requestAnimationFrame(this.#advance)
  }
  pause(): void {
    this.playing = false
    this.waiting = false
    cancelAnimationFrame(this.#frame)
  }

  readonly #advance = (now: number): void => {
    this.#measure(now - this.#last)
    this.#last = now
    if (this.ease === 2 && now - this.#shown < SPARED) {
      this.#frame = requestAnimationFrame(this.#advance)
      return
    }
    const passed = Math.min(250, now - this.#shown) / 1000
    this.#shown = now
    this.#wait()
    const next = this.waiting ? this.seconds : this.seconds + passed * PACE * this.speed
    this.seconds = Math.min(Math.max(this.seconds, this.limit), next, this.#end)
    if (this.seconds >= this.#end) this.pause()
    else if (this.playing) this.#frame = requestAnimationFrame(this.#advance)
  }

  #measure(milliseconds: number): void {
    this.#time += milliseconds
    this.#frames++
    if (this.#frames < MEASURED) return
    if (this.#time > LONG * MEASURED && this.ease < 2) this.ease = this.ease === 0 ? 1 : 2
    this.#time = this.#frames = 0
  }

  /** Playing begins when two hours lie ahead, and stops for more where it has come to the edge of what is computed. */
  #wait(): void {
    if (this.limit >= Math.min(this.seconds + AHEAD, this.#end)) this.waiting = false
    else if (this.seconds >= this.limit) this.waiting = true
  }
}
