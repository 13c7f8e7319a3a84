import type { Day } from '../day.ts'
import { isqrt } from '../numeric/fixed.ts'

/** Straight metres between two cells. */
export function metresBetween(day: Day, a: number, b: number): number {
  const dx = day.city.x[a] - day.city.x[b]
  const dy = day.city.y[a] - day.city.y[b]
  return isqrt(dx * dx + dy * dy)
}

/** Street metres from the middle of a cell to the next, on the mean. */
export const HOP = 141
/** How near a gun park its captors stand, metres (assumed). */
export const PARK_REACH = 700
