/**
 * Guns in the parks on the morning of the 18th, by the row of the evidence that counts them (Claretie's list
 * in day18.tsv). The park of the place des Vosges was empty: its guns stood in the rue Basfroi (EX-14). The
 * parks of the place Wagram and of Monceau had been emptied by then (general knowledge) and have no row;
 * they keep 0.
 */
import { type Dataset, lacking } from '../../evidence/index.ts'

export const BASFROI_PARK = 'park-rue-basfroi'

export const COUNTED: Readonly<Record<string, string>> = {
  'parc-de-montmartre-champ-des-polonais': 'd18-067',
  'parc-des-buttes-chaumont': 'd18-071',
  'parc-de-la-chapelle': 'd18-070',
  'parc-de-menilmontant': 'd18-074',
  'parc-de-la-salle-de-la-marseillaise': 'd18-072',
  'parc-de-belleville': 'd18-073',
  'parc-de-clichy': 'd18-069',
  [BASFROI_PARK]: 'd18-078',
}

/** EX-15 says "about 15" in words; the rows of the day have no count for the 13th arrondissement. */
export const PLACE_D_ITALIE = { id: 'parc-de-la-place-d-italie-avenue-d-italie', guns: 15 }

/** Guns by park. Throws if a row that counts them is gone or has no number. */
export function parkGuns(data: Dataset): Map<string, number> {
  const rows = new Map(data.day.map((row) => [row.id, row]))
  const guns = new Map([[PLACE_D_ITALIE.id, PLACE_D_ITALIE.guns]])
  for (const [park, id] of Object.entries(COUNTED)) {
    const row = rows.get(id)
    if (row?.number === undefined)
      throw lacking(
        'day18.tsv',
        row === undefined ? `no row has the id "${id}"` : `value is "${row.value}"`,
        `the number of guns of ${park}`,
        row?.line,
      )
    guns.set(park, row.number)
  }
  return guns
}
