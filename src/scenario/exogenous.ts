/** Rows of exogenous.tsv turned into seconds of the clock: the only recorded times that enter a run. */
import { at, type Exogenous } from '../engine/index.ts'
import { type Dataset, lacking } from '../evidence/index.ts'

/** Rows that a run is given. */
export const GIVEN: readonly string[] = [
  'EX-02',
  'EX-03',
  'EX-06',
  'EX-22',
  'EX-24',
  'EX-25',
  'EX-31',
  'EX-32',
  'EX-39',
  'EX-44',
  'EX-45',
  'EX-52',
  'EX-54',
  'EX-60',
  'EX-61',
  'EX-62',
  'EX-68',
  'EX-71',
]
/** Men of the post that guards a park by night, in day18.tsv. */
export const NIGHT_POST = 'd18-065'

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d/

/** Seconds of the clock of an ISO local time. */
export function secondsOf(iso: string): number {
  const found = /^1871-03-(\d\d)T(\d\d):(\d\d)/.exec(iso)
  if (found === null)
    throw lacking('exogenous.tsv', `an hour is "${iso}"`, 'an hour of March 1871 as YYYY-MM-DDTHH:MM')
  return at(Number(found[1]), Number(found[2]), Number(found[3]))
}

export interface Departure {
  readonly time: number
  readonly within: (iso: string) => boolean
}

/** Departure of the columns, EX-24, and whether an hour of forces.tsv lies in its range. */
export function departure(data: Dataset): Departure {
  const row = data.exogenous.find((found) => found.id === 'EX-24')
  if (row === undefined)
    throw lacking('exogenous.tsv', 'no row has the id "EX-24"', 'a row for it: the columns leave')
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
    if (found === undefined)
      throw lacking(
        'exogenous.tsv',
        `no row has the id "${id}"`,
        'a row for it: an hour that the model is given',
      )
    return found
  }
  const time = (id: string) => secondsOf(row(id).time)
  const daily = (id: string): [number, number, number] => {
    const clock = (iso: string) => (((secondsOf(iso) + 21 * 3600) % 86400) + 86400) % 86400
    return [clock(row(id).time), clock(row(id).low), clock(row(id).high)]
  }
  const post = data.day.find((fact) => fact.id === NIGHT_POST)?.number
  if (post === undefined)
    throw lacking('day18.tsv', 'no row has the id "d18-065" with a number', 'the men of the night post')
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
