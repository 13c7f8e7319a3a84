/** The timetable: each target beside this run. `timetable` gives rows of text; `timetableLines` lays them out. */

import type { SourceRow } from '../evidence/index.ts'
import { type Comparison, score } from '../laboratory/index.ts'
import type { Catalogue } from '../words/index.ts'
import { type Column, type Paint, PLAIN, rule, tableRow, wrap } from './layout.ts'
import { sourceNames } from './sources.ts'

export interface TimetableRow {
  readonly id: string
  readonly target: string
  readonly record: string
  readonly simulated: string
  readonly verdict: string
  readonly inside: boolean | undefined
  readonly use: string
  readonly source: string
}

export function timetable(
  comparisons: readonly Comparison[],
  registry: readonly SourceRow[],
  words: Catalogue,
): TimetableRow[] {
  const { timetable: t } = words.run
  return comparisons.map((c) => ({
    id: c.id,
    target: words.say.text(c.label[words.language]),
    record: recordText(c, words),
    simulated: valueText(c, words),
    verdict: verdict(c, words),
    inside: c.inside,
    use: t.use[c.use],
    // the rows' own wording of a source is English; French names the authors
    source: words.language === 'en' ? c.source : sourceNames(c.sourceIds, registry, words),
  }))
}

/** Hours of the record written as the language writes hours. */
function recordText({ record, kind }: Comparison, { language, say }: Catalogue): string {
  if (language === 'en') return record.en
  const text = say.text(record.fr)
  if (kind !== 'time') return text.replace(/(\d),(?=\d{3})/g, (_, digit) => `${digit}\u202f`)
  const origin = (hour: number, minute: number) => (hour + 3) * 3600 + minute * 60
  return text.replace(/(\d\d):(\d\d)/g, (_, hour, minute) => say.clock(origin(Number(hour), Number(minute))))
}

/** The simulated value of a target or a measure as text. */
export function valueText(
  { simulated, kind }: Pick<Comparison, 'simulated'> & { readonly kind: Comparison['kind'] | 'chance' },
  { run, say }: Catalogue,
): string {
  if (simulated === undefined) return run.timetable.open
  if (simulated === Infinity) return run.timetable.never
  if (kind === 'time') return say.clock(simulated)
  return kind === 'share' || kind === 'chance' ? say.percent(simulated) : say.number(simulated)
}

function verdict({ inside, miss, simulated, kind }: Comparison, { run, say }: Catalogue): string {
  const t = run.timetable
  if (inside === undefined || miss === undefined) return simulated === undefined ? t.open : t.given
  if (inside) return t.inside
  if (miss === Infinity) return t.never
  if (kind === 'time') return miss < 0 ? t.early(Math.round(-miss / 60)) : t.late(Math.round(miss / 60))
  const by = kind === 'share' ? say.percent(Math.abs(miss)) : say.number(Math.abs(miss))
  return miss < 0 ? t.few(by) : t.many(by)
}

export function timetableLines(
  comparisons: readonly Comparison[],
  registry: readonly SourceRow[],
  words: Catalogue,
  width: number,
  paint: Paint = PLAIN,
): string[] {
  const t = words.run.timetable
  const wide = width >= 110
  const fixed = [6, 0, 13, words.language === 'fr' ? 13 : 11, 13, 8]
  const rest = width - fixed.reduce((a, b) => a + b, 0) - 2 * (wide ? 6 : 5)
  const target = wide ? Math.floor(rest * 0.55) : rest
  const columns: Column[] = fixed.map((w, i) => ({ width: i === 1 ? target : w, right: i === 3 }))
  if (wide) columns.push({ width: rest - target })
  const head = [
    t.columns.id,
    t.columns.target,
    t.columns.record,
    t.columns.simulated,
    t.columns.verdict,
    t.columns.use,
  ]
  if (wide) head.push(t.columns.source)
  const lines = [
    ...tableRow(
      head.map((text) => ({ text, paint: paint.bold })),
      columns,
    ),
    rule(width),
  ]
  for (const row of timetable(comparisons, registry, words)) {
    const shade = row.inside === undefined ? paint.dim : row.inside ? paint.good : paint.bad
    const cells = [
      row.id,
      row.target,
      row.record,
      row.simulated,
      { text: row.verdict, paint: shade },
      { text: row.use, paint: paint.dim },
    ]
    lines.push(...tableRow(wide ? [...cells, { text: row.source, paint: paint.dim }] : cells, columns))
    if (!wide) lines.push(...wrap(row.source, width, '        ').map(paint.dim))
  }
  lines.push(rule(width), ...wrap(t.score(score(comparisons)), width), ...wrap(t.note, width).map(paint.dim))
  return lines
}
