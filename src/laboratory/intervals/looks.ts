/**
 * Looks at results while runs come in: at 64, 128, 256 ... pairs in seed order, whatever arrived first, and at the number asked.
 *
 * A look may end the runs for one reason: the interval of the primary measure is as narrow as was wanted. Its place, hence the
 * sign of the effect, has no say, nor has any other measure, so stopping does not pick lucky answers. Never before 64
 * pairs, or before the number asked if that is smaller.
 */

export const FIRST_LOOK = 64

/** Numbers of pairs at which to look. */
export function looks(asked: number): number[] {
  if (!Number.isInteger(asked) || asked < 1)
    throw new RangeError(`${asked} pairs asked: expected a whole number from 1`)
  const list: number[] = []
  for (let n = FIRST_LOOK; n < asked; n *= 2) list.push(n)
  return [...list, asked]
}

/** How many pairs from the first on are there without a gap: the ones that a look may use. */
export function unbroken(done: ArrayLike<boolean | undefined>): number {
  let n = 0
  while (n < done.length && done[n] === true) n++
  return n
}

export interface StoppingRule {
  readonly asked: number
  /** Widest interval, high - low, that is narrow enough; undefined: run all that were asked. */
  readonly width?: number | undefined
}

export type Decision = 'go on' | 'narrow enough' | 'all that were asked'

/** What a look at the first n pairs decides. An interval without bounds (NaN) is never narrow enough. */
export function decide(
  n: number,
  interval: { readonly low: number; readonly high: number },
  { asked, width }: StoppingRule,
): Decision {
  if (n >= asked) return 'all that were asked'
  if (n < FIRST_LOOK || width === undefined) return 'go on'
  return interval.high - interval.low <= width ? 'narrow enough' : 'go on'
}

/** All looks in turn, for pairs that are there already: where the rule would have stopped. */
export function stopped<T extends { readonly low: number; readonly high: number }>(
  rule: StoppingRule,
  intervalAt: (pairs: number) => T,
): { readonly pairs: number; readonly decision: Decision; readonly interval: T } {
  for (const pairs of looks(rule.asked)) {
    const interval = intervalAt(pairs)
    const decision = decide(pairs, interval, rule)
    if (decision !== 'go on') return { pairs, decision, interval }
  }
  throw new RangeError('no look decided')
}
