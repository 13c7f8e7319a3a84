/**
 * Windows: where measures must end up for a run to be of use. A run is stopped at the first look (every half hour) at which one
 * is certainly missed, which saves the rest of its day. What makes it certain: a time that came outside its window, or has
 * not come though the window and the longest confirmation are past; a count that only grows and is above its window.
 */
import { isTime, type Model, measuresOf, PARIS_DAY } from '../../engine/index.ts'

/** Seconds of the clock or a count; null: open. */
export interface Window {
  readonly low: number | null
  readonly high: number | null
}
export type Windows = Readonly<Record<string, Window>>

/** Seconds between two looks. */
export const LOOK = 1800
/** A time is noted once its condition has held for half an hour at most. */
const CONFIRMED = 1800

/** What a run that has come to `now` has given of one measure: its value, or undefined where that is still open. */
export function settled(
  id: string,
  value: number,
  window: Window,
  now: number,
  model: Model = PARIS_DAY,
): number | undefined {
  const measure = measuresOf(model).find((one) => one.id === id)
  if (measure === undefined) return undefined
  if (measure.monotone === true) return window.high !== null && value > window.high ? value : undefined
  if (!isTime(measure)) return undefined
  if (value < Infinity) return value
  return window.high !== null && now > window.high + CONFIRMED ? Infinity : undefined
}

/** Whether some measure is certainly outside its window. */
export function missed(
  windows: Windows,
  measures: Readonly<Record<string, number>>,
  now: number,
  model: Model = PARIS_DAY,
): boolean {
  return Object.entries(windows).some(([measure, window]) => {
    const value = settled(measure, measures[measure] ?? Infinity, window, now, model)
    if (value === undefined) return false
    return (window.low !== null && value < window.low) || (window.high !== null && value > window.high)
  })
}
