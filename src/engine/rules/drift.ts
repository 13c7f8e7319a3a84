/**
 * R-70 Drift: in contact with a crowd men slip from their officers' control, minute by minute.
 *
 *   dH = lambda c q m_i dt        a soldier slips when draw < 1 - e^-H, one threshold a soldier
 *
 * lambda `drift` [1/min], c contact and q the obedience kernel (`fields/obedience.ts`), m_i e^(z / 2) for his class of
 * discipline. Not here: orders to fire (R-71), what a broken body does (R-33).
 */
import type { Day } from '../day.ts'
import { bodyLogit, breakUp, contactOf } from '../fields/obedience.ts'
import { slip } from '../fields/slipping.ts'
import { ONE } from '../numeric/fixed.ts'
import { WHERE } from '../state/forces.ts'

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
