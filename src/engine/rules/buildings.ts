/**
 * R-88 How a building changes hands. Losses never decide: it falls when its garrison has left, or yields.
 *
 * - Empty (fewer than 20 men of the government) with 50 armed Guards round it: entered after `bearing` minutes.
 * - A garrison of which half no longer obeys, with as many people or Guards round it: opens its doors, is disarmed.
 * - Loyal Guards outnumbered two to one: disperse after `yieldMinutes` x 0.7..1.3.
 * - A garrison that obeys is not stormed: it waits for its order.
 */
import { type Day, heads, now } from '../day.ts'
import { bodyMen, over, policeKind } from '../fields/presence.ts'
import { MEMORY } from '../institutions/memory.ts'
import { ONE } from '../numeric/fixed.ts'
import { draw } from '../random/draw.ts'
import { log } from '../record/events.ts'
import { COLUMN, SOLDIER, WHERE } from '../state/forces.ts'

const EMPTY = 20
const ENOUGH = 50
/** Kinds of site that somebody holds and that can be taken, beside the staffs of Guard and army, the parks and the Bank. */
export const KEPT: ReadonlySet<string> = new Set([
  'barracks',
  'ministry',
  'town_hall',
  'prefecture',
  'palace',
  'telegraph',
])

export function buildings(day: Day): void {
  for (let site = 0; site < day.city.sites.length; site++)
    if (
      day.s.holder[site] === 1 &&
      (KEPT.has(day.city.sites[site].kind) || site === day.landmarks.vendome || site === day.landmarks.louvre)
    )
      hold(day, site)
}

function hold(day: Day, site: number): void {
  const { s, f } = day
  const cell = day.city.sites[site].cell
  const guards = over(f.guards, f.ring1[cell])
  if (guards === 0 && s.crowd[cell] === 0) {
    s.siege[site] = 0
    return
  }
  const loyal = over(f.loyal, f.ring1[cell])
  const people = guards + heads(day, over(s.crowd, f.ring1[cell]))
  if (
    f.slack[cell] > f.soldiers[cell] &&
    f.slack[cell] >= EMPTY &&
    people >= f.slack[cell] + f.soldiers[cell]
  )
    openDoors(day, cell)
  if (loyal > 0 && guards > 2 * loyal) besiege(day, site, cell)
  else s.ringed[site] = 0
  if (over(f.soldiers, f.ring1[cell]) >= EMPTY || loyal >= EMPTY || guards < ENOUGH) {
    s.siege[site] = 0
    return
  }
  s.siege[site] += Math.floor((day.tickSeconds * ONE) / 60)
  const over0 = s.siege[site] - day.p.bearing * ONE
  if (over0 >= 0)
    take(day, site, cell, guards, now(day) - Math.min(day.tickSeconds, Math.floor((over0 * 60) / ONE)))
}

/** Loyal Guards hold out `yieldMinutes` x 0.7..1.3 of being outnumbered. */
function besiege(day: Day, site: number, cell: number): void {
  const { ringed } = day.s
  ringed[site] += day.tickSeconds
  const spread = 0.7 + (0.6 * draw(day.seed, 88, site, 0, 0)) / 4294967296
  if (ringed[site] >= day.p.yieldMinutes * 60 * spread) disperse(day, cell)
}

function take(day: Day, site: number, cell: number, guards: number, at: number): void {
  day.s.holder[site] = 2
  day.s.takenAt[site] = at
  log(day.events, at, 'site-taken', cell, site, guards)
  arrest(day, site, cell)
}

/** Who is in the house is taken only by a battalion that was sent there (L-09): the record's columns were not. */
function arrest(day: Day, site: number, cell: number): void {
  const { memory, bnLetter, bnCell } = day.s
  const near = new Set(day.f.ring1[cell])
  let sent = false
  for (let n = 1; n < 255; n++) if (bnLetter[n] === site && near.has(bnCell[n])) sent = true
  if (!sent) return
  if (site === day.landmarks.foreignMinistry && memory[MEMORY.thiersLeftAt] === 0)
    memory[MEMORY.thiersTaken] = now(day)
  const ministry = site === day.landmarks.foreignMinistry && now(day) < day.exogenous.ministersLeave
  if (
    (ministry || site === day.landmarks.calmon) &&
    now(day) >= day.exogenous.council &&
    memory[MEMORY.ministersTaken] === 0
  ) {
    memory[MEMORY.ministersTaken] = now(day)
    log(day.events, now(day), 'ministers-taken', cell, site)
  }
}

function openDoors(day: Day, cell: number): void {
  for (let b = 0; b < day.forces.bodies.length; b++) {
    const { s } = day
    if (s.bodyWhere[b] !== WHERE.inside || s.bodyCell[b] !== cell || policeKind(day.forces.bodies[b].kind))
      continue
    const { obeying, slack } = bodyMen(day, b)
    if (slack <= obeying) continue
    const body = day.forces.bodies[b]
    for (let c = body.firstCompany; c < body.lastCompany; c++) {
      for (let i = day.forces.soldierStart[c]; i < day.forces.soldierStart[c + 1]; i++)
        if (s.soldierStance[i] <= SOLDIER.passive)
          s.soldierStance[i] = s.soldierStance[i] === SOLDIER.passive ? SOLDIER.goneOver : SOLDIER.disarmed
      s.obeying[c] = 0
      s.passive[c] = 0
    }
    s.bodyWhere[b] = WHERE.dissolved
    log(day.events, now(day), 'body-disarmed', cell, b, obeying + slack)
  }
}

/** The loyal battalions at a place go home. */
function disperse(day: Day, cell: number): void {
  const near = new Set(day.f.ring1[cell])
  for (let n = 1; n < 255; n++)
    if (day.s.bnColour[n] === 0 && near.has(day.s.bnCell[n])) day.s.bnOrder[n] = COLUMN.dispersed
}

/** Loyal battalions gather at the Guard staff, Place Vendome, as they come. */
export function loyalGather(day: Day): void {
  const { s } = day
  const cell = day.city.sites[day.landmarks.vendome].cell
  for (let n = 1; n < 255; n++)
    if (
      s.bnColour[n] === 0 &&
      s.bnUnder[n] > 0 &&
      s.bnOrder[n] === COLUMN.home &&
      [1, 2, 8, 9].includes(day.battalions.arrondissement[n])
    )
      s.bnCell[n] = cell
}
