/** Finds the rows that the synthesis rests on, by what they are about. A row that is missing is an error that names it. */
import type { Dataset, FactRow, PopulationRow } from '../../evidence/dataset.ts'
import { lacking } from '../../evidence/index.ts'
import { countsOf } from '../counts.ts'

/** A figure with its range, under the id of its row: draws of a world are addressed by that id. */
export interface Figure {
  readonly id: string
  readonly central: number
  readonly low: number
  readonly high: number
}

function figure(row: FactRow): Figure {
  const central = row.number ?? Number.NaN
  return { id: row.id, central, low: row.low ?? central, high: row.high ?? central }
}

function find(rows: readonly FactRow[], table: string, subject: string, quantity: string): FactRow {
  const row = rows.find((each) => each.subject === subject && each.quantity === quantity)
  if (row === undefined)
    throw lacking(
      `${table}.tsv`,
      `no row has subject "${subject}" and quantity "${quantity}"`,
      'one with its figure',
    )
  return row
}

function numeric(rows: readonly FactRow[], table: string, subject: string, quantity: string): Figure {
  const row = find(rows, table, subject, quantity)
  if (row.number === undefined)
    throw lacking(`${table}.tsv`, `value is "${row.value}"`, `the number of ${subject} ${quantity}`, row.line)
  return figure(row)
}

export const occupation = (data: Dataset, subject: string, quantity: string): Figure =>
  numeric(data.occupations, 'occupations', subject, quantity)
export const guardFigure = (data: Dataset, subject: string, quantity: string): Figure =>
  numeric(data.guard, 'national_guard', subject, quantity)
export const grievance = (data: Dataset, subject: string, quantity: string): Figure =>
  numeric(data.grievance, 'grievance', subject, quantity)

/** Arrondissement of a battalion (row id and number from 1, 0 where no source places it). */
export function battalionRow(data: Dataset, battalion: number): { id: string; arrondissement: number } {
  const subject = `battalion:${String(battalion).padStart(3, '0')}`
  const row = find(data.guard, 'national_guard', subject, 'arrondissement')
  return { id: row.id, arrondissement: row.number ?? 0 }
}

/** Population rows of a level, in the order of their numbers 1..n. */
export function places(data: Dataset, level: 'city' | 'arrondissement' | 'quartier'): PopulationRow[] {
  const rows = data.population.filter((row) => row.level === level).sort((a, b) => a.number - b.number)
  const { districts, quarters } = countsOf(data)
  const wanted = level === 'city' ? 1 : level === 'arrondissement' ? districts : quarters
  if (rows.length !== wanted)
    throw lacking('population.tsv', `has ${rows.length} rows of level ${level}`, String(wanted))
  return rows
}

/** Two-digit number as the tables write it. */
export const two = (n: number): string => String(n).padStart(2, '0')
