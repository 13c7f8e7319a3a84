/**
 * Sites: the places of places.tsv inside the wall that bodies of men hold, meet at or ring bells from.
 * Guns in the parks on the morning of the 18th: day18.tsv d18-067..078 (Claretie's list), EX-14 and EX-15 of exogenous.tsv.
 */
import type { Site, SiteKind, Words } from '../../engine/index.ts'
import type { PlaceRow } from '../../evidence/index.ts'
import { CROSSINGS } from './crossings.ts'
import { nearestCell, type Sheet } from './metres.ts'

const KINDS: Readonly<Record<string, SiteKind>> = {
  artillery_park: 'park', gate: 'gate', bridge: 'bridge', barracks: 'barracks', ministry: 'ministry', town_hall: 'mairie',
  prefecture: 'prefecture', station: 'station', bank: 'bank', newspaper: 'press', headquarters: 'headquarters',
  church: 'church', square: 'square', palace: 'palace', prison: 'prison',
}

/** Guns by park. The park of the place des Vosges had been moved to the rue Basfroi by the 18th. */
export const PARK_GUNS: Readonly<Record<string, number>> = {
  'parc-de-montmartre-champ-des-polonais': 171,
  'parc-des-buttes-chaumont': 52,
  'parc-de-la-chapelle': 43,
  'parc-de-menilmontant': 42,
  'parc-de-la-salle-de-la-marseillaise': 31,
  'park-rue-basfroi': 30,
  'parc-de-belleville': 22,
  'parc-de-la-place-d-italie-avenue-d-italie': 15,
  'parc-de-clichy': 10,
}

/** Armed men through a gate in an hour, by its class in the plan of 1860. Assumed. A gate without class counts as a barriere. */
export const GATE_CAPACITY = { porte: 4000, barriere: 2500, poterne: 1200 } as const

const BASFROI = 'central-committee-rue-basfroi'

/** The two names of a place: those of its row if it has them, else the name of 1871 for both. */
export function namesOf(row: PlaceRow & { readonly nameEn?: string | undefined; readonly nameFr?: string | undefined }): Words {
  return { en: row.nameEn || row.name, fr: row.nameFr || row.name }
}

const isInside = (row: PlaceRow): boolean => row.arrondissement !== undefined

function kindOf(row: PlaceRow): SiteKind | undefined {
  if (row.id === 'hotel-de-ville') return 'town_hall'
  if (row.id === 'administration-des-telegraphes') return 'telegraph'
  return isInside(row) ? KINDS[row.kind] : undefined
}

function capacityOf(row: PlaceRow): number {
  const match = /1860 class: (porte|barriere|poterne)/.exec(row.note ?? '')
  return GATE_CAPACITY[(match?.[1] ?? 'barriere') as keyof typeof GATE_CAPACITY]
}

/** All sites, in the order of the table, the park of the rue Basfroi last. `outside` gives a gate its node beyond the wall. */
export function buildSites(places: readonly PlaceRow[], sheet: Sheet, outside: (id: string) => number): Site[] {
  const foot = new Set(CROSSINGS.filter((crossing) => crossing.footOnly).map((crossing) => crossing.id))
  const sites = places.flatMap((row): Site[] => {
    const kind = kindOf(row)
    if (kind === undefined) return []
    const gate = kind === 'gate'
    return [{
      id: row.id, kind, name: namesOf(row), cell: nearestCell(sheet, row.lat, row.lon), guns: PARK_GUNS[row.id] ?? 0,
      outside: gate ? outside(row.id) : -1, capacity: gate ? capacityOf(row) : 0, ...(foot.has(row.id) ? { footOnly: true } : {}),
    }]
  })
  const basfroi = places.find((row) => row.id === BASFROI)
  if (!basfroi) throw new Error(`places.tsv: no row called ${BASFROI}, where the guns of the place des Vosges stood on the 18th`)
  return [...sites, {
    id: 'park-rue-basfroi', kind: 'park', name: { en: 'Gun park of the rue Basfroi', fr: 'Parc de la rue Basfroi' },
    cell: nearestCell(sheet, basfroi.lat, basfroi.lon), guns: PARK_GUNS['park-rue-basfroi'] ?? 0, outside: -1, capacity: 0,
  }]
}
