/** The medians of a plan's variants, as a table and as JSON. */
import type { Dataset } from '../evidence/index.ts'
import {
  knockOutIds,
  leverWords,
  measureNamed,
  type Plan,
  type PlanSummary,
  type Variant,
} from '../laboratory/index.ts'
import type { Catalogue } from '../words/index.ts'
import type { Screen } from './screen.ts'

const WIDEST = 34

export function printSummary(
  screen: Screen,
  data: Dataset,
  plan: Plan,
  summary: PlanSummary,
  words: Catalogue,
): void {
  if (plan.measures.length === 0) return
  const { plan: says, ask, language } = words
  const measures = plan.measures.map((id) => measureNamed(data, id))
  const rows = summary.rows().map(({ variant, runs, measures: found }) => [
    nameOf(data, variant, says.table.baseline),
    String(runs),
    ...measures.map(({ id, unit }) => {
      const { median, never } = found[id]!
      if (runs === 0) return says.table.none
      if (never === 0) return ask.value(unit, median)
      const share = says.table.never(words.say.percent(never))
      return Number.isFinite(median) ? `${ask.value(unit, median)} (${share})` : share
    }),
  ])
  const head = [says.table.variant, says.table.runs, ...measures.map(({ label }) => cut(label[language]))]
  screen.out('')
  screen.out(screen.paint.bold(says.table.title))
  for (const line of aligned([head, ...rows])) screen.out(line)
  screen.out(screen.paint.dim(says.table.note))
}

export function summaryJson(data: Dataset, summary: PlanSummary): unknown[] {
  return summary.rows().map(({ variant, runs, failed, measures }) => ({
    levers: leverWords(data, variant.levers),
    knockOuts: knockOutIds(data, variant.knockOuts),
    runs,
    failed,
    measures: Object.fromEntries(
      Object.entries(measures).map(([id, { median, never }]) => [
        id,
        { median: Number.isFinite(median) ? median : null, never: Number.isFinite(never) ? never : null },
      ]),
    ),
  }))
}

export function nameOf(data: Dataset, { levers, knockOuts }: Variant, baseline: string): string {
  const words = Object.entries(leverWords(data, levers)).map(([key, value]) => `${key}=${value}`)
  return [...words, ...knockOutIds(data, knockOuts)].join(' ') || baseline
}

function cut(text: string): string {
  return text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}…` : text
}

/** Columns set under each other: the first to the left, the others to the right. */
export function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, j) => Math.max(...rows.map((row) => (row[j] ?? '').length)))
  return rows.map((row) =>
    row
      .map((cell, j) => (j === 0 ? cell.padEnd(widths[j]!) : cell.padStart(widths[j]!)))
      .join('  ')
      .trimEnd(),
  )
}
