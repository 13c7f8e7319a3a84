/** Predicted turn-out by arrondissement, as a map. A prediction of the model, set against nothing. */
import type { City } from 'commune/engine'
import {
  BASELINE,
  type Figure,
  HAIR,
  INK,
  MUTED,
  PAPER,
  page,
  paragraph,
  rect,
  short,
  text,
} from 'commune/report/figures'
import type { TurnOut } from '../summary/ensemble.ts'
import { outlines } from './outlines.ts'

const WIDTH = 900
const LEFT = 30
const TOP = 92
const STEPS = 5

export function turnoutMap(
  city: City,
  neighbours: Int32Array,
  turnOut: readonly TurnOut[],
  note: string,
): Figure {
  const { rings, middles, box } = outlines(city, neighbours)
  const factor = (WIDTH - 2 * LEFT) / (box.right - box.left)
  const height = Math.round(TOP + (box.top - box.bottom) * factor + 74)
  const put = ([x, y]: readonly [number, number]): [number, number] => [
    LEFT + (x - box.left) * factor,
    TOP + (box.top - y) * factor,
  ]
  const most = Math.max(...turnOut.map((t) => t.peak.median), 0.001)
  const step = niceStep(most / STEPS)
  const sorted = [...turnOut].sort((a, b) => b.peak.median - a.peak.median)
  const alt = `Map of the twenty arrondissements shaded by predicted turn-out. Most: ${sorted.slice(0, 3).map(told).join(', ')}. Least: ${sorted.slice(-3).map(told).join(', ')}.`
  const body = paragraph(20, 52, note, 118, { fill: MUTED })
  for (const { arrondissement: a, peak } of turnOut) {
    const depth = shade(peak.median, step)
    const d = (rings[a] ?? [])
      .map((ring) => `M${ring.map((p) => put(p).map(short).join(' ')).join('L')}Z`)
      .join('')
    body.push(
      `<path d="${d}" fill="${BASELINE}" fill-opacity="${short2(depth)}" stroke="${INK}" stroke-width="1" fill-rule="evenodd"/>`,
    )
  }
  for (const { arrondissement: a, peak } of turnOut) body.push(...label(put(middles[a]!), a, peak.median))
  body.push(...legend(step, height - 40))
  return {
    file: 'turnout.svg',
    alt,
    svg: page(WIDTH, height, 'Predicted turn-out by arrondissement', alt, body),
  }
}

function told(t: TurnOut): string {
  return `${t.arrondissement} (${(t.peak.median * 100).toFixed(1)} %)`
}

/** Steps of shade rather than a slide, so that they can be told apart in print. */
function shade(value: number, step: number): number {
  return 0.06 + (0.78 * Math.min(STEPS, Math.floor(value / step))) / STEPS
}

function niceStep(least: number): number {
  for (const step of [0.001, 0.002, 0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.2]) if (step >= least) return step
  return 0.25
}

function short2(v: number): string {
  return v.toFixed(2)
}

function label([x, y]: readonly [number, number], a: number, value: number): string[] {
  const plate = rect(x - 24, y - 17, 48, 35, PAPER, { 'fill-opacity': 0.88, rx: 3 })
  return [
    plate,
    text(x, y - 2, String(a), { anchor: 'middle', weight: 600, size: 14 }),
    text(x, y + 13, `${(value * 100).toFixed(1)} %`, { anchor: 'middle', size: 12 }),
  ]
}

function legend(step: number, y: number): string[] {
  const boxes = Array.from({ length: STEPS + 1 }, (_, i) => i)
  return boxes.flatMap((i) => [
    rect(LEFT + i * 92, y, 22, 16, BASELINE, { 'fill-opacity': shade(i * step, step), stroke: HAIR }),
    text(
      LEFT + i * 92 + 28,
      y + 13,
      i === STEPS ? `from ${pct(i * step)} %` : `${pct(i * step)}-${pct((i + 1) * step)} %`,
      { size: 12, fill: MUTED },
    ),
  ])
}

function pct(v: number): string {
  return String(Math.round(v * 1000) / 10)
}
