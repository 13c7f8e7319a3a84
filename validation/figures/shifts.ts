/** How far measures move, in units of what they may move: inside the grey band is good enough. For scale and for ticks. */

import {
  BAND,
  BASELINE,
  dot,
  type Figure,
  HAIR,
  line,
  MUTED,
  OTHER,
  PAPER,
  page,
  rect,
  scale,
  text,
  shift as words,
} from 'commune/report/figures'
import type { Shift } from '../summary/comparisons.ts'

const LEFT = 390
const RIGHT = 850
const TOP = 84
const ROW = 21
const MOST = 3

export interface Series {
  readonly name: string
  readonly shifts: readonly Shift[]
}

export function shiftDots(file: string, title: string, note: string, series: readonly Series[]): Figure {
  const rows = series[0]?.shifts ?? []
  const x = scale(-MOST, MOST, LEFT, RIGHT)
  const height = TOP + rows.length * ROW + 44
  const out = series.map(
    ({ name, shifts }) =>
      `${name}: ${shifts.filter((s) => s.within).length} of ${shifts.length} measures move by no more than allowed`,
  )
  const body = [
    text(20, 52, note, { fill: MUTED }),
    rect(x(-1), TOP - 6, x(1) - x(-1), rows.length * ROW + 10, BAND),
    ...axis(x, TOP + rows.length * ROW),
  ]
  if (series.length > 1)
    body.push(
      ...series.flatMap(({ name }, i) => [
        mark(26 + i * 190, 68, i, true),
        text(38 + i * 190, 72, name, { fill: MUTED }),
      ]),
    )
  rows.forEach((row, r) => {
    const y = TOP + r * ROW
    body.push(
      text(20, y + 14, row.id, { size: 12, fill: MUTED }),
      text(66, y + 14, clip(row.label), { size: 12 }),
    )
    const lane = (i: number) => y + 10 + (series.length > 1 ? (i - 0.5) * 7 : 0)
    body.push(...series.flatMap((one, i) => place(one.shifts[r]!, lane(i), i, x)))
    body.push(
      text(RIGHT + 14, y + 14, series.map((one) => words(one.shifts[r]!.shift, row.kind)).join(' / '), {
        size: 12,
        weight: series.every((one) => one.shifts[r]!.within) ? undefined : 600,
      }),
    )
  })
  const alt = `${out.join('; ')}.`
  return { file, alt, svg: page(1000, height, title, alt, body) }
}

function axis(x: (v: number) => number, bottom: number): string[] {
  return [-3, -2, -1, 0, 1, 2, 3].flatMap((v) => [
    line(x(v), TOP - 6, x(v), bottom + 4, HAIR, v === 0 ? 1 : 0.4),
    text(x(v), bottom + 22, `${v > 0 ? '+' : ''}${v} x`, { anchor: 'middle', size: 12, fill: MUTED }),
  ])
}

function place(one: Shift, y: number, series: number, x: (v: number) => number): string[] {
  if (Number.isNaN(one.shift)) return []
  const ratio = one.allowed === 0 ? Math.sign(one.shift) * MOST : one.shift / one.allowed
  const beyond = Math.abs(ratio) > MOST
  return beyond
    ? [
        text(x(ratio) + (ratio > 0 ? 9 : -9), y + 5, ratio > 0 ? '›' : '‹', {
          anchor: 'middle',
          weight: 700,
          size: 16,
        }),
        mark(x(ratio), y, series, false),
      ]
    : [mark(x(ratio), y, series, one.within)]
}

/** Filled within what is allowed, hollow beyond; the second series is a square. */
function mark(x: number, y: number, series: number, within: boolean): string {
  const colour = series === 0 ? BASELINE : OTHER
  if (series === 0) return dot(x, y, 4.5, within ? colour : PAPER, colour)
  return rect(x - 4, y - 4, 8, 8, within ? colour : PAPER, { stroke: colour, 'stroke-width': 1.5 })
}

function clip(label: string): string {
  return label.length <= 50 ? label : `${label.slice(0, 48).trimEnd()}…`
}
