/**
 * What is measured (M-nn), never what ought to come out: no target is read here. A time is the first tick at which its
 * condition holds for a quarter of an hour (three ticks of five minutes); a count is taken at its moment or at the end.
 * Times are seconds of the clock; a condition that never holds gives +Infinity.
 */

import { at as hour } from '../clock.ts'
import { type Day, heads, now } from '../day.ts'
import { metresBetween } from '../fields/distance.ts'
import { bodyMen, policeKind } from '../fields/presence.ts'
import { MEMORY } from '../institutions/memory.ts'
import { KIND, SOLDIER, WHERE } from '../state/forces.ts'
import { COUNTER } from '../state/state.ts'
import { marchMeasures } from './march-measures.ts'

interface TimeMeasure {
  readonly id: string
  readonly holds: (day: Day) => boolean
  readonly for?: number
}
interface CountMeasure {
  readonly id: string
  readonly at: number
  readonly value: (day: Day) => number
}

const HOLDS_FOR = 900
const END = Number.POSITIVE_INFINITY

export const TIMES: readonly TimeMeasure[] = [
  { id: 'first-park-taken', holds: (d) => d.landmarks.attackedParks.some((p) => d.s.takenAt[p] > 0) },
  { id: 'all-parks-taken', holds: (d) => d.landmarks.attackedParks.every((p) => d.s.takenAt[p] > 0) },
  { id: 'rappel-montmartre', holds: rappelMontmartre },
  {
    id: 'crowd-at-park',
    holds: (d) =>
      within(d, park(d), 250, d.s.crowd, true) + within(d, park(d), 250, d.f.guards, false) >= 300,
  },
  { id: 'guards-at-park', holds: (d) => within(d, park(d), 400, d.f.guards, false) >= 100 },
  { id: 'three-battalions-at-park', holds: (d) => battalionsNear(d, park(d), 400, 150) >= 3 },
  {
    id: 'brigade-head-taken',
    holds: (d) =>
      brigade(d, 'Susbielle-Lecomte') >= 0 &&
      d.s.memory[MEMORY.brigadeTaken + brigade(d, 'Susbielle-Lecomte')] > 0,
  },
  {
    id: 'montmartre-lost',
    holds: (d) =>
      now(d) > d.exogenous.contact &&
      d.s.takenAt[d.landmarks.montmartre] > 0 &&
      lineNear(d, park(d), 400) === 0,
    for: 1800,
  },
  { id: 'bastille-company-refuses', holds: (d) => companyRefuses(d, cellOf(d, d.landmarks.bastille), 400) },
  { id: 'faron-leaves', holds: faronLeaves },
  { id: 'fall-back-ordered', holds: (d) => d.s.memory[MEMORY.fallBackAt] > 0 },
  { id: 'withdrawal-ordered', holds: (d) => d.s.memory[MEMORY.withdrawalAt] > 0 },
  { id: 'thiers-leaves', holds: (d) => d.s.memory[MEMORY.thiersLeftAt] > 0 },
  { id: 'committee-informed', holds: (d) => d.s.memory[MEMORY.informedAt] > 0 },
  { id: 'first-column', holds: (d) => d.s.memory[MEMORY.firstColumn] > 0 },
  { id: 'prince-eugene-taken', holds: (d) => d.s.holder[d.landmarks.princeEugene] === 2 },
  { id: 'hotel-de-ville-ringed', holds: ringed },
  { id: 'hotel-de-ville-taken', holds: (d) => d.s.holder[d.landmarks.hotelDeVille] === 2 },
  { id: 'vendome-taken', holds: (d) => d.s.holder[d.landmarks.vendome] === 2 },
  { id: 'prefecture-taken', holds: (d) => d.s.holder[d.landmarks.prefecture] === 2 },
  { id: 'columns-start', holds: (d) => d.s.memory[MEMORY.firstColumnAt] > 0 },
  {
    id: 'government-captured',
    holds: (d) => d.s.memory[MEMORY.thiersTaken] > 0 || d.s.memory[MEMORY.ministersTaken] > 0,
  },
  { id: 'headquarters-leave', holds: (d) => d.s.memory[MEMORY.headquartersLeftAt] > 0 },
]

export const COUNTS: readonly CountMeasure[] = [
  { id: 'line-volleys-montmartre', at: END, value: (d) => d.s.counter[COUNTER.lineVolleysMontmartre] },
  { id: 'fire-orders', at: END, value: (d) => d.s.counter[COUNTER.fireOrders] },
  { id: 'volleys', at: END, value: (d) => d.s.counter[COUNTER.volleys] },
  { id: 'guns-away', at: hour(18, 11), value: (d) => d.s.counter[COUNTER.gunsAway] },
  { id: 'guns-away-end', at: END, value: (d) => d.s.counter[COUNTER.gunsAway] },
  {
    id: 'guns-held-noon',
    at: hour(18, 12),
    value: (d) => d.landmarks.attackedParks.reduce((n, p) => n + (d.s.holder[p] === 1 ? d.s.guns[p] : 0), 0),
  },
  { id: 'loyal-guards', at: END, value: (d) => d.s.counter[COUNTER.loyalPeak] },
  { id: 'guards-north-07', at: hour(18, 7), value: guardsNorth },
  { id: 'guards-north-09', at: hour(18, 9), value: guardsNorth },
  { id: 'battalions-out-20', at: hour(18, 20), value: (d) => battalionsOut(d, 100) },
  {
    id: 'people-out-12',
    at: hour(18, 12),
    value: (d) =>
      heads(
        d,
        d.s.crowd.reduce((a, b) => a + b, 0),
      ),
  },
  { id: 'regiments-broken', at: hour(19, 0), value: regimentsBroken },
  { id: 'police-gone-over', at: END, value: policeGone },
  { id: 'killed', at: hour(19, 0), value: (d) => d.s.counter[COUNTER.killed] },
  { id: 'wounded', at: hour(19, 0), value: (d) => d.s.counter[COUNTER.wounded] },
  { id: 'men-at-versailles', at: END, value: menAtVersailles },
  { id: 'regiments-inside', at: hour(19, 6), value: regimentsInside },
  { id: 'batteries-inside', at: hour(19, 6), value: batteriesInside },
  { id: 'barricades', at: hour(18, 20), value: (d) => d.s.counter[COUNTER.barricades] },
  { id: 'columns-end', at: END, value: (d) => d.s.memory[MEMORY.lastColumnAt] || Number.POSITIVE_INFINITY },
  { id: 'gates-shut', at: END, value: (d) => d.landmarks.gates.filter((g) => d.s.shut[g] === 2).length },
]

function cellOf(day: Day, site: number): number {
  return day.city.sites[site].cell
}
function park(day: Day): number {
  return cellOf(day, day.landmarks.montmartre)
}
function brigade(day: Day, id: string): number {
  return day.forces.brigades.findIndex((b) => b.id === id)
}

/** Sum of a field within some metres; agents are turned into heads. */
function within(day: Day, cell: number, metres: number, field: Int32Array, agents: boolean): number {
  let sum = 0
  for (const c of day.f.ring3[cell]) if (metresBetween(day, c, cell) <= metres) sum += field[c]
  return agents ? heads(day, sum) : sum
}

function rappelMontmartre(day: Day): boolean {
  for (let q = 69; q <= 72; q++) if (day.s.qDrum[q] > 0 || day.s.qBell[q] > 0) return true
  return false
}

function battalionsNear(day: Day, cell: number, metres: number, men: number): number {
  let n = 0
  for (let i = 1; i < 255; i++)
    if (
      day.s.bnColour[i] === 1 &&
      heads(day, day.s.bnUnder[i]) >= men &&
      metresBetween(day, day.s.bnCell[i], cell) <= metres
    )
      n++
  return n
}

function lineNear(day: Day, cell: number, metres: number): number {
  let men = 0
  for (let b = 0; b < day.forces.bodies.length; b++)
    if (
      day.forces.bodies[b].kind <= KIND.chasseurs &&
      day.s.bodyWhere[b] === WHERE.inside &&
      metresBetween(day, day.s.bodyCell[b], cell) <= metres
    )
      men += bodyMen(day, b).obeying
  return men
}

function companyRefuses(day: Day, cell: number, metres: number): boolean {
  for (let b = 0; b < day.forces.bodies.length; b++) {
    const body = day.forces.bodies[b]
    if (policeKind(body.kind) || metresBetween(day, day.s.bodyCell[b], cell) > metres) continue
    for (let c = body.firstCompany; c < body.lastCompany; c++) if (day.s.broken[c] === 1) return true
  }
  return false
}

function faronLeaves(day: Day): boolean {
  const cell = cellOf(day, day.landmarks.buttesChaumont)
  if (day.s.takenAt[day.landmarks.buttesChaumont] === 0) return false
  return within(day, cell, 500, day.f.soldiers, false) < 100
}

/** Three quarters of the neighbouring cells hold more armed Guards than the garrison has men in them, and more in all. */
function ringed(day: Day): boolean {
  const cell = cellOf(day, day.landmarks.hotelDeVille)
  const ring = day.f.ring1[cell]
  let more = 0
  let cells = 0
  let guards = 0
  for (const c of ring) {
    if (c === cell) continue
    cells++
    guards += day.f.guards[c]
    if (day.f.guards[c] > Math.max(day.f.soldiers[c], 20)) more++
  }
  return more * 4 >= cells * 3 && guards > day.f.soldiers[cell]
}

function guardsNorth(day: Day): number {
  let men = 0
  for (let n = 1; n < 255; n++)
    if (day.s.bnColour[n] === 1 && [17, 18, 19, 20].includes(day.battalions.arrondissement[n]))
      men += heads(day, day.s.bnUnder[n])
  return men
}

function battalionsOut(day: Day, men: number): number {
  let n = 0
  for (let i = 1; i < 255; i++) if (day.s.bnColour[i] === 1 && heads(day, day.s.bnUnder[i]) >= men) n++
  return n
}

/** Stances of the men of a regiment: obeying, all. */
function regimentsBroken(day: Day): number {
  return day.forces.regiments.filter((regiment, r) => {
    if (!regiment.inside || regiment.kind > KIND.chasseurs) return false
    let gone = 0
    let all = 0
    day.forces.bodies.forEach((body) => {
      if (body.regiment !== r) return
      for (
        let i = day.forces.soldierStart[body.firstCompany];
        i < day.forces.soldierStart[body.lastCompany];
        i++
      ) {
        all++
        const stance = day.s.soldierStance[i]
        if (stance !== SOLDIER.obeying && stance !== SOLDIER.wounded && stance !== SOLDIER.dead) gone++
      }
    })
    return all >= 200 && gone * 2 >= all
  }).length
}

function policeGone(day: Day): number {
  let gone = 0
  let all = 0
  for (const body of day.forces.bodies) {
    if (!policeKind(body.kind)) continue
    for (
      let i = day.forces.soldierStart[body.firstCompany];
      i < day.forces.soldierStart[body.lastCompany];
      i++
    ) {
      all++
      const stance = day.s.soldierStance[i]
      if (stance === SOLDIER.passive || stance === SOLDIER.refusing || stance === SOLDIER.goneOver) gone++
    }
  }
  return all === 0 ? 0 : gone / all
}

function menAtVersailles(day: Day): number {
  let men = 0
  day.forces.bodies.forEach((body, b) => {
    if (day.s.bodyWhere[b] !== WHERE.versailles || body.kind === KIND.police || body.kind === KIND.teams)
      return
    for (
      let i = day.forces.soldierStart[body.firstCompany];
      i < day.forces.soldierStart[body.lastCompany];
      i++
    )
      if (day.s.soldierStance[i] <= SOLDIER.passive) men++
  })
  return men
}

/** Formed regiments: line or chasseurs with 200 obeying men still within the wall. */
function regimentsInside(day: Day): number {
  return day.forces.regiments.filter((regiment, r) => {
    if (regiment.kind > KIND.chasseurs) return false
    let men = 0
    day.forces.bodies.forEach((body, b) => {
      if (body.regiment === r && day.s.bodyWhere[b] === WHERE.inside) men += bodyMen(day, b).obeying
    })
    return men >= 200
  }).length
}

function batteriesInside(day: Day): number {
  let n = 0
  day.forces.bodies.forEach((body, b) => {
    if (day.s.bodyWhere[b] === WHERE.inside && bodyMen(day, b).obeying > 0) n += body.batteries
  })
  return n
}

/** Takes the measures of this tick into the state. */
export function measure(day: Day): void {
  const { s } = day
  const t = now(day)
  TIMES.forEach((m, i) => {
    if (s.measure[i] > 0) return
    if (!m.holds(day)) s.streak[i] = 0
    else if (s.streak[i] === 0) s.streak[i] = t
    if (s.streak[i] > 0 && t - s.streak[i] + day.tickSeconds >= (m.for ?? HOLDS_FOR))
      s.measure[i] = s.streak[i]
  })
  COUNTS.forEach((m, i) => {
    if (m.at !== END && t >= m.at && t < m.at + day.tickSeconds) s.measure[TIMES.length + i] = m.value(day)
  })
  let loyal = 0
  for (let n = 1; n < 255; n++) if (s.bnColour[n] === 0) loyal += s.bnUnder[n]
  s.counter[COUNTER.loyalPeak] = Math.max(s.counter[COUNTER.loyalPeak], heads(day, loyal))
}

/** All measures by id: times in seconds of the clock, counts, shares. */
export function measures(day: Day): Record<string, number> {
  const out: Record<string, number> = {}
  TIMES.forEach((m, i) => {
    out[m.id] = day.s.measure[i] > 0 ? day.s.measure[i] : Number.POSITIVE_INFINITY
  })
  COUNTS.forEach((m, i) => {
    out[m.id] = m.at === END ? m.value(day) : day.s.measure[TIMES.length + i]
  })
  return Object.assign(out, marchMeasures(day))
}
