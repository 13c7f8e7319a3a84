/**
 * A commander faced by a crowd, and what his order does.
 *
 * Close: one person near for each soldier, or 100 armed Guards opposite. Bayonets first, then a summons, then, if he is
 * resolute (his draw below `fireResolve` if he was sent for the guns, else RESOLVE), up to three orders to fire, `STEP` apart.
 * An order applies q to each man at once; fewer than `volleyShare` obeying: no volley, the company is broken.
 * Else a volley: hits ~ rifles / 100 x `hitsPerHundred` x (0.5..1.5), a third of them dead (assumed); fear falls on the cells near.
 * Cavalry charges instead. Struck agents: heads are counted one to one.
 * L-03 the police stand in front and the order is theirs. L-05 early: ordered by all, as soon as people are near; late: as it was; never: not at all.
 */
import { type Day, heads, now } from '../day.ts'
import { strike } from '../fields/casualties.ts'
import { metresBetween } from '../fields/distance.ts'
import { dropRefusers, obeyingOrder } from '../fields/firing.ts'
import { NOISE, noise } from '../fields/noises.ts'
import { bodyLogit, breakUp, contactOf } from '../fields/obedience.ts'
import { over, policeKind } from '../fields/presence.ts'
import { ONE } from '../numeric/fixed.ts'
import { draw } from '../random/draw.ts'
import { log } from '../record/events.ts'
import { KIND, ORDER, SOLDIER, TASK, WHERE } from '../state/forces.ts'
import { COUNTER } from '../state/state.ts'

/** Seconds between bayonets, summons and each order (assumed). */
const STEP = 600
const MOST_ORDERS = 3
/** Chance that a commander orders a charge or fire at all, where he was not sent to take the guns (assumed). */
const RESOLVE = { mounted: 0.8, police: 0.12, other: 0.01 } as const
const ARMED_OPPOSITE = 100
/** Men below which a body is not ordered against a crowd; steps before an order to fire: bayonets, summons (assumed). */
const LEAST_MEN = 25
const WARNINGS = 2
/** With L-05 early a crowd of a fifth of the soldiers is near enough (assumed). */
const EARLY = 5
/** Rifles of a street's front that fire at most; hits spread from this share to one more (assumed). */
const FRONT = 200
const LEAST_LUCK = 0.5
/** Fear near grows by one a volley, up to this (assumed). */
const MOST_FEAR = 3
/** Volleys this near the park of Montmartre, metres, count as there. */
const AT_MONTMARTRE = 800
/** Armed Guards fire back: one soldier hit for so many of them, at most so many; of those hit one in three dies (assumed). */
const GUARDS_A_HIT = 100
const MOST_ANSWERED = 6
const HIT_FOR_DEAD = 3

export function commandersDecide(day: Day): void {
  if (day.levers.fireOrder === 'never') return
  for (let b = 0; b < day.forces.bodies.length; b++) {
    const { s } = day
    if (
      s.bodyWhere[b] !== WHERE.inside ||
      s.bodyBroken[b] !== 0 ||
      now(day) < s.bodyNext[b] ||
      !inPlace(day, b)
    )
      continue
    if (day.forces.bodies[b].kind === KIND.staff || day.forces.bodies[b].kind === KIND.artillery) continue
    if (day.forces.bodies[b].men < LEAST_MEN || !close(day, b)) continue
    if (s.bodyStage[b] < WARNINGS && day.levers.fireOrder !== 'early') {
      s.bodyStage[b]++
      s.bodyNext[b] = now(day) + STEP
      log(day.events, now(day), s.bodyStage[b] === 1 ? 'bayonets' : 'summons', s.bodyCell[b], b)
    } else if (resolute(day, b) && s.bodyOrders[b] < MOST_ORDERS) {
      s.bodyOrders[b]++
      s.bodyNext[b] = now(day) + STEP
      orderFire(day, b)
    }
  }
}

function inPlace(day: Day, b: number): boolean {
  return day.s.bodyOrder[b] === ORDER.post || day.s.bodyOrder[b] === ORDER.seize
}

function close(day: Day, b: number): boolean {
  const { s, f } = day
  const cell = s.bodyCell[b]
  const men = over(f.soldiers, f.ring1[cell]) + over(f.slack, f.ring1[cell])
  const near = heads(day, over(s.crowd, f.ring1[cell]))
  const early = day.levers.fireOrder === 'early' ? EARLY : 1
  return near * early >= men || over(f.guards, f.ring1[cell]) >= ARMED_OPPOSITE
}

function resolute(day: Day, b: number): boolean {
  const body = day.forces.bodies[b]
  if (day.levers.policeFront === true) return policeKind(body.kind)
  if (day.levers.fireOrder === 'early') return true
  const bar =
    body.task === TASK.seizePark
      ? day.p.fireResolve
      : body.kind === KIND.cavalry
        ? RESOLVE.mounted
        : policeKind(body.kind)
          ? RESOLVE.police
          : RESOLVE.other
  // in a brigade sent to take guns the brigade head gives the order: one draw for all its bodies
  const subject = body.task === TASK.seizePark ? day.forces.brigades[body.brigade].key : body.key
  if (policeKind(body.kind) && body.task === TASK.seizePark) return false
  return draw(day.seed, 72, subject, 0, 1) < bar * 4294967296
}

function orderFire(day: Day, b: number): void {
  const { s } = day
  const contact = contactOf(day, b)
  const shared = bodyLogit(day, b, contact)
  s.counter[COUNTER.fireOrders]++
  const { obey, men } = obeyingOrder(day, b, shared, s.bodyOrders[b])
  if (men === 0) return
  if (obey < day.p.volleyShare * men) refuse(day, b, shared)
  else volley(day, b, obey)
}

/** Nobody fires: those who would not are passive from now on, and the company has broken. */
function refuse(day: Day, b: number, shared: number): void {
  const { s } = day
  s.counter[COUNTER.refusals]++
  dropRefusers(day, b, shared, s.bodyOrders[b])
  log(day.events, now(day), 'fire-refused', s.bodyCell[b], b, s.bodyOrders[b])
  breakUp(day, b)
}

function volley(day: Day, b: number, rifles: number): void {
  const { s, f } = day
  const body = day.forces.bodies[b]
  const mounted = body.kind === KIND.cavalry
  const luck = LEAST_LUCK + draw(day.seed, 80, body.key, 0, s.bodyOrders[b]) / 4294967296
  const front = Math.min(rifles, FRONT)
  const people = heads(day, over(s.crowd, f.ring1[s.bodyCell[b]])) + over(f.guards, f.ring1[s.bodyCell[b]])
  const hits = Math.min(people, Math.floor((front * day.p.hitsPerHundred * luck) / 100 + 0.5))
  strike(day, hits, draw(day.seed, 80, body.key, 1, s.bodyOrders[b]))
  answer(day, b)
  // the street is clear for a while; who has fired once is not asked again
  s.bodyOrders[b] = MOST_ORDERS
  s.counter[COUNTER.volleys]++
  if (body.kind <= KIND.chasseurs && nearMontmartre(day, b)) s.counter[COUNTER.lineVolleysMontmartre]++
  for (const c of f.ring2[s.bodyCell[b]]) s.fear[c] = Math.min(MOST_FEAR * ONE, s.fear[c] + ONE)
  noise(day, s.bodyCell[b], NOISE.shot)
  log(day.events, now(day), mounted ? 'charge' : 'volley', s.bodyCell[b], b, hits)
}

function nearMontmartre(day: Day, b: number): boolean {
  return metresBetween(day, day.s.bodyCell[b], day.city.sites[day.landmarks.montmartre].cell) <= AT_MONTMARTRE
}

/** Armed Guards opposite fire back: one hit for each hundred of them, at most as many as half a dozen. */
function answer(day: Day, b: number): void {
  const { s, f, forces } = day
  const guards = over(f.guards, f.ring1[s.bodyCell[b]])
  const hits = Math.min(MOST_ANSWERED, Math.floor(guards / GUARDS_A_HIT))
  const body = forces.bodies[b]
  let done = 0
  for (let c = body.firstCompany; c < body.lastCompany && done < hits; c++)
    for (let i = forces.soldierStart[c]; i < forces.soldierStart[c + 1] && done < hits; i++) {
      if (s.soldierStance[i] !== SOLDIER.obeying) continue
      s.soldierStance[i] = done % HIT_FOR_DEAD === 0 ? SOLDIER.dead : SOLDIER.wounded
      s.obeying[c]--
      done++
    }
  s.bodyLosses[b] += done
  s.counter[COUNTER.soldiersHit] += done
  s.counter[COUNTER.killed] += Math.ceil(done / HIT_FOR_DEAD)
  s.counter[COUNTER.wounded] += done - Math.ceil(done / HIT_FOR_DEAD)
}
