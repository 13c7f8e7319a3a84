/** The day as a timetable: record (diamond and range bar on the tolerated band), baseline (5-95 % and median), prior worlds. */
import { at } from '../../engine/index.ts'
import type { PartSummary } from '../../laboratory/index.ts'
import {
  BAND,
  BASELINE,
  diamond,
  type Figure,
  HAIR,
  INK,
  line,
  MUTED,
  page,
  rect,
  scale,
  text,
} from './svg.ts'
import { hour, percent } from './words.ts'

const LEFT = 440
const RIGHT = 1070
const TOP = 92
const ROW = 30
const FROM = at(18, 4)
const TO = at(19, 8)

export function timetable(
  baseline: readonly PartSummary[],
  prior: readonly PartSummary[] | undefined,
  note: string,
  which = 'baseline world',
): Figure {
  const parts = baseline.filter((p) => p.kind === 'time')
  const x = scale(FROM, TO, LEFT, RIGHT)
  const height = TOP + parts.length * ROW + 40
  const met = parts.filter((p) => p.met).length
  const alt = `Timetable of ${parts.length} moments. For each, the record as a diamond with its range on the tolerated band, and the simulated median with its 5-95 % range; ${met} medians lie inside their band. Figures stand in the table below.`
  const body = [
    text(20, 52, note, { fill: MUTED }),
    ...legend(prior !== undefined, which),
    ...axis(x, height - 34),
    ...parts.flatMap((part, i) =>
      row(
        part,
        prior?.find((p) => p.id === part.id),
        TOP + i * ROW,
        x,
        i,
      ),
    ),
  ]
  return {
    file: 'timetable.svg',
    alt,
    svg: page(1180, height, 'The timetable of 18 March: record and simulation', alt, body),
  }
}

function legend(prior: boolean, which: string): string[] {
  const y = 74
  return [
    rect(20, y - 8, 26, 14, BAND),
    line(26, y - 1, 40, y - 1, INK, 2),
    diamond(33, y - 1, 5),
    text(52, y + 3, 'record, its range, tolerated band', { fill: MUTED }),
    rect(282, y - 5, 30, 8, BASELINE, { 'fill-opacity': 0.35 }),
    rect(295, y - 8, 3, 14, BASELINE),
    text(318, y + 3, `${which}: 5-95 %, median`, { fill: MUTED }),
    ...(prior
      ? [
          line(556, y - 1, 586, y - 1, HAIR, 1.5, '3 2'),
          line(571, y - 5, 571, y + 3, HAIR, 1.5),
          text(592, y + 3, 'prior worlds: 5-95 %, median', { fill: MUTED }),
        ]
      : []),
  ]
}

function axis(x: (v: number) => number, bottom: number): string[] {
  const hours = Array.from({ length: 15 }, (_, i) => at(18, 4) + i * 7200)
  return hours.flatMap((t) => [
    line(x(t), TOP - 2, x(t), bottom, HAIR, t === at(19, 0) ? 1 : 0.3),
    text(x(t), bottom + 18, hour(t).slice(0, 5), { anchor: 'middle', size: 12, fill: MUTED }),
  ])
}

function row(
  part: PartSummary,
  prior: PartSummary | undefined,
  y: number,
  x: (v: number) => number,
  i: number,
): string[] {
  const low = x(part.low ?? FROM)
  const out = [
    i % 2 === 0 ? rect(14, y, 1152, ROW, INK, { 'fill-opacity': 0.025 }) : '',
    text(20, y + 19, part.id, { size: 12, fill: MUTED }),
    text(66, y + 19, clip(part.label.en), { size: 12, weight: part.met ? undefined : 600 }),
  ]
  out.push(rect(low, y + 3, x(part.high ?? TO) - low, ROW - 6, BAND))
  const { value, low: from, high: to } = part.record
  if (from !== undefined && to !== undefined) out.push(line(x(from), y + 9, x(to), y + 9, INK, 2))
  if (value !== undefined) out.push(diamond(x(value), y + 9, 5))
  if (prior !== undefined) out.push(...whisker(prior, y + 25, x))
  out.push(...bar(part, y + 14, x))
  if (part.never > 0) out.push(text(1088, y + 19, `${percent(part.never)} never`, { size: 12, fill: MUTED }))
  return out
}

function bar(part: PartSummary, y: number, x: (v: number) => number): string[] {
  if (part.p5 === Infinity) return []
  const out = [
    rect(x(part.p5), y, Math.max(2, x(part.p95) - x(part.p5)), 8, BASELINE, { 'fill-opacity': 0.35 }),
  ]
  if (part.median > TO && part.median < Infinity) out.push(beyond(y + 9))
  else if (part.median < Infinity) out.push(rect(x(part.median) - 1.5, y - 3, 3, 14, BASELINE))
  return out
}

function beyond(y: number): string {
  return text(RIGHT + 3, y, '›', { weight: 700, size: 16 })
}

function whisker(part: PartSummary, y: number, x: (v: number) => number): string[] {
  if (part.p5 === Infinity) return []
  const out = [line(x(part.p5), y, x(part.p95), y, HAIR, 1.5, '3 2')]
  if (part.median <= TO) out.push(line(x(part.median), y - 4, x(part.median), y + 3, HAIR, 1.5))
  return out
}

function clip(words: string): string {
  return words.length <= 48 ? words : `${words.slice(0, 46).trimEnd()}…`
}
