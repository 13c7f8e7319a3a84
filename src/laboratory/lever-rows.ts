/** What a row of levers.tsv may say: its key, the kind of thing that the lever is set to, and within what. */
import { END_OF_MARCH, type LeverDefinition, leversOf, type Model } from '../engine/index.ts'
import type { LeverRow } from '../evidence/index.ts'
import { isoSeconds, KNOCK_OUT } from './levers.ts'

export const KNOCK_OUT_KEYS: readonly string[] = Object.keys(KNOCK_OUT)

/** Words that the column `key` of levers.tsv may hold. */
export function leverKeys(model: Model): string[] {
  return leversOf(model).map(({ key }) => key)
}

export interface LeverRowFault {
  readonly column: 'type' | 'options' | 'minimum' | 'maximum' | 'default'
  readonly expected: string
}

/** What is wrong with the row of a lever; undefined if nothing is. */
export function leverRowFault(row: LeverRow, lever: LeverDefinition): LeverRowFault | undefined {
  const { type, options = [], most = 0 } = lever
  if (row.type !== type) return { column: 'type', expected: type }
  if (type === 'choice')
    return optionFault(
      row,
      options.map(({ word }) => word),
    )
  if (type === 'flag') return row.initial === 'no' ? undefined : { column: 'default', expected: 'no' }
  return type === 'time'
    ? rangeFault(row, isoSeconds, 0, END_OF_MARCH, 'an hour from 1871-03-17T21:00 to 1871-03-22T00:00')
    : rangeFault(row, whole, 0, most, `a whole number from 0 to ${most}`)
}

function optionFault(row: LeverRow, known: readonly string[]): LeverRowFault | undefined {
  const strange = row.options.length === 0 || row.options.some((word) => !known.includes(word))
  if (strange) return { column: 'options', expected: known.join(';') }
  return row.options.includes(row.initial)
    ? undefined
    : { column: 'default', expected: `one of ${row.options.join(', ')}` }
}

const whole = (text: string): number => (/^\d{1,6}$/.test(text) ? Number(text) : Number.NaN)

function rangeFault(
  row: LeverRow,
  read: (text: string) => number,
  low: number,
  high: number,
  expected: string,
): LeverRowFault | undefined {
  const [least, most] = [read(row.minimum), read(row.maximum)]
  if (!(least >= low && least <= high)) return { column: 'minimum', expected }
  if (!(most >= low && most <= high)) return { column: 'maximum', expected }
  return least > most ? { column: 'maximum', expected: `${row.minimum} or more` } : undefined
}
