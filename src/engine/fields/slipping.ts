/**
 * R-70 How men of a company slip while it stands in contact, and come back: the hazard is integrated minute by minute and held against
 * one threshold a soldier. Inside the walls the contact is with a crowd (rules/drift.ts), outside with a column of Guards.
 */
import type { Day } from '../day.ts'
import { chance, grow } from '../numeric/curves.ts'
import { mul, ONE } from '../numeric/fixed.ts'
import { draw } from '../random/draw.ts'
import { SOLDIER } from '../state/forces.ts'
import { company } from './obedience.ts'

/** Hazard, Q16.16, below which a company is not counted again: a quarter of a man in a hundred. */
const FINE = 164

/** So many minutes, of length dt (Q16.16), for one company, in contact or not (0); `shared` is the logit of its body. */
export function slip(
  day: Day,
  c: number,
  contact: number,
  shared: number,
  minutes: number,
  dt: number,
): void {
  const { s } = day
  const lambda = Math.floor(day.p.drift * ONE)
  const back = Math.floor(ONE / day.p.rallyMinutes)
  for (let m = 0; m < minutes; m++) {
    if (s.obeying[c] === 0) return
    s.exposure[c] += mul(contact, dt)
    const q = company(day, c, shared)
    s.hazard[c] += mul(mul(mul(lambda, q), contact), dt)
    if (s.broken[c] === 0) s.hazard[c] -= Math.min(s.hazard[c], mul(mul(s.hazard[c], mul(back, ONE - q)), dt))
    if (s.hazard[c] - s.counted[c] >= FINE) count(day, c)
    else if (s.counted[c] - s.hazard[c] >= FINE) recover(day, c)
  }
}

/** Multiplier of the hazard for eight classes of discipline, Q16.16: e^(z / 2), z from -1.75 to 1.75. */
const MULTIPLIER = Int32Array.from({ length: 8 }, (_, k) => grow(Math.floor(((k - 3.5) / 4) * ONE)))

/** Scratch: bar of each class of discipline in the company being counted, and the one that men were last held against. */
const BARS = new Float64Array(8)
const HELD = new Float64Array(8)

/** Men whom a falling hazard has let go of are in their officers' hands again; who refused to fire is not among them. */
function recover(day: Day, c: number): void {
  const { s, f, forces } = day
  for (let k = 0; k < 8; k++) {
    BARS[k] = chance(mul(s.hazard[c], MULTIPLIER[k])) * 65536
    HELD[k] = chance(mul(s.counted[c], MULTIPLIER[k])) * 65536
  }
  s.counted[c] = s.hazard[c]
  let back = 0
  for (let i = forces.soldierStart[c]; i < forces.soldierStart[c + 1]; i++) {
    if (s.soldierStance[i] !== SOLDIER.passive) continue
    const own = draw(day.seed, 70, day.forces.soldierKey[i], 0, 0)
    const k = f.discipline[i]
    if (own < BARS[k] || own >= HELD[k]) continue
    s.soldierStance[i] = SOLDIER.obeying
    back++
  }
  s.obeying[c] += back
  s.passive[c] -= back
}

/** Soldiers whose threshold the company's hazard has passed are passive from now on. */
function count(day: Day, c: number): void {
  const { s, f, forces } = day
  s.counted[c] = s.hazard[c]
  for (let k = 0; k < 8; k++) BARS[k] = chance(mul(s.hazard[c], MULTIPLIER[k])) * 65536
  let slipped = 0
  for (let i = forces.soldierStart[c]; i < forces.soldierStart[c + 1]; i++) {
    if (s.soldierStance[i] !== SOLDIER.obeying) continue
    if (draw(day.seed, 70, day.forces.soldierKey[i], 0, 0) >= BARS[f.discipline[i]]) continue
    s.soldierStance[i] = SOLDIER.passive
    slipped++
  }
  s.obeying[c] -= slipped
  s.passive[c] += slipped
}
