/**
 * Families of worlds. Calibration walks from world to world, so many accepted worlds lie close to one another: they share most of what we do
 * not know, and two of them say little more than one. Intervals therefore resample families, not worlds (decision 0018).
 *
 *   d(v, w) = sqrt(mean over uncertainties of (u_v - u_w)^2)      u in 0..1 of the prior
 *
 * Two independent draws of the prior lie sqrt(1/6) = 0.41 apart on average. Worlds nearer than half of that are kin, and kin of kin are one
 * family. Worlds without places (drawn by their number) are independent: each is a family of its own. So are worlds placed in fewer than 60
 * uncertainties, where chance alone makes neighbours: with 60, half the distance is 5 standard deviations below the mean, with 10 it is 2.
 */
import { UNCERTAINTIES } from '../engine/index.ts'
import type { World } from './worlds.ts'

/** Half the root mean square distance of two independent draws: sqrt(1/6) / 2. */
const KIN_WITHIN = Math.sqrt(1 / 6) / 2

const LEAST_KEYS = 60

/** The number of the first world of its family, world by world. */
export function familiesOf(worlds: readonly World[]): number[] {
  return familiesOfPlaces(worlds.map(placeOf)).map((first) => worlds[first]!.id)
}

/** As many independent worlds as weigh as unevenly as these families: n^2 over the sum of squared sizes (Kish 1965). */
export function effectiveWorlds(families: readonly number[]): number {
  const sizes = new Map<number, number>()
  for (const family of families) sizes.set(family, (sizes.get(family) ?? 0) + 1)
  const squares = [...sizes.values()].reduce((sum, size) => sum + size * size, 0)
  return squares === 0 ? 0 : families.length ** 2 / squares
}

/** The same for places alone, NaN where a world names no place: the row of the first of its family, row by row. */
export function familiesOfPlaces(places: readonly ArrayLike<number>[]): number[] {
  const head = places.map((_, i) => i)
  const headOf = (i: number): number => {
    let at = i
    while (head[at] !== at) at = head[at]!
    return at
  }
  for (let i = 0; i < places.length; i++)
    for (let j = 0; j < i; j++) {
      if (!areKin(places[i]!, places[j]!)) continue
      const [a, b] = [headOf(i), headOf(j)]
      head[Math.max(a, b)] = Math.min(a, b)
    }
  return places.map((_, i) => headOf(i))
}

const places = new WeakMap<World, Float64Array>()

/** Of every uncertainty, NaN where the world does not name it. Kept, since one question asks many times. */
function placeOf(world: World): Float64Array {
  const { points } = world
  const known = places.get(world)
  if (known !== undefined) return known
  const place = Float64Array.from(UNCERTAINTIES, (key) => points?.[key] ?? Number.NaN)
  places.set(world, place)
  return place
}

/** Over the uncertainties that both name. */
function areKin(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  const most = a.length * KIN_WITHIN ** 2
  let squares = 0
  let n = 0
  for (let j = 0; j < a.length && squares < most; j++) {
    const off = a[j]! - b[j]!
    if (Number.isNaN(off)) continue
    squares += off * off
    n++
  }
  return n >= LEAST_KEYS && squares < n * KIN_WITHIN ** 2
}
