/**
 * Paints the people of a pane: count buffer, palette, putImageData. Runs in a worker on an OffscreenCanvas,
 * or in the page on a plain canvas where there is none.
 */
import { clear, compose, tones } from './compose.ts'
import { differences, signs } from './difference.ts'
import type { City, DifferenceOf, Inks, View } from './messages.ts'
import { deal, dealHomes, dotSize, type Grid, grid, type Stamp, stamps } from './stipple.ts'

type Context = Pick<OffscreenCanvasRenderingContext2D, 'putImageData' | 'createImageData'>
export interface Target {
  width: number
  height: number
  getContext(kind: '2d'): Context | null
}

const LAYERS = ['people', 'guard', 'line', 'refusing'] as const

export class Painter {
  readonly #canvas: Target
  /** Asked for once: Firefox refuses a second time to a canvas that was handed to a worker. */
  #context: Context | null = null
  #grid: Grid | undefined
  #view: View | undefined
  #inks: Inks | undefined
  #free: Int16Array = new Int16Array()
  #counts: Uint16Array | undefined
  #other: Uint16Array | undefined
  #of: DifferenceOf = -1
  #homes = new Uint8Array()
  #words = new Uint32Array()
  #image: ImageData | undefined
  #tone: Uint32Array = new Uint32Array()
  #stale = true

  constructor(canvas: Target) {
    this.#canvas = canvas
  }

  city(city: City): void {
    this.#grid = grid(city)
    this.#stale = true
  }
  show(view: View, inks: Inks, free: Int16Array): void {
    this.#view = view
    this.#inks = inks
    this.#free = free
    this.#stale = true
  }
  heads(counts: Uint16Array | undefined, other: Uint16Array | undefined, of: DifferenceOf): void {
    this.#counts = counts
    this.#other = other
    this.#of = of
  }

  /** Paints what it was told last. */
  paint(): void {
    const view = this.#view,
      inks = this.#inks,
      here = this.#grid
    if (!view || !inks || !here || view.width * view.height === 0) return
    this.#context ??= this.#canvas.getContext('2d')
    const context = this.#context
    if (!context) return
    const image = this.#size(view, context)
    const pixels = new Uint32Array(image.data.buffer)
    const stamp = stamps(dotSize(view))
    if (this.#stale) this.#settle(view, inks, here, stamp.home)
    this.#words.set(this.#homes)
    const compared = this.#other !== undefined && this.#counts !== undefined
    if (this.#counts && !compared)
      LAYERS.forEach((layer, k) => {
        deal(this.#words, view, here, this.#counts!, k * here.city.x.length, layer, stamp[layer])
      })
    compose(this.#words, pixels, view, inks, this.#tone, this.#free)
    if (compared) {
      signs(pixels, view, here, differences(this.#counts!, this.#other!, here.city.near, this.#of), inks)
      clear(pixels, view, inks.home, this.#free)
    }
    context.putImageData(image, 0, 0)
  }

  /** Homes and tones of a new view. */
  #settle(view: View, inks: Inks, here: Grid, stamp: Stamp): void {
    this.#homes.fill(0)
    dealHomes(this.#homes, view, here, stamp)
    this.#tone = tones(view, inks)
    this.#stale = false
  }

  #size({ width, height }: View, context: Context): ImageData {
    if (this.#canvas.width !== width || this.#canvas.height !== height) {
      this.#canvas.width = width
      this.#canvas.height = height
    }
    if (this.#image === undefined || this.#image.width !== width || this.#image.height !== height) {
      this.#image = context.createImageData(width, height)
      this.#homes = new Uint8Array(width * height)
      this.#words = new Uint32Array(width * height)
      this.#stale = true
    }
    return this.#image
  }
}
