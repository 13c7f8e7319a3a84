/**
 * R-52 (second half), R-55 Where those who are out go, and when they go home.
 *
 * Crowd: along the streets towards the nearest contest its cell has news of, then to a spot of one's own round it; speed
 * 80 m a minute, slowed by the press (`density`). Guards on the way to muster arrive when their clock has run down.
 * Home: at a hazard 1 / 45 min when no contest is left within reach, 1 / `homeHours` otherwise (hunger, tiredness;
 * assumed), thrice as fast by night; Guards under arms a quarter as fast, and not while their battalion is on an order.
 * Who has gone home stays there for the act (hysteresis).
 */
import { type Day, now } from '../day.ts'
import { dark } from '../fields/light.ts'
import { metresThisTick, WALKER } from '../fields/pace.ts'
import { draw } from '../random/draw.ts'
import { COLUMN } from '../state/forces.ts'
import { STANCE, TRAIT } from '../state/people.ts'

const DONE_MINUTES = 45
const HOP = 141

export function walkAbout(day: Day): void {
  const { s, f } = day
  const home = homeBars(day)
  let kept = 0
  for (let j = 0; j < f.outCount; j++) {
    const i = f.out[j]
    const moves =
      s.personStance[i] === STANCE.out
        ? crowd(day, i, home)
        : s.personStance[i] === STANCE.toMuster
          ? arrive(day, i)
          : stay(day, i, home)
    if (moves) f.out[kept++] = i
    else if (s.personStance[i] === STANCE.out || s.personStance[i] === STANCE.underArms) rest(day, i)
  }
  f.outCount = kept
  resting(day, home)
  addChanges(day)
}

/** Who stands where he wanted to be waits in one of four lists, by the tick at which he weighs going home. */
function rest(day: Day, i: number): void {
  const k = day.people.id[i] & 3
  day.f.rest[k][day.f.restCount[k]++] = i
}

/** Those who stand: one list of four a tick, all of them when the contests have changed. */
function resting(day: Day, home: Bars): void {
  const { s, f } = day
  for (let b = 0; b < 4; b++) {
    if (((b + s.clock[0]) & 3) !== 0 && !f.dirty.moved) continue
    const list = f.rest[b]
    let kept = 0
    const count = f.restCount[b]
    for (let j = 0; j < count; j++) {
      const i = list[j]
      const moves =
        s.personStance[i] === STANCE.out
          ? crowd(day, i, home)
          : s.personStance[i] === STANCE.underArms
            ? stay(day, i, home)
            : false
      if (moves) f.out[f.outCount++] = i
      else if (s.personStance[i] === STANCE.out || s.personStance[i] === STANCE.underArms) list[kept++] = i
    }
    f.restCount[b] = kept
  }
  f.dirty.moved = false
}

function addChanges(day: Day): void {
  const { s, f } = day
  for (let c = 0; c < day.city.cells; c++) {
    s.crowd[c] += f.crowdChange[c]
    s.women[c] += f.womenChange[c]
  }
  f.crowdChange.fill(0)
  f.womenChange.fill(0)
  for (let n = 1; n < 255; n++) s.bnUnder[n] += f.underChange[n]
  f.underChange.fill(0)
}

/** Going home is weighed every fourth tick, at a tick of one's own; the bars are four times as high for it. */
function turn(day: Day, i: number): boolean {
  return ((day.people.id[i] + day.s.clock[0]) & 3) === 0
}

interface Bars {
  readonly busy: number
  readonly idle: number
  readonly arms: number
}

function homeBars(day: Day): Bars {
  const night = dark(day, now(day)) ? 3 : 1
  const bar = (minutes: number) => Math.floor(((4 * night * day.tickSeconds) / 60 / minutes) * 4294967296)
  return { busy: bar(day.p.homeHours * 60), idle: bar(DONE_MINUTES), arms: bar(day.p.homeHours * 240) }
}

/** One person of the crowd; true while still on the way. */
function crowd(day: Day, i: number, home: Bars): boolean {
  const { s, f, people } = day
  const c = s.personCell[i]
  const k = f.goal[c]
  if (turn(day, i) && draw(day.seed, 52, people.id[i], 0, s.clock[0]) < (k === 255 ? home.idle : home.busy)) {
    leave(day, i, c)
    return false
  }
  if (k === 255 || s.personClock[i] === k + 1) return false
  const ring = f.ring1[day.points[k]]
  const spot = ring[draw(day.seed, 52, people.id[i], k + 1, 0) % ring.length]
  if (c === spot) {
    s.personClock[i] = k + 1
    return false
  }
  let to = c
  const budget =
    metresThisTick(day, c, WALKER, false) + (draw(day.seed, 52, people.id[i], 1, s.clock[0]) & 127)
  const { hop, far } = f.walks[k]
  for (let left = budget; left >= HOP && to !== spot; left -= HOP) {
    if (far[to] <= 160) to = spot
    else if (hop[to] !== 65535) to = hop[to]
    else break
  }
  if (to !== c) change(day, i, c, to)
  return true
}

function change(day: Day, i: number, from: number, to: number): void {
  const { s, f, people } = day
  s.personCell[i] = to
  f.crowdChange[from]--
  f.crowdChange[to]++
  if ((people.traits[i] & TRAIT.woman) !== 0) {
    f.womenChange[from]--
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

/** A Guard on his way to muster; true until he is there. */
function arrive(day: Day, i: number): boolean {
  const { s, f, people } = day
  if (s.personClock[i] > 0) s.personClock[i]--
  if (s.personClock[i] > 0) return true
  s.personStance[i] = STANCE.underArms
  s.personCell[i] = day.battalions.cell[people.battalion[i]]
  f.underChange[people.battalion[i]]++
  return false
}

/** A Guard under arms: stays, or goes home. Never on the way by himself. */
function stay(day: Day, i: number, home: Bars): boolean {
  const { s, f, people } = day
  const n = people.battalion[i]
  if (s.bnOrder[n] !== COLUMN.dispersed) {
    if (
      s.bnOrder[n] >= COLUMN.ordered ||
      !turn(day, i) ||
      draw(day.seed, 55, people.id[i], 0, s.clock[0]) >= home.arms
    )
      return false
  } else if (!turn(day, i)) return false
  s.personStance[i] = STANCE.withdrawn
  s.personCell[i] = people.home[i]
  f.underChange[n]--
  return false
}
