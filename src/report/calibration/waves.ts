/** Figure: wave by wave, which share of the runs passed and how the cut-off came down. */
import type { CalibrationFindings } from '../../laboratory/index.ts'
import {
  BASELINE,
  type Figure,
  HAIR,
  line,
  MUTED,
  page,
  percent,
  rect,
  scale,
  text,
} from '../figures/index.ts'

const LEFT = 330
const RIGHT = 820
const TOP = 84
const ROW = 34

export function wavesFigure({ waves, options }: CalibrationFindings): Figure {
  const x = scale(0, 1, LEFT, RIGHT)
  const later = waves.slice(1)
  const height = TOP + later.length * ROW + 44
  const alt = later
    .map(
      (wave) =>
        `wave ${wave.number}, cut-off ${wave.cutOff.toFixed(1)}: ${percent(wave.within / wave.runs)} of ${wave.runs} runs within`,
    )
    .join('; ')
  const body = [
    text(
      20,
      52,
      `After ${options.worlds} prior worlds. Each wave proposes where the runs so far say that a run may pass.`,
      { fill: MUTED },
    ),
    ...later.flatMap((wave, i) => {
      const y = TOP + i * ROW
      const share = wave.within / Math.max(1, wave.runs)
      return [
        text(20, y + 17, `wave ${wave.number}: cut-off ${wave.cutOff.toFixed(1)}, ${wave.runs} runs`),
        rect(LEFT, y + 4, x(share) - LEFT, 18, BASELINE),
        text(x(share) + 8, y + 18, percent(share), { size: 12 }),
      ]
    }),
    ...[0, 0.5, 1].flatMap((v) => [
      line(x(v), TOP - 4, x(v), height - 40, HAIR, v === 0 ? 1 : 0.4),
      text(x(v), height - 22, percent(v), { anchor: 'middle', size: 12, fill: MUTED }),
    ]),
    text((LEFT + RIGHT) / 2, height - 6, 'share of the runs within the cut-off', {
      anchor: 'middle',
      size: 12,
      fill: MUTED,
    }),
  ]
  return {
    file: 'calibration-waves.svg',
    alt: `Share of runs within the cut-off. ${alt}.`,
    svg: page(900, height, 'Waves of calibration', alt, body),
  }
}
