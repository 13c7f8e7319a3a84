/**
 * What part of the sheet the panes show: one view for all, moved by wheel, fingers, buttons and keys. `live`
 * follows the hand; `settled` is what layers are drawn for, and follows when the hand rests.
 */
import { select } from 'd3-selection'
import { type D3ZoomEvent, type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom'
import { map } from '../../../report/index.ts'

/** Pixels of the page a metre, and where the origin of the sheet lies, pixels. */
export interface Transform {
  readonly k: number
  readonly x: number
  readonly y: number
}

/** Nearest: 1.6 pixels a metre, a cell 200 pixels wide. */
const NEAREST = 1.6
const REST = 130
/**
 * So many times nearer or farther than it was drawn for, a view is drawn anew at once: carried along, a sheet drawn for 1.6 pixels a
 * metre and shown at 0.08 is twenty times as wide and as high as the window, and a browser paints all of it.
 */
const FAR = 2
const MARGIN = 10

export class MapView {
  live = $state.raw<Transform>({ k: 0.08, x: 0, y: 0 })
  settled = $state.raw<Transform>({ k: 0.08, x: 0, y: 0 })
  width = $state(0)
  height = $state(0)
  /** Whether the whole city is shown as it was first. */
  home = $state(true)
  readonly zoom: number = $derived(this.settled.k * 1000)

  readonly #zoom: ZoomBehavior<HTMLElement, unknown>
  readonly #panes = new Set<HTMLElement>()
  #timer = 0
  #box: map.Box = map.CITY
  /** Pixels at the top that what is fitted leaves free. */
  #top = 0

  constructor() {
    this.#zoom = zoom<HTMLElement, unknown>()
      .clickDistance(6)
      .filter(
        (event: Event) => !(event as MouseEvent).button && !(event.target as Element).closest('button, a'),
      )
      .on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => {
        const source = event.sourceEvent !== null && event.sourceEvent !== undefined
        this.#follow(event.transform, source)
      })
  }

  /** Binds a pane; the first tells the size. Returns what unbinds it. */
  bind(pane: HTMLElement): () => void {
    this.#panes.add(pane)
    const selection = select(pane)
    selection.call(this.#zoom).on('dblclick.zoom', null)
    hold(pane, this.live)
    const watch = new ResizeObserver(() => this.#resize())
    watch.observe(pane)
    return () => {
      watch.disconnect()
      this.#panes.delete(pane)
      selection.on('.zoom', null)
    }
  }

  /** Nearer (above 1) or farther, about the middle. */
  by(factor: number): void {
    this.#about(factor, this.width / 2, this.height / 2)
  }
  pan(dx: number, dy: number): void {
    const { k, x, y } = this.live
    this.#set({ k, x: x + dx, y: y + dy }, false)
  }
  /** The whole of a box of the sheet, the city if none is given; drawn so at once. */
  fit(box: map.Box = map.CITY): void {
    this.#box = box
    this.#set(this.#whole(box), true)
    this.settle()
  }
  /** Leaves so many pixels free at the top of whatever is fitted. */
  keepFree(pixels: number): void {
    if (pixels === this.#top) return
    this.#top = pixels
    if (!this.home || this.width === 0) return
    this.fit(this.#box)
  }
  /** A point of the sheet into the middle, nearer if the view is farther than `k`; drawn so at once. */
  centre(at: map.Point, k = 0): void {
    const near = Math.max(this.live.k, k)
    this.#set({ k: near, x: this.width / 2 - near * at.x, y: this.height / 2 - near * at.y }, false)
    this.settle()
  }
  /** Point of the sheet under a point of a pane. */
  at(px: number, py: number): map.Point {
    const { k, x, y } = this.live
    return { x: (px - x) / k, y: (py - y) / k }
  }

  #about(factor: number, px: number, py: number): void {
    const { k, x, y } = this.live
    const near = Math.max(this.#farthest(), Math.min(NEAREST, k * factor)),
      f = near / k
    this.#set({ k: near, x: px - f * (px - x), y: py - f * (py - y) }, false)
  }

  #whole(box: map.Box): Transform {
    const k = Math.min(
      (this.width - 2 * MARGIN) / (box.right - box.left),
      (this.height - this.#top - 2 * MARGIN) / (box.bottom - box.top),
    )
    return {
      k: Math.max(0.005, k),
      x: this.width / 2 - (k * (box.left + box.right)) / 2,
      y: (this.height + this.#top) / 2 - (k * (box.top + box.bottom)) / 2,
    }
  }
  #farthest(): number {
    return Math.min(this.#whole(map.ENVIRONS).k, this.#whole(this.#box).k)
  }

  #resize(): void {
    const [first] = this.#panes
    if (!first) return
    const { clientWidth, clientHeight } = first
    if (clientWidth === 0 || (clientWidth === this.width && clientHeight === this.height)) return
    const middle = this.at(this.width / 2, this.height / 2)
    this.width = clientWidth
    this.height = clientHeight
    this.#zoom.scaleExtent([this.#farthest(), NEAREST]).translateExtent([
      [map.ENVIRONS.left - 3000, map.ENVIRONS.top - 3000],
      [map.ENVIRONS.right + 3000, map.ENVIRONS.bottom + 3000],
    ])
    if (this.home) this.fit(this.#box)
    else this.centre(middle)
  }

  #set({ k, x, y }: Transform, home: boolean): void {
    this.#follow(zoomIdentity.translate(x, y).scale(k), false)
    this.home = home
  }

  #follow({ k, x, y }: ZoomTransform, byHand: boolean): void {
    this.live = { k, x, y }
    if (byHand) this.home = false
    for (const pane of this.#panes) hold(pane, this.live)
    clearTimeout(this.#timer)
    const far = this.live.k / this.settled.k
    if (far > FAR || far < 1 / FAR) this.settle()
    else this.#timer = window.setTimeout(() => this.settle(), REST)
  }

  /** Draws for where the view is now. */
  settle(): void {
    clearTimeout(this.#timer)
    this.settled = this.live
  }
}

/** Every pane keeps the same transform where d3 looks for it, so that the hand may go on in another. */
function hold(pane: HTMLElement & { __zoom?: ZoomTransform }, { k, x, y }: Transform): void {
  pane.__zoom = zoomIdentity.translate(x, y).scale(k)
}

/** CSS transform that takes what was drawn for one view to another. */
export function shift(from: Transform, to: Transform): string {
  const f = to.k / from.k
  return `translate(${to.x - f * from.x}px, ${to.y - f * from.y}px) scale(${f})`
}
