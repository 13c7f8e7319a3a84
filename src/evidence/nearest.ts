/** The right word nearest to a wrong one, by the number of letters to change (Damerau and Levenshtein: also two swapped neighbours). */
import { fold } from './fold.ts'

const LONGEST = 80

type Rows = [Uint16Array, Uint16Array, Uint16Array]
const rowsOf = (width: number): Rows => [
  new Uint16Array(width),
  new Uint16Array(width),
  new Uint16Array(width),
]
/** Kept: a wrong word is held against hundreds of right ones. */
const ROWS = rowsOf(LONGEST + 1)

/** Letters to add, drop, change or swap to come from a to b; more than `limit` counts as limit + 1. */
export function distance(a: string, b: string, limit = LONGEST): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  const width = b.length + 1
  let [before, last, row] = width <= ROWS[0].length ? ROWS : rowsOf(width)
  for (let j = 0; j < width; j++) last[j] = j
  for (let i = 1; i <= a.length; i++) {
    row[0] = i
    let best = i
    for (let j = 1; j < width; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1)
      row[j] = cost
      if (cost < best) best = cost
    }
    if (best > limit) return limit + 1
    ;[before, last, row] = [last, row, before]
  }
  return last[b.length]!
}

/** Undefined when no word is near: at most a third of its letters may differ. Case and accents count for nothing. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const wanted = fold(word.slice(0, LONGEST))
  let found: string | undefined,
    limit = Math.max(1, Math.floor(wanted.length / 3))
  for (const candidate of known) {
    const d = distance(wanted, fold(candidate.slice(0, LONGEST)), limit)
    if (d <= limit) {
      found = candidate
      limit = d - 1
    }
    if (limit < 0) break
  }
  return found
}
