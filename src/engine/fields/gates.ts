/** R-90 The gate a body makes for on its way out of the city: the nearest by the way and by who waits before it. */
import type { Day } from '../day.ts'
import { ORDER, WHERE } from '../state/forces.ts'
import { COUNTER } from '../state/state.ts'
import { bodyMen } from './presence.ts'

/** Metres of way that an hour of waiting at a gate is worth: a walk (assumed). */
const QUEUE_METRES = 4000

/** Takes the gate to make for, none (-1) when every one is known to be shut. */
export function chooseGate(day: Day, b: number): void {
  const { s } = day
  let best = -1
  let least = 1 << 30
  for (const gate of day.landmarks.exits) {
    if (s.shut[gate] === 2 && s.bodyGate[b] === gate) continue
    // a body learns that a gate is shut by standing before it
    const known = s.shut[gate] === 2 && s.counter[COUNTER.shutExits] > 0
    const far = day.routes.to(day.city.sites[gate].cell).far[s.bodyCell[b]]
    const queue = Math.floor((waiting(day, gate) * QUEUE_METRES) / day.city.sites[gate].capacity)
    if (far + queue < least && !known) {
      least = far + queue
      best = gate
    }
  }
  s.bodyGate[b] = best
  if (best >= 0) s.bodyTarget[b] = day.city.sites[best].cell
}

/** Men who make for a gate. */
function waiting(day: Day, gate: number): number {
  let men = 0
  for (let b = 0; b < day.forces.bodies.length; b++)
    if (
      day.s.bodyWhere[b] === WHERE.inside &&
      day.s.bodyOrder[b] === ORDER.exit &&
      day.s.bodyGate[b] === gate
    )
      men += bodyMen(day, b).obeying
  return men
}
