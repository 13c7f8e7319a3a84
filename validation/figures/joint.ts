/** How many of the 27 targets a run meets jointly: baseline and prior worlds, one above the other. */

import {
  BASELINE,
  type Figure,
  HAIR,
  INK,
  line,
  MUTED,
  page,
  rect,
  scale,
  text,
} from 'commune/report/figures'
import type { EnsembleSummary } from '../summary/ensemble.ts'

const LEFT = 60
const RIGHT = 860
const ALL = 27
const AIM = 17
const PANEL = 130

export function jointHistogram(
  baseline: EnsembleSummary,
  prior: EnsembleSummary | undefined,
  note: string,
): Figure {
  const panels = [
    { name: 'baseline world', ensemble: baseline, fill: BASELINE },
    ...(prior ? [{ name: 'prior worlds', ensemble: prior, fill: HAIR }] : []),
  ]
  const height = 84 + panels.length * (PANEL + 34) + 26
  const x = scale(0, ALL + 1, LEFT, RIGHT)
  const alt = panels
    .map(
      ({ name, ensemble }) =>
        `${name}: median ${ensemble.judgement.jointMedian} of ${ALL} over ${ensemble.runs} runs`,
    )
    .join('; ')
  const body = [
    text(20, 52, note, { fill: MUTED }),
    ...panels.flatMap((panel, i) => histogram(panel, 84 + i * (PANEL + 34), x)),
  ]
  body.push(
    text((LEFT + RIGHT) / 2, height - 10, `targets met in the same run, of ${ALL}`, {
      anchor: 'middle',
      fill: MUTED,
    }),
  )
  return {
    file: 'joint.svg',
    alt: `Histogram of joint counts. ${alt}.`,
    svg: page(900, height, 'Targets met in the same run', alt, body),
  }
}

interface Panel {
  readonly name: string
  readonly ensemble: EnsembleSummary
  readonly fill: string
}

function histogram({ name, ensemble, fill }: Panel, top: number, x: (v: number) => number): string[] {
  const { joint, jointMedian } = ensemble.judgement
  const counts = Array.from({ length: ALL + 1 }, (_, n) => joint.filter((j) => j === n).length)
  const most = Math.max(1, ...counts)
  const base = top + PANEL
  const out = [line(LEFT, base, RIGHT, base, HAIR, 1)]
  counts.forEach((n, i) => {
    const h = (n / most) * (PANEL - 34)
    if (n > 0)
      out.push(
        rect(x(i) + 1.5, base - h, x(1) - x(0) - 3, h, fill),
        text(x(i + 0.5), base - h - 5, String(n), { anchor: 'middle', size: 12 }),
      )
    if (i % 3 === 0)
      out.push(text(x(i + 0.5), base + 15, String(i), { anchor: 'middle', size: 12, fill: MUTED }))
  })
  out.push(
    line(x(AIM), top + 4, x(AIM), base, INK, 1, '4 3'),
    text(x(AIM) + 5, top + 14, `aim: ${AIM} or more`, { size: 12, fill: MUTED }),
  )
  out.push(text(LEFT, top + 14, `${name}: ${ensemble.runs} runs, median ${jointMedian}`, { weight: 600 }))
  return out
}
