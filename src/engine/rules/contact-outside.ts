/**
 * R-82 Where a column meets the army of Versailles: at the post of its road, or before the town. Both sides obey by one kernel.
 *
 * The army's commander there orders fire or not: one draw a place below `outsideResolve`.
 *
 *   no fire    they stand face to face; soldiers slip as before a crowd, contact by Guards for a soldier
 *   fire       every STEP the four firmest unbroken bodies in front are ordered to fire, then the first four battalions of the
 *              column to answer. Fewer than `volleyShare` obeying: no volley, the body or battalion breaks. Else
 *              hits as R-80 on both sides; who refused drops out.
 *   cohesion   (R-33, either side) unbroken, outnumbered at the place with one of its own there broken, or five to one: falls
 *              back at 1 / `cohesionMinutes`, soldiers to Versailles or beyond it, Guards home.
 *
 * With fewer than EMPTY men opposite the post is lost and the column goes on; Versailles is entered after `bearing` minutes.
 * Losses never decide. Not here: artillery, cavalry charges, works, the ground.
 */
import { type Day, now } from '../day.ts'
import { strike } from '../fields/casualties.ts'
import { dropRefusers, obeyingOrder } from '../fields/firing.ts'
import { refusal } from '../fields/kernel.ts'
import { bodyMen } from '../fields/presence.ts'
import {
  battalionsAt,
  bodiesAtPlace,
  contactWith,
  goHome,
  guardRefusal,
  hitGuards,
  marchers,
  marchOf,
  sift,
  troopLogit,
} from '../fields/ranks.ts'
import { slip } from '../fields/slipping.ts'
import { AT, dispatch, TELLS } from '../institutions/dispatches.ts'
import { MEMORY } from '../institutions/memory.ts'
import { reserve } from '../institutions/versailles.ts'
import { chance } from '../numeric/curves.ts'
import { ONE, ratio } from '../numeric/fixed.ts'
import { below, draw } from '../random/draw.ts'
import { log } from '../record/events.ts'
import { SOLDIER, WHERE } from '../state/forces.ts'
import { MARCH, PLACE, STAGE } from '../state/march.ts'
import { STANCE } from '../state/people.ts'
import { COUNTER } from '../state/state.ts'

/** Seconds between two orders to fire (as inside the walls). */
const STEP = 600
/** Bodies and battalions that a road lets come up in front (assumed). */
const FRONT = 4
/** Rifles of one of them that fire (as R-80). */
const RIFLES = 200
const EMPTY = 20
/** How many times outnumbered a side need see nobody break to fall back (as R-33: five Guards round each man). */
const OVERWHELMED = 5
/** Number of every order to fire outside, a part of the address of draws: a man keeps one threshold, and what he meets moves. */
const ORDER = 16
/** Hits in the open against hits in a street at close quarters (assumed). */
const RANGE = 0.2

export function contactOutside(day: Day): void {
  const { march } = day
  if (march === undefined || march.memory[MARCH.begun] === 0) return
  let held = false
  for (let place = PLACE.versailles; place < PLACE.fort; place++) {
    const battalions = battalionsAt(day, place)
    if (battalions.length === 0) continue
    meet(day, place, battalions)
    held ||= battalionsAt(day, place).length > 0
  }
  const { memory } = march
  if (!held) memory[MARCH.heldSince] = 0
  else if (memory[MARCH.heldSince] === 0) memory[MARCH.heldSince] = now(day)
  if (held)
    memory[MARCH.heldLongest] = Math.max(memory[MARCH.heldLongest], now(day) - memory[MARCH.heldSince])
}

/** One side at a place: who stands there, and how many obey. */
interface Stand {
  readonly place: number
  readonly battalions: readonly number[]
  readonly bodies: readonly number[]
  readonly guards: number
  readonly soldiers: number
}

function stand(day: Day, place: number): Stand {
  const m = marchOf(day)
  const battalions = battalionsAt(day, place)
  const bodies = bodiesAtPlace(day, place).filter((b) => m.bodyBroken[b] === 0)
  let soldiers = place === PLACE.versailles ? reserve(day) : 0
  for (const b of bodies) soldiers += bodyMen(day, b).obeying
  const guards = battalions.reduce((sum, n) => sum + marchers(day, n), 0)
  return { place, battalions, bodies, guards, soldiers }
}

function meet(day: Day, place: number, battalions: readonly number[]): void {
  const m = marchOf(day)
  const at = stand(day, place)
  arrive(day, at, battalions)
  if (at.soldiers < EMPTY) {
    enter(day, at)
    return
  }
  m.placeEntered[place] = 0
  if (draw(day.seed, 82, place, 0, 0) < day.p.outsideResolve * 4294967296) {
    if (now(day) >= m.placeNext[place]) {
      m.placeNext[place] = now(day) + STEP
      fire(day, at)
    }
  } else parley(day, at)
  fallBack(day, place)
}

/** First sight of the army: counted once a battalion, and what there was of it then. */
function arrive(day: Day, { place, soldiers }: Stand, battalions: readonly number[]): void {
  const m = marchOf(day)
  const { memory } = m
  for (const n of battalions)
    if (m.bnMet[n] === 0) {
      m.bnMet[n] = 1
      memory[MARCH.menContact] += marchers(day, n)
    }
  if (m.placeSince[place] > 0) return
  m.placeSince[place] = now(day)
  m.placeNext[place] = now(day) + STEP
  if (memory[MARCH.contactAt] === 0) memory[MARCH.contactAt] = now(day)
  log(day.events, now(day), 'contact-outside', -1, place, soldiers)
}

/** Nobody is left to stop the column. */
function enter(day: Day, { place, battalions }: Stand): void {
  const m = marchOf(day)
  const { memory } = m
  if (place !== PLACE.versailles) {
    const road = place - PLACE.post
    m.postLost[road] = now(day)
    log(day.events, now(day), 'post-lost', -1, road)
    const { metres, post } = day.landmarks.march.roads[road]
    const ride = day.knockOuts.noLags ? 0 : Math.floor(((metres - post) * 3600) / (day.p.riderSpeed * 1000))
    for (const to of [AT.army, AT.government])
      dispatch(day, { to, kind: TELLS.postLost, subject: road, arrives: now(day) + ride })
    for (const n of battalions) m.bnStage[n] = STAGE.road
    // one metre past the post: no longer held up there
    for (const n of battalions) m.bnMetres[n] = post + 1
    return
  }
  m.placeEntered[place] += day.tickSeconds
  if (memory[MARCH.versaillesTaken] > 0 || m.placeEntered[place] < day.p.bearing * 60) return
  memory[MARCH.versaillesTaken] = now(day)
  for (const n of battalions) m.bnStage[n] = STAGE.holds
  if (memory[MARCH.movedAt] === 0) day.s.memory[MEMORY.ministersTaken] = now(day)
  log(day.events, now(day), 'versailles-taken', -1, -1, memory[MARCH.movedAt] > 0 ? 1 : 0)
}

function parley(day: Day, { bodies, guards, soldiers }: Stand): void {
  const minutes = Math.ceil(day.tickSeconds / 60)
  const dt = Math.floor((day.tickSeconds * ONE) / 60 / minutes)
  for (const b of bodies) {
    const contact = contactWith(day, b, guards, soldiers)
    const shared = troopLogit(day, b, contact)
    const body = day.forces.bodies[b]
    const before = bodyMen(day, b).slack
    for (let c = body.firstCompany; c < body.lastCompany; c++) slip(day, c, contact, shared, minutes, dt)
    marchOf(day).memory[MARCH.goneOver] += bodyMen(day, b).slack - before
    breakOutside(day, b)
  }
}

/** One exchange: the army first, then the column. */
function fire(day: Day, at: Stand): void {
  const m = marchOf(day)
  const k = m.placeRounds[at.place]++
  const line = inFront(day, at)
  const shots = armyFires(day, at, line)
  const luck = 0.5 + draw(day.seed, 82, at.place, 1, k) / 4294967296
  const hit = (rifles: number) => Math.floor((rifles * day.p.hitsPerHundred * RANGE * luck) / 100 + 0.5)
  const front = headOf(at, line.length)
  const hits = Math.min(hit(shots), at.guards)
  strike(day, hits, draw(day.seed, 82, at.place, 2, k))
  for (const [i, n] of front.entries()) hitGuards(day, n, share(hits, i, front.length), k)
  const answer = guardsFire(day, at.place, front, k)
  const struck = hit(answer)
  for (const [i, b] of line.entries()) hitSoldiers(day, b, share(struck, i, line.length))
}

/** The i-th of n equal parts of a whole, remainders to the first. */
function share(whole: number, i: number, n: number): number {
  return Math.floor(whole / n) + (i < whole % n ? 1 : 0)
}

/** The firmest bodies, as many as it takes to stand man against man, FRONT at least. */
function inFront(day: Day, { bodies, guards }: Stand): number[] {
  const origin = (b: number) => day.f.origin[day.forces.bodies[b].firstCompany]
  const sorted = [...bodies].sort((a, b) => origin(a) - origin(b) || a - b)
  let men = 0
  return sorted.filter((b, i) => {
    const needed = i < FRONT || men < guards
    men += bodyMen(day, b).obeying
    return needed
  })
}

/** The first battalions of a column, as many as stand opposite. */
function headOf({ battalions }: Stand, opposite: number): number[] {
  return battalions.slice(0, Math.max(FRONT, opposite))
}

/** Rifles of the army that fire. */
function armyFires(day: Day, { place }: Stand, line: readonly number[]): number {
  const m = marchOf(day)
  let rifles = 0
  for (const b of line) {
    const shared = troopLogit(day, b, 0)
    const { obey, men } = obeyingOrder(day, b, shared, ORDER)
    if (obey < day.p.volleyShare * men) {
      m.memory[MARCH.armyRefusals]++
      const before = bodyMen(day, b).slack
      dropRefusers(day, b, shared, ORDER)
      m.memory[MARCH.goneOver] += bodyMen(day, b).slack - before
      log(day.events, now(day), 'army-refuses', -1, b, men - obey)
      breakOutside(day, b)
      continue
    }
    m.memory[MARCH.armyVolleys]++
    rifles += Math.min(obey, RIFLES)
    log(day.events, now(day), 'army-fires', -1, b, obey)
  }
  return rifles + (place === PLACE.versailles ? reserveFires(day) : 0)
}

/** The men whom the order of battle does not know, as one body of the origin of the provinces: they were not in Paris. */
function reserveFires(day: Day): number {
  const { p } = day
  const { memory } = marchOf(day)
  const men = reserve(day)
  if (men < EMPTY) return 0
  const peers = ratio(memory[MARCH.reservePassive], men + memory[MARCH.reservePassive])
  const shock = (draw(day.seed, 82, PLACE.away, 3, 0) / 4294967296 - 0.5) * 2 * p.commanderShock
  const base = Math.floor((p.aLoire + shock) * ONE) - Math.floor(p.superiorWeight * ONE)
  const q = day.knockOuts.unshakeable === true ? 0 : refusal(p, base, 0, peers, 0)
  const obey = Math.floor((men * (ONE - q)) / ONE)
  if (obey < p.volleyShare * men) {
    memory[MARCH.reservePassive] += men
    memory[MARCH.goneOver] += men
    memory[MARCH.armyRefusals]++
    return 0
  }
  memory[MARCH.reservePassive] += men - obey
  memory[MARCH.goneOver] += men - obey
  memory[MARCH.armyVolleys]++
  return Math.min(obey, RIFLES)
}

/** Rifles of the column that answer; who will not goes home. */
function guardsFire(day: Day, place: number, front: readonly number[], k: number): number {
  const m = marchOf(day)
  let rifles = 0
  for (const n of front) {
    const q = guardRefusal(day, n)
    const all = m.bnMen[n]
    if (all === 0) continue
    const refuses = (i: number) => draw(day.seed, 81, day.people.id[i], 2, 0) / 65536 < q
    m.bnRefused[n] += sift(day, n, refuses, STANCE.withdrawn)
    if (m.bnMen[n] < day.p.volleyShare * all) {
      m.memory[MARCH.guardRefusals]++
      log(day.events, now(day), 'battalion-breaks', -1, n, 0)
      goHome(day, n, STAGE.broken)
      continue
    }
    m.memory[MARCH.guardVolleys]++
    rifles += Math.min(marchers(day, n), RIFLES)
    if (k === 0) log(day.events, now(day), 'guards-fire', -1, n, place)
  }
  return rifles
}

function hitSoldiers(day: Day, b: number, hits: number): void {
  const { s, forces } = day
  const body = forces.bodies[b]
  let done = 0
  let dead = 0
  for (let c = body.firstCompany; c < body.lastCompany && done < hits; c++)
    for (let i = forces.soldierStart[c]; i < forces.soldierStart[c + 1] && done < hits; i++) {
      if (s.soldierStance[i] !== SOLDIER.obeying) continue
      const dies = below(draw(day.seed, 82, forces.soldierKey[i], 4, 0), 3) === 0
      s.soldierStance[i] = dies ? SOLDIER.dead : SOLDIER.wounded
      s.obeying[c]--
      if (dies) dead++
      done++
    }
  s.bodyLosses[b] += done
  marchOf(day).memory[MARCH.soldiersHit] += done
  s.counter[COUNTER.soldiersHit] += done
  s.counter[COUNTER.killed] += dead
  s.counter[COUNTER.wounded] += done - dead
}

/** A company breaks when half of its men no longer obey, a body when half of its companies have (as inside the walls). */
function breakOutside(day: Day, b: number): void {
  const { s } = day
  const m = marchOf(day)
  const body = day.forces.bodies[b]
  let gone = 0
  for (let c = body.firstCompany; c < body.lastCompany; c++) {
    if (s.broken[c] === 0 && s.passive[c] > 0 && s.passive[c] >= s.obeying[c]) s.broken[c] = 1
    gone += s.broken[c]
  }
  if (m.bodyBroken[b] > 0 || gone * 2 < body.lastCompany - body.firstCompany || gone === 0) return
  m.bodyBroken[b] = now(day)
  if (s.bodyBroken[b] === 0) {
    s.bodyBroken[b] = 1
    s.bodyBrokenAt[b] = now(day)
  }
  log(day.events, now(day), 'troops-break', -1, b, bodyMen(day, b).slack)
}

/** R-33 on either side. */
function fallBack(day: Day, place: number): void {
  const m = marchOf(day)
  const { bodies, battalions, guards, soldiers } = stand(day, place)
  const bar = chance(Math.floor((day.tickSeconds * ONE) / 60 / Math.max(day.p.cohesionMinutes, 1))) * 65536
  const lucky = (key: number, object: number) => draw(day.seed, 33, key, object, day.s.clock[0]) < bar
  if (guards > soldiers * OVERWHELMED || (guards > soldiers && brokenAt(day, place)))
    for (const b of bodies)
      if (lucky(day.forces.bodies[b].key, 7)) {
        m.bodyPlace[b] = place === PLACE.versailles ? PLACE.away : PLACE.versailles
        m.bodyDue[b] = now(day)
      }
  if (soldiers > guards * OVERWHELMED || (soldiers > guards && brokenHere(day, place)))
    for (const n of battalions)
      if (lucky(n, 8)) {
        log(day.events, now(day), 'march-turned', -1, n, place)
        goHome(day, n, STAGE.turned)
      }
}

function brokenAt(day: Day, place: number): boolean {
  const m = marchOf(day)
  return day.forces.bodies.some(
    (_, b) => m.bodyPlace[b] === place && day.s.bodyWhere[b] === WHERE.versailles && m.bodyBroken[b] > 0,
  )
}

function brokenHere(day: Day, place: number): boolean {
  const m = marchOf(day)
  for (let n = 1; n < 255; n++)
    if (m.bnStage[n] === STAGE.broken && m.bnMet[n] === 1 && m.bnPlace[n] === place) return true
  return false
}
