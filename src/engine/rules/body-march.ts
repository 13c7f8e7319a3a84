/**
 * R-31 Bodies of troops move as they are ordered: out by their route at their hour (exogenous, EX-24), to the park they
 * are to seize or the place they are to hold, back when an order reaches them, out of the city by their gate.
 *
 * A body whose men no longer obey does not move. A body surrounded by more armed Guards than it has obeying men and by
 * barred streets is held up: its chance of getting through a cell is men / (men + Guards) a tick (assumed).
 */
import { type Day, now } from '../day.ts'
import { INFANTRY, metresThisTick, walk, walkBack } from '../fields/pace.ts'
import { bodyMen, over } from '../fields/presence.ts'
import { MEMORY } from '../institutions/memory.ts'
import { draw } from '../random/draw.ts'
import { log } from '../record/events.ts'
import { KIND, ORDER, TASK, WHERE } from '../state/forces.ts'

export function marchBodies(day: Day): void {
  for (let b = 0; b < day.forces.bodies.length; b++) {
    if (day.s.bodyWhere[b] !== WHERE.inside) continue
    takeUpOrders(day, b)
    if (
      day.s.bodyOrder[b] === ORDER.advance ||
      day.s.bodyOrder[b] === ORDER.fallBack ||
      day.s.bodyOrder[b] === ORDER.exit
    )
      move(day, b)
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
  if (heldUp(day, b, obeying)) return
  const metres = metresThisTick(day, s.bodyCell[b], INFANTRY, false)
  const back = s.bodyOrder[b] === ORDER.fallBack
  const step = back
    ? walkBack(day, s.bodyCell[b], metres, s.bodyProgress[b])
    : walk(day, s.bodyCell[b], s.bodyTarget[b], metres, s.bodyProgress[b])
  s.bodyCell[b] = step.cell
  s.bodyProgress[b] = step.progress
  if (step.cell !== s.bodyTarget[b]) return
  if (s.bodyOrder[b] === ORDER.advance) nextLeg(day, b)
  else if (s.bodyOrder[b] === ORDER.fallBack) {
    s.bodyOrder[b] = s.bodyTold[b] === 1 && s.memory[MEMORY.firstColumnAt] > 0 ? ORDER.exit : ORDER.stay
    s.bodySince[b] = now(day)
  }
}

function heldUp(day: Day, b: number, obeying: number): boolean {
  const { s } = day
  if (s.bodyOrder[b] === ORDER.advance) return false
  const guards = over(day.f.guards, day.f.ring1[s.bodyCell[b]])
  if (guards <= obeying / 2) return false
  const pass = obeying / (obeying + guards)
  return draw(day.seed, 31, day.forces.bodies[b].key, 0, s.clock[0]) >= pass * 4294967296
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
