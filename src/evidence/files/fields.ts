/**
 * What a cell of a table may hold, as zod schemas over its text. The message of a check is the phrase that follows
 * "expected" in a problem; `words` in the metadata are the right words that a wrong one is compared with.
 */
import { z } from 'zod'
import { NUMBER } from './numbers.ts'

/** Longest cell, characters. */
export const LONGEST_CELL = 4000

export const text = z.string().max(LONGEST_CELL, `at most ${LONGEST_CELL} characters`)
export const filled = text.min(1, 'a text')
export const line = filled
/** A name or a phrase that people read; may be empty. */
export const words = text

export const id = z
  .string()
  .regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, 'an id of letters, digits and hyphens')
  .max(100, 'an id of at most 100 characters')
export const ids = text.regex(/^([A-Za-z0-9-]+(;[A-Za-z0-9-]+)*)?$/, 'ids with semicolons between them')
/** Points of a line in order: a place, or degrees north and east as 48.8696/2.3563. */
export const course = text.regex(
  /^([A-Za-z0-9-]+|4[789]\.\d+\/[0-4]\.\d+)(;([A-Za-z0-9-]+|4[789]\.\d+\/[0-4]\.\d+))*$/,
  'points with semicolons between them: ids of places, or 48.8696/2.3563',
)
export const h3 = z.string().regex(/^[0-9a-f]{15}$/, 'the 15 hexadecimal digits of an H3 cell')

const between =
  (low: number, high: number) =>
  (value: string): boolean =>
    NUMBER.test(value) && Number(value) >= low && Number(value) <= high
export const number = (low: number, high: number) =>
  z.string().refine(between(low, high), `a number from ${low} to ${high}`)
export const maybe = (low: number, high: number) =>
  z
    .string()
    .refine(
      (value) => value === '' || between(low, high)(value),
      `a number from ${low} to ${high}, or nothing`,
    )
export const whole = (low: number, high: number) =>
  z
    .string()
    .refine(
      (value) => /^-?\d+$/.test(value) && between(low, high)(value),
      `a whole number from ${low} to ${high}`,
    )

/** A number, a clock time of the day (26:00 is two in the morning after), a date, a text: whatever the quantity needs. NaN and Infinity are neither. */
export const value = text.refine(
  (cell) => !/^[+-]?(nan|inf(inity)?|undefined|null)$/i.test(cell),
  'a value, not NaN or Infinity',
)
export const bound = text.regex(
  /^(-?\d{1,15}(\.\d{1,12})?|\d\d:\d\d|\d{4}-\d\d-\d\d(T\d\d:\d\d)?|)$/,
  'a number, a time such as 06:30, a date, or nothing',
)

export const moment = z.string().refine(isMoment, 'a date and time such as 1871-03-18T06:30')
export function isMoment(cell: string): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/.exec(cell)
  if (!parts) return false
  const [, , month, day, hour, minute] = parts.map(Number)
  return month! >= 1 && month! <= 12 && day! >= 1 && day! <= 31 && hour! < 24 && minute! < 60
}

export const oneOf = (...known: readonly string[]) =>
  z
    .enum(
      known as readonly [string, ...string[]],
      `one of ${known.map((word) => word || 'nothing').join(', ')}`,
    )
    .meta({ words: known })
export const flag = oneOf('0', '1')
export const status = oneOf('attested', 'inferred', 'assumed')
export const confidence = oneOf('high', 'medium', 'low')
export const lat = number(47, 51)
export const lon = number(0, 5)
