/**
 * A run: made from a setting, advanced tick by tick, stored and put back. The object owns scratch only; everything the
 * future depends on is in `day.s`.
 */
import { dayOf as dayOfMarch, hourText } from './clock.ts'
import { type Day, now, type Setting } from './day.ts'
import { createOwn, hashed, ownLength, ownSnapshots, restoreOwn } from './definitions/own.ts'
import { dispositions } from './fields/dispositions.ts'
import { temper } from './fields/obedience.ts'
import { presence } from './fields/presence.ts'
import { thresholds } from './fields/thresholds.ts'
import { actsOutside } from './interventions.ts'
import { deviate } from './numeric/curves.ts'
import { draw } from './random/draw.ts'
import type { Events } from './record/events.ts'
import { gaugeOf } from './record/measures.ts'
import { goals } from './rules/contests.ts'
import { musterBar } from './rules/going-out.ts'
import { scratchFor } from './scratch.ts'
import { Routes } from './space/routes.ts'
import { clear, hash, lengthOf, restore, snapshot } from './state/arena.ts'
import { WHERE } from './state/forces.ts'
import { begun, createMarch } from './state/march.ts'
import { STANCE } from './state/people.ts'
import { CLOCK, createState } from './state/state.ts'
import { step } from './step.ts'

/** Targets of one run fit this many fields of the street graph (23 kB each). */
const FIELDS = 700

export class Simulation {
  readonly day: Day

  /** With `kin`, a run of the same people, world, seed and scale with other levers, what both have in common is shared. */
  constructor(
    setting: Setting,
    events: Events = { list: [], keep: true },
    visit?: Int32Array,
    kin?: Simulation,
  ) {
    const { city, people, forces } = setting
    const s = createState({
      persons: people.count,
      cells: city.cells,
      bodies: forces.bodies.length,
      companies: forces.companies,
      soldiers: forces.soldiers,
      sites: city.sites.length,
      points: setting.points.length,
    })
    const routes = Routes.of(city, FIELDS)
    const f = scratchFor(setting, routes, visit, kin?.day.f)
    const march = actsOutside(setting.levers, setting.model) ? createMarch(forces.bodies.length) : undefined
    this.day = dayOf(setting, s, march, f, routes, events)
    begin(this.day, kin?.day)
  }

  /** Advances to a moment (seconds of the clock), calling `after` when a tick is done. Throws a RangeError that says where it stood when the ticks that should be enough are spent. */
  until(moment: number, after?: (day: Day) => void): void {
    const { tickSeconds } = this.day
    const from = now(this.day)
    let budget = tickSeconds >= 1 ? Math.ceil((moment - from) / tickSeconds) : 0
    while (now(this.day) < moment) {
      if (!(budget-- > 0))
        throw new RangeError(
          `the run stood at ${hourText(now(this.day))} on ${dayOfMarch(now(this.day))} March when its ticks of ${tickSeconds} s were spent, before the moment it was to reach (${moment} s)`,
        )
      step(this.day)
      after?.(this.day)
    }
  }

  hash(): string {
    const { s, march, own } = this.day
    return hash(s, ...(march !== undefined && begun(march) ? [march] : []), ...hashed(own))
  }
  /** The state; once a lever acts outside the walls its second part behind it; what was added to the model last. */
  snapshot(): Uint8Array {
    const { s, march, own } = this.day
    const outside = march !== undefined && begun(march) ? [snapshot(march)] : []
    return joined([snapshot(s), ...outside, ...ownSnapshots(own)])
  }
  /** Puts a snapshot of the same setting back and rebuilds the scratch that hangs on it. */
  restore(bytes: Uint8Array): void {
    const { s, march, own } = this.day
    const first = bytes.length > s.buffer.byteLength ? Math.min(lengthOf(bytes), bytes.length) : bytes.length
    restore(s, bytes.subarray(0, first))
    const last = bytes.length - ownLength(own)
    if (last < first) throw new Error('snapshot of a model without these additions')
    if (own !== undefined) restoreOwn(own, bytes.subarray(last))
    if (first < last && march === undefined)
      throw new Error('snapshot of a run with a lever outside the walls, or of a model with additions')
    if (march !== undefined && first < last) restore(march, bytes.subarray(first, last))
    else if (march !== undefined) clear(march)
    relist(this.day)
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** Named one by one: a spread has another hidden class in V8 once it is compiled, and every rule would be compiled anew for it. */
function dayOf(
  setting: Setting,
  s: Day['s'],
  march: Day['march'],
  f: Day['f'],
  routes: Routes,
  events: Events,
): Day {
  const { model } = setting
  const own = createOwn(model)
  const gauges = [gaugeOf(model.measures, s.measure, s.streak)]
  if (own !== undefined)
    gauges.push(gaugeOf(model.own?.measures ?? [], own.measures.noted, own.measures.since))
  return {
    model,
    seed: setting.seed,
    world: setting.world,
    weight: setting.weight,
    tickSeconds: setting.tickSeconds,
    city: setting.city,
    people: setting.people,
    forces: setting.forces,
    battalions: setting.battalions,
    landmarks: setting.landmarks,
    points: setting.points,
    p: setting.p,
    exogenous: setting.exogenous,
    levers: setting.levers,
    knockOuts: setting.knockOuts,
    ablations: setting.ablations,
    s,
    march,
    own,
    gauges,
    f,
    routes,
    events,
  }
}

function begin(day: Day, kin?: Day): void {
  const { s, people, city } = day
  s.clock[CLOCK.seconds] = 0
  people.cell.length === s.personCell.length && s.personCell.set(people.cell)
  s.personStance.set(people.stance)
  if (kin === undefined) drawOffsets(day)
  placeBodies(day)
  placeGuard(day)
  day.f.thresholds = kin?.f.thresholds ?? thresholds(day, s.bnColour)
  day.f.dispositions =
    kin !== undefined && kin.levers.eased === day.levers.eased
      ? kin.f.dispositions
      : dispositions(day, s.bnColour, day.f.thresholds)
  const { start } = day.f.dispositions
  day.f.weighers = day.f.visit.filter((c) => start[c] < start[c + 1])
  city.sites.forEach((site, i) => {
    s.guns[i] = site.guns
    s.holder[i] = site.kind === 'park' && site.guns > 0 ? 2 : site.kind === 'gate' ? 0 : 1
  })
  temper(day, originsOf(day))
  presence(day)
}

/** Personal offsets are luck: drawn anew for the seed. */
function drawOffsets({ people, seed }: Day): void {
  const { offset, id } = people
  for (let i = 0; i < people.present; i++) {
    const z = deviate(draw(seed, 51, id[i], 0, 0)) / 1024
    offset[i] = Math.max(-127, Math.min(127, Math.floor(z)))
  }
}

/** Logit of refusal by origin class, in the order of ORIGIN. */
function originsOf({ p }: Day): readonly number[] {
  return [
    p.aRaised1871,
    p.aNorth,
    p.aLoire,
    p.aSiege,
    p.aArmedDivision,
    p.aChasseurs,
    p.aMounted,
    p.aGunners,
    p.aPolice,
    p.aRepublicanGuard,
    p.aGendarmerie,
  ]
}

function placeBodies(day: Day): void {
  const { s, forces, landmarks } = day
  forces.bodies.forEach((body, b) => {
    const outside = body.outside >= 0
    s.bodyWhere[b] = outside
      ? body.outside === landmarks.versailles || day.f.roadTo[body.outside] < 4000
        ? WHERE.versailles
        : WHERE.fort
      : WHERE.inside
    // bodies without an hour of departure stand at their post already
    s.bodyCell[b] = outside ? 0 : body.depart >= 0 ? body.quarters : body.objective
    s.bodyTarget[b] = s.bodyCell[b]
    s.bodyGate[b] = -1
    for (let c = body.firstCompany; c < body.lastCompany; c++)
      s.obeying[c] = forces.soldierStart[c + 1] - forces.soldierStart[c]
  })
}

function placeGuard(day: Day): void {
  const { s, battalions } = day
  for (let n = 1; n < 255; n++) {
    s.bnCell[n] = battalions.cell[n]
    s.bnTarget[n] = battalions.cell[n]
    s.bnSite[n] = -1
    s.bnLetter[n] = -1
    // which battalions are of the Federation is uncertain, not luck: one draw a world
    s.bnColour[n] = draw(day.world, 53, n, 0, 0) < battalions.federated[n] ? 1 : 0
  }
}

/** The list of agents out, and the flags, after a state has been put back. */
function relist(day: Day): void {
  const { s, f } = day
  f.outCount = 0
  f.restCount.fill(0)
  f.armedCount.fill(0)
  for (let i = 0; i < day.people.present; i++)
    if (s.personStance[i] >= STANCE.out && s.personStance[i] <= STANCE.underArms) f.out[f.outCount++] = i
  f.dirty.calls = true
  f.dirty.goals = true
  f.goal.fill(255)
  f.goalMetres.fill(65535)
  f.goalLow.fill(0)
  f.goalHigh.fill(0)
  goals(day)
  f.dirty.news = true
  f.telling.fill(0)
  f.crowdMoved = true
  f.dirty.wake = true
  f.dirty.quiet = 0
  for (let n = 1; n < 255; n++) f.bars[n] = s.bnHazard[n] > 0 ? musterBar(s.bnHazard[n]) : 256
  presence(day)
}
