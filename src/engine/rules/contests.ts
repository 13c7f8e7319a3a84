/**
 * R-52 (first half) Contests and who has news of them. A post of troops or a gun park is a *point*; it is contested while
 * obeying soldiers stand there and its quarter has risen, or when a park is under attack. News of a point starts where
 * people who know live within three cells of it and passes from cell to cell where people know or where nobody lives,
 * 80 m a minute (walking rumour 4.8 km/h). Each cell goes by its nearest contested point that it has news of; a gun park under attack
 * counts as 500 m nearer. The first points of the setting are the attacked parks.
 */
import { type Day, now } from '../day.ts'
import { HOP } from '../fields/distance.ts'
import { shareKnowing } from '../fields/knowledge.ts'
import { over } from '../fields/presence.ts'
import { MEMORY } from '../institutions/memory.ts'
import { lowest } from '../numeric/bits.ts'
import { ONE } from '../numeric/fixed.ts'
import { log } from '../record/events.ts'
import { UNREACHABLE } from '../space/routes.ts'

/** Obeying soldiers that make a place worth contesting. */
const LEAST_SOLDIERS = 30
/** One cell in twenty adults must know before news passes. */
const TELLERS = 20
/** Walking rumour, m/min. */
const RUMOUR = 80
/** Metres by which a gun park under attack counts as nearer than another contest. */
const GUNS_NEARER = 500

export function contests(day: Day): void {
  activate(day)
  // news moves while points or people who know are new; otherwise everything has been said
  let known = 0
  const { aware } = day.s
  for (let c = 0; c < aware.length; c++) known += aware[c]
  if (known !== day.f.dirty.known || day.f.dirty.goals || day.f.dirty.news) {
    day.f.dirty.known = known
    day.f.dirty.news = false
    listenForTellers(day)
    seedNews(day)
    passNews(day)
  }
  goals(day)
}

function activate(day: Day): void {
  const { s, f } = day
  for (let k = 0; k < day.points.length; k++) {
    const cell = day.points[k]
    const soldiers = over(f.soldiers, f.ring1[cell])
    const park = day.landmarks.attackedParks.some((site) => day.city.sites[site].cell === cell)
    const risen =
      s.qDrum[day.city.quartier[cell]] > 0 ||
      (park && s.memory[MEMORY.takenKnown] >= 0 && now(day) >= day.exogenous.contact)
    const on = soldiers >= LEAST_SOLDIERS && risen ? 1 : 0
    if (on === s.pointActive[k]) continue
    s.pointActive[k] = on
    s.pointSince[k] = now(day)
    f.dirty.goals = true
    if (on === 1) log(day.events, now(day), 'crowd-gathers', cell, k)
  }
}

function bit(k: number): number {
  return 1 << (k & 31)
}

function mask(day: Day, k: number): Uint32Array {
  return k < 32 ? day.s.knows : day.s.knowsMore
}

/** Cells where enough people know for news to pass; a share that knows never falls. */
function listenForTellers(day: Day): void {
  const { telling, inhabited } = day.f
  for (let k = 0; k < inhabited.length; k++) {
    const c = inhabited[k]
    if (telling[c] === 0 && shareKnowing(day, c) * TELLERS >= ONE) telling[c] = 1
  }
}

function seedNews(day: Day): void {
  const { s, f } = day
  for (let k = 0; k < day.points.length; k++) {
    if (s.pointActive[k] === 0) continue
    const news = mask(day, k)
    for (const c of f.ring3[day.points[k]]) {
      if (f.telling[c] === 0 || (news[c] & bit(k)) !== 0) continue
      news[c] |= bit(k)
      f.dirty.goals = true
      f.dirty.news = true
    }
  }
}

/** News walks from cell to cell, as many cells as its way has grown by; a step reads the masks of the step before. */
function passNews(day: Day): void {
  const hops = cellsBy(now(day)) - cellsBy(now(day) - day.tickSeconds)
  for (let h = 0; h < hops; h++) passOn(day)
}

/** One step of news to the next cells. */
function passOn(day: Day): void {
  const { f, city } = day
  const { knows, knowsMore } = day.s
  const { telling, adults, newsBefore, newsBeforeMore } = f
  const { edgeStart, edgeTo } = city
  newsBefore.set(knows)
  newsBeforeMore.set(knowsMore)
  let allLow = 0
  let allHigh = 0
  for (let c = 0; c < newsBefore.length; c++) {
    allLow |= newsBefore[c]
    allHigh |= newsBeforeMore[c]
  }
  for (let c = 0; c < telling.length; c++) {
    // an empty park or quay passes on what those who walk through it say
    if (
      (telling[c] === 0 && adults[c] > 0) ||
      ((allLow & ~knows[c]) === 0 && (allHigh & ~knowsMore[c]) === 0)
    )
      continue
    let low = 0
    let high = 0
    for (let e = edgeStart[c]; e < edgeStart[c + 1]; e++) {
      low |= newsBefore[edgeTo[e]]
      high |= newsBeforeMore[edgeTo[e]]
    }
    if ((low & ~knows[c]) === 0 && (high & ~knowsMore[c]) === 0) continue
    knows[c] |= low
    knowsMore[c] |= high
    f.dirty.goals = true
    f.dirty.news = true
  }
}

/** Cells that rumour walks by a moment, so that ticks of any length add up to the same. */
function cellsBy(moment: number): number {
  return Math.floor((RUMOUR * moment) / 60 / HOP)
}

/** Nearest contested point of each cell; also after a restore, because marches read it before it is made anew. */
export function goals(day: Day): void {
  const { s, f, city } = day
  if (!f.dirty.goals) return
  f.dirty.goals = false
  f.dirty.wake = true
  let activeLow = 0
  let activeHigh = 0
  for (let k = 0; k < day.points.length; k++) {
    if (s.pointActive[k] === 0) continue
    if (k < 32) activeLow |= bit(k)
    else activeHigh |= bit(k)
  }
  for (let c = 0; c < city.cells; c++) {
    const low = s.knows[c] & activeLow
    const high = s.knowsMore[c] & activeHigh
    const lowBefore = f.goalLow[c]
    const highBefore = f.goalHigh[c]
    if (low === lowBefore && high === highBefore) continue
    f.goalLow[c] = low
    f.goalHigh[c] = high
    const before = f.goal[c]
    // while none is lost, only what is new can be nearer
    const lost = (lowBefore & ~low) !== 0 || (highBefore & ~high) !== 0
    if (lost) f.goal[c] = 255
    nearest(day, c, lost ? low : low & ~lowBefore, lost ? high : high & ~highBefore)
    if (f.goal[c] !== before && s.crowd[c] > 0) f.dirty.moved = true
  }
}

/**
 * The nearest of the contested points that a cell has news of: of the one it goes by and those whose bits are set; of equally
 * near ones the first.
 */
function nearest(day: Day, c: number, low: number, high: number): void {
  const { f } = day
  let best = f.goal[c]
  let metres = best === 255 ? UNREACHABLE : f.goalMetres[c]
  let least = best === 255 ? UNREACHABLE : felt(day, best, metres)
  for (let part = 0; part < 2; part++)
    for (let bits = part === 0 ? low : high; bits !== 0; bits &= bits - 1) {
      const k = 32 * part + lowest(bits)
      const far = f.toPoint[k][c]
      const near = felt(day, k, far)
      if (near >= UNREACHABLE || near > least || (near === least && k >= best)) continue
      best = k
      metres = far
      least = near
    }
  f.goal[c] = best
  f.goalMetres[c] = metres
}

/** Metres to a point as people feel them: guns draw from farther than a post of troops does (GUNS_NEARER, assumed). */
function felt(day: Day, k: number, metres: number): number {
  return Math.max(0, metres - (k < day.landmarks.attackedParks.length ? GUNS_NEARER : 0))
}
