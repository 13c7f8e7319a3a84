/**
 * Waking and learning: a hazard per cell and rising group, integrated; one threshold a person.
 *
 *   dH = ( A * (m K + posters + press) + (A + w (1 - A)) * (call + noise) ) dt
 *   learned when  draw(seed, R-50, person) >= e^-H      (8-bit steps: finer than one person in a cell's group)
 *
 *   A  share of the group awake (exogenous)       K  share knowing: 60 % own cell and neighbours, 39 % quarter, 1 % city
 *   m  `mouthRate` [1/min]                        w  `wakeFactor`: what a drum or bell does to sleepers
 *
 * The government's rappel says nothing of the attack: it calls loyal battalions and tells nobody else.
 * Word of mouth runs in one-minute substeps within the tick on the expected share, so that a tick's length matters
 * little. Sleepers cost nothing: a tick touches those newly reached (`listening.ts`). K-01: nobody learns.
 */
import { type Day, now } from '../day.ts'
import { awakeShare, readable } from '../fields/light.ts'
import { spreadNoises } from '../fields/noises.ts'
import { chance, survival } from '../numeric/curves.ts'
import { mul, ONE, ratio } from '../numeric/fixed.ts'
import { STANCE } from '../state/people.ts'
import { CLOCK, COUNTER, GROUPS } from '../state/state.ts'

const OWN = 39322 // 0.60
const QUARTER = 25559 // 0.39
const CITY = 655 // 0.01
/** Steps in which the share awake enters the growth of talk within a tick. */
const AWAKE_STEPS = 64
const MIDDLE = 0.5
/** Step of the share at the start of the tick in that table, of 65,536. */
const SHARE_STEP = 64
/** Seconds between two rounds of learning once most know. */
const STRIDE = 1800

/** The shots and cannon of this tick, heard at its end. */
export function hear(day: Day): void {
  if (day.s.clock[CLOCK.noises] === 0) return
  const { s, f } = day
  f.noticed.fill(0)
  spreadNoises(day, f.noticed, Math.floor(day.p.soundRate * 5 * ONE))
  if (day.knockOuts.nobodyWakes === true) return
  const ears = [0, 1, 2].map((g) => listening(day, awakeShare(day, g, now(day))))
  for (let c = 0; c < day.city.cells; c++) {
    if (f.noticed[c] === 0 || s.aware[c] >= f.adults[c]) continue
    for (let g = 0; g < GROUPS; g++) s.hear[c * GROUPS + g] += mul(ears[g], f.noticed[c])
    reach(day, c)
  }
}

/** Share of a group that a loud sound reaches: all who are awake, some who sleep. */
function listening(day: Day, awake: number): number {
  return awake + mul(Math.floor(day.p.wakeFactor * ONE), ONE - awake)
}

/** One tick of learning from calls, print and talk. */
export function learn(day: Day): void {
  if (day.knockOuts.nobodyWakes === true) return
  // once nine in ten know, the rest are told in strides of half an hour: the hazard is integrated over them all the same
  const stride = day.s.counter[COUNTER.mostKnow] === 1 ? Math.max(1, Math.floor(STRIDE / day.tickSeconds)) : 1
  if (day.s.clock[0] % stride !== 0) return
  const awake = [0, 1, 2].map((g) => awakeShare(day, g, now(day)))
  const ears = awake.map((share) => listening(day, share))
  const print = printed(day)
  if (!anyKnows(day) && print.posters === 0) return
  speak(day, awake)
  spreadKnowledge(day)
  const minutes = (stride * day.tickSeconds) / 60
  const { hear, aware } = day.s
  const { inhabited, adults, call, heardOf } = day.f
  const mouth = Math.floor(day.p.mouthRate * ONE)
  for (let k = 0; k < inhabited.length; k++) {
    const c = inhabited[k]
    if (aware[c] >= adults[c]) continue
    const sound = call[c] * minutes
    const spoken = mul(mouth, heardOf[c]) * minutes
    const quiet = spoken + (print.posters + print.press) * minutes
    if (sound + quiet < 1) continue
    for (let g = 0; g < GROUPS; g++) {
      hear[c * GROUPS + g] += mul(awake[g], quiet) + mul(ears[g], sound)
    }
    reach(day, c)
  }
}

function anyKnows(day: Day): boolean {
  for (const c of day.f.inhabited) if (day.s.aware[c] > 0) return true
  return false
}

/** Rates of posters (from EX-22 on, by day) and newspapers (criers, evening, next morning), 1/min Q16.16. */
function printed(day: Day): { posters: number; press: number } {
  const { exogenous: x } = day
  const at = now(day)
  const light = readable(day, at)
  const posters = at >= x.posters && light ? Math.floor(day.p.posterRate * ONE) : 0
  const out = day.levers.pressSilent === true ? false : (at >= x.criers && light) || at >= x.nextPapers
  return { posters, press: out ? Math.floor(day.p.pressRate * ONE) : 0 }
}

/** Share knowing that a person meets: own streets, quarter, city; advanced by substeps on its expectation. */
function spreadKnowledge(day: Day): void {
  const { f, s, city } = day
  const byQuarter = new Float64Array(81)
  const adults = new Float64Array(81)
  let known = 0
  let all = 0
  const { aware } = s
  const { inhabited } = f
  const { quartier, edgeStart, edgeTo } = city
  for (let k = 0; k < inhabited.length; k++) {
    const c = inhabited[k]
    byQuarter[quartier[c]] += aware[c]
    adults[quartier[c]] += f.adults[c]
    known += aware[c]
    all += f.adults[c]
  }
  s.counter[COUNTER.mostKnow] = known * 10 > all * 9 ? 1 : 0
  const citywide = all > 0 ? Math.floor((known * ONE) / all) : 0
  for (let k = 0; k < inhabited.length; k++) {
    const c = inhabited[k]
    if (aware[c] >= f.adults[c]) continue
    let near = aware[c]
    let there = f.adults[c]
    for (let e = edgeStart[c]; e < edgeStart[c + 1]; e++) {
      near += aware[edgeTo[e]]
      there += f.adults[edgeTo[e]]
    }
    const q = quartier[c]
    const quarter = adults[q] > 0 ? Math.floor((byQuarter[q] * ONE) / adults[q]) : 0
    const own = there > 0 ? ratio(near, there) : 0
    f.heardOf[c] = expected(day, mul(OWN, own) + mul(QUARTER, quarter) + mul(CITY, citywide))
  }
}

/** Tables the mean of a share over a tick in which those awake tell each other, in substeps of a minute at most. */
function speak(day: Day, awake: readonly number[]): void {
  const { f, p } = day
  let all = 0
  let up = 0
  for (let g = 0; g < GROUPS; g++) {
    all += f.adultsOfGroup[g]
    up += f.adultsOfGroup[g] * awake[g]
  }
  const part = Math.floor((up * AWAKE_STEPS) / Math.max(all, 1) / ONE)
  if (part === f.spokenFor) return
  f.spokenFor = part
  const steps = Math.ceil(day.tickSeconds / 60)
  const rate = Math.floor((p.mouthRate * day.tickSeconds * (part + MIDDLE) * ONE) / 60 / steps / AWAKE_STEPS)
  for (let share = 0; share < f.spoken.length; share++) {
    let k = Math.min(ONE, share * SHARE_STEP)
    let sum = 0
    for (let m = 0; m < steps; m++) {
      sum += k
      k += mul(ONE - k, chance(mul(rate, k)))
    }
    f.spoken[share] = Math.floor(sum / steps)
  }
}

/** Mean over the tick of a share that grows by word of mouth, from the table. */
function expected(day: Day, share: number): number {
  const step = share >> 6
  const { spoken } = day.f
  return spoken[step] + (((spoken[step + 1] - spoken[step]) * (share & 63)) >> 6)
}

/** Those of a cell whose threshold the hazard has newly passed now know. */
function reach(day: Day, c: number): void {
  const { s } = day
  const { start, order, threshold } = day.f.listeners
  let fresh = 0
  for (let g = c * GROUPS; g < (c + 1) * GROUPS; g++) {
    const bar = Math.ceil(survival(s.hear[g]) / 16777216)
    const end = start[g + 1] - start[g]
    let done = s.reached[g]
    for (; done < end && threshold[start[g] + done] >= bar; done++) {
      const i = order[start[g] + done]
      if (s.personStance[i] !== STANCE.unaware) continue
      s.personStance[i] = STANCE.aware
      fresh++
    }
    s.reached[g] = done
  }
  s.aware[c] += fresh
}
