/** The report of a calibration: a page, its figures, and what they stand on. */
import type { CalibrationFindings } from '../../laboratory/index.ts'
import { type Figure, timetable } from '../figures/index.ts'
import { calibrationDocument } from './document.ts'
import { jointFigure } from './joint.ts'
import { narrowingFigure } from './narrowing.ts'
import { wavesFigure } from './waves.ts'

/** Names of all files. */
export const CALIBRATION_FILES = [
  'calibration-waves.svg',
  'calibration-joint.svg',
  'calibration-timetable.svg',
  'calibration-narrowing.svg',
  'calibration.json',
  'calibration.md',
] as const

/** Files by name, texts. */
export function calibrationFiles(findings: CalibrationFindings): [name: string, content: string][] {
  const figures = figuresOf(findings)
  return [
    ...figures.map((figure): [string, string] => [figure.file, figure.svg]),
    ['calibration.json', `${JSON.stringify(findings, figureText, 1)}\n`],
    ['calibration.md', calibrationDocument(findings, figures)],
  ]
}

function figuresOf(findings: CalibrationFindings): Figure[] {
  const parts = (ensemble: CalibrationFindings['fresh']) => ensemble.judgement.targets.flatMap((t) => t.parts)
  const { fresh, prior, options } = findings
  const day = timetable(
    parts(fresh),
    parts(prior),
    `${fresh.runs} accepted worlds, fresh runs; ${prior.runs} prior worlds; scale ${options.scale}. Bold: median outside the band.`,
    'accepted worlds',
  )
  return [
    wavesFigure(findings),
    jointFigure(findings),
    { ...day, file: 'calibration-timetable.svg' },
    narrowingFigure(
      findings.narrowing,
      `${findings.worlds} accepted worlds. Right: width of the middle half, prior = 1.`,
    ),
  ]
}

/** JSON has no infinity. */
function figureText(_: string, value: unknown): unknown {
  if (value === Infinity) return 'never'
  if (value === -Infinity) return '-never'
  return typeof value === 'number' && !Number.isInteger(value) ? Math.round(value * 1e4) / 1e4 : value
}
