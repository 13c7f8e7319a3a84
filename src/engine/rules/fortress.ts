/**
 * Mont-Valerien: who holds it, its guns, and battalions sent to it (L-11).
 *
 * - When the forts are given up it keeps `fortRifles` chasseurs, half mutinous (two contradictory orders; d18-224). The relief of
 *   R-21 (RELIEF_MEN of the first unit that was at Versailles all along, with guns) marches by the road of the map.
 * - Guards before it: rifles that would fire are asked by the kernel. Fewer than EMPTY, with more Guards than rifles: entered
 *   after `bearing` minutes. More, and twice as many Guards: it yields after `yieldMinutes` x 0.7..1.3 (as R-88 for Guards
 *   outnumbered two to one). Once the relief is in and obeys, Guards are turned away, and say so in Paris, or say that
 *   the fort is theirs (`falseReport`, M10).
 * - Relief before a fort with half as many Guards as men turns back; fewer yield after as long.
 * - Its guns fire on a column under them once the relief is in. Hits are few. A battalion that did not know, at the first shells
 *   (within SURPRISE), is asked by the kernel with `surpriseWeight` added; later ones without it. Who refuses goes home; fewer than
 *   half left: the battalion breaks.
 *
 * What the Federates believe is apart from who holds the fort: until a report says otherwise they take it for theirs or nobody's.
 */
import { type Day, now } from '../day.ts'
import { strike } from '../fields/casualties.ts'
import { obeyingOrder } from '../fields/firing.ts'
import { company } from '../fields/obedience.ts'
import {
  bodiesAtPlace,
  goHome,
  guardRefusal,
  hitGuards,
  marchers,
  marchOf,
  sift,
  troopLogit,
} from '../fields/ranks.ts'
import { AT, dispatch, TELLS } from '../institutions/dispatches.ts'
import { ONE } from '../numeric/fixed.ts'
import { draw } from '../random/draw.ts'
import { log } from '../record/events.ts'
import { KIND, WHERE } from '../state/forces.ts'
import { ERRAND, MARCH, PLACE, STAGE } from '../state/march.ts'
import { STANCE } from '../state/people.ts'

const EMPTY = 20
/** Contradictory orders of a garrison told to leave and left behind (d18-221, d18-224). */
const DOUBT = 2
/** Seconds after the first shell in which it comes as a surprise (assumed). */
const SURPRISE = 900
/** Guns that can fire on the road, and rounds of each in an hour that hit somebody (M08; rounds assumed). */
const GUNS = { guns: 3, hits: 2 } as const
/** Road pace of the Guards who carry a report back, metres a minute (runner, R-24, as a walker). */
const BACK = 80

export function fortress(day: Day): void {
  const { march } = day
  if (march === undefined || march.memory[MARCH.begun] === 0) return
  relief(day)
  const before = guardsBefore(day)
  if (before.length > 0 && march.memory[MARCH.fortHolder] !== 2) summon(day, before)
  if (manned(day)) shell(day)
}

/** Is the relief in, and does the fort's garrison serve its guns for the government? */
function manned(day: Day): boolean {
  const { memory } = marchOf(day)
  return (
    memory[MARCH.fortHolder] !== 2 &&
    memory[MARCH.reliefAt] > 0 &&
    now(day) >= memory[MARCH.reliefAt] &&
    memory[MARCH.reliefFailed] === 0
  )
}

function guardsBefore(day: Day): number[] {
  const m = marchOf(day)
  const found: number[] = []
  for (let n = 1; n < 255; n++)
    if (m.bnErrand[n] === ERRAND.fort && m.bnStage[n] === STAGE.facing) found.push(n)
  return found
}

/** The relief arrives: the fort is manned, unless as many Guards hold it. */
function relief(day: Day): void {
  const m = marchOf(day)
  const { memory } = m
  if (memory[MARCH.reliefAt] === 0 || now(day) < memory[MARCH.reliefAt] || memory[MARCH.fortHolder] === 1)
    return
  if (memory[MARCH.reliefFailed] > 0) return
  const bodies = bodiesAtPlace(day, PLACE.fort)
  const men = bodies.reduce((sum, b) => sum + obeys(day, b), 0)
  let guards = 0
  for (let n = 1; n < 255; n++)
    if (m.bnStage[n] === STAGE.holds && m.bnErrand[n] === ERRAND.fort) guards += marchers(day, n)
  if (men < EMPTY || men <= 2 * guards) {
    memory[MARCH.reliefFailed] = now(day)
    for (const b of bodies) m.bodyPlace[b] = PLACE.versailles
    return
  }
  if (guards > 0 && now(day) < memory[MARCH.reliefAt] + holdOut(day, 3)) return
  for (let n = 1; n < 255; n++)
    if (m.bnStage[n] === STAGE.holds && m.bnErrand[n] === ERRAND.fort) goHome(day, n, STAGE.turned)
  // who has been put out says so in Paris
  if (guards > 0) {
    const walk = Math.floor((day.landmarks.march.fort.metres * 60) / BACK)
    dispatch(day, { to: AT.committee, kind: TELLS.fortClosed, arrives: now(day) + walk })
  }
  memory[MARCH.fortHolder] = 1
  log(day.events, now(day), 'fort-relieved', -1, -1, men)
}

/** Seconds that those behind walls, outnumbered two to one, hold out. */
function holdOut(day: Day, object: number): number {
  const spread = 0.7 + (0.6 * draw(day.seed, 88, PLACE.fort, object, 0)) / 4294967296
  return day.p.yieldMinutes * 60 * spread
}

function obeys(day: Day, b: number): number {
  return obeyingOrder(day, b, troopLogit(day, b, 0), FORT_ORDER).obey
}

/** Number of the order under which men of the fort are asked: a part of the address of their draws. */
const FORT_ORDER = 64

/** Rifles of the garrison left behind that would fire. */
function rifles(day: Day): number {
  const { forces, landmarks } = day
  let all = Math.floor(day.p.fortRifles)
  let q = 0
  for (let b = 0; b < forces.bodies.length; b++) {
    const body = forces.bodies[b]
    if (day.s.bodyWhere[b] !== WHERE.fort || body.outside !== landmarks.march.fort.node) continue
    // a battalion of the line with its arms is there until the forts are given up
    if (body.kind !== KIND.chasseurs) all += obeys(day, b)
    else
      q = Math.max(
        q,
        company(
          day,
          body.firstCompany,
          troopLogit(day, b, 0) + DOUBT * Math.floor(day.p.contradictionWeight * ONE),
        ),
      )
  }
  return Math.floor((all * (ONE - q)) / ONE)
}

function summon(day: Day, before: readonly number[]): void {
  const m = marchOf(day)
  const { memory } = m
  const guards = before.reduce((sum, n) => sum + marchers(day, n), 0)
  if (manned(day)) {
    for (const n of before) turnAway(day, n)
    return
  }
  if (memory[MARCH.fortSince] === 0) memory[MARCH.fortSince] = now(day)
  const firing = rifles(day)
  const waited = now(day) - memory[MARCH.fortSince]
  const open = firing < EMPTY && guards > firing && waited >= day.p.bearing * 60
  const yields = guards > 2 * firing && waited >= holdOut(day, 1)
  if (!open && !yields) return
  memory[MARCH.fortHolder] = 2
  memory[MARCH.fortTaken] = now(day)
  for (const n of before) m.bnStage[n] = STAGE.holds
  log(day.events, now(day), 'fort-taken', -1, before[0], guards)
}

function turnAway(day: Day, n: number): void {
  const m = marchOf(day)
  const walk = Math.floor((m.bnMetres[n] * 60) / BACK)
  const honest = draw(day.seed, 20, PLACE.fort, 0, 0) >= day.p.falseReport * 4294967296
  if (m.memory[MARCH.fortTurned] === 0 && honest)
    dispatch(day, { to: AT.committee, kind: TELLS.fortClosed, arrives: now(day) + walk })
  m.memory[MARCH.fortTurned] = now(day)
  log(day.events, now(day), 'fort-closed', -1, n, honest ? 1 : 0)
  goHome(day, n, STAGE.turned)
}

function shell(day: Day): void {
  const m = marchOf(day)
  const { memory } = m
  const under: number[] = []
  for (let n = 1; n < 255; n++) {
    const reach = day.landmarks.march.roads[m.bnRoad[n]].underFort
    if (m.bnStage[n] !== STAGE.road || m.bnErrand[n] !== ERRAND.versailles || reach === undefined) continue
    if (m.bnMetres[n] >= reach[0] && m.bnMetres[n] <= reach[1]) under.push(n)
  }
  if (under.length === 0) return
  if (memory[MARCH.shelledAt] === 0) {
    memory[MARCH.shelledAt] = now(day)
    log(day.events, now(day), 'fort-fires', -1, under[0], under.length)
  }
  memory[MARCH.shells]++
  const exact = (GUNS.guns * GUNS.hits * day.tickSeconds) / 3600
  const luck = draw(day.seed, 80, PLACE.fort, 3, day.s.clock[0]) / 4294967296
  const hits = Math.floor(exact + luck)
  if (hits > 0) {
    strike(day, hits, draw(day.seed, 80, PLACE.fort, 4, day.s.clock[0]))
    hitGuards(day, under[hits % under.length], hits, day.s.clock[0])
  }
  const surprised = now(day) <= memory[MARCH.shelledAt] + SURPRISE
  for (const n of under) if (m.bnShelled[n] === 0) underFire(day, n, surprised && m.bnKnows[n] === 0)
}

/** First shells over a battalion: each man is asked once whether he goes on. */
function underFire(day: Day, n: number, surprised: boolean): void {
  const m = marchOf(day)
  m.bnShelled[n] = 1
  const q = guardRefusal(day, n, surprised ? Math.floor(day.p.surpriseWeight * ONE) : 0)
  const all = m.bnMen[n]
  const gone = sift(day, n, (i) => draw(day.seed, 81, day.people.id[i], 1, 0) / 65536 < q, STANCE.withdrawn)
  if (gone * 2 <= all) return
  goHome(day, n, STAGE.broken)
  log(day.events, now(day), 'battalion-breaks', -1, n, surprised ? 1 : 0)
}
