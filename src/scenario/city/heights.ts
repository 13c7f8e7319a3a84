/**
 * Height of every cell from spot heights, with the banks of the Seine as low anchors.
 *
 *   h(p) = sum_i w_i h_i / sum_i w_i,    w_i = 1 / (d_i^2 + r^2)        [m]
 *
 *   d_i  metres from p to spot i                                       [m]
 *   r    60 m, half a cell: keeps the weight finite                    assumed
 *   the banks count as one anchor each third of a kilometre, 30 m at the upstream gap to 28 m downstream   assumed
 *
 * Inverse distance weighting (Shepard 1968) with squared distances. Spots: heights of the data folder. Not here: a terrain
 * model (none was found), so slopes are trustworthy only around the hills that have spots.
 */
import type { BankRow } from '../../evidence/index.ts'
import { metresOf, type Point } from './metres.ts'

export interface Spot { readonly lat: number; readonly lon: number; readonly metres: number }

const SOFTEN = 60 * 60
const UPSTREAM = { lon: 2.39, metres: 30 }, DOWNSTREAM = { lon: 2.266, metres: 28 }
/** Every fourth point of a bank: about one in 600 m on either side. */
const EVERY = 4

/** Bank points of the river with their height, falling evenly from east to west. */
export function riverSpots(banks: readonly BankRow[]): Spot[] {
  const fall = (UPSTREAM.metres - DOWNSTREAM.metres) / (UPSTREAM.lon - DOWNSTREAM.lon)
  return banks
    .filter((row) => row.kind !== 'island' && row.seq % EVERY === 1)
    .map(({ lat, lon }) => ({ lat, lon, metres: DOWNSTREAM.metres + fall * (lon - DOWNSTREAM.lon) }))
}

/** Height of each point, decimetres. */
export function interpolate(x: Int32Array, y: Int32Array, spots: readonly Spot[]): Int16Array {
  const at = spots.map((spot): Point & { metres: number } => ({ ...metresOf(spot.lat, spot.lon), metres: spot.metres }))
  return Int16Array.from(x, (east, c) => {
    let sum = 0, weight = 0
    for (const spot of at) {
      const dx = spot.x - east, dy = spot.y - y[c]!
      const w = 1 / (dx * dx + dy * dy + SOFTEN)
      sum += w * spot.metres
      weight += w
    }
    return Math.round((10 * sum) / weight)
  })
}
