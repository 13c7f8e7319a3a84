/** A table of tab-separated values: a head of column names, then one row a line. Empty lines count but hold no row. */

import { tame } from '../tame.ts'
import type { Problem } from './problem.ts'

export interface TableRow {
  readonly line: number
  readonly cells: readonly string[]
}
export interface Table {
  readonly head: readonly string[]
  readonly rows: readonly TableRow[]
}

export const MOST_ROWS = 100_000
export const MOST_COLUMNS = 100

/** Never throws: what cannot be a table comes back with its problems and as many rows as could be read. */
export function parseTable(file: string, text: string, problems: Problem[] = []): Table {
  const lines = text.split('\n', MOST_ROWS + 2)
  const head = cellsOf(lines[0] ?? '')
  if (lines[0] === undefined || lines[0] === '' || lines[0] === '\r')
    problems.push({
      file,
      line: 1,
      column: 1,
      message: 'has no head line',
      expected: 'column names with tabs between them',
    })
  if (lines.length > MOST_ROWS + 1)
    problems.push({
      file,
      line: MOST_ROWS + 2,
      column: 1,
      message: 'has too many rows',
      expected: `at most ${MOST_ROWS}`,
    })
  const rows: TableRow[] = []
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]!
    if (line === '' || line === '\r') continue
    const cells = cellsOf(line)
    if (cells.length !== head.length)
      problems.push({
        file,
        line: i + 1,
        column: Math.min(cells.length, head.length) + 1,
        message: `has ${cells.length > MOST_COLUMNS ? `more than ${MOST_COLUMNS}` : cells.length} columns`,
        expected: `${head.length}, as the head`,
      })
    rows.push({ line: i + 1, cells })
  }
  return { head, rows }
}

const cellsOf = (line: string): string[] =>
  (line.endsWith('\r') ? line.slice(0, -1) : line).split('\t', MOST_COLUMNS + 1)

export type Fields = Record<string, string>
export type LinedFields = Fields & { line: string }
export type Tables = ReadonlyMap<string, readonly LinedFields[]>

/** Rows by column name, with the file line; a cell that is not there is an empty string. */
export function fieldsOf({ head, rows }: Table): LinedFields[] {
  return rows.map(({ line, cells }) => {
    const fields: Fields = Object.create(null) as Fields
    head.forEach((name, column) => {
      fields[name] = cells[column] ?? ''
    })
    fields.line = String(line)
    return fields as LinedFields
  })
}

export const show = (text: string): string => `"${tame(text)}"`
