/** Guns in the parks at the beginning: a number of places.tsv, or the row of day18.tsv that its `guns_row` names. Other parks have none. */
import { type Dataset, lacking } from '../../evidence/index.ts'

/** Guns by park. Throws a DataError if a row that counts them is gone or has no number. */
export function parkGuns({ day, places }: Pick<Dataset, 'day' | 'places'>): Map<string, number> {
  const rows = new Map(day.map((row) => [row.id, row]))
  const guns = new Map<string, number>()
  for (const { id: park, guns: own, gunsRow } of places) {
    if (own !== undefined) guns.set(park, own)
    if (gunsRow === '') continue
    const row = rows.get(gunsRow)
    if (row?.number === undefined)
      throw lacking(
        'day18.tsv',
        row === undefined ? `no row has the id "${gunsRow}"` : `value is "${row.value}"`,
        `the number of guns of ${park}`,
        row?.line,
      )
    guns.set(park, row.number)
  }
  return guns
}
