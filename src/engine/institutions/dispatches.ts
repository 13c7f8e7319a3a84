/**
 * Letters outside the walls: orders of the Committee to battalions it asks to march, reports to Versailles, the
 * report from the fort. Like messages.ts, with an hour of arrival reckoned by the sender's rule from roads and riders.
 */
import { type Day, now } from '../day.ts'
import { LETTER_WORDS, LETTERS } from '../state/march.ts'

/** Who receives: army command and government at Versailles, Committee; 1000 + n a battalion. */
export const AT = { army: 1, government: 2, committee: 3, battalion: 1000 } as const
/** What it says. */
export const TELLS = { march: 1, column: 2, postLost: 3, fortClosed: 4 } as const

export interface Dispatch {
  readonly to: number
  readonly kind: number
  readonly subject?: number
  readonly value?: number
  /** Seconds of the clock. */
  readonly arrives: number
}

/** Puts a letter on its way. Throws when there are more than the state holds: that would be a fault of the model. */
export function dispatch(day: Day, { to, kind, subject = 0, value = 0, arrives }: Dispatch): void {
  const { march } = day
  if (march === undefined) return
  const n = march.letterCount[0]
  if (n >= LETTERS) throw new Error('more letters outside the walls than the state holds')
  march.letters.set([arrives, to, kind, subject, value], n * LETTER_WORDS)
  march.letterCount[0] = n + 1
}

export interface Arrived {
  readonly at: number
  readonly kind: number
  readonly subject: number
  readonly value: number
}

/** The earliest letter for `to` that has arrived `handling` seconds ago or more; it is taken off the list. */
export function arrived(day: Day, to: number, handling = 0): Arrived | undefined {
  const { march } = day
  if (march === undefined) return undefined
  const { letters, letterCount } = march
  let best = -1
  for (let n = 0; n < letterCount[0]; n++) {
    const o = n * LETTER_WORDS
    if (letters[o + 1] !== to || letters[o] + handling > now(day)) continue
    if (best < 0 || before(letters, o, best)) best = o
  }
  if (best < 0) return undefined
  const letter = {
    at: letters[best],
    kind: letters[best + 2],
    subject: letters[best + 3],
    value: letters[best + 4],
  }
  const last = (letterCount[0] - 1) * LETTER_WORDS
  letters.copyWithin(best, last, last + LETTER_WORDS)
  letters.fill(0, last, last + LETTER_WORDS)
  letterCount[0]--
  return letter
}

function before(letters: Int32Array, a: number, b: number): boolean {
  for (const word of [0, 2, 3, 4]) {
    const d = letters[a + word] - letters[b + word]
    if (d !== 0) return d < 0
  }
  return false
}
