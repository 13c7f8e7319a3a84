/** Writes the findings: README.md, JSON files and figures. The only file that writes the report. */
import { join } from 'node:path'
import type { Dataset } from 'commune/evidence'
import type { PartSummary } from 'commune/laboratory'
import { writeFiles } from 'commune/paths'
import type { Figure } from 'commune/report/figures'
import { timetable } from 'commune/report/figures'
import { openScenario } from 'commune/scenario'
import { dataDigest } from 'commune/store'
import { ablationPanels } from './figures/ablations.ts'
import { breaksRibbon } from './figures/breaks.ts'
import { jointHistogram } from './figures/joint.ts'
import { shiftDots } from './figures/shifts.ts'
import { turnoutMap } from './figures/turnout.ts'
import { readme } from './report/readme.ts'
import type { EnsembleSummary } from './summary/ensemble.ts'
import type { Findings } from './summary/findings.ts'

interface Source {
  readonly data: Dataset
  readonly neighbours: Int32Array
}

/** Returns what it wrote, all files or none. Throws a DiskError. */
export function publish(findings: Findings, source: Source, dir: string): string[] {
  const figures = draw(findings, source)
  const files: [string, string][] = [
    ...figures.map((figure): [string, string] => [figure.file, figure.svg]),
    ...documents(findings, dataDigest(source)).map(([name, value]): [string, string] => [
      name,
      `${JSON.stringify(value, infinities, 1)}\n`,
    ]),
    ['README.md', readme(findings, figures)],
  ]
  writeFiles(dir, files)
  return files.map(([name]) => join(dir, name))
}

function draw(findings: Findings, { data, neighbours }: Source): Figure[] {
  const { baseline, prior, small, ablations, scale, ticks } = findings
  if (baseline === undefined) return []
  const note = `Baseline world, ${baseline.runs} runs at scale ${findings.baselineScale}`
  const figures = [
    timetable(
      partsOf(baseline),
      prior && partsOf(prior),
      `${note}${prior ? `; ${prior.runs} prior worlds at scale ${findings.options.small}` : ''}. Bold: median outside the band.`,
    ),
    jointHistogram(baseline, prior, `${note}. A target of several parts counts when every part is inside.`),
    breaksRibbon(
      baseline,
      `${note}. A regiment breaks when half the companies of its first battalion no longer obey.`,
    ),
    turnoutMap(
      openScenario(data, neighbours).city,
      neighbours,
      baseline.turnOut,
      `${note}. Share of adults living there who are out for the rising, each quarter at its fullest hour. A prediction, scored against nothing.`,
    ),
  ]
  if (small && ablations)
    figures.push(
      ablationPanels(
        small,
        ablations,
        `Share of ${small.runs} runs of the baseline world at scale ${findings.options.small}, same seeds.`,
      ),
    )
  if (scale)
    figures.push(
      shiftDots(
        'scale.svg',
        `Scale ${scale.small} against scale ${scale.full}`,
        `Median paired difference over ${scale.seeds} seeds, in units of what is allowed (shaded). Hollow: beyond it. Right: the difference.`,
        [{ name: `scale ${scale.small}`, shifts: scale.shifts }],
      ),
    )
  if (ticks)
    figures.push(
      shiftDots(
        'ticks.svg',
        'Length of a tick',
        'Shift of the median against ticks of 300 s, in units of what is allowed (shaded). Hollow: beyond it. Right: the shifts.',
        ticks.map((t) => ({ name: `${t.seconds} s`, shifts: t.shifts })),
      ),
    )
  return figures
}

export function partsOf(ensemble: EnsembleSummary): PartSummary[] {
  return ensemble.judgement.targets.flatMap((t) => t.parts)
}

/** `data`: digest of what runs read of the tables, which whoever shows a bias compares. */
function documents(findings: Findings, data: string): [string, unknown][] {
  const { version, options, prior, small, full, ablations, scale, ticks } = findings
  const head = { version, date: options.date || undefined }
  const out: [string, unknown][] = []
  if (prior) out.push(['prior.json', { ...head, scale: options.small, ...prior }])
  if (small) out.push(['baseline-small.json', { ...head, scale: options.small, ...small }])
  if (full) out.push(['baseline.json', { ...head, scale: options.full, ...full }])
  if (ablations) out.push(['ablations.json', { ...head, scale: options.small, ablations }])
  if (scale) out.push(['scale-bias.json', { ...head, data, ...scale }])
  if (ticks) out.push(['ticks.json', { ...head, scale: options.small, ticks }])
  return out
}

/** JSON has no infinity. */
function infinities(_: string, value: unknown): unknown {
  if (value === Infinity) return 'never'
  if (value === -Infinity) return '-never'
  return typeof value === 'number' && !Number.isInteger(value) ? Math.round(value * 1e4) / 1e4 : value
}
