/**
 * R-54 Guard battalions: with `battalionMen` men and a chief a federated battalion goes to the nearest contest its cell
 * knows of within `battalionReach` metres, unless that is a garrison behind walls; else it holds its quarter. An order of the Committee sends it on
 * after `columnMinutes`, an order to a gate (L-08) at once. Arrived, it spreads over the cells round the place.
 *
 * A chief joins once his cell knows, after `chiefMinutes` x 0.3..1.7 (assumed).
 */
import { type Day, heads, now, tickBegan } from '../day.ts'
import { callBack } from '../fields/calling.ts'
import { INFANTRY, metresThisTick, walk } from '../fields/pace.ts'
import { MEMORY, SAYS, TO } from '../institutions/memory.ts'
import { next, send, waiting } from '../institutions/messages.ts'
import { draw } from '../random/draw.ts'
import { log } from '../record/events.ts'
import { COLUMN } from '../state/forces.ts'

export function marchBattalions(day: Day): void {
  waiting(day, TO.battalion, day.f.mail)
  for (let n = 1; n < 255; n++) {
    const { s } = day
    if (day.battalions.men[n] === 0) continue
    chief(day, n)
    if (s.bnColour[n] !== 1) continue
    orders(day, n)
    if (s.bnOrder[n] <= COLUMN.toContest) choose(day, n)
    if (
      s.bnOrder[n] === COLUMN.toContest ||
      s.bnOrder[n] === COLUMN.ordered ||
      s.bnOrder[n] === COLUMN.atGate
    )
      move(day, n)
  }
}

function chief(day: Day, n: number): void {
  const { s } = day
  if (s.bnChief[n] !== 0) return
  const q = day.city.quartier[day.battalions.cell[n]]
  const called = s.bnColour[n] === 1 ? s.qDrum[q] : s.qLoyalDrum[q]
  if (called === 0) return
  const spread = 0.3 + (1.4 * draw(day.seed, 54, n, 0, 0)) / 4294967296
  const joins = called + Math.floor(day.p.chiefMinutes * 60 * spread)
  if (now(day) >= joins) s.bnChief[n] = joins
}

/** Letters that have come for a battalion. */
function read(day: Day, n: number): void {
  const { s } = day
  for (let letter = next(day, TO.battalion + n); letter !== undefined; letter = next(day, TO.battalion + n))
    if (letter.kind === SAYS.go || letter.kind === SAYS.shutGate) {
      s.bnLetter[n] = letter.subject
      s.bnTurn[n] = letter.value
      // who stands under arms after an order carried out goes on; others get ready first
      s.bnReady[n] =
        letter.at +
        (s.bnOrder[n] >= COLUMN.ordered || letter.kind === SAYS.shutGate || day.knockOuts.noLags === true
          ? 0
          : Math.floor(day.p.columnMinutes * 60))
      if (s.bnOrder[n] >= COLUMN.ordered && s.bnOrder[n] < COLUMN.dispersed) s.bnOrder[n] = COLUMN.holding
      callBack(day, n)
    }
}

function orders(day: Day, n: number): void {
  const { s } = day
  if (day.f.mail[n] === 1) read(day, n)
  const site = s.bnLetter[n]
  if (site < 0 || s.bnOrder[n] >= COLUMN.ordered || s.bnChief[n] === 0 || now(day) < s.bnReady[n]) return
  const gate = day.city.sites[site].kind === 'gate'
  if (!gate && heads(day, s.bnUnder[n]) < day.p.battalionMen) return
  s.bnOrder[n] = gate ? COLUMN.atGate : COLUMN.ordered
  s.bnTarget[n] = gate ? day.city.sites[site].cell : placeByTurn(day, day.city.sites[site].cell, s.bnTurn[n])
  const at = Math.max(s.bnReady[n], s.bnChief[n], now(day) - day.tickSeconds)
  s.bnSince[n] = at
  if (s.memory[MEMORY.firstColumn] === 0 && !gate) s.memory[MEMORY.firstColumn] = at
  log(day.events, at, 'column-moves', s.bnCell[n], n, site)
  const committee = day.city.sites[day.landmarks.committee].cell
  send(day, {
    at,
    to: TO.committee,
    kind: SAYS.answers,
    subject: n,
    from: TO.battalion + n,
    fromCell: s.bnCell[n],
    toCell: committee,
    carrier: 'runner',
  })
}

function choose(day: Day, n: number): void {
  const { s, f } = day
  if (s.bnChief[n] === 0 || heads(day, s.bnUnder[n]) < day.p.battalionMen) return
  const cell = s.bnCell[n]
  const goal = f.goal[cell]
  if (goal === 255 || f.goalMetres[cell] > day.p.battalionReach || f.walled[goal] === 1) {
    if (s.bnOrder[n] === COLUMN.home) s.bnOrder[n] = COLUMN.holding
    return
  }
  const target = placeRound(day, n, day.points[goal])
  if (s.bnOrder[n] === COLUMN.toContest && s.bnTarget[n] === target) return
  if (s.bnOrder[n] !== COLUMN.toContest) s.bnSince[n] = tickBegan(day)
  s.bnOrder[n] = COLUMN.toContest
  s.bnTarget[n] = target
  log(day.events, now(day), 'battalion-moves', cell, n, day.points[goal])
}

/** Columns on an order take the streets round the place one after another, as the Committee numbered them. */
function placeByTurn(day: Day, cell: number, turn: number): number {
  const ring = day.f.ring1[cell]
  return ring[1 + (turn % (ring.length - 1))]
}

/** A cell of its own round a contest it goes to by itself. */
function placeRound(day: Day, n: number, cell: number): number {
  const ring = day.f.ring1[cell]
  return ring[draw(day.seed, 54, n, cell, 1) % ring.length]
}

function move(day: Day, n: number): void {
  const { s } = day
  if (s.bnCell[n] === s.bnTarget[n]) return
  const metres = metresThisTick(day, s.bnCell[n], INFANTRY, true, now(day) - s.bnSince[n])
  const step = walk(day, s.bnCell[n], s.bnTarget[n], metres, s.bnProgress[n])
  s.bnCell[n] = step.cell
  s.bnProgress[n] = step.cell === s.bnTarget[n] ? 0 : step.progress
}
