/**
 * R-41 Drums and bells: a rappel sounds in the streets of its quarter and, weaker, within `drumEarshot` of its leader's
 * cell; a tocsin within `bellEarshot`. It carries its side: the rising's, or the government's. Rates in 1/min Q16.16.
 * A drum beats for three hours, a bell for one (assumed). Made anew only when somebody starts or stops.
 */
import { type Day, midTick } from '../day.ts'
import { ONE } from '../numeric/fixed.ts'

const DRUM_LASTS = 3 * 3600
const BELL_LASTS = 3600

export function sounding(day: Day): void {
  const { f, s } = day
  // a call counts for a whole tick or not at all, by the middle of it
  const t = midTick(day)
  for (let q = 1; q <= 80; q++)
    if (
      turns(s.qDrum[q], DRUM_LASTS, t, day) ||
      turns(s.qBell[q], BELL_LASTS, t, day) ||
      turns(s.qLoyalDrum[q], DRUM_LASTS, t, day)
    )
      f.dirty.calls = true
  if (!f.dirty.calls) return
  f.dirty.calls = false
  f.dirty.wake = true
  f.call.fill(0)
  f.loyalCall.fill(0)
  const rate = Math.floor(day.p.soundRate * ONE)
  for (let q = 1; q <= 80; q++) {
    if (on(s.qDrum[q], t, DRUM_LASTS)) beat(day, f.call, q, rate, day.p.drumEarshot)
    if (on(s.qBell[q], t, BELL_LASTS)) beat(day, f.call, q, rate, day.p.bellEarshot)
    if (on(s.qLoyalDrum[q], t, DRUM_LASTS)) beat(day, f.loyalCall, q, rate, day.p.drumEarshot)
  }
}

/** Does a call begin or end between the middles of the last tick and of this? */
function turns(since: number, lasts: number, t: number, day: Day): boolean {
  if (since <= 0) return false
  const ago = t - since
  return (ago >= 0 && ago < day.tickSeconds) || (ago >= lasts && ago < lasts + day.tickSeconds)
}

function on(since: number, t: number, lasts: number): boolean {
  return since > 0 && t >= since && t < since + lasts
}

function beat(day: Day, field: Int32Array, q: number, rate: number, earshot: number): void {
  for (const c of day.f.quarterCells[q]) field[c] += rate
  for (const c of cellsInEarshot(day, q, earshot)) field[c] += rate >> 1
}

/** Cells of other quarters that hear a call of this one; worked out once. */
function cellsInEarshot(day: Day, q: number, earshot: number): readonly number[] {
  const { city, f } = day
  const key = earshot * 255 + q
  const known = f.earshot.get(key)
  if (known !== undefined) return known
  const from = f.quarterCell[q]
  const limit = earshot * earshot
  const cells: number[] = []
  for (let c = 0; c < city.cells; c++) {
    if (city.quartier[c] === q) continue
    const dx = city.x[c] - city.x[from]
    const dy = city.y[c] - city.y[from]
    if (dx * dx + dy * dy < limit) cells.push(c)
  }
  f.earshot.set(key, cells)
  return cells
}
