/** What both timelines draw: the stretches of hours to choose from, and each moment's hours in the record and in the runs. */
import { at } from '../../../engine/index.ts'
import { HOUR, TICK } from '../state/clock.svelte.ts'
import { here, type Moment } from './moments.ts'

export const SPANS = [
  { name: 'night', from: TICK, to: at(18, 5) },
  { name: 'main', from: at(18, 3), to: at(19, 3) },
  { name: 'after', from: at(19, 2), to: at(20, 12) },
  { name: 'outside', from: at(20, 11), to: at(22, 0) },
] as const
export type Span = (typeof SPANS)[number]

/** The stretch that a moment is shown in. */
export function spanOf(tick: number): Span {
  if (tick < at(18, 3)) return SPANS[0]
  if (tick <= at(19, 3)) return SPANS[1]
  return tick <= at(20, 12) ? SPANS[2] : SPANS[3]
}

/** Stretches that a day of a length has: the last one only where it goes on outside the walls. */
export const spansTo = (end: number): readonly Span[] => (end > at(20, 12) ? SPANS : SPANS.slice(0, 3))

/** Where the clock goes when a stretch is chosen: to the first tick that is shown in no other. */
export function startOf(span: Span): number {
  if (span === SPANS[0]) return TICK
  return span === SPANS[1] ? span.from : (SPANS[SPANS.indexOf(span) - 1]?.to ?? 0) + TICK
}

/** Whole hours of a stretch. */
export function hoursOf({ from, to }: Span): number[] {
  const out: number[] = []
  for (let t = Math.ceil(from / HOUR) * HOUR; t <= to; t += HOUR) out.push(t)
  return out
}
/** Hour of the day 0..23 of a whole hour of the clock, which begins at 21:00. */
export const hourOf = (seconds: number): number => (seconds / HOUR + 21) % 24

export interface Mark {
  readonly id: string
  readonly label: string
  readonly record: number
  readonly low: number
  readonly high: number
  readonly base: number | undefined
  readonly whatif: number | undefined
  /** The run's hour lies where the record tolerates it. */
  readonly tolerated: boolean
}

export function marksOf(
  moments: readonly Moment[],
  measured: ReadonlyMap<string, number>,
  whatif: ReadonlyMap<string, number> | undefined,
  text: (words: Moment['label']) => string,
): Mark[] {
  return moments.map((moment) => {
    const base = here(moment, measured, false)
    return {
      id: moment.id,
      label: text(moment.label),
      record: moment.record,
      low: moment.low,
      high: moment.high,
      base,
      whatif: whatif === undefined ? undefined : here(moment, whatif, false),
      tolerated: base !== undefined && base >= moment.low && base <= moment.high,
    }
  })
}

/** Places for lines of text as near to where they belong as lets each have its room, in the same order. */
export function spread(wanted: readonly number[], room: number): number[] {
  const groups: { from: number; n: number; sum: number }[] = []
  wanted.forEach((place, i) => {
    groups.push({ from: i, n: 1, sum: place })
    for (;;) {
      const [b, a] = [groups.at(-1)!, groups.at(-2)]
      if (a === undefined || middle(b) - middle(a) >= (room * (a.n + b.n)) / 2) break
      groups.splice(-2, 2, { from: a.from, n: a.n + b.n, sum: a.sum + b.sum })
    }
  })
  return groups.flatMap((group) =>
    Array.from({ length: group.n }, (_, i) => middle(group) + (i - (group.n - 1) / 2) * room),
  )
}
const middle = ({ n, sum }: { n: number; sum: number }): number => sum / n
