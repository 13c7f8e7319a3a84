/**
 * R-30 Marching: how far a body, a battalion or a walker gets in a tick.
 *
 *   v = v0 x dark x crowd x barricade          [m/min]
 *   v0         formed infantry 66.7 (4.0 km/h, Morache in Parkes), crowd 80 (4.8 km/h, general knowledge)
 *   dark       `nightSpeed` before nautical dawn and after dusk (assumed)
 *   crowd      1 / (1 + heads / 1500) in the cell (assumed; jam densities 4..9 persons/m2 are disputed)
 *   barricade  1/3 where one stands (dense or barred streets 1..2 km/h, general knowledge)
 *
 * Not here: where to (orders, R-52, R-54), the pace of people in a press (density.ts).
 */
import { type Day, heads, now } from '../day.ts'
import { distancesTo, UNREACHABLE } from '../space/routes.ts'
import { ORDER, WHERE } from '../state/forces.ts'
import { dark } from './light.ts'
import { bodyMen } from './presence.ts'

export const INFANTRY = 66.7
export const WALKER = 80
const CROWD_HALF = 1500
const BARRED = 255

/** Metres that armed men cover in this tick from a cell; `since` seconds after they set out, if that was within the tick. */
export function metresThisTick(
  day: Day,
  cell: number,
  metresPerMinute: number,
  ownGround: boolean,
  since = day.tickSeconds,
): number {
  let speed = metresPerMinute
  if (dark(day, now(day))) speed *= day.p.nightSpeed
  if (!ownGround) speed = (speed * CROWD_HALF) / (CROWD_HALF + heads(day, day.s.crowd[cell]))
  if (day.s.barricade[cell] >= BARRED) speed *= ownGround ? 0.6 : 1 / 3
  return Math.floor((speed * Math.min(since, day.tickSeconds)) / 60)
}

/**
 * The way back to the Ecole militaire that avoids streets full of people or Guards: a street into a cell counts up to three
 * times, once more for each 200 of them (assumed). One field a tick serves all who retreat; the field of the tick before
 * last phase is used, so the order of bodies cannot matter.
 */
export function wayBack(day: Day): { readonly far: Uint16Array; readonly dread: Uint8Array } {
  const { f, s, city } = day
  const tick = s.clock[0]
  if (f.retreat.tick === tick) return f.retreat
  const dread = f.retreat.dread
  for (let c = 0; c < city.cells; c++)
    dread[c] =
      s.crowd[c] === 0 && f.guards[c] === 0
        ? 1
        : 1 + Math.min(2, Math.floor((heads(day, s.crowd[c]) + f.guards[c]) / 200))
  const wanted: number[] = []
  for (let b = 0; b < day.forces.bodies.length; b++)
    if (
      s.bodyWhere[b] === WHERE.inside &&
      s.bodyOrder[b] === ORDER.fallBack &&
      (bodyMen(day, b).obeying > 0 || day.forces.bodies[b].men === 0)
    )
      wanted.push(s.bodyCell[b])
  const far = distancesTo(city, city.sites[day.landmarks.ecoleMilitaire].cell, dread, wanted)
  f.retreat = { tick, dread, far }
  return f.retreat
}

/** Follows the way back for some metres. */
export function walkBack(day: Day, from: number, metres: number, progress: number): Walk {
  const { far, dread } = wayBack(day)
  const { edgeStart, edgeTo, edgeMetres } = day.city
  let cell = from
  let left = metres + progress
  while (far[cell] !== 0) {
    let to = UNREACHABLE
    let length = 0
    for (let e = edgeStart[cell]; e < edgeStart[cell + 1]; e++) {
      const next = edgeTo[e]
      if (far[next] + edgeMetres[e] * dread[next] !== far[cell] || next >= to) continue
      to = next
      length = edgeMetres[e]
    }
    if (to === UNREACHABLE || left < length) return { cell, progress: to === UNREACHABLE ? 0 : left }
    left -= length
    cell = to
  }
  return { cell, progress: left }
}

/** Where a walk ends and the metres left over: of the next street on the way, of the walk at its end. */
export interface Walk {
  cell: number
  progress: number
}

/** Follows the streets towards `target` for some metres; `progress` keeps what is left of a street. */
export function walk(day: Day, from: number, target: number, metres: number, progress: number): Walk {
  if (from === target) return { cell: from, progress: metres + progress }
  const { far, hop } = day.routes.to(target)
  let cell = from
  let left = metres + progress
  while (cell !== target) {
    const to = hop[cell]
    if (to === 65535) return { cell, progress: 0 }
    const length = far[cell] - far[to]
    if (left < length) return { cell, progress: left }
    left -= length
    cell = to
  }
  return { cell, progress: left }
}
