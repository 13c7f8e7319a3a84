/** Values of uncertainties that somebody set by hand ("my version", a link): what a run takes of them, and what it does not and why. */
import { type Dataset, nearest, type UncertaintyRow } from '../evidence/index.ts'

export interface OwnValue {
  readonly row: UncertaintyRow
  readonly value: number
}

export type RefusedValue =
  | {
      readonly why: 'unknown'
      readonly key: string
      readonly value: number
      readonly nearest: string | undefined
    }
  /** Outside the range of its table: a run with it would be of no Paris that the tables allow. */
  | { readonly why: 'range'; readonly key: string; readonly value: number; readonly row: UncertaintyRow }

export interface OwnValues {
  /** Values that differ from the table, in the order of the table: what a run takes. */
  readonly taken: readonly OwnValue[]
  readonly refused: readonly RefusedValue[]
}

/** Nothing is clamped: a value stands within low..high of its row or is refused. A value that is the table's own changes nothing. */
export function ownValues(
  data: Pick<Dataset, 'uncertainties'>,
  values: Readonly<Record<string, number>>,
): OwnValues {
  const rows = new Map(data.uncertainties.map((row) => [row.key, row]))
  const taken: OwnValue[] = []
  const refused: RefusedValue[] = []
  for (const [key, value] of Object.entries(values)) {
    const row = rows.get(key)
    if (row === undefined)
      refused.push({ why: 'unknown', key, value, nearest: nearest(key, [...rows.keys()]) })
    else if (!(value >= row.low && value <= row.high)) refused.push({ why: 'range', key, value, row })
    else if (value !== row.value) taken.push({ row, value })
  }
  const place = new Map(data.uncertainties.map((row, i) => [row.key, i]))
  taken.sort((a, b) => (place.get(a.row.key) ?? 0) - (place.get(b.row.key) ?? 0))
  return { taken, refused }
}

/** The taken values by key, as a run wants them. */
export function valuesTaken({ taken }: OwnValues): Record<string, number> {
  return Object.fromEntries(taken.map(({ row, value }) => [row.key, value]))
}

/** `key=value` of each, by key: one text for one set of values, empty for none. */
export function ownText(values: Readonly<Record<string, number>> | undefined): string {
  return Object.entries(values ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}=${value}`)
    .join(';')
}
