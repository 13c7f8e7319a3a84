/**
 * The army command (Vinoy and his staff).
 *
 * Reads what brigade heads report, one letter per `staffMinutes`; what it knows already it lays aside. When the share of
 * first-line brigades known broken or unreachable reaches `brokenShare` he orders the first line to fall back and tells
 * Thiers. On Thiers's order the other posts north of the river follow, and when a third of the men have come back, or after three
 * hours, the staff says that they are too few for the bridges; on the written evacuation the rest of the city,
 * the buildings and the road to Versailles. Orders are written one after another, one per `orderMinutes`; who is not
 * reached before headquarters leave stays behind.
 */
import { type Day, now } from '../day.ts'
import { metresBetween } from '../fields/distance.ts'
import { log } from '../record/events.ts'
import { ORDER, WHERE } from '../state/forces.ts'
import { headquarters } from './headquarters.ts'
import { MEMORY, SAYS, TO } from './memory.ts'
import { type Letter, readAll, send } from './messages.ts'

/** Headquarters follow the march when nobody is left to send, at the latest this long after the first column (assumed). */
const HEADQUARTERS_WAIT = 9000
/** Men from which a command counts as one that the staff writes to first (assumed). */
const COMMAND = 400
/** The staff waits no longer than this for men called back before it says what it has (assumed). */
const STOCK = 10800
/** An order not seen to be carried out is written again after this (assumed). */
const WRITE_AGAIN = 2700

export function army(day: Day): void {
  const { memory } = day.s
  if (memory[MEMORY.headquartersLeftAt] > 0) return
  const stale = (kind: number, subject: number) => known(day, kind, subject)
  const read = (letter: Letter) => {
    if (letter.kind === SAYS.parkTaken) memory[MEMORY.takenKnown] |= 1 << letter.subject
    if (letter.kind === SAYS.broken) memory[MEMORY.brokenKnown] |= 1 << letter.subject
    if (letter.kind === SAYS.withdraw && memory[MEMORY.withdrawalKnown] === 0)
      memory[MEMORY.withdrawalKnown] = letter.at
    if (letter.kind === SAYS.confirmAsked) confirm(day, letter)
    if (memory[MEMORY.takenKnown] !== 0 && memory[MEMORY.teamsSentAt] === 0) sendTeams(day, letter.at)
    if (memory[MEMORY.fallBackAt] === 0) considerFallBack(day, letter.at)
  }
  readAll(day, TO.vinoy, MEMORY.vinoyReads, day.p.staffMinutes, read, stale)
  if (
    memory[MEMORY.evacuationAt] === 0 &&
    memory[MEMORY.thiersOnRoad] > 0 &&
    memory[MEMORY.thiersOnRoad] <= now(day)
  ) {
    const at = memory[MEMORY.thiersOnRoad]
    memory[MEMORY.evacuationAt] = at
    memory[MEMORY.vinoyWrites] = Math.max(memory[MEMORY.vinoyWrites], at)
    log(day.events, at, 'evacuation-ordered', headquarters(day))
  }
  writeOrders(day)
  takeStock(day)
  leave(day)
}

/**
 * The staff takes stock of what has come back over the river: once a third of the men that it still reckons with stand
 * there, or `STOCK` after the order if fewer have come, it says that they are too few for the bridges.
 */
function takeStock(day: Day): void {
  const { memory } = day.s
  const told = memory[MEMORY.withdrawalKnown]
  if (told === 0 || memory[MEMORY.bridgesTold] > 0) return
  if (now(day) < told + STOCK && !aThirdHasCome(day)) return
  memory[MEMORY.bridgesTold] = now(day)
  send(day, {
    at: now(day) + (day.knockOuts.noLags ? 0 : Math.floor(day.p.orderMinutes * 60)),
    to: TO.thiers,
    kind: SAYS.bridges,
    from: TO.vinoy,
    fromCell: headquarters(day),
    toCell: day.city.sites[day.landmarks.foreignMinistry].cell,
    carrier: 'rider',
  })
}

/** By the order of battle, commands north of the river that are not known to be broken. */
function aThirdHasCome(day: Day): boolean {
  const { s, forces } = day
  const rally = day.city.sites[day.landmarks.ecoleMilitaire].cell
  let all = 0
  let come = 0
  forces.bodies.forEach((body, b) => {
    if (stageOf(day, body.brigade) > 2) return
    const there = s.bodyWhere[b] === WHERE.inside && s.bodyCell[b] === rally && s.bodySince[b] > 0
    if (!there && ((s.memory[MEMORY.brokenKnown] >> body.brigade) & 1) === 1) return
    all += body.men
    if (there) come += body.men
  })
  return come * 3 >= all
}

/** A report that says what the staff has read before. */
function known({ s }: Day, kind: number, subject: number): boolean {
  const word =
    kind === SAYS.broken ? MEMORY.brokenKnown : kind === SAYS.parkTaken ? MEMORY.takenKnown : undefined
  return word !== undefined && ((s.memory[word] >> subject) & 1) === 1
}

/** The staff answers a holder who asks by wire: the order stands. */
function confirm(day: Day, { subject: brigade, at }: Letter): void {
  const toCell = day.s.bodyCell[day.forces.brigades[brigade].head]
  send(day, {
    at,
    to: TO.brigade + brigade,
    kind: SAYS.evacuate,
    from: TO.vinoy,
    fromCell: headquarters(day),
    toCell,
    carrier: 'wire',
  })
}

function sendTeams(day: Day, at: number): void {
  day.s.memory[MEMORY.teamsSentAt] = at
  log(day.events, at, 'teams-sent', headquarters(day))
}

function considerFallBack(day: Day, at: number): void {
  const { memory } = day.s
  const { brigades } = day.forces
  let front = 0
  let broken = 0
  brigades.forEach((brigade, i) => {
    if (!brigade.frontLine) return
    front++
    if ((memory[MEMORY.brokenKnown] >> i) & 1) broken++
  })
  if (front === 0 || broken === 0 || broken < day.p.brokenShare * front) return
  memory[MEMORY.fallBackAt] = at
  memory[MEMORY.vinoyWrites] = at
  log(day.events, at, 'fall-back-ordered', headquarters(day), -1, broken)
  const ministry = day.city.sites[day.landmarks.foreignMinistry].cell
  send(day, {
    at,
    to: TO.thiers,
    kind: SAYS.fallBackGiven,
    from: TO.vinoy,
    fromCell: headquarters(day),
    toCell: ministry,
    carrier: 'rider',
  })
}

/**
 * Stage at which a brigade or lone body is recalled: 1 first line, 2 other posts north of the river, 3 the government's
 * own quarter (1st district), the Hotel de Ville and everything south of the river.
 */
function stageOf(day: Day, brigade: number): number {
  const { head, frontLine } = day.forces.brigades[brigade]
  const place = day.forces.bodies[head].objective
  const kept =
    day.city.arrondissement[place] === 1 || place === day.city.sites[day.landmarks.hotelDeVille].cell
  if (day.city.bank[place] !== 0 || kept) return 3
  return frontLine ? 1 : 2
}

function stageNow(day: Day): number {
  const { memory } = day.s
  if (memory[MEMORY.evacuationAt] > 0) return 3
  if (memory[MEMORY.withdrawalKnown] > 0) return 2
  return memory[MEMORY.fallBackAt] > 0 ? 1 : 0
}

/** Writes the next orders, nearest stage first, then by the list of the order of battle; one per `orderMinutes`. */
function writeOrders(day: Day): void {
  const { memory } = day.s
  const stage = stageNow(day)
  if (stage === 0) return
  const pace = day.knockOuts.noLags ? 0 : Math.floor(day.p.orderMinutes * 60)
  while (memory[MEMORY.vinoyWrites] <= now(day)) {
    const brigade = nextAddressee(day, stage)
    if (brigade < 0) return
    // a staff that had nothing to write begins within this tick, one that had goes on where it was
    const at = Math.max(memory[MEMORY.vinoyWrites], now(day) - day.tickSeconds)
    memory[MEMORY.vinoyWrites] = at + pace
    memory[MEMORY.brigadeOrdered + brigade] = stage === 3 ? 3 : 1
    memory[MEMORY.brigadeOrderedAt + brigade] = at
    const { head } = day.forces.brigades[brigade]
    send(day, {
      to: TO.brigade + brigade,
      kind: stage === 3 ? SAYS.evacuate : SAYS.fallBack,
      at,
      from: TO.vinoy,
      fromCell: headquarters(day),
      toCell: day.s.bodyCell[head],
      carrier: 'rider',
      risk: true,
    })
  }
}

function nextAddressee(day: Day, stage: number): number {
  const { brigades } = day.forces
  let best = -1
  for (let i = 0; i < brigades.length; i++) {
    const given = day.s.memory[MEMORY.brigadeOrdered + i]
    if (day.s.bodyWhere[brigades[i].head] !== WHERE.inside) continue
    // who already stands recalled at the Ecole militaire gets the word there by mouth
    const { head } = brigades[i]
    if (
      given > 0 &&
      day.s.bodyCell[head] === day.city.sites[day.landmarks.ecoleMilitaire].cell &&
      day.s.bodySince[head] > 0
    )
      continue
    const silent =
      day.s.bodyPending[head] === 0 &&
      day.s.bodyOrder[head] !== ORDER.fallBack &&
      day.s.bodyOrder[head] !== ORDER.exit
    const lost = ((day.s.memory[MEMORY.brokenKnown] >> i) & 1) === 1
    const again = silent && given > 0 && now(day) >= day.s.memory[MEMORY.brigadeOrderedAt + i] + WRITE_AGAIN
    // nobody writes to a head who is known to be taken or whose men have gone over
    if (lost) continue
    const due = again || (stage === 3 ? given < 3 : given === 0 && stageOf(day, i) <= stage)
    if (due && (best < 0 || weight(day, i) > weight(day, best))) best = i
  }
  return best
}

/** Posts still held before bodies already on the way, commands before lone batteries and depots, the nearest first. */
function weight(day: Day, brigade: number): number {
  const { bodies, brigades } = day.forces
  const { head } = brigades[brigade]
  const held = day.s.bodyOrder[head] !== ORDER.fallBack ? 100000 : 0
  let men = 0
  for (const body of bodies) if (body.brigade === brigade) men += body.men
  return held + (men >= COMMAND ? 50000 : 0) - metresBetween(day, headquarters(day), day.s.bodyCell[head])
}

function leave(day: Day): void {
  const { memory } = day.s
  const first = memory[MEMORY.firstColumnAt]
  if (first === 0 || day.levers.armyKeepsEcole === true) return
  if (now(day) < first + HEADQUARTERS_WAIT) return
  memory[MEMORY.headquartersLeftAt] = first + HEADQUARTERS_WAIT
  log(day.events, first + HEADQUARTERS_WAIT, 'headquarters-leave', headquarters(day))
}
