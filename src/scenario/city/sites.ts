/** Sites: the places of places.tsv inside the wall that bodies of men hold, meet at or ring bells from. */
import type { City, Site, SiteKind } from '../../engine/index.ts'
import { type Dataset, lacking, type PlaceRow } from '../../evidence/index.ts'
import { nearestCell, type Sheet } from './metres.ts'
import { parkGuns } from './parks.ts'

const KINDS: Readonly<Record<string, SiteKind>> = {
  artillery_park: 'park',
  gate: 'gate',
  bridge: 'bridge',
  barracks: 'barracks',
  ministry: 'ministry',
  town_hall: 'mairie',
  prefecture: 'prefecture',
  station: 'station',
  bank: 'bank',
  newspaper: 'press',
  headquarters: 'headquarters',
  church: 'church',
  square: 'square',
  palace: 'palace',
  prison: 'prison',
}

/**
 * Armed men through a gate in an hour, by its class in the plan of 1860. Assumed. A gate without class
 * counts as a barriere.
 */
export const GATE_CAPACITY = { porte: 4000, barriere: 2500, poterne: 1200 } as const

const isInside = (row: PlaceRow): boolean => row.arrondissement !== undefined

function kindOf(row: PlaceRow): SiteKind | undefined {
  if (!isInside(row)) return undefined
  return row.site === '' ? KINDS[row.kind] : (row.site as SiteKind)
}

function capacityOf(row: PlaceRow): number {
  return GATE_CAPACITY[(row.capacityClass || 'barriere') as keyof typeof GATE_CAPACITY]
}

/** All sites, in the order of the table. `outside` gives a gate its node beyond the wall. */
export function buildSites(data: Dataset, sheet: Sheet, outside: (id: string) => number): Site[] {
  const foot = new Set(data.crossings.filter(({ footOnly }) => footOnly).map(({ bridge }) => bridge))
  const guns = parkGuns(data)
  return data.places.flatMap((row): Site[] => {
    const kind = kindOf(row)
    if (kind === undefined) return []
    const gate = kind === 'gate'
    return [
      {
        id: row.id,
        kind,
        name: row.names,
        cell: nearestCell(sheet, row.lat, row.lon),
        guns: guns.get(row.id) ?? 0,
        outside: gate ? outside(row.id) : -1,
        capacity: gate ? capacityOf(row) : 0,
        ...(foot.has(row.id) ? { footOnly: true } : {}),
      },
    ]
  })
}

/** Index of the site of an id. Throws a DataError where the row is gone or is no site inside the wall. */
export function siteOf(city: City, id: string): number {
  const index = city.sites.findIndex((site) => site.id === id)
  if (index < 0)
    throw lacking(
      'places.tsv',
      `no site inside the wall has the id "${id}"`,
      'a row for it: the model knows it',
    )
  return index
}
