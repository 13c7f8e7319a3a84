/**
 * R-34 Battalions asked to march: from the order to the far side of the gate.
 *
 * - A chief who would not march on the Committee's paper (`answerShare`, R-23) stays. Else the men are called together: who
 *   comes is up to each of them. After `columnMinutes`, with `battalionMen` under arms and a chief, the battalion sets out for the
 *   gate; after PATIENCE without them it stays.
 * - At the gate a march waits for the others: until all who were asked have come or stay, or `gatherMinutes` after the first.
 *   It sets out with LEAST men or waits on. Battalions sent to the fort or the Bank do not wait.
 * - Of those under arms `sortieShare` go outside the walls, each by a draw of his own; the others go back to the quarter. A gate
 *   passes its capacity of armed men an hour.
 *
 * Without turn-out there is no march: nothing here makes a man come.
 */
import { type Day, heads, now } from '../day.ts'
import { callBack } from '../fields/calling.ts'
import { marchers, marchOf } from '../fields/ranks.ts'
import { AT, arrived } from '../institutions/dispatches.ts'
import { draw } from '../random/draw.ts'
import { log } from '../record/events.ts'
import { COLUMN } from '../state/forces.ts'
import { ERRAND, MARCH, STAGE } from '../state/march.ts'
import { STANCE } from '../state/people.ts'

/** A battalion that has not come together stays after this, s (assumed). */
const PATIENCE = 6 * 3600
/** Men at a gate without whom no march sets out (assumed). */
const LEAST = 300

export function marchOut(day: Day): void {
  const { march } = day
  if (march === undefined || march.memory[MARCH.begun] === 0) return
  for (let n = 1; n < 255; n++) {
    if (march.bnStage[n] === STAGE.asked) receive(day, n)
    if (march.bnStage[n] === STAGE.told) getReady(day, n)
    if (march.bnStage[n] === STAGE.toGate && day.s.bnCell[n] === day.s.bnTarget[n]) atTheGate(day, n)
  }
  const spare = new Map<number, number>()
  for (let road = 0; road < day.landmarks.march.roads.length; road++) {
    gather(day, road)
    if (march.leftAt[road] > 0) pass(day, waiting(day, ERRAND.versailles, road), spare)
  }
  pass(day, waiting(day, ERRAND.fort, 0), spare)
}

function receive(day: Day, n: number): void {
  const letter = arrived(day, AT.battalion + n)
  if (letter === undefined) return
  const m = marchOf(day)
  if (draw(day.seed, 23, n, 0, 0) >= day.p.answerShare * 4294967296) {
    stays(day, n)
    return
  }
  const { s } = day
  // who stands under arms after an order carried out goes on; others get ready first
  const ready = s.bnOrder[n] >= COLUMN.ordered && s.bnOrder[n] < COLUMN.dispersed
  m.bnStage[n] = STAGE.told
  m.bnSince[n] = letter.at
  m.bnReady[n] =
    letter.at + (ready || day.knockOuts.noLags === true ? 0 : Math.floor(day.p.columnMinutes * 60))
  s.bnOrder[n] = COLUMN.inPlace
  s.bnTarget[n] = s.bnCell[n]
  s.bnSite[n] = -1
  s.bnLetter[n] = -1
  s.bnCalled[n] = now(day)
  callBack(day, n)
}

function getReady(day: Day, n: number): void {
  const { s } = day
  const m = marchOf(day)
  if (now(day) < m.bnReady[n]) return
  if (s.bnChief[n] === 0 || heads(day, s.bnUnder[n]) < day.p.battalionMen) {
    if (now(day) >= m.bnReady[n] + PATIENCE) stays(day, n)
    return
  }
  m.bnStage[n] = STAGE.toGate
  s.bnOrder[n] = COLUMN.ordered
  s.bnTarget[n] = day.city.sites[destination(day, n)].cell
}

function destination(day: Day, n: number): number {
  const { march, bank } = day.landmarks
  const m = marchOf(day)
  if (m.bnErrand[n] === ERRAND.bank) return bank
  return m.bnErrand[n] === ERRAND.fort ? march.fort.gate : march.roads[m.bnRoad[n]].gate
}

function stays(day: Day, n: number): void {
  const m = marchOf(day)
  m.bnStage[n] = STAGE.stays
  day.s.bnOrder[n] = COLUMN.holding
  log(day.events, now(day), 'march-stays', day.s.bnCell[n], n)
}

function atTheGate(day: Day, n: number): void {
  const m = marchOf(day)
  m.bnStage[n] = m.bnErrand[n] === ERRAND.bank ? STAGE.facing : STAGE.atGate
  m.bnSince[n] = now(day)
  const road = m.bnRoad[n]
  if (m.bnErrand[n] === ERRAND.versailles && m.gatherSince[road] === 0) {
    m.gatherSince[road] = now(day)
    log(day.events, now(day), 'march-gathers', day.s.bnCell[n], n, road)
  }
}

/** Battalions at a gate, in the order in which they came. */
function waiting(day: Day, errand: number, road: number): number[] {
  const m = marchOf(day)
  const found: number[] = []
  for (let n = 1; n < 255; n++)
    if (m.bnStage[n] === STAGE.atGate && m.bnErrand[n] === errand && m.bnRoad[n] === road) found.push(n)
  return found.sort((a, b) => m.bnSince[a] - m.bnSince[b] || a - b)
}

/** The march of a road sets out. */
function gather(day: Day, road: number): void {
  const m = marchOf(day)
  if (m.leftAt[road] > 0 || m.gatherSince[road] === 0) return
  let coming = 0
  for (let n = 1; n < 255; n++)
    if (
      m.bnErrand[n] === ERRAND.versailles &&
      m.bnRoad[n] === road &&
      m.bnStage[n] >= STAGE.asked &&
      m.bnStage[n] <= STAGE.toGate
    )
      coming++
  const men = waiting(day, ERRAND.versailles, road).reduce((sum, n) => sum + day.s.bnUnder[n], 0)
  if (heads(day, men) * day.p.sortieShare < LEAST) return
  if (coming > 0 && now(day) < m.gatherSince[road] + Math.floor(day.p.gatherMinutes * 60)) return
  m.leftAt[road] = now(day)
}

function pass(day: Day, battalions: readonly number[], spare: Map<number, number>): void {
  for (const n of battalions) {
    const gate = destination(day, n)
    const share = Math.floor((day.city.sites[gate].capacity * day.tickSeconds) / 3600)
    const left = spare.get(gate) ?? share
    const men = Math.floor(heads(day, day.s.bnUnder[n]) * day.p.sortieShare)
    if (left < Math.min(men, share)) return
    spare.set(gate, left - men)
    goOut(day, n)
  }
}

function goOut(day: Day, n: number): void {
  const { s, f } = day
  const m = marchOf(day)
  const { start, men } = f.rolls
  let out = 0
  let all = 0
  for (let k = start[n]; k < start[n + 1]; k++) {
    const i = men[k]
    if (s.personStance[i] !== STANCE.underArms) continue
    all++
    if (draw(day.seed, 34, day.people.id[i], 0, 0) >= day.p.sortieShare * 4294967296) continue
    s.personStance[i] = STANCE.left
    s.personCell[i] = s.bnCell[n]
    out++
  }
  s.bnUnder[n] = all - out
  m.bnMen[n] = out
  m.bnFirst[n] = out
  m.bnStage[n] = STAGE.road
  m.bnLeft[n] = now(day)
  m.bnKnows[n] = m.memory[MARCH.knowsFort] > 0 ? 1 : 0
  if (m.bnErrand[n] === ERRAND.versailles) {
    if (m.memory[MARCH.firstOut] === 0) m.memory[MARCH.firstOut] = now(day)
    m.memory[MARCH.menOut] += marchers(day, n)
  }
  log(day.events, now(day), 'march-leaves', s.bnCell[n], n, marchers(day, n))
  // the others go back and hold their quarter
  s.bnOrder[n] = COLUMN.holding
  s.bnCell[n] = day.battalions.cell[n]
  s.bnTarget[n] = s.bnCell[n]
}
