/** Patterns (b) to (e): breaking order, spread of the rising, turn-out, exodus. */

import { ordinal, percent, range, table, value } from 'commune/report/figures'
import type { EnsembleSummary, Spread } from '../summary/ensemble.ts'
import type { Findings } from '../summary/findings.ts'

type Picture = (file: string) => string
type Kind = 'time' | 'count' | 'share'

export function patternSection(findings: Findings, picture: Picture): string {
  const { baseline, prior } = findings
  if (baseline === undefined) return ''
  return [
    '## Patterns',
    shareTable(baseline, prior),
    '### (b) Who breaks, and in which order',
    picture('breaks.svg'),
    orderWords(baseline),
    regimentTable(baseline),
    '### (c) The rising spreads from neighbours and drums',
    risingWords(baseline),
    spreadTable(RISING, baseline.rising, prior?.rising),
    '### (d) Who goes out: predicted turn-out',
    picture('turnout.svg'),
    TURNOUT,
    turnoutTable(baseline),
    '### (e) The exodus and what is left behind',
    spreadTable(EXODUS, baseline.exodus, prior?.exodus),
    leftWords(baseline),
    outcomeTable(baseline, prior),
  ].join('\n\n')
}

function shareTable(baseline: EnsembleSummary, prior: EnsembleSummary | undefined): string {
  const rows = baseline.patterns.map((p, i) => [
    p.label,
    p.what,
    `${percent(p.share)} (${percent(p.low)}-${percent(p.high)})`,
    prior ? percent(prior.patterns[i]?.share ?? Number.NaN) : '-',
  ])
  return table(['pattern', 'a run shows it when', 'baseline (95 % interval)', 'prior worlds'], rows)
}

function orderWords(e: EnsembleSummary): string {
  return `All three in the same run: **${percent(e.order.share)}** (${percent(e.order.low)}-${percent(e.order.high)}). The 88th is first and alone in its five minutes in ${percent(e.alone)} of runs. Some of Faron's
regiments break at all in ${percent(e.faronBroke)}; where none does, "last" holds by default. Only line and chasseurs of battalion size are ranked: gun crews and detachments of under 200 men are not.`
}

const CAMP: Readonly<Record<string, string>> = {
  montmartre: 'Montmartre',
  faron: 'Faron',
  elsewhere: 'elsewhere',
}

function regimentTable(e: EnsembleSummary): string {
  const rows = e.regiments
    .filter((r) => r.never < 1)
    .map((r) => [
      r.name,
      CAMP[r.camp] ?? r.camp,
      percent(1 - r.never),
      value(r.median, 'time'),
      range(r.p5, r.p95, 'time'),
    ])
  const silent = e.regiments.filter((r) => r.never === 1).map((r) => r.name)
  return `${table(['regiment', 'where', 'breaks in', 'median (never included)', '5-95 %'], rows)}${silent.length > 0 ? `\n\nNever broken: ${silent.join(', ')}.` : ''}`
}

const RISING: readonly (readonly [keyof EnsembleSummary['rising'], string, Kind])[] = [
  ['risen', 'quarters that rise, of 80', 'count'],
  ['firstDrum', 'first drum of the rising', 'time'],
  ['firstReport', 'first report written to the Committee', 'time'],
  ['committee', 'the Committee meets', 'time'],
  ['beforeCommittee', 'risen before that, of those that rise', 'share'],
  ['fromParks', 'rank correlation: first drum with distance from the attacked parks', 'count'],
  ['fromCentre', 'the same with distance from the Hotel de Ville', 'count'],
]

function risingWords(e: EnsembleSummary): string {
  const { fromParks, fromCentre } = e.rising
  if (Number.isNaN(fromParks.median)) return 'Too few quarters rise to say from where.'
  const outward =
    fromParks.median >= 0.3
      ? 'Drums reach quarters far from the parks later'
      : fromParks.median <= -0.3
        ? 'Quarters far from the parks drum earlier'
        : 'Distance from the parks says little about when a quarter drums'
  return `${outward} (rank correlation ${fromParks.median.toFixed(2)}); with distance from the Hotel de Ville it is ${fromCentre.median.toFixed(2)}. ${percent(e.rising.beforeCommittee.median)} of the quarters that rise have done so
before the Committee first meets, so its orders cannot have raised them.`
}

const EXODUS: readonly (readonly [keyof EnsembleSummary['exodus'], string, Kind])[] = [
  ['firstColumn', 'first column leaves', 'time'],
  ['lastColumn', 'last column has left', 'time'],
  ['columns', 'columns that leave', 'count'],
  ['awayShare', 'men inside at the start who come away under command', 'share'],
  ['menAtVersailles', 'men at Versailles at the end of the act', 'count'],
  ['regimentsInside', 'formed regiments inside, 19 March 06:00', 'count'],
  ['batteriesInside', 'batteries inside, 19 March 06:00', 'count'],
]

function spreadTable<K extends string>(
  rows: readonly (readonly [K, string, Kind])[],
  one: Readonly<Record<K, Spread>>,
  other: Readonly<Record<K, Spread>> | undefined,
): string {
  const cells = (s: Spread, kind: Kind, key: string) =>
    key.startsWith('from')
      ? [rank(s.median), `${rank(s.p5)} - ${rank(s.p95)}`]
      : [value(s.median, kind), range(s.p5, s.p95, kind)]
  const body = rows.map(([key, label, kind]) => [
    label,
    ...cells(one[key], kind, key),
    ...(other ? [cells(other[key], kind, key).join(' (').concat(')')] : []),
  ])
  return table(['', 'baseline median', '5-95 %', ...(other ? ['prior worlds'] : [])], body)
}

function rank(r: number): string {
  return Number.isNaN(r) ? '-' : r.toFixed(2)
}

const TURNOUT = `Share of the adults living in an arrondissement who are in the crowd or under arms for the rising. "Fullest hour": each quarter at the hour of the 18th when most of its people are out.
A prediction, published and scored against nothing; elections are no measure of it, since they asked other people another question a week later.`

function turnoutTable(e: EnsembleSummary): string {
  const cell = (s: Spread) => `${value(s.median, 'share')} (${range(s.p5, s.p95, 'share')})`
  return table(
    ['arrondissement', 'fullest hour: median (5-95 %)', 'at noon'],
    e.turnOut.map((t) => [ordinal(t.arrondissement), cell(t.peak), cell(t.noon)]),
  )
}

function leftWords(e: EnsembleSummary): string {
  const often = e.leftBehind.filter(([, share]) => share >= 0.5).slice(0, 16)
  return often.length === 0
    ? 'No body of troops is left behind in half of the runs.'
    : `Still inside with men under command on 19 March 06:00, in half of the runs or more: ${often.map(([id, share]) => `${id} (${percent(share)})`).join(', ')}.`
}

function outcomeTable(e: EnsembleSummary, prior: EnsembleSummary | undefined): string {
  const rows = Object.entries(e.outcomes).map(([name, share]) => [
    name.replaceAll('-', ' '),
    percent(share),
    ...(prior ? [percent(prior.outcomes[name] ?? 0)] : []),
  ])
  return table(['how the day ends', 'baseline', ...(prior ? ['prior worlds'] : [])], rows)
}
