/** Rows of exogenous.tsv turned into seconds of the clock: the only recorded times that enter a run. */
import { at, type Exogenous } from '../engine/index.ts'
import type { Dataset } from '../evidence/index.ts'

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d/

/** Seconds of the clock of an ISO local time. */
export function secondsOf(iso: string): number {
  const found = /^1871-03-(\d\d)T(\d\d):(\d\d)/.exec(iso)
  if (found === null) throw new Error(`exogenous.tsv: expected a time such as 1871-03-18T06:00, found ${iso}`)
  return at(Number(found[1]), Number(found[2]), Number(found[3]))
}

export interface Departure {
  readonly time: number
  readonly within: (iso: string) => boolean
}

/** Departure of the columns, EX-24, and whether an hour of forces.tsv lies in its range. */
export function departure(data: Dataset): Departure {
  const row = data.exogenous.find((found) => found.id === 'EX-24')
  if (row === undefined) throw new Error('exogenous.tsv: row EX-24 is missing')
  const [low, high] = [secondsOf(row.low), secondsOf(row.high)]
  return {
    time: secondsOf(row.time),
    within: (iso) => ISO.test(iso) && secondsOf(iso) >= low && secondsOf(iso) <= high,
  }
}

export function buildExogenous(data: Dataset): Exogenous {
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
  const post = data.day.find((fact) => fact.id === 'd18-065')?.number
  if (post === undefined)
    throw new Error('day18.tsv: row d18-065 (men of the night post) is missing or has no number')
  return {
    nauticalDawn: time('EX-03'),
    civilDawn: time('EX-02'),
    duskEnd: time('EX-06'),
    contact: time('EX-25'),
    posters: time('EX-22'),
    loyalRappel: time('EX-32'),
    committee: time('EX-39'),
    criers: time('EX-52'),
    nextPapers: time('EX-54'),
    council: time('EX-44'),
    ministersLeave: secondsOf(row('EX-45').high),
    commanderMoves: time('EX-31'),
    nightPost: post,
    rising: [daily('EX-60'), daily('EX-61'), daily('EX-62')],
    bedtime: daily('EX-68'),
    lastMeal: time('EX-71'),
  }
}
