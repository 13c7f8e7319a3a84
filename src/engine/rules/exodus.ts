/**
 * R-90 The army leaves by its gates, on its own order only.
 *
 * Bodies recalled to the Ecole militaire wait there for the order to march; it is given `assemblyMinutes` after the
 * written evacuation and not before dusk (a shaken army moves through streets it has lost under cover of night:
 * assumption). Each takes the nearest exit gate; a gate passes `capacity` men an hour; a shut and held gate turns a body
 * to the next one, and a body that finds all shut breaks up. A gate serves one body
 * after another. On the road men stray at `straggle` an hour.
 */
import { type Day, heads, now } from '../day.ts'
import { chooseGate } from '../fields/gates.ts'
import { bodyMen } from '../fields/presence.ts'
import { MEMORY } from '../institutions/memory.ts'
import { below, draw } from '../random/draw.ts'
import { log } from '../record/events.ts'
import { ORDER, SOLDIER, WHERE } from '../state/forces.ts'
import { COUNTER } from '../state/state.ts'

/** `bodyTold` of a body that has found every gate shut. */
const SHUT_IN = 2
/** Road pace of a big column by night: 2.7 km/h (8-10,000 men on one road, Parkes), in metres a minute. */
const COLUMN_PACE = 45

export function exodus(day: Day): void {
  for (let b = 0; b < day.forces.bodies.length; b++) {
    if (day.s.bodyWhere[b] === WHERE.road) onTheRoad(day, b)
    else if (day.s.bodyWhere[b] === WHERE.inside && day.s.bodyOrder[b] === ORDER.exit) towardsGate(day, b)
  }
}

/** Who is to leave the city chooses his gate before he marches. */
export function chooseGates(day: Day): void {
  startColumns(day)
  for (let b = 0; b < day.forces.bodies.length; b++)
    if (day.s.bodyWhere[b] === WHERE.inside && day.s.bodyOrder[b] === ORDER.exit && day.s.bodyGate[b] < 0)
      chooseGate(day, b)
}

/** Bodies that stand recalled at the Ecole militaire set out when headquarters give the word there by mouth. */
function startColumns(day: Day): void {
  const { memory } = day.s
  const { exogenous: x, landmarks: l } = day
  const given = memory[MEMORY.evacuationAt]
  if (given === 0 || day.levers.armyKeepsEcole === true || memory[MEMORY.headquartersLeftAt] > 0) return
  const start = Math.max(
    given + (day.knockOuts.noLags ? 0 : Math.floor(day.p.assemblyMinutes * 60)),
    x.duskEnd,
  )
  if (now(day) < start) return
  const here = day.city.sites[l.ecoleMilitaire].cell
  for (let b = 0; b < day.forces.bodies.length; b++) {
    const { s } = day
    if (
      s.bodyWhere[b] !== WHERE.inside ||
      s.bodyCell[b] !== here ||
      s.bodyOrder[b] !== ORDER.stay ||
      s.bodySince[b] === 0 ||
      s.bodyTold[b] === SHUT_IN
    )
      continue
    if (day.forces.bodies[b].depart < 0 && day.forces.bodies[b].quarters === here && s.bodyTold[b] === 0)
      continue
    s.bodyOrder[b] = ORDER.exit
    s.bodyGate[b] = -1
    s.bodyPendingAt[b] = start
  }
}

function towardsGate(day: Day, b: number): void {
  const { s } = day
  if (s.bodyGate[b] < 0) chooseGate(day, b)
  const gate = s.bodyGate[b]
  if (gate < 0) {
    dissolve(day, b)
    return
  }
  if (s.bodyCell[b] !== day.city.sites[gate].cell) return
  if (s.shut[gate] === 2) {
    s.counter[COUNTER.shutExits]++
    log(day.events, now(day), 'column-turned', s.bodyCell[b], b, gate)
    chooseGate(day, b)
    return
  }
  if (!horsed(day, b)) return
  const { obeying } = bodyMen(day, b)
  // the word of a site that a siege uses elsewhere is for a gate the moment from which it is free
  if (s.siege[gate] > now(day)) return
  const from = Math.max(s.siege[gate], now(day) - day.tickSeconds)
  s.siege[gate] = from + Math.floor((obeying * 3600) / day.city.sites[gate].capacity)
  goOut(day, b, gate)
}

/** Teams a battery without horses of its own takes from the pool: six pieces and their wagons (assumed). */
const BATTERY_TEAMS = 24

/** A battery that stood in quarters leaves only with teams from the pool; without them it stays. */
function horsed(day: Day, b: number): boolean {
  const body = day.forces.bodies[b]
  const { memory } = day.s
  if (body.batteries === 0 || body.depart >= 0) return true
  if (day.p.teams - memory[MEMORY.teamsLost] - memory[MEMORY.teamsUsed] >= BATTERY_TEAMS) {
    memory[MEMORY.teamsUsed] += BATTERY_TEAMS
    return true
  }
  day.s.bodyOrder[b] = ORDER.stay
  return false
}

function goOut(day: Day, b: number, gate: number): void {
  const { s } = day
  const body = day.forces.bodies[b]
  s.bodyWhere[b] = WHERE.road
  s.bodyOutAt[b] = now(day)
  s.bodyRoad[b] = day.f.roadTo[day.city.sites[gate].outside]
  if (s.memory[MEMORY.firstColumnAt] === 0 && body.men >= 100) s.memory[MEMORY.firstColumnAt] = now(day)
  if (body.men >= 100) s.memory[MEMORY.lastColumnAt] = now(day)
  log(day.events, now(day), 'column-leaves-paris', s.bodyCell[b], b, gate)
}

function onTheRoad(day: Day, b: number): void {
  const { s } = day
  s.bodyRoad[b] -= Math.floor((COLUMN_PACE * day.tickSeconds) / 60)
  stray(day, b, day.p.straggle)
  if (s.bodyRoad[b] > 0) return
  s.bodyWhere[b] = WHERE.versailles
  log(day.events, now(day), 'column-reaches-versailles', -1, b, bodyMen(day, b).obeying)
}

/** Each man falls out with the given chance an hour. */
function stray(day: Day, b: number, perHour: number): void {
  const body = day.forces.bodies[b]
  const bar = Math.floor(((perHour * day.tickSeconds) / 3600) * 4294967296)
  for (let c = body.firstCompany; c < body.lastCompany; c++)
    for (let i = day.forces.soldierStart[c]; i < day.forces.soldierStart[c + 1]; i++)
      if (draw(day.seed, 90, day.forces.soldierKey[i], 0, day.s.clock[0]) < bar) strayOne(day, c, i)
}

function strayOne(day: Day, c: number, i: number): void {
  const { s } = day
  if (s.soldierStance[i] > SOLDIER.passive) return
  if (s.soldierStance[i] === SOLDIER.obeying) s.obeying[c]--
  else s.passive[c]--
  s.soldierStance[i] = SOLDIER.strayed
}

/** Every gate shut: half of the men stray, the rest stay where they are. */
function dissolve(day: Day, b: number): void {
  const body = day.forces.bodies[b]
  for (let c = body.firstCompany; c < body.lastCompany; c++)
    for (let i = day.forces.soldierStart[c]; i < day.forces.soldierStart[c + 1]; i++)
      if (below(draw(day.seed, 90, day.forces.soldierKey[i], 1, 0), 2) === 0) strayOne(day, c, i)
  day.s.bodyOrder[b] = ORDER.stay
  day.s.bodyTold[b] = SHUT_IN
  day.s.bodyTarget[b] = day.s.bodyCell[b]
  log(day.events, now(day), 'column-turned', day.s.bodyCell[b], b, -1)
}

/** Gates that the Guard was told to shut are held once a battalion with men stands there (L-08, R-90). */
export function holdGates(day: Day): void {
  for (const gate of day.landmarks.gates) {
    if (day.s.shut[gate] !== 1) continue
    const cell = day.city.sites[gate].cell
    for (let n = 1; n < 255; n++)
      if (
        day.s.bnColour[n] === 1 &&
        day.s.bnLetter[n] === gate &&
        day.s.bnCell[n] === cell &&
        heads(day, day.s.bnUnder[n]) >= 40
      ) {
        day.s.shut[gate] = 2
        log(day.events, now(day), 'gate-shut', cell, gate)
        break
      }
  }
}
