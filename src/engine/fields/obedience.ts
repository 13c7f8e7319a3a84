/**
 * Obedience: one kernel for every armed body of the government.
 *
 *   logit q = a_origin + shock_company + shock_commander + peers p + contact m + women c w + unfed u + news v
 *             + outsider + contradictory d + doomed r - superior f - losses l
 *   dH      = (lambda c q - H (1 - q) / rally) dt        a soldier slips when draw < 1 - e^-(m_i H), one threshold a soldier
 *
 *   c  contact 0..1 = rho / (rho + k), rho unarmed people per soldier near; x 0.4 mounted, x 0.35 behind walls (none by night), x 0.3
 *      behind a kept cordon (L-04)           p  share of the company no longer obeying      m  hours of contact, up to 1
 *   w  share of women in the crowd           u  hours since the last meal over 10, in fourths up to 1 (none if fed, L-02)
 *   v  broken bodies heard of: same regiment 1, same brigade 0.6, others in sight 0.4, farther 0.03 up to 0.3, reached at 80 m a minute, each by its men;
 *      of its own kind alone: troops of troops, police of police (assumed)
 *   f  firm superior present: brigade head near and free      d  contradictory orders      r  government known to have left
 *   l  share of losses taken from this crowd (sign open)      m_i  e^(discipline / 2) from the soldier's own draw
 *
 * Order of the sizes: peers > absence of superior > contact > being seen (Milgram 1965/74, laboratory). All b are
 * uncertainties; K-02 sets q to 0; K-06 sets v to 0. Not here: orders to fire, what a broken body does.
 */
import { type Day, heads, midTick, now } from '../day.ts'
import { MEMORY } from '../institutions/memory.ts'
import { deviate } from '../numeric/curves.ts'
import { clamp, HALF, ONE, ratio } from '../numeric/fixed.ts'
import { draw } from '../random/draw.ts'
import { log } from '../record/events.ts'
import { KIND } from '../state/forces.ts'
import { strike } from './casualties.ts'
import { metresBetween } from './distance.ts'
import { refusal, sharedLogit } from './kernel.ts'
import { dark } from './light.ts'
import { bodyMen, inQuarters, over, policeKind } from './presence.ts'

const MOUNTED = 0.4
const WALLS = 0.35
const CORDON = 0.3
const SUPERIOR_NEAR = 300
/** Hunger begins to tell ten hours after the last meal and is full four hours later (assumed). */
export const HUNGRY_AFTER = 10 * 3600
export const FAMISHED_IN = 4 * 3600

/** Contact of a body with the crowd, Q16.16. */
export function contactOf(day: Day, b: number): number {
  const { s, f } = day
  if (behindPolice(day, b)) return 0
  const cell = s.bodyCell[b]
  const near =
    heads(day, s.crowd[cell]) +
    Math.floor((heads(day, over(s.crowd, f.ring1[cell])) - heads(day, s.crowd[cell])) / 2)
  if (near < 10) return 0
  const men = f.soldiers[cell] + f.slack[cell]
  const rho = ratio(near, Math.max(men, 20))
  let c = ratio(rho, rho + Math.floor(day.p.contactHalf * ONE))
  const body = day.forces.bodies[b]
  if (body.kind === KIND.cavalry) c = Math.floor(c * MOUNTED)
  if (
    (day.f.behindWalls[b] === 1 && cell === body.objective) ||
    (day.f.barracks[b] === 1 && inQuarters(day, b))
  ) {
    // by night a garrison shuts its doors
    if (dark(day, now(day))) return 0
    c = Math.floor(c * WALLS)
  }
  if (day.levers.cordonKept === true) c = Math.floor(c * CORDON)
  return c
}

/** L-03: the line of a brigade that has police stands back while they face the crowd. */
function behindPolice(day: Day, b: number): boolean {
  if (day.levers.policeFront !== true || policeKind(day.forces.bodies[b].kind)) return false
  const { brigade } = day.forces.bodies[b]
  return day.forces.bodies.some((other) => other.brigade === brigade && policeKind(other.kind))
}

/** The part of the logit that all companies of a body share, Q16.16. */
export function bodyLogit(day: Day, b: number, contact: number): number {
  const { s, f, p } = day
  const cell = s.bodyCell[b]
  const crowd = over(s.crowd, f.ring1[cell])
  const women = crowd > 0 ? ratio(over(s.women, f.ring1[cell]), crowd) : 0
  const fed =
    day.levers.soldiersFed === true || !day.forces.bodies[b].packsLeft ? now(day) : day.exogenous.lastMeal
  const unfed = clamp(Math.floor(((now(day) - fed - HUNGRY_AFTER) * ONE) / FAMISHED_IN), 0, ONE)
  const body = day.forces.bodies[b]
  return sharedLogit(p, {
    women,
    contact,
    unfed,
    news: newsOf(day, b),
    doubt: s.bodyDoubt[b],
    doomed: s.memory[MEMORY.thiersLeftAt] > 0 ? 1 : 0,
    outsider: policeKind(body.kind),
    firm: superiorNear(day, b),
    lost: body.men > 0 ? ratio(s.bodyLosses[b], body.men) : 0,
  })
}

function superiorNear(day: Day, b: number): boolean {
  const { brigade } = day.forces.bodies[b]
  const { head } = day.forces.brigades[brigade]
  if (day.s.memory[MEMORY.brigadeTaken + brigade] > 0) return false
  return metresBetween(day, day.s.bodyCell[head], day.s.bodyCell[b]) <= SUPERIOR_NEAR
}

/** Men whose refusal counts as a whole example: a battalion (assumed). */
const BATTALION = 500

/** What a body's example weighs beside a battalion's, Q16.16. */
export function exampleOf({ men }: { readonly men: number }): number {
  return Math.min(ONE, Math.floor((men * ONE) / BATTALION))
}

/** how much is known of units that no longer obey, Q16.16 up to 1.5. */
export function newsOf(day: Day, b: number): number {
  if (day.knockOuts.noNews === true) return 0
  const mine = day.forces.bodies[b]
  let sum = 0
  let far = 0
  for (let j = 0; j < day.forces.bodies.length; j++) {
    const at = day.s.bodyBrokenAt[j]
    if (at === 0 || j === b) continue
    const other = day.forces.bodies[j]
    // the example that counts is one's own kind's: that the line goes over tells a sergent de ville nothing of his like
    if (policeKind(other.kind) !== policeKind(mine.kind)) continue
    const metres = metresBetween(day, day.s.bodyCell[j], day.s.bodyCell[b])
    if (now(day) - at < (metres * 60) / 80) continue
    const example = exampleOf(other)
    if (other.regiment === mine.regiment) sum += example
    else if (other.brigade === mine.brigade) sum += Math.floor(0.6 * example)
    else if (metres < 600) sum += Math.floor(0.4 * example)
    else far += Math.floor(0.03 * example)
  }
  return Math.min(sum + Math.min(far, 19661), ONE + HALF)
}

/** Chance that a man of a company slips or refuses, Q16.16. */
export function company(day: Day, c: number, shared: number): number {
  if (day.knockOuts.unshakeable === true) return 0
  const { s, p } = day
  const men = s.obeying[c] + s.passive[c]
  const peers = men > 0 ? ratio(s.passive[c], men) : 0
  const hours = clamp(Math.floor(s.exposure[c] / 60), 0, ONE)
  return refusal(p, day.f.origin[c], shared, peers, hours)
}

/** A company breaks when half of its men no longer obey, a body when half of its companies have. */
export function breakUp(day: Day, b: number): void {
  const { s } = day
  const body = day.forces.bodies[b]
  let gone = 0
  for (let c = body.firstCompany; c < body.lastCompany; c++) {
    if (s.broken[c] === 0 && s.passive[c] > 0 && s.passive[c] >= s.obeying[c]) {
      s.broken[c] = 1
      log(day.events, now(day), 'company-refuses', s.bodyCell[b], b, c)
    }
    gone += s.broken[c]
  }
  if (s.bodyBroken[b] !== 0 || gone * 2 < body.lastCompany - body.firstCompany || gone === 0) return
  s.bodyBroken[b] = 1
  s.bodyBrokenAt[b] = midTick(day)
  // shots and blows fall where a body gives way: none, one or two are hit (assumed)
  strike(day, draw(day.seed, 70, body.key, 1, 0) % 3, draw(day.seed, 70, body.key, 2, 0))
  log(day.events, now(day), 'body-breaks', s.bodyCell[b], b, bodyMen(day, b).slack)
}

/** Logit of origin and shocks per company, and the soldiers' classes of discipline: fixed for the run. */
export function temper(day: Day, origins: readonly number[]): void {
  const { f, forces, p } = day
  forces.bodies.forEach((body) => {
    const ablated =
      day.ablations.equalOrigin === true && body.kind <= KIND.chasseurs ? -2 : origins[body.origin]
    const base = day.ablations.policeAsLine === true && policeKind(body.kind) ? p.aSiege : ablated
    const brigade = forces.brigades[body.brigade]
    for (let c = body.firstCompany; c < body.lastCompany; c++) {
      const own = Math.floor(p.companyShock * deviate(draw(day.seed, 71, body.key, c - body.firstCompany, 0)))
      const head = Math.floor(p.commanderShock * deviate(draw(day.seed, 71, brigade.key, 0, 1)))
      f.origin[c] = Math.floor(base * ONE) + (day.ablations.noSharedShocks === true ? 0 : own + head)
      for (let i = forces.soldierStart[c]; i < forces.soldierStart[c + 1]; i++)
        f.discipline[i] = draw(day.seed, 72, forces.soldierKey[i], 0, 0) & 7
    }
  })
}
