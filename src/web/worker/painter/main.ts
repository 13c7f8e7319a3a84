/** The painter's worker: one for all panes. Messages that wait are taken together, then each pane is painted once. */
import type { City, Painted, PainterRequest } from './messages.ts'
import { Painter } from './painter.ts'

const panes = new Map<number, Painter>()
const serials = new Map<number, number>()
const due = new Set<number>()
let city: City | undefined
let waiting = false
const channel = new MessageChannel()
channel.port1.onmessage = () => {
  waiting = false
  for (const pane of due) {
    const start = performance.now()
    panes.get(pane)?.paint()
    const painted: Painted = {
      type: 'painted',
      pane,
      serial: serials.get(pane) ?? 0,
      milliseconds: performance.now() - start,
    }
    self.postMessage(painted)
  }
  due.clear()
}

self.onmessage = ({ data }: MessageEvent<PainterRequest>) => {
  if (data.type === 'city') {
    city = data.city
    for (const [pane, painter] of panes) {
      painter.city(city)
      due.add(pane)
    }
  } else take(data)
  if (waiting || due.size === 0) return
  waiting = true
  channel.port2.postMessage(0)
}

function take(request: Exclude<PainterRequest, { type: 'city' }>): void {
  const { pane } = request
  if (request.type === 'drop') {
    panes.delete(pane)
    due.delete(pane)
    return
  }
  if (request.type === 'canvas') {
    const painter = new Painter(request.canvas)
    if (city) painter.city(city)
    panes.set(pane, painter)
    return
  }
  const painter = panes.get(pane)
  if (!painter) return
  if (request.type === 'view') {
    painter.show(request.view, request.inks, request.free)
    serials.set(pane, request.serial)
  } else painter.heads(request.counts, request.other, request.of)
  due.add(pane)
}
