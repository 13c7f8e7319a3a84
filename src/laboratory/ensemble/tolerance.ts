/**
 * How far a measure may move when only the scale or the length of a tick changes (model sections 2 and 11): half its tolerance.
 *
 * The tolerance of a target is half the width of its tolerated band: a band of 07:00-08:00 is 07:30 give or take 30
 * minutes, so half of it is 15 minutes. Where a band is open on one side: half an hour of tolerance for a time
 * (assumption), the whole band for a share. Counts, where the rule for scale applies: 10 % of the reference median, but never
 * less than half a unit, because whole numbers cannot differ by less than one.
 */
import type { PartSummary } from './judge.ts'

const OPEN_TIME = 1800
const COUNT_SHARE = 0.1
const LEAST_COUNT = 0.5

export type Rule = 'scale' | 'ticks'

export function allowance(
  part: Pick<PartSummary, 'kind' | 'low' | 'high'>,
  reference: number,
  rule: Rule,
): number {
  if (part.kind === 'time') return band(part, OPEN_TIME) / 2
  if (part.kind === 'share') return band(part, part.high ?? 0) / 2
  const tenth = Math.max(LEAST_COUNT, COUNT_SHARE * Math.abs(reference))
  if (rule === 'scale' || part.low === undefined || part.high === undefined) return tenth
  return Math.max(LEAST_COUNT, band(part, 0) / 2)
}

/** Half the width of the band, or what is given where it is open. */
function band({ low, high }: Pick<PartSummary, 'low' | 'high'>, open: number): number {
  return low !== undefined && high !== undefined ? (high - low) / 2 : open
}
