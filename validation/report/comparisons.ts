/** Ablations, scale and ticks in words and tables. */

import { percent, shift, table, value } from 'commune/report/figures'
import type { AblationSummary, Shift } from '../summary/comparisons.ts'
import type { Findings } from '../summary/findings.ts'

type Picture = (file: string) => string

const VERDICT: Readonly<Record<AblationSummary['patterns'][number]['verdict'], string>> = {
  input: '**input**',
  weaker: 'weaker',
  stays: 'stays',
  stronger: 'stronger',
  absent: 'not there before',
}

export function ablationSection({ small, ablations, options }: Findings, picture: Picture): string {
  if (small === undefined || ablations === undefined) return ''
  const rows = small.patterns.map((p) => [
    p.label,
    percent(p.share),
    ...ablations.map((a) => {
      const found = a.patterns.find((q) => q.id === p.id)
      return found ? `${percent(found.share)}, ${VERDICT[found.verdict]}` : '-'
    }),
  ])
  const joint = [
    'targets met jointly, median run',
    String(small.judgement.jointMedian),
    ...ablations.map((a) => String(a.jointMedian)),
  ]
  const width = [
    'width of the 5-95 % ranges of times, baseline = 1',
    '1',
    ...ablations.map((a) => (Number.isNaN(a.width) ? '-' : a.width.toFixed(2))),
  ]
  return [
    '## Ablations: what is put in and what comes out',
    picture('ablations.svg'),
    `A part of the model is made equal or cut, and the baseline run again with the same seeds at scale ${options.small}. A pattern that vanishes with the part is an **input** of that part: the model was
told it, and showing it proves nothing. A pattern that stays comes out of the rest.`,
    ablations.map((a) => `- **${a.label}**: ${a.what}`).join('\n'),
    table(['pattern', 'baseline', ...ablations.map((a) => a.label)], [...rows, joint, width]),
    inputs(ablations, small.patterns),
  ].join('\n\n')
}

function inputs(
  ablations: readonly AblationSummary[],
  patterns: readonly { readonly id: string; readonly label: string }[],
): string {
  const lines = ablations.flatMap((a) =>
    a.patterns
      .filter((p) => p.verdict === 'input')
      .map(
        (p) =>
          `- ${patterns.find((q) => q.id === p.id)?.label}: this is an input (it vanishes under "${a.label}").`,
      ),
  )
  return lines.length === 0 ? 'No pattern vanishes.' : lines.join('\n')
}

export function scaleSection({ scale }: Findings, picture: Picture): string {
  if (scale === undefined) return ''
  const off = scale.shifts.filter((s) => !s.within)
  const outcomes = scale.outcomes
    .filter((o) => o.small > 0 || o.full > 0)
    .map((o) => [
      o.outcome.replaceAll('-', ' '),
      percent(o.small),
      percent(o.full),
      o.within ? 'yes' : '**no**',
    ])
  return [
    `## Scale: ${scale.small} against ${scale.full}`,
    picture('scale.svg'),
    scale.holds
      ? `Over ${scale.seeds} paired seeds every measure and every outcome share is within what is allowed.`
      : `Over ${scale.seeds} paired seeds ${off.length} of ${scale.shifts.length} measures differ by more than is allowed. The bias is stored in [scale-bias.json](scale-bias.json) and printed beside answers at that scale.`,
    shiftTable(off, `median at ${scale.full}`, `median at ${scale.small}`),
    table(['outcome', `at ${scale.small}`, `at ${scale.full}`, 'within 10 points'], outcomes),
  ]
    .filter((s) => s !== '')
    .join('\n\n')
}

export function tickSection({ ticks }: Findings, picture: Picture): string {
  if (ticks === undefined) return ''
  const parts = ticks.map(({ seconds, shifts }) => {
    const off = shifts.filter((s) => !s.within)
    return `### ${seconds} s\n\n${off.length === 0 ? 'No median moves by more than half its tolerance.' : `${off.length} of ${shifts.length} medians move by more than half their tolerance.\n\n${shiftTable(off, 'median at 300 s', `median at ${seconds} s`)}`}`
  })
  return ['## S-12: the length of a tick', picture('ticks.svg'), ...parts].join('\n\n')
}

function shiftTable(shifts: readonly Shift[], reference: string, other: string): string {
  if (shifts.length === 0) return ''
  return table(
    ['', 'measure', reference, other, 'shift', 'allowed'],
    shifts.map((s) => [
      s.id,
      s.label,
      value(s.reference, s.kind),
      value(s.other, s.kind),
      shift(s.shift, s.kind),
      shift(s.allowed, s.kind).replace('+', ''),
    ]),
  )
}
