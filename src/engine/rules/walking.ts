/**
 * R-52 (second half), R-55 Where those who are out go, and when they go home.
 *
 * Crowd: along the streets towards the nearest contest its cell has news of, then to a spot of one's own round it; speed
 * 80 m a minute, slowed by the press (`density`). Guards on the way to muster arrive when their clock has run down.
 * Home: at a hazard 1 / 45 min when no contest is left within reach, 1 / `homeHours` otherwise (hunger, tiredness;
 * assumed), thrice as fast by night; Guards under arms a quarter as fast, and not while their battalion is on an order.
 * Who has gone home stays there for the act (hysteresis).
 */
import { now, type Day } from '../day.ts'
import { dark } from '../fields/light.ts'
import { draw } from '../random/draw.ts'
import { COLUMN } from '../state/forces.ts'
import { STANCE, TRAIT } from '../state/people.ts'
import { metresThisTick, WALKER } from './marching.ts'

const DONE_MINUTES = 45
const HOP = 141

export function walkAbout(day: Day): void {
  const { s, f } = day
  const home = homeBars(day)
  let kept = 0
  for (let j = 0; j < f.outCount; j++) {
    const i = f.out[j]
    if (s.personStance[i] === STANCE.out) crowd(day, i, home)
    else if (s.personStance[i] === STANCE.toMuster) arrive(day, i)
    else if (s.personStance[i] === STANCE.underArms) stay(day, i, home)
    if (s.personStance[i] >= STANCE.out && s.personStance[i] <= STANCE.underArms) f.out[kept++] = i
  }
  f.outCount = kept
  for (let c = 0; c < day.city.cells; c++) {
    s.crowd[c] += f.crowdChange[c]
    s.women[c] += f.womenChange[c]
  }
  f.crowdChange.fill(0)
  f.womenChange.fill(0)
  for (let n = 1; n < 255; n++) s.bnUnder[n] += f.underChange[n]
  f.underChange.fill(0)
}

interface Bars { readonly busy: number; readonly idle: number; readonly arms: number }

function homeBars(day: Day): Bars {
  const night = dark(day, now(day)) ? 3 : 1
  const bar = (minutes: number) => Math.floor(((night * day.tickSeconds) / 60 / minutes) * 4294967296)
  return { busy: bar(day.p.homeHours * 60), idle: bar(DONE_MINUTES), arms: bar(day.p.homeHours * 240) }
}

function crowd(day: Day, i: number, home: Bars): void {
  const { s, f, people } = day
  const c = s.personCell[i]
  const k = f.goal[c]
  const luck = draw(day.seed, 52, people.id[i], 0, s.clock[0])
  if (luck < (k === 255 ? home.idle : home.busy)) return leave(day, i, c)
  if (k === 255) return
  const ring = f.ring1[day.points[k]]
  const spot = ring[draw(day.seed, 52, people.id[i], k + 1, 0) % ring.length]
  if (c === spot) return
  let to = c
  const budget = metresThisTick(day, c, WALKER, false) + Math.floor((luck & 255) * HOP / 256)
  const { hop, far } = day.routes.to(day.points[k])
  for (let left = budget; left >= HOP && to !== spot; left -= HOP) {
    if (far[to] <= 160) to = spot
    else if (hop[to] !== 65535) to = hop[to]
    else break
  }
  if (to === c) return
  s.personCell[i] = to
  f.crowdChange[c]--
  f.crowdChange[to]++
  if ((people.traits[i] & TRAIT.woman) !== 0) {
    f.womenChange[c]--
    f.womenChange[to]++
  }
}

function leave(day: Day, i: number, c: number): void {
  const { s, f, people } = day
  s.personStance[i] = STANCE.withdrawn
  s.personCell[i] = people.home[i]
  f.crowdChange[c]--
  if ((people.traits[i] & TRAIT.woman) !== 0) f.womenChange[c]--
}

function arrive(day: Day, i: number): void {
  const { s, f, people } = day
  if (s.personClock[i] > 0) s.personClock[i]--
  if (s.personClock[i] > 0) return
  s.personStance[i] = STANCE.underArms
  s.personCell[i] = day.battalions.cell[people.battalion[i]]
  f.underChange[people.battalion[i]]++
}

function stay(day: Day, i: number, home: Bars): void {
  const { s, f, people } = day
  const n = people.battalion[i]
  if (s.bnOrder[n] !== COLUMN.dispersed && s.bnOrder[n] >= COLUMN.ordered) return
  if (s.bnOrder[n] !== COLUMN.dispersed && draw(day.seed, 55, people.id[i], 0, s.clock[0]) >= home.arms) return
  s.personStance[i] = STANCE.withdrawn
  s.personCell[i] = people.home[i]
  f.underChange[n]--
}
