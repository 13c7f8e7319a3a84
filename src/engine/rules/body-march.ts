/**
 * R-31 Bodies of troops move as they are ordered: out by their route at their hour (exogenous, EX-24), to the park they
 * are to seize or the place they are to hold, back when an order reaches them, out of the city by their gate.
 *
 * A body whose men no longer obey does not move. A body on its way back among armed Guards more than half as many as its
 * obeying men pushes through them at men / (men + Guards) of its pace (assumed).
 */
import { type Day, now } from '../day.ts'
import { chooseGate } from '../fields/gates.ts'
import { INFANTRY, metresThisTick, walk, walkBack } from '../fields/pace.ts'
import { bodyMen, over } from '../fields/presence.ts'
import { MEMORY } from '../institutions/memory.ts'
import { log } from '../record/events.ts'
import { KIND, ORDER, TASK, WHERE } from '../state/forces.ts'

/** Bodies take up the orders that have reached them and whose moment has come. */
export function takeOrders(day: Day): void {
  for (let b = 0; b < day.forces.bodies.length; b++)
    if (day.s.bodyWhere[b] === WHERE.inside) takeUpOrders(day, b)
}

export function marchBodies(day: Day): void {
  for (let b = 0; b < day.forces.bodies.length; b++) {
    if (day.s.bodyWhere[b] !== WHERE.inside) continue
    const order = day.s.bodyOrder[b]
    if (order === ORDER.advance || order === ORDER.fallBack || order === ORDER.exit) move(day, b)
  }
}

function takeUpOrders(day: Day, b: number): void {
  const { s } = day
  const body = day.forces.bodies[b]
  const at = now(day)
  const later = (day.ablations.columnsLater ?? 0) * 60
  if (
    s.bodyOrder[b] === ORDER.stay &&
    body.depart >= 0 &&
    at >= body.depart + later &&
    s.bodySince[b] === 0
  ) {
    s.bodyOrder[b] = ORDER.advance
    s.bodySince[b] = at
    s.bodyTarget[b] = body.route[0] ?? body.objective
    if (b === day.forces.brigades[body.brigade].head) log(day.events, at, 'columns-leave', s.bodyCell[b], b)
  }
  if (s.bodyPending[b] === 0 || at < s.bodyPendingAt[b]) return
  const order = s.bodyPending[b]
  s.bodyPending[b] = 0
  if (body.kind === KIND.teams && s.bodyOrder[b] === ORDER.teams) return
  if (order === ORDER.exit && day.levers.armyKeepsEcole === true && day.city.bank[s.bodyCell[b]] === 1) return
  if (order === ORDER.exit) s.bodyTold[b] = 1
  // until the march has begun whoever is told to leave joins the army at the Ecole militaire; afterwards he makes for a gate
  s.bodyOrder[b] = order === ORDER.exit && s.memory[MEMORY.firstColumnAt] > 0 ? ORDER.exit : ORDER.fallBack
  s.bodyTarget[b] = day.city.sites[day.landmarks.ecoleMilitaire].cell
  s.bodyGate[b] = -1
  log(day.events, at, order === ORDER.exit ? 'garrison-leaves' : 'body-falls-back', s.bodyCell[b], b)
}

function move(day: Day, b: number): void {
  const { s } = day
  const body = day.forces.bodies[b]
  const { obeying } = bodyMen(day, b)
  if (obeying === 0 && body.men > 0) return
  const since = now(day) - Math.max(body.depart + (day.ablations.columnsLater ?? 0) * 60, s.bodyPendingAt[b])
  let metres = Math.floor(
    metresThisTick(day, s.bodyCell[b], INFANTRY, false, since) * pushing(day, b, obeying),
  )
  // what is left of a tick at the end of a leg goes into the next
  while (s.bodyOrder[b] === ORDER.advance) {
    metres = walkOn(day, b, metres)
    if (s.bodyCell[b] !== s.bodyTarget[b]) return
    nextLeg(day, b)
  }
  if (s.bodyOrder[b] !== ORDER.fallBack && s.bodyOrder[b] !== ORDER.exit) return
  const left = walkOn(day, b, metres)
  if (s.bodyCell[b] !== s.bodyTarget[b] || s.bodyOrder[b] === ORDER.exit) return
  s.bodySince[b] = now(day)
  s.bodyOrder[b] = s.bodyTold[b] === 1 && s.memory[MEMORY.firstColumnAt] > 0 ? ORDER.exit : ORDER.stay
  if (s.bodyOrder[b] === ORDER.stay) return
  // told to leave, it goes on to its gate without a halt
  chooseGate(day, b)
  if (s.bodyGate[b] >= 0) walkOn(day, b, left)
}

/** Walks towards the target; returns the metres left on arrival. */
function walkOn(day: Day, b: number, metres: number): number {
  const { s } = day
  const rally = day.city.sites[day.landmarks.ecoleMilitaire].cell
  const back = s.bodyOrder[b] === ORDER.fallBack && s.bodyTarget[b] === rally
  const step = back
    ? walkBack(day, s.bodyCell[b], metres, s.bodyProgress[b])
    : walk(day, s.bodyCell[b], s.bodyTarget[b], metres, s.bodyProgress[b])
  s.bodyCell[b] = step.cell
  const there = step.cell === s.bodyTarget[b]
  s.bodyProgress[b] = there ? 0 : step.progress
  return there ? step.progress : 0
}

/** Share of its pace that a body keeps among armed Guards. */
function pushing(day: Day, b: number, obeying: number): number {
  if (day.s.bodyOrder[b] === ORDER.advance) return 1
  const guards = over(day.f.guards, day.f.ring1[day.s.bodyCell[b]])
  return guards <= obeying / 2 ? 1 : obeying / (obeying + guards)
}

function nextLeg(day: Day, b: number): void {
  const { s } = day
  const body = day.forces.bodies[b]
  const leg = s.bodyLeg[b] + 1
  if (s.bodyTarget[b] !== body.objective) {
    s.bodyLeg[b] = leg
    s.bodyTarget[b] = body.route[leg] ?? body.objective
    return
  }
  s.bodyOrder[b] = body.task === TASK.seizePark ? ORDER.seize : ORDER.post
  s.bodySince[b] = now(day)
}
