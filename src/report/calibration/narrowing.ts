/** Figure: what calibration learnt of each uncertainty. One row a key: 5-95 % and middle half of the accepted worlds in the prior. */
import type { NarrowedKey } from '../../laboratory/index.ts'
import {
  BAND,
  BASELINE,
  dot,
  type Figure,
  HAIR,
  line,
  MUTED,
  PAPER,
  page,
  rect,
  scale,
  text,
} from '../figures/index.ts'

const LEFT = 400
const RIGHT = 860
const TOP = 92
const ROW = 17

/** Keys that were moved come first, the most moved on top. */
export function narrowingFigure(keys: readonly NarrowedKey[], note: string): Figure {
  const rows = [...keys].sort(
    (a, b) => Number(b.identified) - Number(a.identified) || b.distance - a.distance,
  )
  const x = scale(0, 1, LEFT, RIGHT)
  const height = TOP + rows.length * ROW + 40
  const moved = rows.filter((key) => key.identified)
  const alt = `How accepted worlds lie in the prior of ${rows.length} uncertainties. ${moved.length} are identified; the most: ${moved
    .slice(0, 5)
    .map((key) => key.label.en)
    .join('; ')}. Figures stand in the table of the same page.`
  const body = [
    text(20, 52, note, { fill: MUTED }),
    text(
      20,
      72,
      'Bar: middle half and 5-95 % of the accepted worlds; dot: median. Shaded: middle half of the prior. Hollow and thin: not identified.',
      {
        fill: MUTED,
      },
    ),
    rect(x(0.25), TOP - 6, x(0.75) - x(0.25), rows.length * ROW + 8, BAND),
    ...rows.flatMap((key, r) => row(key, TOP + r * ROW, x)),
    ...[0, 0.25, 0.5, 0.75, 1].flatMap((u) => [
      line(x(u), TOP - 6, x(u), TOP + rows.length * ROW + 2, HAIR, u === 0.5 ? 1 : 0.4),
      text(x(u), height - 18, u === 0 ? 'low end' : u === 1 ? 'high end' : `${u * 100} %`, {
        anchor: 'middle',
        size: 12,
        fill: MUTED,
      }),
    ]),
  ]
  return {
    file: 'calibration-narrowing.svg',
    alt,
    svg: page(960, height, 'What calibration learnt of each uncertainty', alt, body),
  }
}

function row(key: NarrowedKey, y: number, x: (u: number) => number): string[] {
  const [p5, p25, p50, p75, p95] = key.quantiles.map(x)
  const middle = y + 7
  const colour = key.identified ? BASELINE : HAIR
  return [
    text(20, y + 11, key.id, { size: 12, fill: MUTED }),
    text(62, y + 11, clip(key.label.en), { size: 12, weight: key.identified ? 600 : undefined }),
    line(p5!, middle, p95!, middle, colour, 1.2),
    line(p25!, middle, p75!, middle, colour, key.identified ? 5 : 2),
    dot(p50!, middle, 3.5, key.identified ? colour : PAPER, colour),
    text(RIGHT + 12, y + 11, key.ratio.toFixed(2), { size: 12, fill: MUTED }),
  ]
}

function clip(label: string): string {
  return label.length <= 50 ? label : `${label.slice(0, 48).trimEnd()}…`
}
