/**
 * R-91 The forts' garrison marches to Versailles when Thiers orders the forts given up: Daudel's brigade, three hours after
 * the order is written (assumed: rider and assembly). Other garrisons outside stay where they are.
 */
import { type Day, now } from '../day.ts'
import { MEMORY } from '../institutions/memory.ts'
import { WHERE } from '../state/forces.ts'

const ASSEMBLE = 3 * 3600

export function emptyForts(day: Day): void {
  const ordered = day.s.memory[MEMORY.fortsOrdered]
  if (ordered === 0 || now(day) < ordered + ASSEMBLE) return
  for (let b = 0; b < day.forces.bodies.length; b++) {
    if (day.s.bodyWhere[b] !== WHERE.fort || !day.f.leavesFort[b]) continue
    day.s.bodyWhere[b] = WHERE.road
    day.s.bodyOutAt[b] = now(day)
    day.s.bodyRoad[b] = day.f.roadTo[day.forces.bodies[b].outside]
  }
}
