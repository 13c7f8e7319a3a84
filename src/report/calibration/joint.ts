/** Figure: how many of the targets a run meets at once, for prior worlds, the baseline, accepted runs and fresh runs. */
import type { CalibrationFindings, EnsembleJudged } from '../../laboratory/index.ts'
import {
  BASELINE,
  type Figure,
  HAIR,
  INK,
  line,
  MUTED,
  OBEYING,
  OTHER,
  page,
  rect,
  scale,
  text,
} from '../figures/index.ts'

const LEFT = 60
const RIGHT = 860
const PANEL = 96
const AIM = 17

export function jointFigure(findings: CalibrationFindings): Figure {
  const panels: readonly (readonly [string, EnsembleJudged, string])[] = [
    ['prior worlds', findings.prior, HAIR],
    ['world 0, chosen by hand', findings.baseline, BASELINE],
    ['accepted worlds, the runs that accepted them', findings.accepted, OBEYING],
    ['accepted worlds, fresh runs', findings.fresh, OTHER],
  ]
  const all = findings.prior.judgement.targets.length
  const x = scale(0, all + 1, LEFT, RIGHT)
  const height = 76 + panels.length * (PANEL + 30) + 30
  const alt = panels
    .map(
      ([name, { judgement }]) =>
        `${name}: median ${judgement.jointMedian} of ${all} over ${judgement.runs} runs`,
    )
    .join('; ')
  const body = [
    text(
      20,
      52,
      `Scale ${findings.options.scale}. A target of several parts counts when every part is inside.`,
      {
        fill: MUTED,
      },
    ),
    ...panels.flatMap((panel, i) => histogram(panel, all, 76 + i * (PANEL + 30), x)),
    text((LEFT + RIGHT) / 2, height - 8, `targets met in the same run, of ${all}`, {
      anchor: 'middle',
      fill: MUTED,
    }),
  ]
  return {
    file: 'calibration-joint.svg',
    alt: `Histograms of joint counts. ${alt}.`,
    svg: page(900, height, 'Targets met in the same run', alt, body),
  }
}

function histogram(
  [name, { judgement }, fill]: readonly [string, EnsembleJudged, string],
  all: number,
  top: number,
  x: (v: number) => number,
): string[] {
  const shares = Array.from(
    { length: all + 1 },
    (_, n) => judgement.joint.filter((j) => j === n).length / Math.max(1, judgement.runs),
  )
  const most = Math.max(...shares, 0.01)
  const base = top + PANEL
  return [
    line(LEFT, base, RIGHT, base, HAIR, 1),
    ...shares.flatMap((share, n) => {
      const h = (share / most) * (PANEL - 30)
      const label =
        n % 3 === 0
          ? [text(x(n + 0.5), base + 15, String(n), { anchor: 'middle', size: 12, fill: MUTED })]
          : []
      return share === 0 ? label : [rect(x(n) + 1.5, base - h, x(1) - x(0) - 3, h, fill), ...label]
    }),
    line(x(AIM), top + 18, x(AIM), base, INK, 1, '4 3'),
    text(x(AIM) + 5, top + 26, `aim: ${AIM} or more`, { size: 12, fill: MUTED }),
    text(LEFT, top + 12, `${name}: ${judgement.runs} runs, median ${judgement.jointMedian}`, { weight: 600 }),
  ]
}
