/** Rows of exogenous.tsv turned into seconds of the clock: the only recorded times that enter a run. */
import { at, type Exogenous } from '../engine/index.ts'
import { type Dataset, lacking } from '../evidence/index.ts'

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

type Roles = Dataset['scenario']['roles']

/** The row that fills an hour of the model, and which end of its range. Throws a DataError where no row does. */
function hourOf({ scenario, exogenous }: Dataset, role: string) {
  const named = scenario.roles.hours[role]
  const row = exogenous.find(({ id }) => id === named?.row)
  if (named === undefined || row === undefined)
    throw lacking('scenario.yaml', `no row fills the hour "${role}"`, 'a row of exogenous.tsv')
  return { row, iso: row[named.take] }
}

/** Ids of the rows that fill hours. */
export const givenHours = ({ hours }: Roles): readonly string[] => Object.values(hours).map(({ row }) => row)

/** Departure of the columns, and whether an hour of forces.tsv lies in its range. */
export function departure(data: Dataset): Departure {
  const { row, iso } = hourOf(data, 'departure')
  const [low, high] = [secondsOf(row.low), secondsOf(row.high)]
  return {
    time: secondsOf(iso),
    within: (text) => ISO.test(text) && secondsOf(text) >= low && secondsOf(text) <= high,
  }
}

export function buildExogenous(data: Dataset): Exogenous {
  const time = (role: string) => secondsOf(hourOf(data, role).iso)
  const daily = (role: string): [number, number, number] => {
    const { row } = hourOf(data, role)
    const clock = (iso: string) => (((secondsOf(iso) + 21 * 3600) % 86400) + 86400) % 86400
    return [clock(row.time), clock(row.low), clock(row.high)]
  }
  const named = data.scenario.roles.numbers.nightPost
  const post = data.day.find(({ id }) => id === named)?.number
  if (post === undefined)
    throw lacking('day18.tsv', `no row has the id "${named}" with a number`, 'the men of the night post')
  return {
    nauticalDawn: time('nauticalDawn'),
    civilDawn: time('civilDawn'),
    duskEnd: time('duskEnd'),
    contact: time('contact'),
    posters: time('posters'),
    loyalRappel: time('loyalRappel'),
    committee: time('committee'),
    criers: time('criers'),
    nextPapers: time('nextPapers'),
    council: time('council'),
    ministersLeave: time('ministersLeave'),
    commanderMoves: time('commanderMoves'),
    nightPost: post,
    rising: [daily('risingEarly'), daily('risingMiddle'), daily('risingLate')],
    bedtime: daily('bedtime'),
    lastMeal: time('lastMeal'),
  }
}
