/**
 * R-23 The Central Committee: a dozen members free from the hour of EX-39 on, in the rue Basfroi, who know only what
 * runners from the quarters have brought. They read one report per `committeeMinutes`. With reports from half of the
 * risen quarters they see clearly; once no counter-stroke has been reported for `quietMinutes` they order battalions of
 * the quarters heard from, nearest first, one written order at a time, to the places the government still holds.
 */

import { type Day, heads, now } from '../day.ts'
import { hourOf } from '../definitions/lever.ts'
import { COMMITTEE_DAWN } from '../definitions/levers/evening.ts'
import { metresBetween } from '../fields/distance.ts'
import { draw } from '../random/draw.ts'
import { log } from '../record/events.ts'
import { MEMORY, SAYS, TO } from './memory.ts'
import { readAll, send } from './messages.ts'

const LEAST_QUARTERS = 8
/** Men under arms that reports must show before a battalion is written to (assumed). */
const WORTH_CALLING = 60

/**
 * Places to take and how many battalions are sent to each: the Hotel de Ville and the Guard staff, then the prefecture and
 * the Louvre once the Hotel de Ville has fallen (assumed; the Hotel de Ville drew 6 to 18, d18-141). The ministers were
 * left alone (d18-191), so nobody is sent for them but by lever L-09.
 */
function targets(day: Day): readonly (readonly [number, number])[] {
  const { landmarks: l } = day
  const first: readonly (readonly [number, number])[] = [
    [l.hotelDeVille, 14],
    [l.vendome, 5],
  ]
  return day.s.holder[l.hotelDeVille] === 2 ? [...first, [l.prefecture, 5], [l.louvre, 3]] : first
}

export function committee(day: Day): void {
  const { memory } = day.s
  const from = day.levers.committeeDawn === true ? hourOf(day, COMMITTEE_DAWN) : day.exogenous.committee
  if (now(day) < from) return
  if (memory[MEMORY.committeeReads] === 0) {
    memory[MEMORY.committeeReads] = from
    log(day.events, from, 'committee-meets', day.city.sites[day.landmarks.committee].cell)
  }
  readAll(day, TO.committee, MEMORY.committeeReads, day.p.committeeMinutes, (letter) => {
    if (letter.kind === SAYS.risen) hear(day, letter.subject)
    if (letter.kind === SAYS.counterStroke) memory[MEMORY.lastStroke] = letter.at
    if (letter.kind === SAYS.answers) memory[MEMORY.answers]++
    if (memory[MEMORY.informedAt] === 0) informed(day, letter.at)
  })
  if (memory[MEMORY.informedAt] > 0) attack(day)
}

/** Marks a quarter as heard from. */
function hear(day: Day, q: number): void {
  const { memory } = day.s
  const word = MEMORY.quartersHeard + Math.floor(q / 30)
  if (((memory[word] >> (q % 30)) & 1) === 0) memory[MEMORY.committeeReports]++
  memory[word] |= 1 << (q % 30)
}

function heard(day: Day, q: number): boolean {
  return ((day.s.memory[MEMORY.quartersHeard + Math.floor(q / 30)] >> (q % 30)) & 1) === 1
}

function informed(day: Day, at: number): void {
  const { memory } = day.s
  let risen = 0
  for (let q = 1; q <= 80; q++) if (day.s.qDrum[q] > 0) risen++
  if (memory[MEMORY.committeeReports] < LEAST_QUARTERS || memory[MEMORY.committeeReports] * 2 < risen) return
  memory[MEMORY.informedAt] = at
  log(
    day.events,
    at,
    'committee-informed',
    day.city.sites[day.landmarks.committee].cell,
    -1,
    memory[MEMORY.committeeReports],
  )
}

function attack(day: Day): void {
  const { memory } = day.s
  if (memory[MEMORY.attackAt] === 0) {
    const at = Math.max(
      memory[MEMORY.informedAt],
      memory[MEMORY.lastStroke] + Math.floor(day.p.quietMinutes * 60),
    )
    if (now(day) < at) return
    memory[MEMORY.attackAt] = at
    memory[MEMORY.committeeWrites] = at
  }
  const pace = day.knockOuts.noLags ? 0 : Math.floor(day.p.committeeMinutes * 60)
  while (memory[MEMORY.committeeWrites] <= now(day)) {
    const [target, battalion, place] = neediest(day)
    if (battalion < 0) return
    const at = Math.max(memory[MEMORY.committeeWrites], now(day) - day.tickSeconds)
    memory[MEMORY.committeeWrites] = at + pace
    order(day, battalion, target, place, at)
  }
}

/** The place that lacks the largest share of its battalions, the nearest battalion that can go there, and its turn there. */
function neediest(day: Day): readonly [number, number, number] {
  let best: readonly [number, number, number] = [-1, -1, 0]
  let least = 1
  for (const [site, wanted] of targets(day)) {
    if (day.s.holder[site] === 2) continue
    let sent = 0
    for (let n = 1; n < 255; n++) if (day.s.bnSite[n] === site) sent++
    if (sent / wanted >= least) continue
    const battalion = nearest(day, day.city.sites[site].cell)
    if (battalion < 0) continue
    least = sent / wanted
    best = [site, battalion, sent]
  }
  return best
}

function nearest(day: Day, cell: number): number {
  let best = -1
  let least = 1 << 30
  for (let n = 1; n < 255; n++) {
    const { s } = day
    if (s.bnColour[n] !== 1 || heads(day, s.bnUnder[n]) < WORTH_CALLING) continue
    // free: never written to, or done with where it was sent
    if (s.bnSite[n] >= 0 ? s.holder[s.bnSite[n]] !== 2 : s.bnCalled[n] !== 0) continue
    if (s.bnSite[n] < 0 && !heard(day, day.city.quartier[s.bnCell[n]])) continue
    const metres = metresBetween(day, s.bnCell[n], cell)
    if (metres < least) {
      least = metres
      best = n
    }
  }
  return best
}

function order(day: Day, n: number, site: number, place: number, at: number): void {
  const { s } = day
  const here = day.city.sites[day.landmarks.committee].cell
  s.bnCalled[n] = at
  s.memory[MEMORY.orderedColumns]++
  log(day.events, at, 'column-ordered', here, n, site)
  // some chiefs do not march on a paper from a committee they did not choose (answerShare, assumed)
  if (draw(day.seed, 23, n, 0, 0) >= day.p.answerShare * 4294967296) return
  s.bnSite[n] = site
  send(day, {
    at,
    to: TO.battalion + n,
    kind: SAYS.go,
    subject: site,
    value: place,
    from: TO.committee,
    fromCell: here,
    toCell: s.bnCell[n],
    carrier: 'runner',
  })
}
