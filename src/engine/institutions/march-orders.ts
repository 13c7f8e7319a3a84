/**
 * The Committee orders battalions out of the walls (levers L-11, L-12) or into the Bank (L-13).
 *
 * From the lever's hour on, once it sits and the government has left Paris (for the Bank: once it sits), it chooses federated
 * battalions by the way from their assembly place to where they are wanted, nearest first. A march is written legion by legion,
 * one paper per `committeeMinutes`; each battalion has its order by runner. Whether it obeys, and who comes, is.
 * A march of three roads sends each battalion by the road of the three (Neuilly, Issy, Chatillon) that begins nearest to it.
 *
 * Versailles hears of the call from Paris: `rumourMinutes`, then a ride of 21 km (geography.md section 6).
 */
import { type Day, heads, now } from '../day.ts'
import { metresBetween } from '../fields/distance.ts'
import type { MarchRoad } from '../interventions.ts'
import { log } from '../record/events.ts'
import { ERRAND, MARCH, STAGE } from '../state/march.ts'
import { AT, arrived, dispatch, TELLS } from './dispatches.ts'
import { MEMORY } from './memory.ts'
import { travelSeconds } from './messages.ts'

/** Battalions sent where a lever does not say how many: to Mont-Valerien as in the record (M06), to the Bank and to Versailles assumed. */
const ASKED = { fort: 2, bank: 6, versailles: 60 } as const
/** Men under arms from which a battalion is sent on a small errand first (as the Committee's orders of the 18th). */
const WORTH = 60
/** Men for which a battalion counts in a report from Paris (assumed). */
const REPORTED = 400
/** Road from the Hotel de Ville to Versailles (roads.tsv). */
const RIDE_METRES = 21000

export function marchOrders(day: Day): void {
  const { march, levers } = day
  if (march === undefined) return
  const { memory } = march
  const hours = [levers.marchHour, levers.valerienHour, levers.bankHour]
  if (memory[MARCH.begun] === 0) {
    if (!hours.some((hour) => hour !== undefined && now(day) >= hour)) return
    memory[MARCH.begun] = now(day)
  }
  for (let letter = arrived(day, AT.committee); letter !== undefined; letter = arrived(day, AT.committee))
    memory[MARCH.knowsFort] = now(day)
  if (day.s.memory[MEMORY.committeeReads] === 0) return
  if (due(day, levers.bankHour, MARCH.bankOrdered)) {
    memory[MARCH.bankOrdered] = now(day)
    const { cell } = day.city.sites[day.landmarks.bank]
    for (const { n } of nearest(day, () => cell, ASKED.bank, true)) ask(day, n, ERRAND.bank, 0, now(day))
    log(day.events, now(day), 'march-ordered', cell, -1, ERRAND.bank)
  }
  if (day.s.memory[MEMORY.thiersLeftAt] === 0) return
  if (due(day, levers.valerienHour, MARCH.fortOrdered)) orderFort(day)
  if (due(day, levers.marchHour, MARCH.marchOrdered)) orderMarch(day)
}

function due(day: Day, hour: number | undefined, done: number): boolean {
  return hour !== undefined && now(day) >= hour && day.march?.memory[done] === 0
}

function orderFort(day: Day): void {
  const { march, landmarks } = day
  const { cell } = day.city.sites[landmarks.march.fort.gate]
  march!.memory[MARCH.fortOrdered] = now(day)
  for (const { n } of nearest(day, () => cell, day.levers.valerienBattalions ?? ASKED.fort, true))
    ask(day, n, ERRAND.fort, 0, now(day))
  log(day.events, now(day), 'march-ordered', cell, -1, ERRAND.fort)
}

function orderMarch(day: Day): void {
  const { march, landmarks } = day
  const roads = roadsOf(day, day.levers.marchRoad ?? 'three')
  const gate = (road: number) => day.city.sites[landmarks.march.roads[road].gate].cell
  const roadOf = (n: number) =>
    roads.reduce((best, road) =>
      metresFrom(day, n, gate(road)) < metresFrom(day, n, gate(best)) ? road : best,
    )
  const asked = nearest(day, (n) => gate(roadOf(n)), day.levers.marchBattalions ?? ASKED.versailles)
  const pace = day.knockOuts.noLags ? 0 : Math.floor(day.p.committeeMinutes * 60)
  const legions = new Map<number, number>()
  for (const { n } of asked) {
    const legion = day.battalions.arrondissement[n]
    const paper = legions.get(legion) ?? now(day) + legions.size * pace
    legions.set(legion, paper)
    ask(day, n, ERRAND.versailles, roadOf(n), paper)
  }
  march!.memory[MARCH.marchOrdered] = now(day)
  march!.memory[MARCH.asked] = asked.length
  log(day.events, now(day), 'march-ordered', seat(day), -1, ERRAND.versailles)
  const ride = Math.floor((RIDE_METRES * 3600) / (day.p.riderSpeed * 1000))
  const arrives = now(day) + (day.knockOuts.noLags ? 0 : Math.floor(day.p.rumourMinutes * 60) + ride)
  for (const to of [AT.army, AT.government])
    dispatch(day, { to, kind: TELLS.column, subject: -1, value: asked.length * REPORTED, arrives })
}

function roadsOf(day: Day, road: MarchRoad): number[] {
  const wanted = road === 'three' ? ['neuilly', 'issy', 'chatillon'] : [road]
  return wanted.map((id) => day.landmarks.march.roads.findIndex((one) => one.id === id))
}

/** Where the Committee sits: the Hotel de Ville once it is taken. */
function seat(day: Day): number {
  const { hotelDeVille, committee } = day.landmarks
  return day.city.sites[day.s.holder[hotelDeVille] === 2 ? hotelDeVille : committee].cell
}

function metresFrom(day: Day, n: number, cell: number): number {
  return metresBetween(day, day.battalions.cell[n], cell)
}

/**
 * The so many federated battalions without an errand that have the shortest way; with `ready`, those first that have WORTH men
 * under arms.
 */
function nearest(
  day: Day,
  to: (n: number) => number,
  wanted: number,
  ready = false,
): { n: number; metres: number }[] {
  const found: { n: number; metres: number; later: number }[] = []
  for (let n = 1; n < 255; n++)
    if (day.s.bnColour[n] === 1 && day.battalions.men[n] > 0 && day.march!.bnErrand[n] === ERRAND.none)
      found.push({
        n,
        metres: metresFrom(day, n, to(n)),
        later: ready && heads(day, day.s.bnUnder[n]) < WORTH ? 1 : 0,
      })
  return found.sort((a, b) => a.later - b.later || a.metres - b.metres || a.n - b.n).slice(0, wanted)
}

function ask(day: Day, n: number, errand: number, road: number, written: number): void {
  const { march, s } = day
  march!.bnErrand[n] = errand
  march!.bnStage[n] = STAGE.asked
  march!.bnRoad[n] = road
  dispatch(day, {
    to: AT.battalion + n,
    kind: TELLS.march,
    arrives: written + travelSeconds(day, seat(day), s.bnCell[n], 'runner'),
  })
}
