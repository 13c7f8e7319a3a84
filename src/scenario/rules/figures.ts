/** Figures and hours that a run is given, within what they can be. */
import { dayOf, END_OF_MARCH, hourText } from '../../engine/index.ts'
import { type Dataset, type FactRow, MOST_GUNS } from '../../evidence/index.ts'
import { givenHours, secondsOf } from '../exogenous.ts'
import { rolePlaces } from '../landmarks.ts'
import type { Say } from './say.ts'

/** Most men of the post at a park by night. */
const MOST_POST = 5000
/** Earliest hour that a run is given: the day before, 00:00; seconds of the clock. */
const EARLIEST = -21 * 3600
const SPAN = `an hour from ${moment(EARLIEST)} to ${moment(END_OF_MARCH)}, as YYYY-MM-DDTHH:MM`

function moment(seconds: number): string {
  return `${dayOf(seconds)} March ${hourText(seconds)}`
}

export function figureRules(data: Dataset, say: Say): void {
  parks(data, say)
  hours(data, say)
  people(data, say)
}

function parks({ day, places, scenario }: Dataset, say: Say): void {
  const attacked = rolePlaces(scenario.roles.places, 'attackedParks')
  const { nightPost } = scenario.roles.numbers
  const rows = new Map(day.map((row) => [row.id, row]))
  const count = (id: string, low: number, high: number, what: string) => {
    const row = rows.get(id)
    if (row === undefined)
      return say({ file: 'day18.tsv' }, `no row has the id "${id}"`, `a row for it: ${what}`)
    if (
      row.number === undefined ||
      !(row.number >= low && row.number <= high && Number.isInteger(row.number))
    )
      say(
        { file: 'day18.tsv', line: row.line, name: 'value' },
        `value is "${row.value}"`,
        `a whole number from ${low} to ${high}: ${what}`,
      )
  }
  for (const { id: park, line, kind, guns, gunsRow } of places) {
    if (gunsRow === '' && guns === undefined) continue
    if (gunsRow !== '') count(gunsRow, attacked.includes(park) ? 1 : 0, MOST_GUNS, `guns of ${park}`)
    const wrong =
      gunsRow !== '' && guns !== undefined ? 'a number or a row that counts them, not both' : undefined
    if (wrong !== undefined) say({ file: 'places.tsv', line, name: 'guns' }, `guns is "${guns}"`, wrong)
    else if (kind !== 'artillery_park')
      say({ file: 'places.tsv', line, name: 'kind' }, `kind is "${kind}"`, 'artillery_park: it has guns')
    else if (guns !== undefined && !Number.isInteger(guns))
      say(
        { file: 'places.tsv', line, name: 'guns' },
        `guns is "${guns}"`,
        `a whole number from 0 to ${MOST_GUNS}`,
      )
  }
  if (nightPost !== undefined) count(nightPost, 0, MOST_POST, 'men of the night post')
}

function hours({ exogenous, scenario }: Dataset, say: Say): void {
  const rows = new Map(exogenous.map((row) => [row.id, row]))
  for (const id of givenHours(scenario.roles)) {
    const row = rows.get(id)
    if (row === undefined) {
      say(
        { file: 'exogenous.tsv' },
        `no row has the id "${id}"`,
        'a row for it: an hour that the model is given',
      )
      continue
    }
    for (const name of ['time', 'low', 'high'] as const) {
      const march = /^1871-03-\d\dT\d\d:\d\d$/.test(row[name])
      const at = march ? secondsOf(row[name]) : Number.NaN
      if (!(at >= EARLIEST && at <= END_OF_MARCH))
        say({ file: 'exogenous.tsv', line: row.line, name }, `${name} is "${row[name]}"`, SPAN)
    }
  }
}

function people({ population, guard, occupations }: Dataset, say: Say): void {
  const file = 'population.tsv'
  for (const row of population) {
    const at = (name: string) => ({ file, line: row.line, name })
    if (row.level === 'city' && row.registered === undefined)
      say(at('registered'), 'registered is ""', 'the residents on the books of the town, present or not')
    else if (row.level === 'city' && row.high > (row.registered ?? 0))
      say(at('est_high'), `est_high is "${row.high}"`, `at most ${row.registered}, the registered`)
    if (row.level === 'arrondissement') {
      if (!((row.pop1872 ?? 0) > 0))
        say(at('pop_1872'), `pop_1872 is "${row.pop1872 ?? ''}"`, 'a number above 0')
      if (row.number !== row.arrondissement)
        say(at('number'), `number is "${row.number}"`, `${row.arrondissement}, that of the arrondissement`)
    }
    if (row.level !== 'quartier') continue
    if (!((row.shareOfArrondissement ?? 0) > 0))
      say(
        at('share_of_arrondissement'),
        `share_of_arrondissement is "${row.shareOfArrondissement ?? ''}"`,
        'a number above 0',
      )
  }
  const twice = (name: string, rows: readonly FactRow[]) => {
    const seen = new Map<string, string>()
    for (const row of rows) {
      const what = `${row.subject} ${row.quantity}`
      const first = seen.get(what)
      if (first !== undefined && READ.test(what))
        say(
          { file: name, line: row.line, name: 'subject' },
          `"${what}" stands twice`,
          `one row for it (first ${first})`,
        )
      seen.set(what, first ?? row.id)
    }
  }
  twice('national_guard.tsv', guard)
  twice('occupations.tsv', occupations)
}

/** Facts that people are made from are found by subject and quantity. */
const READ =
  /^(battalion:\d+ |legion:\d+ battalions_expected|age_share |class_active |arr:\d+ class_share_active:|women activity_rate|household (mean_size|share_in_lodging))/
