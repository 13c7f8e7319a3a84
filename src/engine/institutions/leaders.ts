/**
 * R-22 Quarter leaders act on local news alone: the vigilance committee and battalion chiefs, three in each of 80 quarters.
 *
 * A leader learns when the share of his own street that knows passes `leaderShare` x 0.5..1.5 (assumed). If he is
 * willing (chance: share of federated battalions of the district, shifted by the quarter's shock) he finds a drummer
 * within `drummerMinutes` x 0.85..1.15 and has the rappel beaten; a ringer follows in half of the quarters. Once his
 * quarter has risen he writes to the Committee, and again while obeying troops stand in it.
 */
import { type Day, heads, now, tickBegan } from '../day.ts'
import { shareKnowing } from '../fields/knowledge.ts'
import { deviate } from '../numeric/curves.ts'
import { mul, ONE } from '../numeric/fixed.ts'
import { draw } from '../random/draw.ts'
import { log } from '../record/events.ts'
import { SAYS, TO } from './memory.ts'
import { send } from './messages.ts'

/** Leaders of a quarter: its vigilance committee and two battalion chiefs (254 battalions in 80 quarters). */
const LEADERS = 3
const REPEAT = 5400
const RING_AFTER = 900
const TROOPS = 100

export function leaders(day: Day): void {
  const { s } = day
  for (let q = 1; q <= 80; q++) {
    // a town with fewer quarters has nobody in the others
    if (day.f.quarterCells[q].length === 0) continue
    const cell = day.f.quarterCell[q]
    for (let l = 0; l < LEADERS; l++) lead(day, q, l, cell)
    if (s.qDrum[q] === 0) continue
    ring(day, q, cell)
    reportUp(day, q, cell)
  }
}

/** One leader: hears, decides once, finds a drummer; the first of the quarter to have one has the rappel beaten. */
function lead(day: Day, q: number, l: number, cell: number): void {
  const { qKnew } = day.s
  const k = q * LEADERS + l
  // what he goes by is the street at the end of the last tick
  if (qKnew[k] === 0 && learns(day, q, l, cell)) qKnew[k] = Math.max(1, tickBegan(day))
  if (qKnew[k] === 0 || day.s.qDrum[q] > 0 || !willing(day, q)) return
  const spread = 0.85 + (0.3 * draw(day.seed, 22, q, 3, l)) / 4294967296
  const found = qKnew[k] + Math.floor(day.p.drummerMinutes * 60 * spread)
  if (now(day) < found) return
  day.s.qDrum[q] = found
  day.f.dirty.calls = true
  log(day.events, found, 'rappel', cell, q)
}

function learns(day: Day, q: number, l: number, cell: number): boolean {
  const share = shareKnowing(day, cell)
  if (share === 0) return false
  // an office kept open by night hears at once what its street hears (EX-40)
  if (
    heads(day, day.f.adults[cell]) * share >= 3 * ONE &&
    day.city.sites.some((site) => site.id === 'chateau-rouge' && site.cell === cell)
  )
    return true
  const luck = draw(day.seed, 22, q, 0, l) / 4294967296
  return share >= Math.floor((0.5 + luck) * day.p.leaderShare * ONE)
}

/** The quarter's men act for the Federation with the chance of their district, shifted by the quarter's shock. */
function willing(day: Day, q: number): boolean {
  const shock =
    day.ablations.noSharedShocks === true
      ? 0
      : mul(deviate(draw(day.seed, 22, q, 2, 0)), Math.floor(day.p.quarterShock * 6554))
  return draw(day.seed, 22, q, 1, 0) / 65536 < day.f.quarterColour[q] + shock
}

function ring(day: Day, q: number, cell: number): void {
  const from = day.s.qDrum[q] + RING_AFTER
  if (day.s.qBell[q] !== 0 || now(day) < from) return
  const rings = draw(day.seed, 22, q, 4, 0) < 2147483648
  day.s.qBell[q] = rings ? from : -1
  if (!rings) return
  day.f.dirty.calls = true
  log(day.events, from, 'tocsin', cell, q)
}

function reportUp(day: Day, q: number, cell: number): void {
  const first = day.s.qReported[q] === 0
  if (!first && now(day) < day.s.qReported[q] + REPEAT) return
  const troops = troopsIn(day, q)
  if (!first && !troops) return
  day.s.qReported[q] = first ? day.s.qDrum[q] : now(day)
  send(day, {
    at: day.s.qReported[q],
    to: TO.committee,
    kind: first ? SAYS.risen : SAYS.counterStroke,
    subject: q,
    from: TO.quarter + q,
    fromCell: cell,
    toCell: day.city.sites[day.landmarks.committee].cell,
    carrier: 'runner',
  })
}

function troopsIn(day: Day, q: number): boolean {
  let men = 0
  for (const cell of day.f.quarterCells[q]) men += day.f.soldiers[cell]
  return men >= TROOPS
}
