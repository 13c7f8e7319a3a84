/** How a number is written in a table, and what looks like one that is written otherwise. */

export const NUMBER = /^-?\d{1,15}(\.\d{1,12})?$/

/** Units whose values are words, hours, dates or lists; every other unit is a quantity. */
const WORDED: ReadonlySet<string> = new Set([
  '',
  'route',
  'text',
  'name',
  'names',
  'local time',
  'date',
  'dates',
  'datetime',
  'list',
  'years',
])
/** Quantities that may lie below 0. */
const SIGNED = /^(deg C|assumed step .*)$/
const PART = /^(share|share of .*|probability|fraction|0\/1)$/
/** Most of anything that is counted, in its unit; the largest in the record is a sum of 3.5 milliard francs. */
const MOST = 1e11

/** Letters that a number can lose itself among before it is a phrase: `26O000`, `1e5`, `12 %`. */
const FEW_LETTERS = 2

/** A cell of a quantity that holds digits and hardly anything else, but no number: `10 000`, `0,25`, `26O`, `"1,5"`. */
export function isMiswritten(cell: string, unit: string): boolean {
  if (NUMBER.test(cell) || WORDED.has(unit) || isTime(cell)) return false
  const letters = cell.match(/\p{L}/gu)?.length ?? 0
  return /\d/.test(cell) && letters <= FEW_LETTERS
}

const isTime = (cell: string): boolean => /^(\d\d:\d\d|\d{4}-\d\d-\d\d(T\d\d:\d\d)?)$/.test(cell)

/** What a quantity of this unit may be, where it is a number outside it; undefined where it is not. */
export function outOfRange(cell: string, unit: string): string | undefined {
  if (!NUMBER.test(cell) || WORDED.has(unit)) return undefined
  const value = Number(cell)
  const [low, high] = SIGNED.test(unit) ? [-MOST, MOST] : PART.test(unit) ? [0, 1] : [0, MOST]
  return value >= low && value <= high ? undefined : `a number from ${low} to ${high}`
}
