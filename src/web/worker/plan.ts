/** The plan of a scenario: what the page draws and never changes. */
import { type Battalions, type City, type Forces, KEPT, KIND, type Setting } from '../../engine/index.ts'
import type { Dataset } from '../../evidence/index.ts'
import { quarterNames, withAccents } from '../../laboratory/index.ts'
import { marchChains } from '../../scenario/city/march-map.ts'
import { layGrounds } from '../../scenario/population/grounds.ts'
import type { Plan, RosterEntry, UnitKind } from './protocol.ts'

/** Staffs of the Guard and of the army and the Bank, which the model lets change hands too (landmarks.ts). */
const HELD = new Set([
  'etat-major-de-la-garde-nationale',
  'etat-major-general-vinoy-louvre',
  'banque-de-france',
])

const KINDS: Readonly<Record<number, UnitKind>> = {
  [KIND.line]: 'line',
  [KIND.chasseurs]: 'line',
  [KIND.staff]: 'line',
  [KIND.cavalry]: 'mounted',
  [KIND.artillery]: 'guns',
  [KIND.teams]: 'guns',
  [KIND.police]: 'police',
  [KIND.republicanGuard]: 'police',
  [KIND.gendarmerie]: 'police',
}

export function planOf(data: Dataset, city: City, neighbours: Int32Array): Plan {
  const quarters = quarterNames(data)
  const { outside } = city
  return {
    cells: city.cells,
    x: city.x,
    y: city.y,
    height: city.height,
    quartier: city.quartier,
    arrondissement: city.arrondissement,
    water: city.water,
    homes: homesOf(data, city),
    neighbours,
    sites: city.sites.map(({ id, kind, name, cell, guns }) => ({
      id,
      kind,
      name,
      cell,
      guns,
      held: KEPT.has(kind) || HELD.has(id) || (kind === 'park' && guns > 0),
    })),
    roster: [],
    quarters: Array.from({ length: 81 }, (_, q) => quarters.get(q) ?? ''),
    outside: {
      ids: outside.ids,
      names: outside.names,
      x: outside.x,
      y: outside.y,
      edgeStart: outside.edgeStart,
      edgeTo: outside.edgeTo,
      marches: marchChains(city),
    },
  }
}

/** People of each quarter over its cells by inhabited ground, as the people of world 0 are dealt. */
function homesOf(data: Dataset, city: City): Uint16Array {
  const { weight } = layGrounds(data, city)
  const sums = new Float64Array(81)
  weight.forEach((w, c) => {
    sums[city.quartier[c]!]! += w
  })
  const people = new Map(
    data.population.filter((row) => row.level === 'quartier').map((row) => [row.number, row.estimate]),
  )
  return Uint16Array.from(weight, (w, c) => {
    const q = city.quartier[c]!
    return sums[q]! > 0 ? Math.round(((people.get(q) ?? 0) * w) / sums[q]!) : 0
  })
}

/** Bodies of troops in the order of the forces, then the battalions 1..254, then these again as they march outside the walls. */
export function rosterOf(data: Dataset, { forces, battalions }: Setting): RosterEntry[] {
  const here = guard(battalions)
  return [...bodies(data, forces), ...here, ...here.map(marching)]
}

/** A body is named by its row in both languages; the part of a row that was divided keeps its numeral. */
function bodies(data: Dataset, { bodies, brigades }: Forces): RosterEntry[] {
  const names = new Map(data.forces.map((row) => [row.id, withAccents(row.names)]))
  return bodies.map(({ id, name, kind, brigade, row, men }) => {
    const part = id === row ? '' : (/ \([IVX]+\)$/.exec(name.en)?.[0] ?? '')
    const whole = names.get(row) ?? name
    return {
      id,
      name: { en: `${whole.en}${part}`, fr: `${whole.fr}${part}` },
      kind: KINDS[kind] ?? 'line',
      of: brigades[brigade]?.name ?? { en: '', fr: '' },
      row,
      men,
    }
  })
}

function guard({ arrondissement, men }: Battalions): RosterEntry[] {
  return Array.from({ length: 254 }, (_, i) => {
    const n = i + 1
    return {
      id: `guard-${n}`,
      name: {
        en: `${ordinal(n)} battalion of the National Guard`,
        fr: `${n === 1 ? '1er' : `${n}e`} bataillon de la Garde nationale`,
      },
      kind: 'guard',
      of: {
        en: `${ordinal(arrondissement[n]!)} arrondissement`,
        fr: arrondissement[n] === 1 ? '1er arrondissement' : `${arrondissement[n]}e arrondissement`,
      },
      row: '',
      men: men[n]!,
    }
  })
}

/** The part of a battalion that has gone outside the walls, beside the part that holds its quarter. */
function marching(one: RosterEntry): RosterEntry {
  return {
    ...one,
    id: `${one.id}-out`,
    name: { en: `${one.name.en}, marching out`, fr: `${one.name.fr}, en marche` },
  }
}

function ordinal(n: number): string {
  const tens = n % 100
  if (tens >= 11 && tens <= 13) return `${n}th`
  return `${n}${['th', 'st', 'nd', 'rd'][n % 10] ?? 'th'}`
}
