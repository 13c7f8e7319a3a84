/**
 * R-51 Thresholds from shares that people of the time could have guessed, rather than from scores that nobody can.
 *
 *   theta_look   passed by `lookShare` of the adults where nobody is out yet and there is nothing to fear
 *   theta_arms   passed by `armsShare` of the federated Guards once their rappel sounds, nobody out, nothing to fear
 *
 * Scores are h (1 - L) + sigma e of the people of this world and seed, before anything that a lever eases: a lever moves
 * people over the threshold, not the threshold. In steps of 1/4096 of the score.
 */
import type { Setting } from '../day.ts'
import { ONE } from '../numeric/fixed.ts'
import { TRAIT } from '../state/people.ts'
import { grievance } from './grievance.ts'

/** Both in Q16.16. */
export interface Thresholds {
  readonly look: number
  readonly arms: number
}

const STEP = 16
const LOWEST = 2 * ONE
const STEPS = (4 * ONE) / STEP

export function thresholds(setting: Setting, federated: Uint8Array): Thresholds {
  const { people, p } = setting
  const { traits, hardship, offset, battalion } = people
  const table = grievance(false)
  const sigma = Math.floor(p.offsetSpread * 1024)
  const adults = new Int32Array(STEPS)
  const guards = new Int32Array(STEPS)
  for (let i = 0; i < people.present; i++) {
    if (((traits[i] >> TRAIT.ageShift) & TRAIT.ageMask) < 2) continue
    const kind = (traits[i] >> TRAIT.classShift) & TRAIT.classMask
    const score = table[(kind << 8) | hardship[i]] + sigma * offset[i]
    const step = Math.floor((score + LOWEST) / STEP)
    adults[step]++
    if (battalion[i] > 0 && federated[battalion[i]] === 1) guards[step]++
  }
  return {
    look: passedBy(adults, p.lookShare),
    arms: passedBy(guards, p.armsShare) + Math.floor(p.callPull * ONE),
  }
}

/** The lowest step that no more than the share passes. */
function passedBy(counts: Int32Array, share: number): number {
  const most = Math.floor(share * counts.reduce((sum, n) => sum + n, 0))
  let above = 0
  let step = STEPS - 1
  while (step > 0 && above + counts[step] <= most) above += counts[step--]
  return (step + 1) * STEP - LOWEST
}
