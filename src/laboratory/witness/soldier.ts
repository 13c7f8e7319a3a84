/** One soldier's day: his own stance, his company, and what stands round his body of troops. */
import { chance, type Day, draw, heads, key, now, ONE } from '../../engine/index.ts'
import { type Dataset, nearest, type Words, wordsOf } from '../../evidence/index.ts'
import type { Names } from '../chronicle/places.ts'
import { InputError } from '../levers.ts'

export const SOLDIER_DOINGS = [
  'obeying',
  'passive',
  'refusing',
  'goneOver',
  'held',
  'disarmed',
  'wounded',
  'dead',
  'strayed',
] as const
export type SoldierDoingName = (typeof SOLDIER_DOINGS)[number]
export const ORDERS = ['stay', 'advance', 'seize', 'post', 'fallBack', 'exit', 'teams'] as const
export type OrderName = (typeof ORDERS)[number]
export const WHERES = ['inside', 'road', 'versailles', 'fort', 'dissolved'] as const
export type WhereName = (typeof WHERES)[number]

export interface Soldier {
  readonly number: number
  readonly unit: Words
  readonly company: number
  readonly companies: number
  readonly men: number
  readonly quarters: number
}

export interface SoldierMoment {
  readonly at: number
  readonly doing: SoldierDoingName
  readonly order: OrderName
  readonly where: WhereName
  readonly place: Words | undefined
  /** Cell of the city, -1 outside the wall. */
  readonly cell: number
  /** People within a cell, women among them, Guards of the rising, comrades in arms within a cell. */
  readonly people: number
  readonly women: number
  readonly guards: number
  readonly men: number
  readonly company: { readonly obeying: number; readonly passive: number; readonly broken: boolean }
  /** Minutes of full contact so far; chance that a man of middling discipline has slipped by now. */
  readonly contact: number
  readonly slipped: number
}

/** The number of a soldier: as typed, or by lot among those of a unit that the words name. */
export function pickSoldier(data: Dataset, day: Day, text: string): number {
  const { forces } = day
  if (/^\d+$/.test(text)) {
    if (Number(text) < forces.soldiers) return Number(text)
    throw new InputError(
      `soldier ${text} is not in this army`,
      `a number from 0 to ${forces.soldiers - 1}, or the name of a unit`,
    )
  }
  const bodies = bodiesCalled(data, forces, text)
  if (bodies.length === 0) {
    const names = data.forces.flatMap((row) =>
      [row.names.en, row.names.fr].map((name) => (name.split(',')[0] ?? name).trim()),
    )
    throw new InputError(
      `no unit called "${text.slice(0, 60)}"`,
      'a number, or a unit such as "88th de marche"',
      nearest(text, names),
    )
  }
  let best = 0
  let lot = Infinity
  for (const body of bodies)
    for (
      let i = forces.soldierStart[body.firstCompany] ?? 0;
      i < (forces.soldierStart[body.lastCompany] ?? 0);
      i++
    ) {
      const mine = draw(day.seed, key('witness'), i, 1, 0)
      if (mine < lot) [lot, best] = [mine, i]
    }
  return best
}

/** Words that a name may have or lack without being another name. */
const SMALL = new Set('a an the of un une du de la des le les l d'.split(' '))

/** Bodies of troops whose names hold all the words; those alone that are called just so, where there are any. */
function bodiesCalled(data: Dataset, forces: Day['forces'], text: string): Day['forces']['bodies'][number][] {
  const rows = new Map(data.forces.map((row) => [row.id, row.names]))
  const wanted = wordsOf(text)
  if (wanted.length === 0) return []
  const bare = (words: readonly string[]) => words.filter((word) => !SMALL.has(word)).join(' ')
  const found = forces.bodies.flatMap((body) => {
    // a body's own name adds the numeral of its part where a row was divided
    const names = [rows.get(body.row)?.en, rows.get(body.row)?.fr, body.name.en, body.name.fr]
    const words = names.map((name) => wordsOf(name ?? ''))
    if (!wanted.every((word) => words.flat().includes(word))) return []
    return [{ body, just: words.some((name) => bare(name) === bare(wanted)) }]
  })
  const just = found.filter((one) => one.just)
  return (just.length > 0 ? just : found).map(({ body }) => body)
}

/** Company of a soldier. */
function companyOf({ forces }: Day, i: number): number {
  let c = 0
  while (c + 1 < forces.companies && (forces.soldierStart[c + 1] ?? 0) <= i) c++
  return c
}

export function describeSoldier(day: Day, i: number, names: Names): Soldier {
  const c = companyOf(day, i)
  const b = day.forces.bodyOf[c] ?? 0
  const body = day.forces.bodies[b]!
  const men = (day.forces.soldierStart[c + 1] ?? 0) - (day.forces.soldierStart[c] ?? 0)
  return {
    number: i,
    unit: names.unit(b),
    company: c - body.firstCompany + 1,
    companies: body.lastCompany - body.firstCompany,
    men,
    quarters: body.outside >= 0 ? 0 : (day.city.quartier[body.quarters] ?? 0),
  }
}

export function soldierMoment(day: Day, i: number, names: Names): SoldierMoment {
  const { s, f } = day
  const c = companyOf(day, i)
  const b = day.forces.bodyOf[c] ?? 0
  const where = WHERES[s.bodyWhere[b] ?? 0] ?? 'inside'
  const cell = s.bodyCell[b] ?? 0
  const ring = where === 'inside' ? (f.ring1[cell] ?? new Uint16Array(0)) : new Uint16Array(0)
  const sum = (field: Int32Array) => ring.reduce((n, at) => n + (field[at] ?? 0), 0)
  return {
    at: now(day),
    doing: SOLDIER_DOINGS[s.soldierStance[i] ?? 0] ?? 'obeying',
    order: ORDERS[s.bodyOrder[b] ?? 0] ?? 'stay',
    where,
    place: where === 'inside' ? names.cell(cell) : undefined,
    cell: where === 'inside' ? cell : -1,
    people: heads(day, sum(s.crowd)),
    women: heads(day, sum(s.women)),
    guards: sum(f.guards),
    men: sum(f.soldiers) + sum(f.slack),
    company: { obeying: s.obeying[c] ?? 0, passive: s.passive[c] ?? 0, broken: s.broken[c] === 1 },
    contact: Math.round((s.exposure[c] ?? 0) / ONE),
    slipped: chance(s.hazard[c] ?? 0) / ONE,
  }
}
