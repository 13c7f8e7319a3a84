/** The painter of the page: its worker where canvases can be handed over, else the same code in the page. */
import PainterWorker from '../../worker/painter/main.ts?worker&inline'
import type {
  City,
  DifferenceOf,
  Inks,
  Painted,
  PainterRequest,
  View,
} from '../../worker/painter/messages.ts'
import { Painter } from '../../worker/painter/painter.ts'

export interface Shown {
  readonly view: View
  readonly inks: Inks
  readonly free: Int16Array
}

export class PainterLink {
  #worker: Worker | undefined
  readonly #here = new Map<number, Painter>()
  readonly #hear = new Map<number, (painted: Painted) => void>()
  #city: City | undefined
  #count = 0
  #frame = 0
  readonly #due = new Set<number>()

  constructor() {
    if (
      typeof OffscreenCanvas === 'undefined' ||
      !('transferControlToOffscreen' in HTMLCanvasElement.prototype)
    )
      return
    this.#worker = new PainterWorker()
    this.#worker.onmessage = ({ data }: MessageEvent<Painted>) => this.#hear.get(data.pane)?.(data)
  }

  get offscreen(): boolean {
    return this.#worker !== undefined
  }

  city(city: City): void {
    this.#city = city
    if (this.#worker) this.#post({ type: 'city', city })
    for (const [pane, painter] of this.#here) {
      painter.city(city)
      this.#later(pane)
    }
  }

  /** Takes a canvas; returns the number of its pane. */
  add(canvas: HTMLCanvasElement, hear: (painted: Painted) => void): number {
    const pane = ++this.#count
    this.#hear.set(pane, hear)
    if (this.#worker) {
      const off = canvas.transferControlToOffscreen()
      this.#post({ type: 'canvas', pane, canvas: off }, [off])
    } else {
      const painter = new Painter(canvas)
      if (this.#city) painter.city(this.#city)
      this.#here.set(pane, painter)
    }
    return pane
  }
  drop(pane: number): void {
    this.#hear.delete(pane)
    this.#here.delete(pane)
    if (this.#worker) this.#post({ type: 'drop', pane })
  }

  show(pane: number, serial: number, { view, inks, free }: Shown): void {
    if (this.#worker) {
      this.#post({ type: 'view', pane, serial, view, inks, free })
      return
    }
    this.#here.get(pane)?.show(view, inks, free)
    this.#serials.set(pane, serial)
    this.#later(pane)
  }
  heads(
    pane: number,
    counts: Uint16Array | undefined,
    other: Uint16Array | undefined,
    of: DifferenceOf,
  ): void {
    if (this.#worker) {
      this.#post({ type: 'heads', pane, counts, other, of })
      return
    }
    this.#here.get(pane)?.heads(counts, other, of)
    this.#later(pane)
  }
  close(): void {
    this.#worker?.terminate()
    cancelAnimationFrame(this.#frame)
  }

  readonly #serials = new Map<number, number>()
  #post(request: PainterRequest, transfer: Transferable[] = []): void {
    this.#worker?.postMessage(request, transfer)
  }
  #later(pane: number): void {
    this.#due.add(pane)
    if (this.#frame !== 0) return
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0
      for (const one of this.#due) {
        const start = performance.now()
        this.#here.get(one)?.paint()
        const serial = this.#serials.get(one) ?? 0
        this.#hear.get(one)?.({ type: 'painted', pane: one, serial, milliseconds: performance.now() - start })
      }
      this.#due.clear()
    })
  }
}
