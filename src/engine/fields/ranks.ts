/**
 * Who is in the ranks outside the walls, and what the kernel of obedience says of him.
 *
 *   soldiers   base = a_origin + shocks + shaken i / (h + i), h hours since the body passed the gate, i `isolationHours`
 *   Guards     base = a_guard + shock of the battalion (+ surprise under the first shells)
 *
 * Terms as in obedience.ts, with: no women; contact with armed men opposite, Guards for a soldier; unfed since the order to march
 * for Guards; doomed, since the government has left Paris, twice once it has moved on from Versailles; a Guard battalion's chief counts as a superior.
 */
import { type Day, heads, now } from '../day.ts'
import { MEMORY } from '../institutions/memory.ts'
import { deviate } from '../numeric/curves.ts'
import { clamp, HALF, ONE, ratio } from '../numeric/fixed.ts'
import { draw } from '../random/draw.ts'
import { KIND, WHERE } from '../state/forces.ts'
import { ERRAND, MARCH, type March, STAGE } from '../state/march.ts'
import { STANCE } from '../state/people.ts'
import { refusal, sharedLogit } from './kernel.ts'
import { FAMISHED_IN, HUNGRY_AFTER, newsOf } from './obedience.ts'
import { bodyMen, policeKind } from './presence.ts'

/** What a broken battalion weighs for another: of its own legion, of its road (as R-73 weighs brigade and sight). */
const NEWS = { legion: 0.6, road: 0.4 } as const
/** Mounted men come less near (as in R-60). */
const MOUNTED = 0.4

/** The second part of the state; only rules that run once it has begun may ask. */
export function marchOf(day: Day): March {
  if (day.march === undefined) throw new Error('no lever acts outside the walls in this run')
  return day.march
}

/** Men of a battalion on the march, heads. */
export function marchers(day: Day, n: number): number {
  return heads(day, marchOf(day).bnMen[n])
}

/** Bodies that stand at a place outside, with somebody who obeys; staffs and teams apart. */
export function bodiesAtPlace(day: Day, place: number): number[] {
  const { s, forces } = day
  const m = marchOf(day)
  const found: number[] = []
  for (let b = 0; b < forces.bodies.length; b++)
    if (
      s.bodyWhere[b] === WHERE.versailles &&
      m.bodyPlace[b] === place &&
      m.bodyDue[b] <= now(day) &&
      forces.bodies[b].kind < KIND.teams &&
      bodyMen(day, b).obeying > 0
    )
      found.push(b)
  return found
}

export function battalionsAt(day: Day, place: number): number[] {
  const m = marchOf(day)
  const found: number[] = []
  for (let n = 1; n < 255; n++)
    if (m.bnStage[n] === STAGE.facing && m.bnErrand[n] === ERRAND.versailles && m.bnPlace[n] === place)
      found.push(n)
  return found.sort((a, b) => m.bnSince[a] - m.bnSince[b] || a - b)
}

/** Contact of soldiers with Guards who stand opposite and do not fire, Q16.16. */
export function contactWith(day: Day, b: number, guards: number, soldiers: number): number {
  const rho = ratio(guards, Math.max(soldiers, 1))
  const c = ratio(rho, rho + Math.floor(day.p.contactHalf * ONE))
  return day.forces.bodies[b].kind === KIND.cavalry ? Math.floor(c * MOUNTED) : c
}

/** How shaken a body still is after so many hours away from Paris, logit Q16.16. */
export function shaken(day: Day, hours: number): number {
  const { shakenWeight, isolationHours } = day.p
  return Math.floor((shakenWeight * ONE * isolationHours) / (hours + isolationHours))
}

/** The shared part of a body's logit outside the walls, its shock included. */
export function troopLogit(day: Day, b: number, contact: number): number {
  const { s, forces, p } = day
  const body = forces.bodies[b]
  const { head } = forces.brigades[body.brigade]
  const apart = Math.floor((now(day) - s.bodyOutAt[b]) / 3600)
  return (
    sharedLogit(p, {
      women: 0,
      contact,
      unfed: 0,
      news: newsOf(day, b),
      doubt: s.bodyDoubt[b],
      doomed: marchOf(day).memory[MARCH.movedAt] > 0 ? 2 : 1,
      outsider: policeKind(body.kind),
      firm: s.memory[MEMORY.brigadeTaken + body.brigade] === 0 && s.bodyWhere[head] === s.bodyWhere[b],
      lost: body.men > 0 ? ratio(s.bodyLosses[b], body.men) : 0,
    }) + shaken(day, apart)
  )
}

/** Chance that a Guard of a battalion will not fire, or will not go on, Q16.16; `more` is added to the logit. */
export function guardRefusal(day: Day, n: number, more = 0): number {
  const { p } = day
  const m = marchOf(day)
  const shock =
    day.ablations.noSharedShocks === true
      ? 0
      : Math.floor(p.companyShock * deviate(draw(day.seed, 81, n, 0, 0)))
  const men = Math.max(1, marchers(day, n))
  const shared = sharedLogit(p, {
    women: 0,
    contact: 0,
    unfed: clamp(Math.floor(((now(day) - m.bnReady[n] - HUNGRY_AFTER) * ONE) / FAMISHED_IN), 0, ONE),
    news: guardNews(day, n),
    doubt: 0,
    doomed: 0,
    outsider: false,
    firm: day.s.bnChief[n] > 0,
    lost: ratio(m.bnLosses[n], m.bnLosses[n] + men),
  })
  const peers = ratio(m.bnRefused[n], Math.max(1, m.bnRefused[n] + m.bnMen[n]))
  return refusal(p, Math.floor(p.aGuard * ONE) + shock + more, shared, peers, 0)
}

/** R-73 among Guards: battalions of one march that have broken, Q16.16 up to 1.5. */
function guardNews(day: Day, n: number): number {
  if (day.knockOuts.noNews === true) return 0
  const m = marchOf(day)
  let sum = 0
  for (let j = 1; j < 255; j++) {
    if (j === n || m.bnStage[j] !== STAGE.broken || m.bnRoad[j] !== m.bnRoad[n]) continue
    const legion = day.battalions.arrondissement[j] === day.battalions.arrondissement[n]
    sum += Math.floor((legion ? NEWS.legion : NEWS.road) * ONE)
  }
  return Math.min(sum, ONE + HALF)
}

/** Calls `leave` for each man of a battalion on the march; who is told to go gets the stance and is off the rolls. */
export function sift(day: Day, n: number, goes: (person: number) => boolean, stance: number): number {
  const { s, f } = day
  const m = marchOf(day)
  const { start, men } = f.rolls
  let gone = 0
  for (let k = start[n]; k < start[n + 1]; k++) {
    const i = men[k]
    if (s.personStance[i] !== STANCE.left || !goes(i)) continue
    s.personStance[i] = stance
    s.personCell[i] = day.people.home[i]
    gone++
  }
  m.bnMen[n] -= gone
  return gone
}

/** The whole battalion goes home. */
export function goHome(day: Day, n: number, stage: number): void {
  const m = marchOf(day)
  sift(day, n, () => true, STANCE.withdrawn)
  m.bnStage[n] = stage
  m.bnBrokenAt[n] = now(day)
}

/** Guards hit, heads: as many agents leave the ranks as they stand for; a remainder by the draw given. */
export function hitGuards(day: Day, n: number, hits: number, k: number): void {
  const m = marchOf(day)
  m.bnLosses[n] += hits
  m.memory[MARCH.guardsHit] += hits
  const exact = (hits * 65536) / day.weight
  let agents = Math.floor(exact)
  if (draw(day.seed, 80, n, 2, k) / 4294967296 < exact - agents) agents++
  sift(day, n, () => agents-- > 0, STANCE.wounded)
}
