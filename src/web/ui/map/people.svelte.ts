/** The people of a pane: asks the painter for what is shown now, one painting at a time, and says what the canvas shows. */
import type { map } from '../../../report/index.ts'
import type { DifferenceOf, Inks } from '../../worker/painter/messages.ts'
import type { Palette } from '../style/palette.ts'
import type { PainterLink } from './painter-link.ts'
import type { MapView, Transform } from './view.svelte.ts'

const MARGIN = 2

export class People {
  /** View that the canvas shows. */
  painted = $state.raw<Transform>({ k: 0.08, x: 0, y: 0 })
  width = $state(0)
  height = $state(0)
  /** Time of the last paintings, milliseconds. */
  readonly times: number[] = []

  readonly #link: PainterLink
  readonly #view: MapView
  #pane = 0
  #placed: readonly map.Placed[] = []
  #inks: Inks | undefined
  #wanted: { at: Transform; width: number; height: number } | undefined
  #asked: { at: Transform; width: number; height: number } | undefined
  #serial = 0
  #eased = false
  /** Whether what was asked last is in the device's own pixels. */
  #sharp = true

  constructor(link: PainterLink, view: MapView) {
    this.#link = link
    this.#view = view
  }

  bind(canvas: HTMLCanvasElement): () => void {
    this.#pane = this.#link.add(canvas, ({ serial, milliseconds }) => {
      this.times.push(milliseconds)
      if (this.times.length > 600) this.times.shift()
      if (serial !== this.#serial || !this.#asked) return
      this.painted = this.#asked.at
      this.width = this.#asked.width
      this.height = this.#asked.height
      const wanted = this.#wanted
      this.#asked = undefined
      if (wanted && (wanted.at !== this.painted || (!this.#sharp && wanted.at === this.#view.settled)))
        this.#ask()
    })
    this.#ask()
    return () => this.#link.drop(this.#pane)
  }

  names(placed: readonly map.Placed[]): void {
    this.#placed = placed
    this.#ask(true)
  }
  ink(palette: Palette): void {
    const number = (hex: string) => Number.parseInt(hex.slice(1), 16)
    this.#inks = {
      home: number(palette.hachure),
      people: number(palette.people),
      guard: number(palette.guard),
      line: number(palette.line),
      refusing: number(palette.refusing),
      plus: number(palette.whatif),
      minus: number(palette.baseline),
    }
    this.#ask(true)
  }
  heads(counts: Uint16Array | undefined, other: Uint16Array | undefined, of: DifferenceOf): void {
    if (this.#pane !== 0) this.#link.heads(this.#pane, counts, other, of)
    else queueMicrotask(() => this.#pane !== 0 && this.#link.heads(this.#pane, counts, other, of))
  }
  follow(at: Transform, width: number, height: number): void {
    this.#wanted = { at, width, height }
    this.#ask()
  }

  /** A slow machine paints fewer pixels, for so long as it is one. */
  ease(eased: boolean): void {
    if (eased === this.#eased) return
    this.#eased = eased
    this.#ask(true)
  }

  /** The view has come to rest: paint once more, sharp. */
  settle(): void {
    if (!this.#sharp) this.#ask()
  }

  #ask(again = false): void {
    const wanted = this.#wanted,
      inks = this.#inks
    if (this.#pane === 0 || !wanted || !inks || wanted.width === 0) return
    if (this.#asked && !again) return
    this.#asked = wanted
    this.#serial++
    // while the hand moves a pixel of the page is enough; at rest the device's own
    const rests = wanted.at === this.#view.settled
    const fine = Math.min(2, window.devicePixelRatio || 1)
    const dpr = this.#eased ? Math.min(1, fine) / 1.5 : rests ? fine : 1
    this.#sharp = rests
    const { k, x, y } = wanted.at
    this.#link.show(this.#pane, this.#serial, {
      view: {
        width: Math.round(wanted.width * dpr),
        height: Math.round(wanted.height * dpr),
        scale: k * dpr,
        left: -x / k,
        top: -y / k,
        dpr,
      },
      inks,
      free: this.#free(wanted.at, dpr),
    })
  }

  /** Boxes of the names where they lie in a view: they were placed for the settled one and move with it. */
  #free({ k, x, y }: Transform, dpr: number): Int16Array {
    const settled = this.#view.settled,
      f = k / settled.k
    const boxes = this.#placed.filter(({ name }) => name.hand !== 'water')
    const out = new Int16Array(4 * boxes.length)
    boxes.forEach(({ name, dx, dy, width, height }, i) => {
      const left = name.at.x * k + x + f * dx,
        base = name.at.y * k + y + f * dy
      const clamp = (n: number) => Math.max(-30_000, Math.min(30_000, Math.round(n * dpr)))
      out.set(
        [
          clamp(left - MARGIN),
          clamp(base - f * 0.8 * height - 1),
          clamp(left + f * width + MARGIN),
          clamp(base + f * 0.24 * height + 1),
        ],
        4 * i,
      )
    })
    return out
  }
}
