/** Targets of the day: table, misses with reasons, joint counts. */
import type { PartSummary } from 'commune/laboratory'
import { band, percent, range, shift, table, value } from 'commune/report/figures'
import { REASONS } from '../reasons.ts'
import type { EnsembleSummary } from '../summary/ensemble.ts'
import type { Findings } from '../summary/findings.ts'

type Picture = (file: string) => string

function partsOf(ensemble: EnsembleSummary): PartSummary[] {
  return ensemble.judgement.targets.flatMap((t) => t.parts)
}

export function timetableSection(findings: Findings, picture: Picture): string {
  const { baseline, prior } = findings
  if (baseline === undefined) return ''
  const out = [
    `## (a) The targets of the day`,
    picture('timetable.svg'),
    `### Baseline world, ${baseline.runs} runs at scale ${findings.baselineScale}`,
    targetTable(baseline),
  ]
  if (prior)
    out.push(
      `### Prior worlds, ${prior.runs} runs at scale ${findings.options.small}`,
      'Every uncertainty drawn from its prior; nothing tuned.',
      targetTable(prior),
    )
  return out.join('\n\n')
}

function targetTable(ensemble: EnsembleSummary): string {
  const rows = partsOf(ensemble).map((p) => [
    p.id,
    p.label.en,
    p.record.words.en,
    p.id === 'T-21b' ? 'more than T-21a' : band(p.low, p.high, p.kind),
    value(p.median, p.kind),
    range(p.p5, p.p95, p.kind),
    percent(p.never),
    percent(p.inside),
    p.met ? 'yes' : `**no**, ${missWords(p)}`,
    p.use,
  ])
  return table(
    ['', 'target', 'record', 'tolerated', 'median', '5-95 %', 'never', 'runs inside', 'met', 'use'],
    rows,
  )
}

function missWords(p: PartSummary): string {
  if (p.id === 'T-08' || p.id === 'T-21b') return `${percent(p.inside)} of runs`
  return p.miss === Infinity ? 'never' : shift(p.miss, p.kind)
}

/** Every target that the baseline misses, with its reason. */
export function misses({ baseline }: Findings): string {
  if (baseline === undefined) return ''
  const failed = baseline.judgement.targets.filter((t) => !t.met)
  if (failed.length === 0) return '### Missed by the baseline\n\nNone.'
  const rows = failed.flatMap((t) =>
    t.parts
      .filter((p) => !p.met)
      .map((p) => [
        p.id,
        p.label.en,
        missWords(p),
        p.near ? 'within one band' : 'far',
        REASONS[p.id] ?? REASONS[t.id] ?? 'not explained yet',
      ]),
  )
  return `### Missed by the baseline\n\n${table(['', 'target', 'by how much', 'distance', 'reason'], rows)}`
}

export function jointSection(
  { baseline, prior, small, options, baselineScale }: Findings,
  picture: Picture,
): string {
  if (baseline === undefined) return ''
  const named: [string, EnsembleSummary | undefined][] = [
    [`baseline at scale ${baselineScale}`, baseline],
    ...(baseline === small
      ? []
      : [[`baseline at scale ${options.small}`, small] as [string, EnsembleSummary | undefined]]),
    [`prior worlds at scale ${options.small}`, prior],
  ]
  const rows = named.flatMap(([name, e]) => {
    if (e === undefined) return []
    const { joint, jointMedian, met, targets, metByUse } = e.judgement
    const fit = `${metByUse.fit[0]} of ${metByUse.fit[1]}`
    return [
      [
        name,
        String(e.runs),
        `${jointMedian} of ${targets.length}`,
        `${Math.min(...joint)} - ${Math.max(...joint)}`,
        percent(joint.filter((j) => j >= 17).length / joint.length),
        `${met} of ${targets.length}`,
        fit,
        `${metByUse.check[0]} of ${metByUse.check[1]}`,
      ],
    ]
  })
  return [
    '## Targets met in the same run',
    picture('joint.svg'),
    table(
      [
        'ensemble',
        'runs',
        'median run',
        'least - most',
        'runs with 17 or more',
        'ensemble meets',
        'of these fit',
        'check',
      ],
      rows,
    ),
    'A run that meets many targets at once says more than many medians inside their bands: medians of different runs may never meet in one day.',
  ].join('\n\n')
}
