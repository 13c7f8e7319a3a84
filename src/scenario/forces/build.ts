/**
 * The order of battle of 17-18 March as the engine needs it, one to one, from forces.tsv.
 *
 * Rows of several battalions become one body a battalion, rows of several batteries one a battery. World 0 takes the
 * central strength of every row; other worlds one common factor (U `forceFactor`) and up to 10 % a row, within the row's
 * range (forces-balance.md). Rows with no men only name a post already counted elsewhere and are left out.
 */
import {
  type Battalions,
  type Body,
  type Brigade,
  type City,
  draw,
  type Forces,
  KIND,
  key,
  ORIGIN,
  type Parameters,
  TASK,
  type Words,
} from '../../engine/index.ts'
import { BATTALIONS } from '../../engine/state/state.ts'
import { type Dataset, type ForceRow, lacking, MOST_MEN } from '../../evidence/index.ts'
import { metresOf, nearestCell } from '../city/build.ts'
import { departure } from '../exogenous.ts'

const KINDS: Record<string, number> = {
  line: KIND.line,
  chasseurs: KIND.chasseurs,
  cavalry: KIND.cavalry,
  artillery: KIND.artillery,
  police: KIND.police,
  republican_guard: KIND.republicanGuard,
  gendarmerie: KIND.gendarmerie,
  teams: KIND.teams,
}
const TASKS: Record<string, number> = {
  'seize park': TASK.seizePark,
  'hold place': TASK.holdPlace,
  cordon: TASK.cordon,
  reserve: TASK.reserve,
  garrison: TASK.garrison,
}
/** How the men were raised, in the words of forces.tsv. */
const ORIGINS: Record<string, number> = {
  raised_1871: ORIGIN.raised1871,
  north: ORIGIN.north,
  loire: ORIGIN.loire,
  siege: ORIGIN.siege,
  armed_division: ORIGIN.armedDivision,
  chasseurs: ORIGIN.chasseurs,
  mounted: ORIGIN.mounted,
  gunners: ORIGIN.gunners,
  police: ORIGIN.police,
  republican_guard: ORIGIN.republicanGuard,
  gendarmerie: ORIGIN.gendarmerie,
}
const OUTSIDE = 65535
const FAR_METRES = 400

function strength(row: ForceRow, world: number, factor: number): number {
  if (world === 0) return row.men
  const own = 0.9 + (0.2 * draw(world, 201, key(row.id), 0, 0)) / 4294967296
  return Math.round(Math.min(Math.max(row.men * factor * own, row.menLow), Math.max(row.menHigh, row.men)))
}

/** The brigade of a row; a unit without one is its own. */
export function brigadeOf(row: ForceRow): string {
  return row.brigade === '' ? `lone-${row.id}` : `${row.division}-${row.brigade}`
}

/** How many bodies a row stands for. */
export function parts(row: ForceRow): number {
  if (row.kind === 'artillery' && (row.companies ?? 0) >= 2) return Math.round(row.companies ?? 1)
  return Math.max(1, Math.round(row.battalions ?? 1))
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI']

export interface ForcesOptions {
  readonly world: number
  readonly p: Parameters
}

export function buildForces(data: Dataset, city: City, { world, p }: ForcesOptions): Forces {
  const bodies: Body[] = []
  const brigades: { id: string; name: Words; key: number; head: number; frontLine: boolean }[] = []
  const regiments: { name: Words; kind: number; key: number; inside: boolean }[] = []
  const companyMen: number[] = []
  const bodyOf: number[] = []
  const place = placeFinder(data, city)
  const columns = departure(data)
  for (const row of data.forces) {
    const total = strength(row, world, p.forceFactor)
    if (row.men === 0 || total === 0) continue
    if (!(total >= 0 && total <= MOST_MEN))
      throw lacking('forces.tsv', `men is "${row.men}"`, `a number from 0 to ${MOST_MEN}`, row.line)
    const count = parts(row)
    for (let part = 0; part < count; part++) {
      const men = Math.floor(((part + 1) * total) / count) - Math.floor((part * total) / count)
      const companies = Math.max(1, Math.round((row.companies ?? 1) / count))
      const first = companyMen.length
      for (let c = 0; c < companies; c++) {
        companyMen.push(Math.floor(((c + 1) * men) / companies) - Math.floor((c * men) / companies))
        bodyOf.push(bodies.length)
      }
      bodies.push(
        bodyFrom(row, part, count, men, first, companyMen.length, place, {
          regiments,
          brigades,
          index: bodies.length,
          depart: columns.time,
          departs: columns.within,
          city,
        }),
      )
    }
  }
  settleHeads(bodies, brigades)
  const soldierStart = new Uint32Array(companyMen.length + 1)
  companyMen.forEach((men, c) => {
    soldierStart[c + 1] = (soldierStart[c] ?? 0) + men
  })
  return {
    bodies,
    brigades: brigades as Brigade[],
    regiments,
    companies: companyMen.length,
    soldiers: soldierStart[companyMen.length] ?? 0,
    bodyOf: Uint16Array.from(bodyOf),
    soldierStart,
    soldierKey: soldierKeys(bodies, soldierStart),
  }
}

/** Permanent ids: a soldier is the n-th man of his body, whatever the strength of the others. */
function soldierKeys(bodies: readonly Body[], start: Uint32Array): Uint32Array {
  const keys = new Uint32Array(start[start.length - 1] ?? 0)
  for (const body of bodies) {
    const first = start[body.firstCompany] ?? 0
    const last = start[body.lastCompany] ?? 0
    for (let i = first; i < last; i++) keys[i] = (Math.imul(body.key, 2654435761) + i - first) >>> 0
  }
  return keys
}

interface Lists {
  readonly regiments: { name: Words; kind: number; key: number; inside: boolean }[]
  readonly brigades: { id: string; name: Words; key: number; head: number; frontLine: boolean }[]
  readonly index: number
  readonly depart: number
  /** Is this the hour at which the columns leave by night, as far as EX-24 knows it? */
  readonly departs: (iso: string) => boolean
  readonly city: City
}

function bodyFrom(
  row: ForceRow,
  part: number,
  count: number,
  men: number,
  first: number,
  last: number,
  place: Finder,
  lists: Lists,
): Body {
  const kind = row.staff ? KIND.staff : (KINDS[row.kind] ?? KIND.line)
  const label = count > 1 ? `${row.unit} (${ROMAN[part] ?? part + 1})` : row.unit
  const quarters = place.at(row.lat, row.lon)
  const regiment = indexOf(lists.regiments, row.regiment, () => ({
    name: { en: row.regiment, fr: row.regiment },
    kind,
    key: key(row.regiment),
    inside: quarters !== OUTSIDE,
  }))
  const id = brigadeOf(row)
  const brigade = lists.brigades.findIndex((b) => b.id === id)
  if (brigade < 0)
    lists.brigades.push({
      id,
      name: { en: row.brigade || row.unit, fr: row.brigade || row.unit },
      key: key(id),
      head: lists.index,
      frontLine: row.frontLine,
    })
  const departs = lists.departs(row.depart)
  return {
    id: count > 1 ? `${row.id}-${part + 1}` : row.id,
    name: { en: label, fr: label },
    kind,
    origin: ORIGINS[row.originClass] ?? ORIGIN.siege,
    task: TASKS[row.task] ?? TASK.reserve,
    regiment,
    brigade: brigade < 0 ? lists.brigades.length - 1 : brigade,
    row: row.id,
    men,
    firstCompany: first,
    lastCompany: last,
    quarters,
    outside: quarters === OUTSIDE ? place.node(row.lat, row.lon) : -1,
    objective: objectiveFor(row, part, count, place, lists.city, quarters, departs),
    route: departs ? row.route.map(place.named).filter((cell) => cell >= 0) : [],
    depart: departs ? lists.depart : -1,
    packsLeft: row.packsLeft === 'yes',
    leavesFort: row.leavesFort,
    batteries: row.batteries,
    teams: 0,
    key: key(row.id) + part,
  }
}

/** Battalions of one row that march out stand side by side: the first at the objective, the others in cells next to it. */
function objectiveFor(
  row: ForceRow,
  part: number,
  count: number,
  place: Finder,
  city: City,
  quarters: number,
  departs: boolean,
): number {
  const cell = place.at(row.objectiveLat, row.objectiveLon)
  if (cell === OUTSIDE) return quarters === OUTSIDE ? 0 : quarters
  if (part === 0 || count === 1 || !departs || row.indoors) return cell
  const start = city.edgeStart[cell] ?? 0
  const many = (city.edgeStart[cell + 1] ?? 0) - start
  return city.edgeTo[start + ((part - 1) % many)] ?? cell
}

function indexOf<T extends { readonly name: Words }>(list: T[], name: string, make: () => T): number {
  const found = list.findIndex((item) => item.name.en === name)
  if (found >= 0) return found
  list.push(make())
  return list.length - 1
}

/** The head stands with the brigade's staff where there is one, else with its largest body. */
function settleHeads(bodies: readonly Body[], brigades: { head: number }[]): void {
  brigades.forEach((brigade, i) => {
    let best = brigade.head
    bodies.forEach((body, b) => {
      if (body.brigade !== i) return
      const staff = body.kind === KIND.staff
      const now = bodies[best]
      if (
        now &&
        (staff || (now.kind !== KIND.staff && body.men > now.men * 1.2 && body.kind <= KIND.cavalry))
      )
        best = b
    })
    brigade.head = best
  })
}

interface Finder {
  at: (lat: number, lon: number) => number
  named: (name: string) => number
  node: (lat: number, lon: number) => number
}

/** Cells already looked for, by their degrees: every world asks for the same. */
const FOUND = new WeakMap<City, Map<string, number>>()

function placeFinder(data: Dataset, city: City): Finder {
  const byName = new Map(data.places.map((row) => [row.name.toLowerCase(), row]))
  const found = FOUND.get(city) ?? new Map<string, number>()
  FOUND.set(city, found)
  const at = (lat: number, lon: number): number => {
    const degrees = `${lat} ${lon}`
    const cell = found.get(degrees) ?? search(lat, lon)
    found.set(degrees, cell)
    return cell
  }
  const search = (lat: number, lon: number): number => {
    const cell = nearestCell(city, lat, lon)
    const { x, y } = metresOf(city.datum, lat, lon)
    const dx = (city.x[cell] ?? 0) - x
    const dy = (city.y[cell] ?? 0) - y
    return dx * dx + dy * dy > FAR_METRES * FAR_METRES ? OUTSIDE : cell
  }
  return {
    at,
    named: (name) => {
      const row = byName.get(name.toLowerCase())
      const cell = row === undefined ? OUTSIDE : at(row.lat, row.lon)
      return cell === OUTSIDE ? -1 : cell
    },
    node: (lat, lon) => {
      const { x, y } = metresOf(city.datum, lat, lon)
      let best = 0
      let least = Number.POSITIVE_INFINITY
      city.outside.ids.forEach((_, n) => {
        const dx = (city.outside.x[n] ?? 0) - x
        const dy = (city.outside.y[n] ?? 0) - y
        const far = dx * dx + dy * dy
        if (far < least) {
          least = far
          best = n
        }
      })
      return best
    },
  }
}

/** Chance of each battalion to be of the Federation, from national_guard.tsv, as 32-bit thresholds. */
export function federatedChance(data: Dataset): Float64Array {
  const chance = new Float64Array(BATTALIONS)
  for (const row of data.guard) {
    const number = /^battalion:(\d+)$/.exec(row.subject)?.[1]
    if (number !== undefined && Number(number) < BATTALIONS && row.quantity === 'p_federated')
      chance[Number(number)] = (row.number ?? 0) * 4294967296
  }
  return chance
}

export type { Battalions }
