/** What is so for one person at one tick: read from fields and state, nothing is written. */
import {
  type Day,
  EASED,
  EXPECTED,
  heads,
  LEGITIMACY,
  now,
  ONE,
  type People,
  STANCE,
  TRAIT,
} from '../../engine/index.ts'
import type { Words } from '../../evidence/index.ts'
import type { Names } from '../chronicle/places.ts'

export const DOINGS = [
  'absent',
  'unaware',
  'aware',
  'street',
  'out',
  'toMuster',
  'underArms',
  'withdrawn',
  'left',
  'held',
  'wounded',
  'dead',
] as const
export type DoingName = (typeof DOINGS)[number]
export const COLUMNS = ['home', 'holding', 'toContest', 'ordered', 'atGate', 'inPlace', 'dispersed'] as const
export type ColumnName = (typeof COLUMNS)[number]

export interface Score {
  readonly grievance: number
  readonly pull: number
  readonly call: number
  readonly own: number
  readonly fear: number
  readonly total: number
  readonly look: number
  /** Threshold for taking arms; undefined for whoever is in no federated battalion. */
  readonly arms: number | undefined
  /** A contest that they know of lies within the way they would go. */
  readonly near: boolean
}

export interface Moment {
  readonly at: number
  readonly doing: DoingName
  readonly quarter: number
  /** Cell of the city, as the map has it. */
  readonly cell: number
  readonly home: boolean
  readonly metres: number
  readonly knows: { readonly place: Words; readonly metres: number } | undefined
  readonly heard: {
    readonly drum: boolean
    readonly bell: boolean
    readonly loyal: boolean
    readonly shots: boolean
  }
  readonly saw: {
    readonly people: number
    readonly guards: number
    readonly loyal: number
    readonly soldiers: number
    readonly slack: number
    readonly barricade: boolean
  }
  readonly column:
    | {
        readonly doing: ColumnName
        readonly men: number
        readonly quarter: number
        readonly place: Words | undefined
      }
    | undefined
  readonly score: Score | undefined
}

/** A bell rings for an hour, a drum for three. */
const BELL = 3600

export function momentOf(day: Day, i: number, names: Names): Moment {
  const { s, f, people, city } = day
  const doing = DOINGS[s.personStance[i] ?? 0] ?? 'absent'
  const home = people.home[i] ?? 0
  const cell = cellOf(day, i)
  const quarter = city.quartier[cell] ?? 0
  const awake = doing !== 'unaware' && doing !== 'absent'
  const goal = f.goal[cell] ?? 255
  const dx = (city.x[cell] ?? 0) - (city.x[home] ?? 0)
  const dy = (city.y[cell] ?? 0) - (city.y[home] ?? 0)
  const since = now(day) - (s.qBell[quarter] ?? 0)
  return {
    at: now(day),
    doing,
    quarter,
    cell,
    home: cell === home,
    metres: Math.round(Math.sqrt(dx * dx + dy * dy)),
    knows:
      awake && goal !== 255
        ? { place: names.cell(day.points[goal] ?? 0), metres: f.goalMetres[cell] ?? 0 }
        : undefined,
    heard: {
      drum: (f.call[cell] ?? 0) > 0,
      bell: (s.qBell[quarter] ?? 0) > 0 && since < BELL,
      loyal: (f.loyalCall[cell] ?? 0) > 0,
      shots: (f.noticed[cell] ?? 0) > 0,
    },
    saw: sight(day, cell),
    column: awake ? columnOf(day, i, names) : undefined,
    score: doing === 'aware' ? scoreOf(day, i, cell, goal) : undefined,
  }
}

/** Where a person is: a Guard under arms is with the battalion. */
function cellOf({ s, people }: Day, i: number): number {
  const stance = s.personStance[i]
  if (stance === STANCE.underArms) return s.bnCell[people.battalion[i] ?? 0] ?? 0
  return stance === STANCE.out ? (s.personCell[i] ?? 0) : (people.home[i] ?? 0)
}

function sight({ s, f, ...day }: Day, cell: number): Moment['saw'] {
  const ring = f.ring1[cell] ?? new Uint16Array(0)
  const sum = (field: Int32Array) => ring.reduce((n, c) => n + (field[c] ?? 0), 0)
  return {
    people: heads({ s, f, ...day }, sum(s.crowd)),
    guards: sum(f.guards),
    loyal: sum(f.loyal),
    soldiers: sum(f.soldiers),
    slack: sum(f.slack),
    barricade: ring.some((c) => (s.barricade[c] ?? 0) > 0),
  }
}

function columnOf(day: Day, i: number, names: Names): Moment['column'] {
  const { s, people, city } = day
  const n = people.battalion[i] ?? 0
  if (n === 0 || (s.bnUnder[n] ?? 0) === 0) return undefined
  const doing = COLUMNS[s.bnOrder[n] ?? 0] ?? 'home'
  const bound = doing === 'toContest' || doing === 'ordered' || doing === 'atGate'
  return {
    doing,
    men: heads(day, s.bnUnder[n] ?? 0),
    quarter: city.quartier[s.bnCell[n] ?? 0] ?? 0,
    place: bound ? names.cell(s.bnTarget[n] ?? 0) : undefined,
  }
}

/** R-51 with the fields as they stand at the end of the tick; the rule itself reads them a phase earlier. */
export function scoreOf(day: Day, i: number, cell: number, goal: number): Score {
  const { s, f, people, p } = day
  const out = heads(day, crowdNear(day, cell))
  const adults = heads(
    day,
    (f.ring2[cell] ?? new Uint16Array(0)).reduce((n, c) => n + (f.adults[c] ?? 0), 0),
  )
  const x = adults > 0 ? out / adults : 0
  const near = goal !== 255 && (f.goalMetres[cell] ?? 65535) <= p.crowdReach
  const grievance = grievanceOf(people, i) * (day.levers.eased === true ? EASED : 1)
  const pull = (p.pull * x) / (x + EXPECTED / ONE)
  const call = (s.qDrum[day.city.quartier[cell] ?? 0] ?? 0) > 0 ? p.callPull : 0
  const fear =
    (1 - (people.nerve[i] ?? 0) / 255) * p.risk * ((near ? riskAt(day, goal) : 0) + (s.fear[cell] ?? 0) / ONE)
  const own = (p.offsetSpread * (people.offset[i] ?? 0)) / 64
  const n = people.battalion[i] ?? 0
  const arms = n > 0 && s.bnColour[n] === 1 ? f.thresholds.arms / ONE : undefined
  return {
    grievance,
    pull,
    call,
    own,
    fear,
    total: grievance + pull + call + own - fear,
    look: f.thresholds.look / ONE,
    arms,
    near,
  }
}

function grievanceOf({ traits, hardship }: People, i: number): number {
  const group = ((traits[i] ?? 0) >> TRAIT.classShift) & TRAIT.classMask
  return ((hardship[i] ?? 0) / 255) * (1 - (LEGITIMACY[group] ?? ONE) / ONE)
}

function crowdNear({ s, f }: Day, cell: number): number {
  return (f.ring2[cell] ?? new Uint16Array(0)).reduce((n, c) => n + (s.crowd[c] ?? 0), 0)
}

function riskAt(day: Day, goal: number): number {
  const cell = day.points[goal] ?? 0
  const soldiers = (day.f.ring1[cell] ?? new Uint16Array(0)).reduce((n, c) => n + (day.f.soldiers[c] ?? 0), 0)
  return soldiers / (soldiers + 3 * heads(day, crowdNear(day, cell)) + 30)
}
