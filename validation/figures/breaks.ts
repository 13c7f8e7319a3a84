/** Who breaks when: a ribbon for each line regiment, darker where more runs have it break in that quarter of an hour. */
import { at } from 'commune/engine'
import {
  type Figure,
  HAIR,
  hour,
  INK,
  line,
  MUTED,
  page,
  paragraph,
  percent,
  REFUSING,
  rect,
  scale,
  text,
} from 'commune/report/figures'
import type { EnsembleSummary } from '../summary/ensemble.ts'

const LEFT = 350
const RIGHT = 900
const TOP = 96
const ROW = 24
const FROM = at(18, 6)
const TO = at(18, 24)
const BIN = 900
const CAMP: Readonly<Record<string, string>> = { montmartre: 'Montmartre', faron: 'Faron', elsewhere: '' }

export function breaksRibbon(ensemble: EnsembleSummary, note: string): Figure {
  const rows = ensemble.regiments.filter((r) => r.never < 1)
  const x = scale(FROM, TO, LEFT, RIGHT)
  const never = ensemble.regiments.filter((r) => r.never === 1).map((r) => r.name)
  const last =
    never.length === 0
      ? []
      : paragraph(20, TOP + rows.length * ROW + 46, `Never broken in any run: ${never.join(', ')}.`, 140, {
          size: 12,
          fill: MUTED,
        })
  const height = TOP + rows.length * ROW + 40 + last.length * 17
  const first = rows[0]
  const alt = `Ribbons of the quarter of an hour in which each line regiment first breaks, over ${ensemble.runs} runs. ${first ? `Most often broken: ${first.name}, in ${percent(1 - first.never)} of runs${first.median < Infinity ? `, median ${hour(first.median)}` : ''}.` : 'None breaks.'}`
  const body = [
    text(20, 52, note, { fill: MUTED }),
    text(
      20,
      74,
      'Dark: many runs break in that quarter of an hour. Tick: median of all runs, never included. Right: share of runs in which it breaks.',
      { fill: MUTED },
    ),
    ...ticks(x, TOP + rows.length * ROW),
    ...rows.flatMap((r, i) => ribbon(r, TOP + i * ROW, x, ensemble.runs)),
    ...last,
  ]
  return {
    file: 'breaks.svg',
    alt,
    svg: page(1000, height, 'Which line regiments break, and when', alt, body),
  }
}

function ticks(x: (v: number) => number, bottom: number): string[] {
  return Array.from({ length: 10 }, (_, i) => FROM + i * 7200).flatMap((t) => [
    line(x(t), TOP - 4, x(t), bottom + 4, HAIR, 0.4),
    text(x(t), bottom + 20, t === TO ? '24:00' : hour(t), { anchor: 'middle', size: 12, fill: MUTED }),
  ])
}

function ribbon(
  regiment: EnsembleSummary['regiments'][number],
  y: number,
  x: (v: number) => number,
  runs: number,
): string[] {
  const out = [
    text(20, y + 17, regiment.name, { weight: regiment.name.startsWith('88th') ? 600 : undefined }),
    text(LEFT - 12, y + 17, CAMP[regiment.camp] ?? '', { anchor: 'end', size: 12, fill: MUTED }),
  ]
  out.push(line(LEFT, y + 12, RIGHT, y + 12, HAIR, 0.4))
  const bins = new Map<number, number>()
  for (const t of regiment.times) {
    if (t === Infinity) continue
    const bin = Math.floor((Math.min(Math.max(t, FROM), TO - 1) - FROM) / BIN)
    bins.set(bin, (bins.get(bin) ?? 0) + 1)
  }
  for (const [bin, n] of bins) {
    const left = x(FROM + bin * BIN)
    out.push(
      rect(left, y + 4, x(FROM + (bin + 1) * BIN) - left - 0.5, ROW - 8, REFUSING, {
        'fill-opacity': 0.25 + 0.75 * Math.min(1, (n / runs) * 2),
      }),
    )
  }
  if (regiment.median < Infinity) out.push(rect(x(regiment.median) - 1, y + 2, 2, ROW - 4, INK))
  out.push(text(RIGHT + 14, y + 17, percent(1 - regiment.never), { size: 13 }))
  return out
}
