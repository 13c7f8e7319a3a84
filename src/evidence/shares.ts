/** How much of a dataset is attested, how much inferred, how much assumed: by table and over all. */
import type { Dataset, Status } from './dataset.ts'
import { records } from './records.ts'

export interface Shares {
  readonly table: string
  readonly attested: number
  readonly inferred: number
  readonly assumed: number
  readonly total: number
}

/** Rows of the registry are not evidence and do not count; nor does the grid, which is computed from open data as a whole (`gridRows`). */
export function shares(data: Dataset): Shares[] {
  const counts = new Map<string, Record<Status, number>>()
  const add = (table: string, status: Status, n = 1): void => {
    const count = counts.get(table) ?? { attested: 0, inferred: 0, assumed: 0 }
    count[status] += n
    counts.set(table, count)
  }
  for (const { table, status } of records(data)) if (table !== 'sources.yaml') add(table, status)
  return [...counts].map(([table, count]) => ({
    table,
    ...count,
    total: count.attested + count.inferred + count.assumed,
  }))
}

/** The sum of several lines of shares. */
export function overall(lines: readonly Shares[], table = 'all'): Shares {
  const sum = (key: 'attested' | 'inferred' | 'assumed' | 'total'): number =>
    lines.reduce((total, line) => total + line[key], 0)
  return {
    table,
    attested: sum('attested'),
    inferred: sum('inferred'),
    assumed: sum('assumed'),
    total: sum('total'),
  }
}

/** Rows of the grid: cells, barriers and banks, all inferred from open data. */
export const gridRows = (data: Dataset): number =>
  data.cells.length + data.barriers.length + data.seine.length
