/** Those hit by shots or blows: a third of them die (assumed; eight dead and twelve hurt in the day, d18-252, 253). */
import type { Day } from '../day.ts'
import { below } from '../random/draw.ts'
import { COUNTER } from '../state/state.ts'

/** Counts hits; the remainder of the third falls by the draw given. */
export function strike(day: Day, hits: number, luck: number): void {
  const dead = Math.floor(hits / 3) + (below(luck, 3) < hits % 3 ? 1 : 0)
  day.s.counter[COUNTER.killed] += dead
  day.s.counter[COUNTER.wounded] += hits - dead
}
