/** How the value of a record is written in a language: numbers, hours, dates; texts of the tables stay as they are. */
import { type EvidenceRecord, ends, type FigurePart, told } from '../evidence/index.ts'
import type { Sayings } from '../words/index.ts'

/** Seconds of the clock at which a day of March 1871 begins; 0 is 17 March, 21:00. */
const EVE = 3 * 3600
const DAY = 24 * 3600

/** The value, its range, or one end of it; empty when the record gives none. */
export function figureText(record: EvidenceRecord, part: FigurePart, say: Sayings): string {
  const [low = '', high = ''] = ends(record.range)
  if (part === 'low') return valueText(low, record, say)
  if (part === 'high') return valueText(high, record, say)
  if (part === 'range' && low !== '' && low !== high)
    return `${valueText(low, record, say)}–${valueText(high, record, say)}`
  return record.french.value === undefined
    ? valueText(record.value, record, say)
    : say.told(told(record, 'value'))
}

function valueText(text: string, record: EvidenceRecord, say: Sayings): string {
  if (/^-?\d+(\.\d+)?$/.test(text)) return numberText(Number(text), record, say)
  const clock = /^(\d\d):(\d\d)$/.exec(text)
  if (clock !== null) return say.clock(secondsOf(record.when, Number(clock[1]), Number(clock[2])))
  if (/^\d{4}-\d\d/.test(text)) return say.date(text)
  return say.text(text)
}

/** A share as per cent, else the number as it stands. */
function numberText(n: number, { unit }: EvidenceRecord, say: Sayings): string {
  return unit === 'fraction' && n >= 0 && n <= 1 ? say.percent(n) : say.figure(n)
}

/** An hour of the record on the clock; 26:00 of the 18th is 02:00 of the 19th, as is 02:00 of a row dated the 19th. */
function secondsOf(when: string, hour: number, minute: number): number {
  const dated = /^1871-03-(\d\d)/.exec(when)
  const day = dated === null ? 18 : Number(dated[1])
  // a row dated by its moment gives hours past midnight either way
  const base = hour >= 24 ? 18 : day
  return EVE + (base - 18) * DAY + hour * 3600 + minute * 60
}
