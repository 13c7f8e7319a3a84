import type { ReportWords } from '../report.ts'
import { say } from './sayings.ts'

const { list, percent } = say
export const report: ReportWords = {
  record: 'record',
  baseline: 'as it was decided',
  counterfactual: 'what if',
  lane: 'runs',
  median: 'median',
  from: '5 % of runs below',
  to: '95 % of runs below',
  never: 'never',
  yes: 'yes',
  no: 'no',
  asTable: 'as a table',
  decimal: (n) => String(Math.round(n * 100) / 100),
  charts: {
    distribution: (label) => `${label}: how the runs fall`,
    distributionAlt: ({ label, lanes }) =>
      `${label}. ${lanes.map(({ lane, middle, never }) => `${lane}: median ${middle}${never > 0 ? `, never in ${percent(never)} of runs` : ''}`).join('; ')}.`,
    never: (share) => `never: ${share}`,
    timetable: 'The timetable: record, as decided, what if',
    timetableAlt: (n) =>
      `For each of ${n} moments: the record as a diamond with its range, the runs as decided as a solid bar from 5 to 95 % with a full dot at the median, the runs with the change as a dashed bar with a hollow dot. The table gives the same hours.`,
    moment: 'moment',
    outcomes: 'How the runs end',
    outcome: 'outcome',
    outcomesAlt: (rows) =>
      `Shares of the runs by outcome: ${rows.map((r) => `${r.label}: ${r.baseline} as decided, ${r.counterfactual} with the change`).join('; ')}.`,
    quarters: 'People out, by quarter: what if minus as decided',
    quartersAlt: ({ more, fewer }) =>
      `Difference in people out at the fullest hour of 18 March, by quarter. ${more.length > 0 ? `More: ${list(more)}. ` : ''}${fewer.length > 0 ? `Fewer: ${list(fewer)}.` : ''}${more.length + fewer.length === 0 ? 'No quarter differs.' : ''}`,
    quarter: 'quarter',
    variant: 'variant',
    medians: 'Medians, variant by variant',
    difference: 'difference',
  },
  sections: {
    question: 'The question and the answer',
    who: 'Who could have decided otherwise',
    side: 'Record, as decided, what if',
    spread: 'How the runs fall',
    timetable: 'The timetable',
    map: 'On the map',
    hangs: 'What the answer hangs on',
    claim: 'The claim',
    evidence: 'Evidence',
    assumptions: 'Assumptions',
    dead: 'The dead of the record',
    limits: 'What this model gets wrong',
    again: 'The same again',
  },
  contents: 'Contents',
  made: ({ version, scale, pairs, worlds }) =>
    `${pairs} pairs of runs (the same city and the same luck, with and without the change) in ${worlds === 1 ? 'one world' : `${worlds} worlds`}, scale ${scale}, model ${version}.`,
  who: {
    holder: 'who could',
    when: 'when',
    past: 'in the record',
    set: 'changed to',
    evidence: 'evidence',
  },
  side: {
    measure: 'measure',
    difference: 'difference',
    interval: '95 % interval',
    superiority: 'later or more in',
    still: (n) => `${n} measures without a difference that would count`,
    note: 'Means over pairs; a time that never comes has no mean and is left open. The interval is over families of worlds, simultaneous for all but the first measure; measures that few pairs or few families move are held together apart. "Later or more" counts pairs, ties by half.',
  },
  hangs: {
    none: 'Nothing could be resolved: no uncertainty moved the answer more than a dummy that does nothing.',
    some: 'These uncertainties moved the answer more than a dummy did in 95 % of resamples:',
    factor: 'uncertainty',
    strength: 'rank correlation',
    beats: 'beats the dummy in',
  },
  evidence: {
    shares: ({ attested, inferred, assumed, total }) =>
      `Of the ${total} records under this model ${attested} are attested, ${inferred} inferred and ${assumed} assumed.`,
    attested: 'attested',
    inferred: 'inferred',
    assumed: 'assumed',
    id: 'id',
    what: 'what',
    value: 'value',
    source: 'source',
    status: 'status',
    confidence: 'confidence',
    assumptionsNote:
      'Parameters of behaviour are assumed; each has a range, drawn anew for every world unless calibration narrowed it. Those that the answer hangs on come first.',
    range: 'range',
  },
  again: {
    command: 'Command',
    data: 'Data',
    model: 'Model',
    runs: (n) => `Runs (${n}), by identifier`,
    digest: 'Digest of the answer',
    cite: 'To cite',
  },
  limits:
    'The model leaves out much that people of the time would have named first. The page "What this model gets wrong" (docs/model/limits.md) lists it; read it before leaning on this answer.',
}
