/**
 * R-70 Drift: in contact with a crowd men slip from their officers' control, minute by minute.
 *
 *   dH = lambda c q m_i dt        a soldier slips when draw < 1 - e^-H, one threshold a soldier
 *
 * lambda `drift` [1/min], c contact and q the obedience kernel (`fields/obedience.ts`), m_i e^(z / 2) for his class of
 * discipline. Not here: orders to fire (R-71), what a broken body does (R-33).
 */
import type { Day } from '../day.ts'
import { bodyLogit, breakUp, company, contactOf } from '../fields/obedience.ts'
import { chance, grow } from '../numeric/curves.ts'
import { mul, ONE } from '../numeric/fixed.ts'
import { draw } from '../random/draw.ts'
import { SOLDIER, WHERE } from '../state/forces.ts'

/** Hazard, Q16.16, below which a company is not counted again: a quarter of a man in a hundred. */
const FINE = 164

/** One tick of drift, minute by minute, for companies in contact. */
export function drift(day: Day): void {
  const minutes = Math.ceil(day.tickSeconds / 60)
  const dt = Math.floor((day.tickSeconds * ONE) / 60 / minutes)
  for (let b = 0; b < day.forces.bodies.length; b++) {
    if (day.s.bodyWhere[b] !== WHERE.inside) continue
    const contact = contactOf(day, b)
    if (contact === 0) continue
    const shared = bodyLogit(day, b, contact)
    for (let c = day.forces.bodies[b].firstCompany; c < day.forces.bodies[b].lastCompany; c++)
      slip(day, c, contact, shared, minutes, dt)
    breakUp(day, b)
  }
}

function slip(day: Day, c: number, contact: number, shared: number, minutes: number, dt: number): void {
  const { s } = day
  const lambda = Math.floor(day.p.drift * ONE)
  for (let m = 0; m < minutes; m++) {
    if (s.obeying[c] === 0) return
    s.exposure[c] += mul(contact, dt)
    s.hazard[c] += mul(mul(mul(lambda, company(day, c, shared)), contact), dt)
    if (s.hazard[c] - s.counted[c] >= FINE) count(day, c)
  }
}

/** Multiplier of the hazard for eight classes of discipline, Q16.16: e^(z / 2), z from -1.75 to 1.75. */
const MULTIPLIER = Int32Array.from({ length: 8 }, (_, k) => grow(Math.floor(((k - 3.5) / 4) * ONE)))

/** Scratch: bar of each class of discipline in the company being counted. */
const BARS = new Float64Array(8)

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
