/**
 * Brigade heads: what they report upwards and how an order reaches their men.
 *
 * A head reports a park taken and its brigade broken (half of its companies), or a neighbour's it can see; a head that
 * has been taken neither reports nor passes on orders. An order is handed to the bodies `HAND_DOWN` after it arrives;
 * the holder of a building with an obeying garrison asks for confirmation before he gives it up.
 */
import { now, type Day } from '../day.ts'
import { log } from '../record/events.ts'
import { ORDER, WHERE } from '../state/forces.ts'
import { bodyMen } from '../fields/presence.ts'
import { headquarters } from './army.ts'
import { metresBetween, next, send } from './messages.ts'
import { MEMORY, SAYS, TO } from './memory.ts'

const HAND_DOWN = 600
const REPORT = { taken: 1, broken: 4 } as const
/** How far a head sees that the next brigade has given way (assumed). */
const SIGHT = 900

export function brigadeHeads(day: Day): void {
  for (let i = 0; i < day.forces.brigades.length; i++) {
    receive(day, i)
    if (day.forces.brigades[i].frontLine) report(day, i)
  }
  for (let b = 0; b < day.forces.bodies.length; b++) answers(day, b)
}

function report(day: Day, i: number): void {
  const { memory } = day.s
  const head = day.forces.brigades[i].head
  if (memory[MEMORY.brigadeTaken + i] > 0 || day.s.bodyWhere[head] !== WHERE.inside) return
  const say = (kind: number, subject: number) =>
    send(day, { to: TO.vinoy, kind, subject, from: TO.brigade + i, fromCell: day.s.bodyCell[head], toCell: headquarters(day), carrier: 'rider', risk: true })
  const done = memory[MEMORY.brigadeReported + i]
  if ((done & REPORT.taken) === 0 && holdsPark(day, i)) {
    memory[MEMORY.brigadeReported + i] |= REPORT.taken
    say(SAYS.parkTaken, i)
  }
  for (let j = 0; j < day.forces.brigades.length; j++) {
    const bit = 8 << j
    if (!day.forces.brigades[j].frontLine || (done & bit) !== 0 || !brokenBrigade(day, j)) continue
    if (i !== j && metresBetween(day, day.s.bodyCell[head], day.s.bodyCell[day.forces.brigades[j].head]) > SIGHT) continue
    memory[MEMORY.brigadeReported + i] |= bit
    say(SAYS.broken, j)
  }
}

function holdsPark(day: Day, brigade: number): boolean {
  return day.forces.bodies.some(
    (body, b) => body.brigade === brigade && day.s.bodyOrder[b] === ORDER.post && body.task === 0 && day.landmarks.attackedParks.some(
      (site) => day.s.holder[site] === 1 && metresBetween(day, day.city.sites[site].cell, day.s.bodyCell[b]) < 700,
    ),
  )
}

/** Broken: half of the men of its line companies inside the city no longer obey. */
export function brokenBrigade(day: Day, brigade: number): boolean {
  let obeying = 0
  let all = 0
  day.forces.bodies.forEach((body, b) => {
    if (body.brigade !== brigade || body.kind > 1) return
    all += body.men
    if (day.s.bodyWhere[b] === WHERE.inside) obeying += bodyMen(day, b).obeying
  })
  return all > 0 && obeying * 2 < all
}

function receive(day: Day, i: number): void {
  const { memory } = day.s
  for (let letter = next(day, TO.brigade + i); letter !== undefined; letter = next(day, TO.brigade + i)) {
    if (memory[MEMORY.brigadeTaken + i] > 0) continue
    for (let b = 0; b < day.forces.bodies.length; b++) {
      if (day.forces.bodies[b].brigade !== i || day.s.bodyWhere[b] !== WHERE.inside) continue
      hand(day, b, letter.kind)
    }
  }
}

/** An order in the hands of a body: contested by the holder of a kept building, else carried out after `HAND_DOWN`. */
function hand(day: Day, b: number, kind: number): void {
  const { s } = day
  const holder = day.s.bodyCell[b] === day.city.sites[day.landmarks.hotelDeVille].cell
  if (kind === SAYS.evacuate && holder && s.bodyAsked[b] < day.p.confirmations && bodyMen(day, b).obeying > 0) {
    s.bodyAsked[b]++
    s.bodyDoubt[b]++
    log(day.events, now(day), 'order-contested', s.bodyCell[b], b)
    send(day, { to: TO.vinoy, kind: SAYS.confirmAsked, subject: b, from: TO.body + b, fromCell: s.bodyCell[b], toCell: headquarters(day), carrier: 'wire' })
    return
  }
  s.bodyPending[b] = kind === SAYS.evacuate ? ORDER.exit : ORDER.fallBack
  s.bodyPendingAt[b] = now(day) + (day.knockOuts.noLags ? 0 : HAND_DOWN)
}

function answers(day: Day, b: number): void {
  for (let letter = next(day, TO.body + b); letter !== undefined; letter = next(day, TO.body + b)) hand(day, b, SAYS.evacuate)
}
