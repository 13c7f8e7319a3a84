/**
 * R-36 On the road: columns of Guards outside the walls.
 *
 *   v      4.0 km/h up to 1,000 men on one road, 2.65 from 9,000, 2.25 from 20,000, linear between   (speeds.tsv: Morache and
 *          Parkes; the numbers of men between which they hold are assumed)     x nightSpeed in the dark
 *   dH     = marchStraggle dt      a man goes home when e^-H <= his draw, one threshold a man          [1/h]
 *
 * A battalion halts before troops who obey at the post of its road, else before Versailles. The outposts see it VEDETTE metres
 * before the post and a rider tells Versailles how many there are; the fort, once it is manned again, tells by wire.
 */
import { type Day, now } from '../day.ts'
import { dark } from '../fields/light.ts'
import { bodiesAtPlace, goHome, marchers, marchOf, sift } from '../fields/ranks.ts'
import { AT, dispatch, TELLS } from '../institutions/dispatches.ts'
import { survival } from '../numeric/curves.ts'
import { ONE } from '../numeric/fixed.ts'
import { draw } from '../random/draw.ts'
import { log } from '../record/events.ts'
import { ERRAND, MARCH, PLACE, STAGE } from '../state/march.ts'
import { STANCE } from '../state/people.ts'

/** Men on one road and metres a minute. */
const PACE = [
  [1000, 66.7],
  [9000, 44.2],
  [20000, 37.5],
] as const
/** How far before the army's post its outposts see a column, m (assumed). */
const VEDETTE = 4000
/** Minutes of a telegram from the fort, with its handling (as R-24). */
const WIRE_MINUTES = 4
/** How many times more slowly men leave a place that they hold (as R-55). */
const GARRISON = 4
/** A battalion with fewer men than this goes home (as the men of an empty building, R-88). */
const LEAST_MEN = 20

export function marchRoad(day: Day): void {
  const { march } = day
  if (march === undefined || march.memory[MARCH.begun] === 0) return
  const men = menByRoad(day)
  for (let n = 1; n < 255; n++) {
    const stage = march.bnStage[n]
    if (march.bnErrand[n] === ERRAND.bank || stage < STAGE.road || stage > STAGE.holds) continue
    straggle(day, n)
    if (marchers(day, n) < LEAST_MEN) {
      goHome(day, n, STAGE.turned)
      log(day.events, now(day), 'march-turned', -1, n, march.bnPlace[n])
    } else if (stage === STAGE.road)
      advance(day, n, men[march.bnErrand[n] === ERRAND.fort ? men.length - 1 : march.bnRoad[n]])
  }
}

/** Heads on each road; last, on the way to the fort. */
function menByRoad(day: Day): number[] {
  const m = marchOf(day)
  const roads = day.landmarks.march.roads.length
  const men = new Array<number>(roads + 1).fill(0)
  for (let n = 1; n < 255; n++)
    if (m.bnStage[n] === STAGE.road)
      men[m.bnErrand[n] === ERRAND.fort ? roads : m.bnRoad[n]] += marchers(day, n)
  return men
}

function straggle(day: Day, n: number): void {
  const m = marchOf(day)
  const rate = m.bnStage[n] === STAGE.holds ? day.p.marchStraggle / GARRISON : day.p.marchStraggle
  m.bnHazard[n] += Math.floor((rate * ONE * day.tickSeconds) / 3600)
  const bar = survival(m.bnHazard[n])
  sift(day, n, (i) => draw(day.seed, 36, day.people.id[i], 0, 0) >= bar, STANCE.withdrawn)
}

/** Metres a minute of a column of so many men. */
export function columnPace(men: number): number {
  let [fewer, pace] = PACE[0]
  if (men <= fewer) return pace
  for (const [more, slower] of PACE) {
    if (men <= more) return pace + ((slower - pace) * (men - fewer)) / (more - fewer || 1)
    fewer = more as typeof fewer
    pace = slower as typeof pace
  }
  return pace
}

function advance(day: Day, n: number, men: number): void {
  const m = marchOf(day)
  const { march } = day.landmarks
  const fort = m.bnErrand[n] === ERRAND.fort
  const road = march.roads[m.bnRoad[n]]
  const speed = columnPace(men) * (dark(day, now(day)) ? day.p.nightSpeed : 1)
  const before = m.bnMetres[n]
  const end = fort ? march.fort.metres : halt(day, n)
  const minutes = Math.min(day.tickSeconds, now(day) - m.bnLeft[n]) / 60
  m.bnMetres[n] = Math.min(Math.max(end, before), before + Math.floor(speed * minutes))
  if (!fort) sighted(day, n, road.post, road.metres)
  if (m.bnMetres[n] < end) return
  m.bnStage[n] = STAGE.facing
  m.bnSince[n] = now(day)
  m.bnPlace[n] = fort ? PLACE.fort : end < road.metres ? PLACE.post + m.bnRoad[n] : PLACE.versailles
  if (fort) log(day.events, now(day), 'fort-reached', -1, n, marchers(day, n))
}

/** Metres from the gate at which the battalion must stop: at the army's post while it is held, else before Versailles. */
function halt(day: Day, n: number): number {
  const m = marchOf(day)
  const road = day.landmarks.march.roads[m.bnRoad[n]]
  const held = m.bnMetres[n] <= road.post && bodiesAtPlace(day, PLACE.post + m.bnRoad[n]).length > 0
  return held ? road.post : road.metres
}

function sighted(day: Day, n: number, post: number, end: number): void {
  const m = marchOf(day)
  const road = m.bnRoad[n]
  const under = day.landmarks.march.roads[road].underFort
  const wired =
    under !== undefined &&
    m.bnMetres[n] >= under[0] &&
    m.memory[MARCH.fortHolder] !== 2 &&
    m.memory[MARCH.reliefAt] > 0 &&
    now(day) >= m.memory[MARCH.reliefAt]
  const seen = m.bnMetres[n] >= post - VEDETTE
  const told = m.sighted[road]
  if (told > 0 || (!wired && !seen)) return
  m.sighted[road] = now(day)
  let men = 0
  for (let j = 1; j < 255; j++)
    if (m.bnRoad[j] === road && m.bnErrand[j] === ERRAND.versailles) men += marchers(day, j)
  const ride = Math.floor(((VEDETTE + end - post) * 3600) / (day.p.riderSpeed * 1000))
  const arrives = now(day) + (day.knockOuts.noLags ? 0 : wired ? WIRE_MINUTES * 60 : ride)
  for (const to of [AT.army, AT.government])
    dispatch(day, { to, kind: TELLS.column, subject: road, value: men, arrives })
}
