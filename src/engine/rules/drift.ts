/**
 * R-70 Drift: in contact with a crowd men slip from their officers' control, minute by minute.
 *
 *   dH = (lambda c q - H (1 - q) / rally) dt        a soldier slips when draw < 1 - e^-(m_i H), one threshold a soldier
 *
 * lambda `drift` [1/min], c contact and q the obedience kernel (`fields/obedience.ts`), m_i e^(z / 2) for his class of
 * discipline, rally `rallyMinutes`: officers get men back, in contact and out of it, until the company has broken. Not here: orders to fire (R-71), what a broken body does (R-33).
 */
import type { Day } from '../day.ts'
import { bodyLogit, breakUp, contactOf } from '../fields/obedience.ts'
import { slip } from '../fields/slipping.ts'
import { ONE } from '../numeric/fixed.ts'
import { WHERE } from '../state/forces.ts'

/** Has a company that still holds men who waver. */
function shaken(day: Day, b: number): boolean {
  const { s, forces } = day
  if (s.bodyBroken[b] === 1) return false
  for (let c = forces.bodies[b].firstCompany; c < forces.bodies[b].lastCompany; c++)
    if (s.broken[c] === 0 && s.hazard[c] > 0) return true
  return false
}

/** One tick of drift, minute by minute, for companies in contact or with men who waver. */
export function drift(day: Day): void {
  const minutes = Math.ceil(day.tickSeconds / 60)
  const dt = Math.floor((day.tickSeconds * ONE) / 60 / minutes)
  for (let b = 0; b < day.forces.bodies.length; b++) {
    if (day.s.bodyWhere[b] !== WHERE.inside) continue
    const contact = contactOf(day, b)
    if (contact === 0 && !shaken(day, b)) continue
    const shared = bodyLogit(day, b, contact)
    for (let c = day.forces.bodies[b].firstCompany; c < day.forces.bodies[b].lastCompany; c++)
      slip(day, c, contact, shared, minutes, dt)
    breakUp(day, b)
  }
}
