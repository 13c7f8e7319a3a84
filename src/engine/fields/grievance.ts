/** R-51 Grievance h (1 - L): hardship of a person against the legitimacy that his class grants the government. */
import { ONE } from '../numeric/fixed.ts'

/** Legitimacy of the government by class, Q16.16 (assumed, literature.md section 1: L 0..1). */
export const LEGITIMACY = [0.25, 0.5, 0.5, 0.6, 0.45, 0.7, 0.85, 0.5].map((l) => Math.floor(l * ONE))
/** What eased pay, rents and pledges take off a grievance (L-15; size assumed). */
export const EASED = 0.6

/** h (1 - L) by class and hardship, Q16.16: 8 x 256. */
export function grievance(eased: boolean): Int32Array {
  const ease = eased ? EASED : 1
  return Int32Array.from({ length: 2048 }, (_, i) =>
    Math.floor((((i & 255) * (ONE - LEGITIMACY[i >> 8])) / 255) * ease),
  )
}
