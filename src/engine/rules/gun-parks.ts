/**
 * R-85 Guns: a park is seized, yields guns slowly, and is lost again.
 *
 * Seizure: bodies sent to a park with five men for each man of its night post secure it in `seizeMinutes` x 0.7..1.3
 * (each its own, assumed) from the hour of contact (EX-25); a shot or two fall. Guns then leave in two ways, each stopped while `stopCrowd` people stand within two
 * cells and no 200 armed men clear the way (300-400 people stopped ten teams, d18-102):
 *   by hand    `haulGangs` gangs, one gun each in 50 minutes (1-1.5 km/h uphill and down, general knowledge)
 *   by teams   sent for after the capture is reported (EX-30 is conditional); `teamMinutes` on the way (90, d18-087); one
 *              gun every `harnessMinutes` down the one street, each team once
 * Lost: fewer than 20 obeying soldiers within 400 m for a quarter of an hour.
 * L-01 teams leave at a given hour, more of them. How many teams there were is unknown (10-150).
 */
import { type Day, heads, now } from '../day.ts'
import { strike } from '../fields/casualties.ts'
import { metresBetween, PARK_REACH } from '../fields/distance.ts'
import { NOISE, noise } from '../fields/noises.ts'
import { bodyMen, over } from '../fields/presence.ts'
import { MEMORY } from '../institutions/memory.ts'
import { ONE } from '../numeric/fixed.ts'
import { draw } from '../random/draw.ts'
import { log } from '../record/events.ts'
import { ORDER, WHERE } from '../state/forces.ts'
import { COUNTER } from '../state/state.ts'

const TRIP_MINUTES = 50
const ESCORT = 200
const LOST_AFTER = 900
const FEW = 20

export function gunParks(day: Day): void {
  for (const site of day.landmarks.attackedParks) {
    if (day.s.holder[site] === 2 && day.s.takenAt[site] === 0) seize(day, site)
    else if (day.s.holder[site] === 1) {
      haul(day, site)
      lose(day, site)
    }
  }
}

function bodiesAt(day: Day, site: number): number[] {
  const cell = day.city.sites[site].cell
  const found: number[] = []
  for (let b = 0; b < day.forces.bodies.length; b++) {
    const { s } = day
    if (
      s.bodyWhere[b] === WHERE.inside &&
      s.bodyOrder[b] === ORDER.seize &&
      metresBetween(day, s.bodyCell[b], cell) < PARK_REACH
    )
      found.push(b)
  }
  return found
}

function seize(day: Day, site: number): void {
  const { s } = day
  const cell = day.city.sites[site].cell
  if (now(day) < day.exogenous.contact + (day.ablations.columnsLater ?? 0) * 60) return
  const bodies = bodiesAt(day, site)
  let men = 0
  for (const b of bodies) men += bodyMen(day, b).obeying
  if (men < 5 * day.exogenous.nightPost) return
  if (s.siege[site] === 0) {
    log(day.events, now(day), 'park-attacked', cell, site, men)
    noise(day, cell, NOISE.shot)
    strike(day, draw(day.seed, 85, site, 0, 0) % 3, draw(day.seed, 85, site, 1, 0))
  }
  s.siege[site] += Math.floor((day.tickSeconds * ONE) / 60)
  const spread = 0.7 + (0.6 * draw(day.seed, 85, site, 2, 0)) / 4294967296
  if (s.siege[site] < day.p.seizeMinutes * spread * ONE) return
  s.holder[site] = 1
  s.takenAt[site] = now(day)
  s.siege[site] = 0
  for (const b of bodies) s.bodyOrder[b] = ORDER.post
  log(day.events, now(day), 'park-taken', cell, site, s.guns[site])
}

function stopped(day: Day, cell: number): boolean {
  const people = heads(day, over(day.s.crowd, day.f.ring2[cell])) + over(day.f.guards, day.f.ring2[cell])
  // an escort clears the way only while it outnumbers those in it
  const escort = over(day.f.soldiers, day.f.ring1[cell])
  return people >= day.p.stopCrowd && (escort < ESCORT || people * 2 > escort)
}

function haul(day: Day, site: number): void {
  const { s } = day
  const cell = day.city.sites[site].cell
  const minutes = day.tickSeconds / 60
  if (over(day.f.soldiers, day.f.ring2[cell]) < 50) return
  teamsComing(day, site)
  if (stopped(day, cell)) {
    if (s.ringed[site] === 0) {
      s.ringed[site] = now(day)
      log(day.events, now(day), 'convoy-stopped', cell, site)
    }
    return
  }
  if (now(day) >= s.takenAt[site] + TRIP_MINUTES * 60)
    s.hauling[site] += Math.floor((minutes * day.p.haulGangs * ONE) / TRIP_MINUTES)
  if (s.teamsAt[site] > 0 && now(day) >= s.teamsAt[site])
    s.siege[site] += Math.floor((minutes * ONE) / day.p.harnessMinutes)
  away(day, site, cell)
}

/** Whole guns that have got clear: by hand without limit of teams, by teams as many as there are. */
function away(day: Day, site: number, cell: number): void {
  const { s } = day
  const byTeam = Math.min(Math.floor(s.siege[site] / ONE), teamsFor(day, site))
  const total = Math.min(s.guns[site] + s.gunsAway[site], Math.floor(s.hauling[site] / ONE) + byTeam)
  const fresh = total - s.gunsAway[site]
  if (fresh <= 0) return
  s.gunsAway[site] += fresh
  s.guns[site] -= fresh
  s.counter[COUNTER.gunsAway] += fresh
  log(day.events, now(day), 'gun-away', cell, site, fresh)
}

function teamsFor(day: Day, site: number): number {
  let guns = 0
  for (const park of day.landmarks.attackedParks) guns += day.city.sites[park].guns
  return Math.floor(((day.p.teams + (day.levers.teamsAdded ?? 0)) * day.city.sites[site].guns) / guns)
}

function teamsComing(day: Day, site: number): void {
  const { s } = day
  if (s.teamsAt[site] > 0) return
  const sent = day.levers.teamsHour ?? s.memory[MEMORY.teamsSentAt]
  if (sent === 0 || now(day) < sent) return
  s.teamsAt[site] = sent + Math.floor(day.p.teamMinutes * 60)
}

function lose(day: Day, site: number): void {
  const { s, f } = day
  const cell = day.city.sites[site].cell
  if (over(f.soldiers, f.ring3[cell]) >= FEW) {
    s.streak[200 + (site & 31)] = 0
    return
  }
  if (s.streak[200 + (site & 31)] === 0) s.streak[200 + (site & 31)] = now(day)
  if (now(day) < s.streak[200 + (site & 31)] + LOST_AFTER) return
  s.holder[site] = 2
  if (s.teamsAt[site] > 0 && now(day) >= s.teamsAt[site])
    s.memory[MEMORY.teamsLost] += Math.max(0, teamsFor(day, site) - s.gunsAway[site])
  log(day.events, now(day), 'park-lost', cell, site, s.guns[site])
}
