/**
 * Government and army command at Versailles, who know what letters tell them.
 *
 * - Mont-Valerien: the commander asks for it from the hour headquarters left Paris; the head of the government consents
 *   `reliefHours` later (the record: all of the 19th he refused, d18-225). The relief then gets ready and marches.
 * - A column reported: the troops stand to arms `alertMinutes` later. One whose road is known is met at the post of that road: brigades
 *   go there one after another, one order per `orderMinutes`, the firmest first (A20), until as many men stand there as are
 *   reported.
 * - The government moves on when as many attackers are reported as `moveRatio` times the men who obey at Versailles (A23), or that
 *   the post is lost: `councilMinutes` to decide, TRAIN to leave.
 */
import { type Day, now } from '../day.ts'
import { bodyMen } from '../fields/presence.ts'
import { marchOf } from '../fields/ranks.ts'
import { log } from '../record/events.ts'
import { KIND, WHERE } from '../state/forces.ts'
import { MARCH, PLACE } from '../state/march.ts'
import { AT, arrived, TELLS } from './dispatches.ts'
import { MEMORY } from './memory.ts'

/** From consent to the relief's march: rations, guns, s (assumed). */
const RELIEF_READY = 2 * 3600
/** Trains ready at Versailles, s (assumed). */
const TRAIN = 3600
/** Men from which a brigade is sent (assumed). */
const WORTH = 50
/** Formed infantry, metres a minute (speeds.tsv). */
const PACE = 66.7

export function versailles(day: Day): void {
  const { march } = day
  if (march === undefined || march.memory[MARCH.begun] === 0) return
  const { memory } = march
  if (memory[MARCH.firstOut] > 0)
    memory[MARCH.army] = Math.max(memory[MARCH.army], armyAt(day) + memory[MARCH.goneOver])
  orderRelief(day)
  armyReads(day)
  governmentReads(day)
}

function orderRelief(day: Day): void {
  const m = marchOf(day)
  const { headquartersLeftAt, fortsOrdered } = MEMORY
  const left = day.s.memory[headquartersLeftAt]
  if (m.memory[MARCH.reliefOrdered] > 0 || left === 0 || day.s.memory[fortsOrdered] === 0) return
  const consent = left + Math.floor(day.p.reliefHours * 3600)
  if (now(day) < consent) return
  const b = day.forces.bodies.findIndex(
    (body) => body.kind === KIND.line && body.outside === day.landmarks.versailles,
  )
  if (b < 0) return
  const way = Math.floor((day.landmarks.march.fort.relief * 60) / PACE)
  m.memory[MARCH.reliefOrdered] = consent
  m.memory[MARCH.reliefAt] = consent + RELIEF_READY + way
  m.bodyPlace[b] = PLACE.fort
  m.bodyDue[b] = m.memory[MARCH.reliefAt]
}

function armyReads(day: Day): void {
  const m = marchOf(day)
  const { memory } = m
  const pace = day.knockOuts.noLags ? 0 : Math.floor(day.p.staffMinutes * 60)
  for (let letter = arrived(day, AT.army, pace); letter !== undefined; letter = arrived(day, AT.army, pace)) {
    if (letter.kind !== TELLS.column) continue
    if (memory[MARCH.warnedAt] === 0) {
      memory[MARCH.warnedAt] = now(day)
      log(day.events, now(day), 'army-warned', -1, letter.subject, letter.value)
    }
    if (letter.subject >= 0) m.reported[letter.subject] = Math.max(m.reported[letter.subject], letter.value)
  }
  if (memory[MARCH.warnedAt] > 0) sendBrigades(day)
}

function sendBrigades(day: Day): void {
  const pace = day.knockOuts.noLags ? 0 : Math.floor(day.p.orderMinutes * 60)
  const m = marchOf(day)
  const { memory } = m
  memory[MARCH.writes] = Math.max(memory[MARCH.writes], memory[MARCH.warnedAt])
  while (memory[MARCH.writes] <= now(day)) {
    const road = neediest(day)
    const brigade = road < 0 ? -1 : firmest(day)
    if (brigade < 0) return
    memory[MARCH.writes] = Math.max(memory[MARCH.writes], now(day) - day.tickSeconds) + pace
    const { metres, post } = day.landmarks.march.roads[road]
    const armed = memory[MARCH.warnedAt] + (day.knockOuts.noLags ? 0 : Math.floor(day.p.alertMinutes * 60))
    const due = Math.max(now(day), armed) + Math.floor(((metres - post) * 60) / PACE)
    for (const b of inCamp(day, brigade)) {
      m.bodyPlace[b] = PLACE.post + road
      m.bodyDue[b] = due
    }
    log(day.events, now(day), 'post-held', -1, day.forces.brigades[brigade].head, road)
    if (pace === 0) return
  }
}

/** The road on which most of the reported men have nobody opposite. */
function neediest(day: Day): number {
  const m = marchOf(day)
  let best = -1
  let most = 0
  for (let road = 0; road < m.reported.length; road++) {
    let posted = 0
    for (let b = 0; b < day.forces.bodies.length; b++)
      if (m.bodyPlace[b] === PLACE.post + road) posted += bodyMen(day, b).obeying
    if (m.postLost[road] === 0 && m.reported[road] - posted > most) {
      most = m.reported[road] - posted
      best = road
    }
  }
  return best
}

/** Bodies of a brigade in the camp of Versailles that are not broken. */
function inCamp(day: Day, brigade: number): number[] {
  const { s, forces } = day
  const m = marchOf(day)
  const found: number[] = []
  for (let b = 0; b < forces.bodies.length; b++)
    if (
      forces.bodies[b].brigade === brigade &&
      s.bodyWhere[b] === WHERE.versailles &&
      m.bodyPlace[b] === PLACE.versailles &&
      m.bodyBroken[b] === 0 &&
      forces.bodies[b].kind < KIND.teams
    )
      found.push(b)
  return found
}

/** The brigade in camp whose men are least ready to refuse. */
function firmest(day: Day): number {
  let best = -1
  let least = 0
  for (let i = 0; i < day.forces.brigades.length; i++) {
    const bodies = inCamp(day, i)
    const men = bodies.reduce((sum, b) => sum + bodyMen(day, b).obeying, 0)
    if (men < WORTH) continue
    const origin = day.f.origin[day.forces.bodies[bodies[0]].firstCompany]
    if (best < 0 || origin < least) {
      best = i
      least = origin
    }
  }
  return best
}

function governmentReads(day: Day): void {
  const m = marchOf(day)
  const { memory } = m
  const pace = day.knockOuts.noLags ? 0 : Math.floor(day.p.staffMinutes * 60)
  let alarm = false
  for (
    let letter = arrived(day, AT.government, pace);
    letter !== undefined;
    letter = arrived(day, AT.government, pace)
  ) {
    if (letter.kind === TELLS.postLost) alarm = true
    else memory[MARCH.attackers] = Math.max(memory[MARCH.attackers], letter.value)
  }
  if (memory[MARCH.movedAt] > 0 || memory[MARCH.versaillesTaken] > 0) return
  if (memory[MARCH.moveDecided] === 0) {
    if (!alarm && memory[MARCH.attackers] < day.p.moveRatio * armyAt(day)) return
    memory[MARCH.moveDecided] = now(day)
  }
  const council = day.knockOuts.noLags ? 0 : Math.floor(day.p.councilMinutes * 60)
  if (now(day) < memory[MARCH.moveDecided] + council + TRAIN) return
  memory[MARCH.movedAt] = now(day)
  log(day.events, now(day), 'government-moves', -1)
}

/** Men who obey at Versailles and its posts, reinforcements included. */
export function armyAt(day: Day): number {
  const m = marchOf(day)
  let men = reserve(day)
  for (let b = 0; b < day.forces.bodies.length; b++)
    if (
      day.s.bodyWhere[b] === WHERE.versailles &&
      m.bodyPlace[b] !== PLACE.away &&
      day.forces.bodies[b].kind < KIND.teams
    )
      men += bodyMen(day, b).obeying
  return men
}

/**
 * Men at Versailles whom the order of battle does not know, and who obey: `versaillesExtra` (the disputed strength, A01, A02) and
 * `arrivals` a day from the hour headquarters left Paris (A21).
 */
export function reserve(day: Day): number {
  const m = marchOf(day)
  const left = day.s.memory[MEMORY.headquartersLeftAt]
  if (left === 0 || m.memory[MARCH.reserveGone] > 0) return 0
  const came = day.p.versaillesExtra + (day.p.arrivals * (now(day) - left)) / 86400
  return Math.max(0, Math.floor(came) - m.memory[MARCH.reservePassive])
}
