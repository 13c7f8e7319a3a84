/** Rows of exogenous.tsv turned into seconds of the clock: the only recorded times that enter a run. */
import { at, type City, type Exogenous } from '../engine/index.ts'
import type { Dataset } from '../evidence/index.ts'
import { metresOf, nearestCell } from './city/build.ts'

/** Departure of the columns, EX-24. */
export const EXOGENOUS_HOURS = { depart: at(18, 3) } as const

/** Seconds of the clock of an ISO local time. */
export function secondsOf(iso: string): number {
  const found = /^1871-03-(\d\d)T(\d\d):(\d\d)/.exec(iso)
  if (found === null) throw new Error(`exogenous.tsv: expected a time such as 1871-03-18T06:00, found ${iso}`)
  return at(Number(found[1]), Number(found[2]), Number(found[3]))
}

export function buildExogenous(data: Dataset, city: City): Exogenous {
  const rows = new Map(data.exogenous.map((row) => [row.id, row]))
  const row = (id: string) => {
    const found = rows.get(id)
    if (found === undefined) throw new Error(`exogenous.tsv: row ${id} is missing`)
    return found
  }
  const time = (id: string) => secondsOf(row(id).time)
  const daily = (id: string): [number, number, number] => {
    const clock = (iso: string) => (((secondsOf(iso) + 21 * 3600) % 86400) + 86400) % 86400
    return [clock(row(id).time), clock(row(id).low), clock(row(id).high)]
  }
  const place = (name: string) => {
    const found = data.places.find((p) => p.name === name)
    if (found === undefined) throw new Error(`places.tsv: no place called ${name}`)
    return nearestCell(city, found.lat, found.lon)
  }
  void metresOf
  return {
    nauticalDawn: time('EX-03'), civilDawn: time('EX-02'), sunrise: time('EX-01'), sunset: time('EX-05'), duskEnd: time('EX-06'),
    contact: time('EX-25'), posters: time('EX-22'), loyalRappel: time('EX-32'), victoryText: time('EX-33'), secondAppeal: time('EX-35'),
    committee: time('EX-39'), criers: time('EX-52'), eveningPapers: time('EX-51'), nextPapers: time('EX-54'), council: time('EX-44'),
    ministersLeave: secondsOf(row('EX-45').high), commanderMoves: time('EX-31'), nightPost: 50,
    rising: [daily('EX-60'), daily('EX-61'), daily('EX-62')], bedtime: daily('EX-68'), lastMeal: time('EX-71'),
    cortege: { start: time('EX-48'), end: time('EX-49'), cells: [place("Gare d'Orleans (Austerlitz)"), place('Place de la Bastille')] },
  }
}
