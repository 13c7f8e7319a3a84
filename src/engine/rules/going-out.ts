/**
 * Going out and taking arms. One score a person, compared with the threshold of a role:
 *
 *   score = h (1 - L) ease + pull x / (x + 0.05) + call - rho (1 - nerve) P + sigma e
 *   look on, block the guns   score > theta_look, contest within `crowdReach`
 *   take arms                 federated Guard, score > theta_arms, at a hazard: `musterRate` where the rappel has
 *                             sounded, `quietMusterRate` where only news of a contest has come; x luck of the battalion
 *   answer the government     loyal battalion, government's rappel, loyalty = L - h (1 - L) + sigma e > theta_loyal
 *
 *   x  share of adults out within two cells (Lohmann: turn-out against an expected 5 %)   h, nerve  of the person
 *   P  S / (S + 3 A + 30): soldiers obeying against people out at the contest              L  legitimacy by class (assumed)
 *   e  personal offset, drawn once an act; sigma `offsetSpread`
 *
 * Instead of the integer part of Epstein's ratio we take an explicit pull (decision 0004); a well-mixed cell then shows
 * Granovetter's jump (test). A person weighs it once every `goMinutes`, at a moment of his own.
 */
import { type Day, heads, now, tickBegan } from '../day.ts'
import { LOYAL } from '../fields/dispositions.ts'
import { WALKER } from '../fields/pace.ts'
import { over } from '../fields/presence.ts'
import { survival } from '../numeric/curves.ts'
import { ONE } from '../numeric/fixed.ts'
import { draw } from '../random/draw.ts'
import { FRESH, STANCE, TRAIT } from '../state/people.ts'

/** Obeying soldiers round an assembly place that keep a battalion from falling in (assumed). */
const HELD = 50
export const EXPECTED = Math.floor(0.05 * ONE)
/** Beyond e^-12 nobody is left whom the hazard has not reached. */
const MOST_HAZARD = 12 * ONE

/** Moments of a round: each tick sees those whose moment lies within it. */
const ROUND = 256

export function goOut(day: Day): void {
  const { s, f, p } = day
  const { every } = f.dispositions
  const first = partOfRound(day, tickBegan(day))
  const span = Math.min(ROUND, partOfRound(day, now(day)) - first)
  const risk = risks(day)
  const moving = musterBars(day)
  const crowd = spreadCrowd(day)
  const same = !f.crowdMoved && !risk.some((r, k) => r !== f.riskBefore[k])
  f.crowdMoved = false
  f.riskBefore.set(risk)
  if (settled(day, moving || (crowd > 0 && !same), every)) return
  const { weighers, goal, goalMetres, loyalCall, crowdNear, adultsNear, pullFor, pullOf, barsMove } = f
  const { aware, qDrum, fear, weighed, weighedFor } = s
  const { quartier, arrondissement } = day.city
  const { crowdReach, risk: weight } = p
  const dread = risk.map((r) => Math.floor(weight * r))
  const reach = Math.max(crowdReach, p.battalionReach)
  const most = p.pull * ONE
  const call = Math.floor(p.callPull * ONE)
  for (let v = 0; v < weighers.length; v++) {
    const c = weighers[v]
    if (aware[c] === 0) continue
    const near = goal[c] !== 255 && goalMetres[c] <= reach
    const risen = qDrum[quartier[c]] > 0
    if (!near && !risen && loyalCall[c] === 0) continue
    if (pullFor[c] !== crowdNear[c]) {
      pullFor[c] = crowdNear[c]
      const x = adultsNear[c] > 0 ? Math.floor((crowdNear[c] * ONE) / adultsNear[c]) : 0
      pullOf[c] = Math.floor((most * x) / (x + EXPECTED))
    }
    // pull and fear in steps of 1/64, so that a cell is not weighed again for a change that moves nobody
    const pull = (pullOf[c] + (risen ? call : 0)) & ~1023
    const danger = ((near ? dread[goal[c]] : 0) + (fear[c] === 0 ? 0 : Math.floor(weight * fear[c]))) & ~1023
    const lookOn = near && goalMetres[c] <= crowdReach
    const state =
      (pull << 9) ^
      (danger << 1) ^
      (aware[c] << 20) ^
      (lookOn ? 1 : 0) ^
      (risen ? 2 : 0) ^
      (loyalCall[c] > 0 ? 4 : 0)
    if (state !== weighed[c] || barsMove[arrondissement[c]] === 1) weighedFor[c] = 0
    weighed[c] = state
    // not when all have weighed the same before
    if (weighedFor[c] > every) continue
    weighedFor[c]++
    weigh(day, c, first, span, pull, danger, lookOn)
  }
}

/** Moments of rounds of `goMinutes` that have passed by a time. */
function partOfRound(day: Day, time: number): number {
  return Math.floor((time * ROUND) / 60 / day.p.goMinutes)
}

/**
 * Nothing to weigh: nobody is out, no bar moves, nobody has learned, no contest, drum or fear has changed and nobody
 * was called back for a whole round. The count is scratch: without it the sweep would find every cell weighed already.
 */
function settled(day: Day, busy: boolean, every: number): boolean {
  const { dirty } = day.f
  const same = !busy && !dirty.wake && dirty.known === dirty.knownBefore
  dirty.knownBefore = dirty.known
  dirty.wake = false
  dirty.quiet = same ? dirty.quiet + 1 : 0
  return dirty.quiet > 2 * every + 2
}

/** Agents out within two cells of each cell: every cell with a crowd adds it to the cells round it. */
function spreadCrowd(day: Day): number {
  const { f, s } = day
  f.crowdNear.fill(0)
  let all = 0
  for (let c = 0; c < day.city.cells; c++) {
    const crowd = s.crowd[c]
    if (crowd === 0) continue
    all += crowd
    const ring = f.ring2[c]
    for (let k = 0; k < ring.length; k++) f.crowdNear[ring[k]] += crowd
  }
  return all
}

/**
 * Integrated hazard of muster per battalion and the 8-bit bar that a man's threshold must reach: full rate once the
 * rappel of its side has sounded at the assembly place, the quiet rate where only news of a contest has come.
 */
function musterBars(day: Day): boolean {
  const { s, f } = day
  f.barsMove.fill(0)
  if (day.knockOuts.noGuard === true) return false
  let moved = false
  for (let n = 1; n < 255; n++) {
    // all have been reached: nothing moves this bar any more
    if (s.bnHazard[n] === MOST_HAZARD) continue
    const cell = day.battalions.cell[n]
    const q = day.city.quartier[cell]
    const called = s.bnColour[n] === 1 ? s.qDrum[q] : s.qLoyalDrum[q]
    const rate =
      called > 0 ? day.p.musterRate : s.bnColour[n] === 1 && f.goal[cell] !== 255 ? day.p.quietMusterRate : 0
    // nobody falls in where troops hold the assembly place
    if (rate === 0 || (s.bnColour[n] === 1 && over(f.soldiers, f.ring1[cell]) > HELD)) continue
    const seconds = called > 0 ? Math.min(day.tickSeconds, now(day) - called) : day.tickSeconds
    s.bnHazard[n] = Math.min(
      MOST_HAZARD,
      s.bnHazard[n] + Math.floor((rate * f.battalionLuck[n] * seconds) / 60),
    )
    const bar = musterBar(s.bnHazard[n])
    if (bar !== f.bars[n]) {
      f.barsMove[day.battalions.arrondissement[n]] = 1
      moved = true
    }
    f.bars[n] = bar
  }
  return moved
}

/** Perceived risk at each point, Q16.16. */
function risks(day: Day): Int32Array {
  return Int32Array.from(day.points, (cell) => {
    const soldiers = over(day.f.soldiers, day.f.ring1[cell])
    const out = heads(day, over(day.s.crowd, day.f.ring2[cell]))
    return Math.floor((soldiers * ONE) / (soldiers + 3 * out + 30))
  })
}

/** Weighs everybody in a cell whose moment it is and whose need is within reach. */
function weigh(
  day: Day,
  c: number,
  first: number,
  span: number,
  pull: number,
  fear: number,
  lookOn: boolean,
): void {
  const { s, f, people } = day
  // needs are counted from the lower of the two thresholds
  const { look, arms } = f.thresholds
  const lookExtra = Math.max(0, look - arms)
  const armsExtra = Math.max(0, arms - look)
  const { nerve, battalion, id } = people
  const { start, people: order, need, slot } = f.dispositions
  const last = start[c + 1]
  const noWomen = day.knockOuts.noWomen === true ? TRAIT.woman : 0
  for (let k = start[c]; k < last && need[k] < pull; k++) {
    if (((slot[k] - first) & (ROUND - 1)) >= span) continue
    const i = order[k]
    if (s.personStance[i] !== STANCE.aware) continue
    const n = battalion[i]
    const over0 = pull - need[k] - Math.floor((fear * (255 - nerve[i])) / 255)
    const armed =
      n > 0 &&
      f.bars[n] < 256 &&
      (s.bnColour[n] === 1 ? over0 > armsExtra : need[k] === LOYAL && f.loyalCall[c] > 0)
    if (armed && musters(day, id[i], n)) muster(day, i, n)
    else if (
      lookOn &&
      need[k] !== LOYAL &&
      over0 > (n > 0 && s.bnColour[n] === 1 ? lookExtra : 0) &&
      (noWomen === 0 || (people.traits[i] & noWomen) === 0)
    )
      step(day, i, c)
  }
}

/** Bar of a hazard in steps of four on a scale of 256: finer than two men of a company. */
export function musterBar(hazard: number): number {
  return Math.ceil(survival(hazard) / 67108864) * 4
}

/** A man's own threshold against his battalion's bar. */
function musters(day: Day, id: number, n: number): boolean {
  return draw(day.seed, 53, id, 0, 0) >>> 24 >= day.f.bars[n]
}

/** Sets out for the assembly place; the clock counts the ticks of the way. */
function muster(day: Day, i: number, n: number): void {
  const { s, people } = day
  const { x, y } = day.city
  const dx = x[people.home[i]] - x[day.battalions.cell[n]]
  const dy = y[people.home[i]] - y[day.battalions.cell[n]]
  const minutes = (Math.sqrt(dx * dx + dy * dy) * 1.25) / WALKER + 5
  s.personStance[i] = STANCE.toMuster
  // whole ticks, the rest of one as a chance; he arrives when his clock has run down to nothing
  const ticks = (minutes * 60) / day.tickSeconds + draw(day.seed, 53, people.id[i], 2, 0) / 4294967296
  s.personClock[i] = Math.min(255, 1 + Math.floor(ticks))
  day.f.out[day.f.outCount++] = i
}

function step(day: Day, i: number, c: number): void {
  const { s, people } = day
  s.personStance[i] = STANCE.out
  s.personCell[i] = c
  s.personClock[i] = FRESH
  day.f.changed = true
  day.f.crowdChange[c]++
  if ((people.traits[i] & TRAIT.woman) !== 0) day.f.womenChange[c]++
  day.f.out[day.f.outCount++] = i
}
