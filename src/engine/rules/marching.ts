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
import { heads, now, type Day } from '../day.ts'
import { dark } from '../fields/light.ts'

export const INFANTRY = 66.7
export const WALKER = 80
const CROWD_HALF = 1500
const BARRED = 255

/** Metres that armed men cover in this tick from a cell. */
export function metresThisTick(day: Day, cell: number, metresPerMinute: number, ownGround: boolean): number {
  let speed = metresPerMinute
  if (dark(day, now(day))) speed *= day.p.nightSpeed
  if (!ownGround) speed = (speed * CROWD_HALF) / (CROWD_HALF + heads(day, day.s.crowd[cell]))
  if (day.s.barricade[cell] >= BARRED) speed *= ownGround ? 0.6 : 1 / 3
  return Math.floor((speed * day.tickSeconds) / 60)
}

export interface Walk { cell: number; progress: number }

/** Follows the streets towards `target` for some metres; `progress` keeps what is left of a street. */
export function walk(day: Day, from: number, target: number, metres: number, progress: number): Walk {
  if (from === target) return { cell: from, progress: 0 }
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
  return { cell, progress: 0 }
}
