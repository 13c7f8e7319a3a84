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
import type { UncertaintyKey } from '../engine/index.ts'
import type { World } from './worlds.ts'

/** Half the root mean square distance of two independent draws: sqrt(1/6) / 2. */
export const KIN_WITHIN = Math.sqrt(1 / 6) / 2

const LEAST_KEYS = 60

/** The number of the first world of its family, world by world. */
export function familiesOf(worlds: readonly World[]): number[] {
  const head = worlds.map((_, i) => i)
  const headOf = (i: number): number => {
    let at = i
    while (head[at] !== at) at = head[at]!
    return at
  }
  const places = placesOf(worlds)
  for (let i = 0; i < worlds.length; i++)
    for (let j = 0; j < i; j++) {
      if (!areKin(places[i]!, places[j]!)) continue
      const [a, b] = [headOf(i), headOf(j)]
      head[Math.max(a, b)] = Math.min(a, b)
    }
  return worlds.map((_, i) => worlds[headOf(i)]!.id)
}

export function familyCount(worlds: readonly World[]): number {
  return new Set(familiesOf(worlds)).size
}

/** Places over all uncertainties that any world names, NaN where it does not. */
function placesOf(worlds: readonly World[]): Float64Array[] {
  const keys = [...new Set(worlds.flatMap(({ points }) => Object.keys(points ?? {})))] as UncertaintyKey[]
  return worlds.map(({ points }) => Float64Array.from(keys, (key) => points?.[key] ?? Number.NaN))
}

/** Over the uncertainties that both name. */
function areKin(a: Float64Array, b: Float64Array): boolean {
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
