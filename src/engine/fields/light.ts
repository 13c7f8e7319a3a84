/** Daylight, rising and going to bed: the rhythm that the day is given (EX-01..06, EX-60..62, EX-68). */

import { timeOfDay } from '../clock.ts'
import type { Day } from '../day.ts'
import { ONE } from '../numeric/fixed.ts'

/** Share of a rising group awake at a moment, Q16.16: linear between its earliest and latest riser, and at bedtime back. */
export function awakeShare(day: Day, group: number, now: number): number {
  const { rising, bedtime } = day.exogenous
  const t = timeOfDay(now)
  const [, early, late] = rising[group] as readonly [number, number, number]
  const [, bedEarly, bedLate] = bedtime
  if (t < early)
    return t + 86400 < bedLate ? Math.floor(((bedLate - t - 86400) * ONE) / (bedLate - bedEarly)) : 0
  if (t < late) return Math.floor(((t - early) * ONE) / (late - early))
  if (t < bedEarly) return ONE
  return t < bedLate ? Math.floor(((bedLate - t) * ONE) / (bedLate - bedEarly)) : 0
}

/** Is it dark enough to slow a march and to send people home? Dawn and dusk of the 18th stand for every day of the act. */
export function dark(day: Day, now: number): boolean {
  const t = timeOfDay(now)
  return t < timeOfDay(day.exogenous.nauticalDawn) || t > timeOfDay(day.exogenous.duskEnd)
}

/** Is it light enough to read a poster? */
export function readable(day: Day, now: number): boolean {
  const t = timeOfDay(now)
  return t >= timeOfDay(day.exogenous.civilDawn) && t < timeOfDay(day.exogenous.duskEnd)
}
