/**
 * Takes the measures of a model (definitions/measures), never what ought to come out: no target is read here. A time is the first
 * tick from which its condition holds; a count is taken at its moment or at the end. Times are seconds of the clock; a condition
 * that never holds gives +Infinity.
 */
import { type Day, heads, now } from '../day.ts'
import { isTime, type Measure, type TimeMeasure, takenAt, type ValueMeasure } from '../definitions/measure.ts'
import { COUNTER } from '../state/state.ts'

/** Seconds that a condition has to hold before its time counts: three ticks of five minutes. */
const HOLDS_FOR = 900
const END = Number.POSITIVE_INFINITY

/** Measures with the arrays that they are noted in: times first, then values; 0 is not yet. */
export interface Gauge {
  readonly times: readonly TimeMeasure[]
  readonly values: readonly (readonly [measure: ValueMeasure, at: number])[]
  readonly noted: Int32Array | Float64Array
  readonly since: Int32Array
}

export function gaugeOf(measures: readonly Measure[], noted: Gauge['noted'], since: Int32Array): Gauge {
  const results = measures.filter(({ given }) => given !== true)
  return {
    times: results.filter(isTime),
    values: results.flatMap((one) => (isTime(one) ? [] : [[one, takenAt(one)] as const])),
    noted,
    since,
  }
}

/** Takes the measures of this tick into the state. */
export function measure(day: Day): void {
  const { s } = day
  for (const gauge of day.gauges) take(day, gauge)
  let loyal = 0
  for (let n = 1; n < 255; n++) if (s.bnColour[n] === 0) loyal += s.bnUnder[n]
  s.counter[COUNTER.loyalPeak] = Math.max(s.counter[COUNTER.loyalPeak], heads(day, loyal))
}

function take(day: Day, { times, values, noted, since }: Gauge): void {
  const t = now(day)
  times.forEach((m, i) => {
    if (noted[i] > 0) return
    if (!m.holds(day)) since[i] = 0
    else if (since[i] === 0) since[i] = t
    if (since[i] > 0 && t - since[i] + day.tickSeconds >= (m.seconds ?? HOLDS_FOR)) noted[i] = since[i]
  })
  values.forEach(([m, at], i) => {
    if (at !== END && t >= at && t < at + day.tickSeconds) noted[times.length + i] = read(m, day)
  })
}

/** Throws a RangeError for a measure that gives no number, or a share or chance beyond 0 and 1. */
function read({ id, kind, value }: ValueMeasure, day: Day): number {
  const found = value(day)
  const part = kind === 'share' || kind === 'chance'
  if (typeof found !== 'number' || Number.isNaN(found) || (part && !(found >= 0 && found <= 1)))
    throw new RangeError(`measure ${id} gave ${found}; expected a ${part ? `${kind} from 0 to 1` : 'number'}`)
  return found
}

/** All measures by id: times in seconds of the clock, counts, shares; one's own last. */
export function measures(day: Day): Record<string, number> {
  const out: Record<string, number> = {}
  for (const { times, values, noted } of day.gauges) {
    times.forEach(({ id }, i) => {
      out[id] = noted[i] > 0 ? noted[i] : END
    })
    values.forEach(([m, at], i) => {
      out[m.id] = at === END ? read(m, day) : noted[times.length + i]
    })
  }
  return out
}

/** Hours that have come so far, by id. */
export function measuredHours(day: Day): [id: string, at: number][] {
  return day.gauges.flatMap(({ times, noted }) =>
    times.flatMap(({ id }, i): [string, number][] => (noted[i] > 0 ? [[id, noted[i]]] : [])),
  )
}

/** Inputs of the run that are held against the record: measures of the model that are given. */
export function givenMeasures(day: Day): Record<string, number> {
  const given = day.model.measures.filter((one) => one.given === true)
  return Object.fromEntries(given.map((one) => [one.id, isTime(one) ? END : one.value(day)]))
}
