/**
 * Brigade heads: what they report upwards and how an order reaches their men.
 *
 * A head reports a park taken and its brigade broken (half of its companies), or a neighbour's it can see; a head that
 * has been taken neither reports nor passes on orders. An order is handed to the bodies `HAND_DOWN` after it arrives, by
 * runner where they stand apart; the holder of the Hotel de Ville asks for confirmation, `confirmations` times.
 */
import { type Day, now, tickBegan } from '../day.ts'
import { metresBetween, PARK_REACH } from '../fields/distance.ts'
import { bodyMen } from '../fields/presence.ts'
import { draw } from '../random/draw.ts'
import { log } from '../record/events.ts'
import { ORDER, WHERE } from '../state/forces.ts'
import { headquarters } from './headquarters.ts'
import { MEMORY, SAYS, TO } from './memory.ts'
import { next, send } from './messages.ts'

const HAND_DOWN = 600
/** Bodies this near their head hear the order from him. */
const BESIDE = 250
const REPORT = { taken: 1 } as const
/** Without an answer a head writes again after this (assumed). */
const SAY_AGAIN = 2700
/** How far a head sees that the next brigade has given way (assumed). */
const SIGHT = 900

export function brigadeHeads(day: Day): void {
  const broken = day.forces.brigades.map((brigade, i) => brigade.frontLine && brokenBrigade(day, i))
  for (let i = 0; i < day.forces.brigades.length; i++) {
    receive(day, i)
    if (day.forces.brigades[i].frontLine) report(day, i, broken)
  }
}

function report(day: Day, i: number, broken: readonly boolean[]): void {
  const { memory } = day.s
  const head = day.forces.brigades[i].head
  if (memory[MEMORY.brigadeTaken + i] > 0 || day.s.bodyWhere[head] !== WHERE.inside) return
  const say = (kind: number, subject: number) =>
    send(day, {
      at: tickBegan(day),
      to: TO.vinoy,
      kind,
      subject,
      from: TO.brigade + i,
      fromCell: day.s.bodyCell[head],
      toCell: headquarters(day),
      carrier: 'rider',
      risk: true,
    })
  const done = memory[MEMORY.brigadeReported + i]
  if ((done & REPORT.taken) === 0 && holdsPark(day, i)) {
    memory[MEMORY.brigadeReported + i] |= REPORT.taken
    say(SAYS.parkTaken, i)
  }
  if (now(day) < memory[MEMORY.brigadeSaid + i] + SAY_AGAIN || memory[MEMORY.fallBackAt] > 0) return
  let said = false
  for (let j = 0; j < day.forces.brigades.length; j++) {
    if (!broken[j]) continue
    if (
      i !== j &&
      metresBetween(day, day.s.bodyCell[head], day.s.bodyCell[day.forces.brigades[j].head]) > SIGHT
    )
      continue
    said = true
    say(SAYS.broken, j)
  }
  if (said) memory[MEMORY.brigadeSaid + i] = tickBegan(day)
}

function holdsPark(day: Day, brigade: number): boolean {
  return day.forces.bodies.some(
    (body, b) =>
      body.brigade === brigade &&
      day.s.bodyOrder[b] === ORDER.post &&
      body.task === 0 &&
      day.landmarks.attackedParks.some(
        (site) =>
          day.s.holder[site] === 1 &&
          metresBetween(day, day.city.sites[site].cell, day.s.bodyCell[b]) < PARK_REACH,
      ),
  )
}

/** Broken: its head has been taken, or half of the men of its line companies no longer obey. */
export function brokenBrigade(day: Day, brigade: number): boolean {
  let obeying = 0
  let all = 0
  day.forces.bodies.forEach((body, b) => {
    if (body.brigade !== brigade || body.kind > 1) return
    all += body.men
    if (day.s.bodyWhere[b] === WHERE.inside) obeying += bodyMen(day, b).obeying
  })
  return day.s.memory[MEMORY.brigadeTaken + brigade] > 0 || (all > 0 && obeying * 2 < all)
}

function receive(day: Day, i: number): void {
  const { memory } = day.s
  for (let letter = next(day, TO.brigade + i); letter !== undefined; letter = next(day, TO.brigade + i)) {
    if (memory[MEMORY.brigadeTaken + i] > 0 || contests(day, i, letter.kind, letter.at)) continue
    for (let b = 0; b < day.forces.bodies.length; b++) {
      if (
        day.forces.bodies[b].brigade !== i ||
        day.s.bodyWhere[b] !== WHERE.inside ||
        lostOnTheWay(day, i, b)
      )
        continue
      hand(day, b, letter.kind, letter.at)
    }
  }
}

/** The holder of the Hotel de Ville, with a garrison that obeys, asks whether the order to give it up is meant. */
function contests(day: Day, i: number, kind: number, at: number): boolean {
  const { s } = day
  const { head } = day.forces.brigades[i]
  const holds = s.bodyCell[head] === day.city.sites[day.landmarks.hotelDeVille].cell
  if (
    kind !== SAYS.evacuate ||
    !holds ||
    s.bodyAsked[head] >= day.p.confirmations ||
    bodyMen(day, head).obeying === 0
  )
    return false
  s.bodyAsked[head]++
  for (let b = 0; b < day.forces.bodies.length; b++) if (day.forces.bodies[b].brigade === i) s.bodyDoubt[b]++
  log(day.events, at, 'order-contested', s.bodyCell[head], head, s.bodyAsked[head])
  send(day, {
    at,
    to: TO.vinoy,
    kind: SAYS.confirmAsked,
    subject: i,
    from: TO.brigade + i,
    fromCell: s.bodyCell[head],
    toCell: headquarters(day),
    carrier: 'wire',
  })
  return true
}

/** A runner to a body away from its head may not get through streets that have risen; drawn once a body and stage. */
function lostOnTheWay(day: Day, i: number, b: number): boolean {
  const { head } = day.forces.brigades[i]
  const apart = metresBetween(day, day.s.bodyCell[head], day.s.bodyCell[b]) > BESIDE
  if (!apart || day.knockOuts.noLags === true || day.s.qDrum[day.city.quartier[day.s.bodyCell[b]]] === 0)
    return false
  return (
    draw(day.seed, 24, day.forces.bodies[b].key, 7, day.s.memory[MEMORY.brigadeOrdered + i]) <
    day.p.messageLoss * 4294967296
  )
}

/** An order in the hands of a body is carried out after `HAND_DOWN`. */
function hand(day: Day, b: number, kind: number, at: number): void {
  day.s.bodyPending[b] = kind === SAYS.evacuate || kind === SAYS.confirmed ? ORDER.exit : ORDER.fallBack
  day.s.bodyPendingAt[b] = at + (day.knockOuts.noLags ? 0 : HAND_DOWN)
}
