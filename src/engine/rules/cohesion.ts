/**
 * What becomes of bodies that break or are left alone, and of commanders whose men no longer obey.
 *
 * - The men who no longer obey drift off: half join the crowd, half stray, at 1 / 20 min (assumed).
 * - A broken body with more armed Guards and people near than obeying men yields its arms at k / `cohesionMinutes`, k the
 *   whole times that it is outnumbered; otherwise what still obeys falls back by itself.
 * - A body not broken, but in sight of others that have and with more Guards (and people, four for one) than men round it, falls
 *   back on its own at n / `cohesionMinutes`, n the battalions that those count as: one is looked at, four carry a line away (assumed).
 * - Who falls back by himself before any order to his brigade goes to his quarters: nobody has named him another place.
 * - A body on its way back with five armed Guards (or twenty people) round each man, yields at
 *   1 / `cohesionMinutes`; one forgotten in its building after the government has gone, as outnumbered, goes by itself at
 *   1 / `yieldMinutes`.
 * - A brigade head is taken when a line battalion of his own beside him has broken and more people and Guards stand near
 *   than men who obey. Who is taken neither commands nor reports. His fate is not simulated: named persons follow the record.
 */
import { type Day, heads, now } from '../day.ts'
import { metresBetween } from '../fields/distance.ts'
import { exampleOf } from '../fields/obedience.ts'
import { bodyMen, inQuarters, over, policeKind } from '../fields/presence.ts'
import { MEMORY } from '../institutions/memory.ts'
import { chance } from '../numeric/curves.ts'
import { ONE } from '../numeric/fixed.ts'
import { draw } from '../random/draw.ts'
import { log } from '../record/events.ts'
import { KIND, ORDER, SOLDIER, WHERE } from '../state/forces.ts'

const DRIFT_OFF_MINUTES = 20
const SIGHT = 600
/** Unarmed people who count for one armed Guard (assumed). */
const PEOPLE_FOR_GUARD = 4
/** Armed Guards round each obeying man: of a body on its way back that yields, of a garrison that goes by itself (assumed). */
const TRAPPED = 5
const FORSAKEN = 3
/** Fewest people and Guards near who take a brigade head (assumed). */
const LEAST_TAKERS = 200

export function cohesion(day: Day): void {
  takeHeads(day)
  for (let b = 0; b < day.forces.bodies.length; b++) {
    const { s } = day
    if (s.bodyWhere[b] !== WHERE.inside) continue
    if (s.bodyBroken[b] === 1) broken(day, b)
    else if (trapped(day, b)) yieldArms(day, b)
    else if (s.bodyOrder[b] === ORDER.stay && forsaken(day, b) && lucky(day, b, 5, day.p.yieldMinutes))
      retire(day, b)
    else if (
      (s.bodyOrder[b] === ORDER.post || s.bodyOrder[b] === ORDER.seize) &&
      lucky(day, b, 1, day.p.cohesionMinutes, brokenInSight(day, b))
    )
      retire(day, b)
  }
}

/** On its way back in the street with five armed Guards (or twenty people) round each man who obeys. */
function trapped(day: Day, b: number): boolean {
  const { s, f } = day
  if (s.bodyOrder[b] !== ORDER.fallBack && s.bodyOrder[b] !== ORDER.exit) return false
  const cell = s.bodyCell[b]
  if (bodyMen(day, b).obeying === 0) return false
  return (
    over(f.guards, f.ring1[cell]) + Math.floor(heads(day, over(s.crowd, f.ring1[cell])) / PEOPLE_FOR_GUARD) >
    TRAPPED * over(f.soldiers, f.ring1[cell])
  )
}

function yieldArms(day: Day, b: number): void {
  if (!lucky(day, b, 6, day.p.cohesionMinutes)) return
  const { obeying } = bodyMen(day, b)
  setMen(day, b, policeKind(day.forces.bodies[b].kind) ? SOLDIER.held : SOLDIER.disarmed)
  log(day.events, now(day), 'body-disarmed', day.s.bodyCell[b], b, obeying)
}

/** Still in its building after the government has gone, with three armed Guards in the streets round it for each man. */
function forsaken(day: Day, b: number): boolean {
  const { s, f } = day
  if (
    s.memory[MEMORY.thiersLeftAt] === 0 ||
    s.bodyCell[b] === day.city.sites[day.landmarks.hotelDeVille].cell
  )
    return false
  return over(f.guards, f.ring1[s.bodyCell[b]]) > FORSAKEN * bodyMen(day, b).obeying
}

/** Chance that what happens at 1 / minutes happens within a tick, against a draw of 32 bits. */
function within(day: Day, minutes: number): number {
  return chance(Math.floor((day.tickSeconds * ONE) / 60 / Math.max(minutes, 1))) * 65536
}

/** Happens in this tick at `times` / minutes. */
function lucky(day: Day, b: number, object: number, minutes: number, times = 1): boolean {
  if (times === 0) return false
  const bar = within(day, minutes / times)
  return draw(day.seed, 33, day.forces.bodies[b].key, object, day.s.clock[0]) < bar
}

function takeHeads(day: Day): void {
  const { s, f } = day
  day.forces.brigades.forEach((brigade, i) => {
    const cell = s.bodyCell[brigade.head]
    if (s.memory[MEMORY.brigadeTaken + i] > 0 || s.bodyWhere[brigade.head] !== WHERE.inside) return
    const near = new Set(f.ring1[cell])
    const lost = day.forces.bodies.some(
      (body, b) =>
        body.brigade === i && s.bodyBroken[b] === 1 && body.kind <= KIND.chasseurs && near.has(s.bodyCell[b]),
    )
    const people = heads(day, over(s.crowd, f.ring2[cell])) + over(f.guards, f.ring2[cell])
    if (!lost || people < over(f.soldiers, f.ring1[cell]) || people < LEAST_TAKERS) return
    s.memory[MEMORY.brigadeTaken + i] = now(day)
    setMen(day, brigade.head, SOLDIER.held)
    log(day.events, now(day), 'commander-taken', cell, brigade.head, i)
  })
}

/** Every man of a small staff, or of a body, still there takes a stance. */
function setMen(day: Day, b: number, stance: number): void {
  const body = day.forces.bodies[b]
  for (let c = body.firstCompany; c < body.lastCompany; c++) {
    for (let i = day.forces.soldierStart[c]; i < day.forces.soldierStart[c + 1]; i++)
      if (day.s.soldierStance[i] <= SOLDIER.passive) day.s.soldierStance[i] = stance
    day.s.obeying[c] = 0
    day.s.passive[c] = 0
  }
}

function broken(day: Day, b: number): void {
  const { s, f } = day
  driftOff(day, b)
  const { obeying, slack } = bodyMen(day, b)
  if (obeying === 0) {
    if (slack === 0) s.bodyWhere[b] = WHERE.dissolved
    return
  }
  const cell = s.bodyCell[b]
  const round =
    over(f.guards, f.ring1[cell]) + Math.floor(heads(day, over(s.crowd, f.ring1[cell])) / PEOPLE_FOR_GUARD)
  if (round > obeying && !policeKind(day.forces.bodies[b].kind)) {
    if (lucky(day, b, 2, day.p.cohesionMinutes, Math.floor(round / obeying))) {
      setMen(day, b, SOLDIER.disarmed)
      log(day.events, now(day), 'body-disarmed', cell, b, obeying)
    }
  } else if (
    s.bodyOrder[b] !== ORDER.fallBack &&
    s.bodyOrder[b] !== ORDER.exit &&
    cell !== day.city.sites[day.landmarks.ecoleMilitaire].cell &&
    !inQuarters(day, b)
  )
    retire(day, b)
}

function driftOff(day: Day, b: number): void {
  const { s, forces } = day
  const body = forces.bodies[b]
  const bar = within(day, DRIFT_OFF_MINUTES)
  for (let c = body.firstCompany; c < body.lastCompany; c++) {
    if (s.passive[c] === 0) continue
    for (let i = forces.soldierStart[c]; i < forces.soldierStart[c + 1]; i++) {
      if (
        s.soldierStance[i] !== SOLDIER.passive ||
        draw(day.seed, 33, day.forces.soldierKey[i], 3, s.clock[0]) >= bar
      )
        continue
      s.soldierStance[i] =
        draw(day.seed, 33, day.forces.soldierKey[i], 4, 0) < 2147483648 ? SOLDIER.goneOver : SOLDIER.strayed
      s.passive[c]--
    }
  }
}

/** Broken bodies in sight, counted as battalions, where more Guards and people stand round than soldiers who obey. */
function brokenInSight(day: Day, b: number): number {
  const { s, f } = day
  const cell = s.bodyCell[b]
  const round =
    over(f.guards, f.ring2[cell]) + Math.floor(heads(day, over(s.crowd, f.ring2[cell])) / PEOPLE_FOR_GUARD)
  if (round <= over(f.soldiers, f.ring1[cell])) return 0
  const mine = day.forces.bodies[b]
  if (mine.kind === KIND.teams || mine.kind === KIND.staff) return 0
  let seen = 0
  for (let j = 0; j < day.forces.bodies.length; j++)
    if (
      j !== b &&
      s.bodyBroken[j] === 1 &&
      s.bodyWhere[j] === WHERE.inside &&
      metresBetween(day, s.bodyCell[j], cell) < SIGHT
    )
      seen += exampleOf(day.forces.bodies[j])
  return seen / ONE
}

function retire(day: Day, b: number): void {
  const { s } = day
  const body = day.forces.bodies[b]
  // without an order nobody knows of a rallying point: a body goes back to its quarters
  const told = s.memory[MEMORY.brigadeOrdered + body.brigade] > 0 || s.bodyCell[b] === body.quarters
  s.bodyOrder[b] = ORDER.fallBack
  s.bodyTarget[b] = told ? day.city.sites[day.landmarks.ecoleMilitaire].cell : body.quarters
  s.bodySince[b] = now(day)
  log(day.events, now(day), 'body-falls-back', s.bodyCell[b], b, 1)
}
