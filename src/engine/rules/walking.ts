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
import { HOP } from '../fields/distance.ts'
import { dark } from '../fields/light.ts'
import { metresThisTick, WALKER } from '../fields/pace.ts'
import { chance } from '../numeric/curves.ts'
import { ONE } from '../numeric/fixed.ts'
import { below, draw } from '../random/draw.ts'
import { COLUMN } from '../state/forces.ts'
import { FRESH, STANCE, TRAIT } from '../state/people.ts'

const DONE_MINUTES = 45
/** Farther than this from a contest nobody reaches it within a tick of five minutes, nor his spot round it. */
const BEYOND = 1400

/** Going home is weighed once in so many ticks, at a tick of one's own, with the chance that their sum gives. */
const TURNS = 8

export function walkAbout(day: Day): void {
  const { s, f } = day
  const home = homeBars(day)
  let kept = 0
  for (let j = 0; j < f.outCount; j++) {
    const i = f.out[j]
    const stance = s.personStance[i]
    if (stance === STANCE.out ? crowd(day, i, home) : stance === STANCE.toMuster && arrive(day, i))
      f.out[kept++] = i
    else if (s.personStance[i] === STANCE.out) put(day, f.rest, f.restCount, i)
    else if (s.personStance[i] === STANCE.underArms) put(day, f.armed, f.armedCount, i)
  }
  f.outCount = kept
  resting(day, home)
  armed(day, home)
  addChanges(day)
}

/** Who stands where he wanted to be waits in one of eight lists, by the tick at which he weighs going home. */
function put(day: Day, lists: readonly Int32Array[], counts: Int32Array, i: number): void {
  const k = day.people.id[i] & (TURNS - 1)
  lists[k][counts[k]++] = i
}

/** The crowd that stands: one list of eight a tick, all of them when a contest has changed for people in the street. */
function resting(day: Day, home: Bars): void {
  const { s, f } = day
  for (let b = 0; b < TURNS; b++) {
    if (((b + s.clock[0]) & (TURNS - 1)) !== 0 && !f.dirty.moved) continue
    const list = f.rest[b]
    const count = f.restCount[b]
    let kept = 0
    for (let j = 0; j < count; j++) {
      const i = list[j]
      if (s.personStance[i] !== STANCE.out) continue
      if (crowd(day, i, home)) f.out[f.outCount++] = i
      else if (s.personStance[i] === STANCE.out) list[kept++] = i
    }
    f.restCount[b] = kept
  }
  f.dirty.moved = false
}

/** Guards under arms: those whose turn it is weigh going home. */
function armed(day: Day, home: Bars): void {
  const { s, f } = day
  const b = -s.clock[0] & (TURNS - 1)
  const list = f.armed[b]
  const count = f.armedCount[b]
  let kept = 0
  for (let j = 0; j < count; j++) {
    const i = list[j]
    if (s.personStance[i] !== STANCE.underArms) continue
    stay(day, i, home)
    if (s.personStance[i] === STANCE.underArms) list[kept++] = i
  }
  f.armedCount[b] = kept
}

function addChanges(day: Day): void {
  const { f } = day
  if (!f.changed) return
  f.changed = false
  f.crowdMoved = true
  const { crowd, women, bnUnder } = day.s
  const { crowdChange, womenChange, underChange } = f
  for (let c = 0; c < crowdChange.length; c++) {
    crowd[c] += crowdChange[c]
    women[c] += womenChange[c]
  }
  crowdChange.fill(0)
  womenChange.fill(0)
  for (let n = 1; n < 255; n++) bnUnder[n] += underChange[n]
  underChange.fill(0)
}

function turn(day: Day, i: number): boolean {
  return ((day.people.id[i] + day.s.clock[0]) & (TURNS - 1)) === 0
}

interface Bars {
  readonly busy: number
  readonly idle: number
  readonly arms: number
}

function homeBars(day: Day): Bars {
  const night = dark(day, now(day)) ? 3 : 1
  const bar = (minutes: number) =>
    chance(Math.floor((TURNS * night * day.tickSeconds * ONE) / 60 / minutes)) * 65536
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
  const { hop, far } = f.walks[k]
  const spot = far[c] > BEYOND ? -1 : spotRound(day, i, k)
  if (c === spot) {
    s.personClock[i] = k + 1
    return false
  }
  let to = c
  // the rest of a hop is a chance of it, so that ticks of any length carry people as far
  const rest = below(draw(day.seed, 52, people.id[i], 1, s.clock[0]), HOP)
  const budget = (s.personClock[i] === FRESH ? partOf(day, i, paceAt(day, c)) : paceAt(day, c)) + rest
  s.personClock[i] = 0
  for (let left = budget; left >= HOP && to !== spot; left -= HOP) {
    if (spot >= 0 && far[to] <= 160) to = spot
    else if (hop[to] !== 65535) to = hop[to]
    else break
  }
  if (to !== c) change(day, i, c, to)
  return true
}

/** Who has gone out within this tick walks what is left of it. */
function partOf(day: Day, i: number, metres: number): number {
  return below(draw(day.seed, 52, day.people.id[i], 2, 255), metres + 1)
}

/** A spot of one's own among the cells round a contest. */
function spotRound(day: Day, i: number, k: number): number {
  const ring = day.f.ring1[day.points[k]]
  return ring[draw(day.seed, 52, day.people.id[i], k + 1, 0) % ring.length]
}

/** Metres a walker covers in this tick from a cell: the same for all who stand there. */
function paceAt(day: Day, c: number): number {
  const { pace, paceTick } = day.f
  if (paceTick[c] !== day.s.clock[0]) {
    paceTick[c] = day.s.clock[0]
    pace[c] = metresThisTick(day, c, WALKER, false)
  }
  return pace[c]
}

function change(day: Day, i: number, from: number, to: number): void {
  const { s, f, people } = day
  f.changed = true
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
  f.changed = true
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
  f.changed = true
  f.underChange[people.battalion[i]]++
  return false
}

/** A Guard under arms whose turn it is stays, or goes home. */
function stay(day: Day, i: number, home: Bars): void {
  const { s, f, people } = day
  const n = people.battalion[i]
  if (s.bnOrder[n] !== COLUMN.dispersed) {
    if (s.bnOrder[n] >= COLUMN.ordered || draw(day.seed, 55, people.id[i], 0, s.clock[0]) >= home.arms) return
  }
  s.personStance[i] = STANCE.withdrawn
  s.personCell[i] = people.home[i]
  f.changed = true
  f.underChange[n]--
}
