/**
 * Height of every cell from the spot heights of heights.tsv, with the banks of the Seine as low anchors.
 *
 *   h(p) = sum_i w_i h_i / sum_i w_i,    w_i = 1 / (d_i^2 + r^2)        [m]
 *
 *   d_i  metres from p to spot i                                       [m]
 *   r    60 m, half a cell: keeps the weight finite                    assumed
 *   the banks: every fourth point of seine.tsv, about one in 600 m on either side, falling evenly from the
 *   height of the
 *   upstream gap to that of the downstream gap (rows of heights.tsv whose `river` says so)
 *   assumed
 *
 * Inverse distance weighting (Shepard 1968) with squared distances. Not here: a terrain model (none was
 * found), so slopes are trustworthy only around the hills that have spots.
 */
import type { Datum } from '../../engine/index.ts'
import { type BankRow, type Dataset, type HeightRow, lacking } from '../../evidence/index.ts'
import { metresOf } from './metres.ts'

interface Spot {
  readonly x: number
  readonly y: number
  readonly metres: number
}

const SOFTEN = 60 * 60
const EVERY = 4

/** Bank points of the river with their height. */
function riverSpots(
  datum: Datum,
  banks: readonly BankRow[],
  upstream: HeightRow,
  downstream: HeightRow,
): Spot[] {
  const fall = (upstream.metres - downstream.metres) / (upstream.lon - downstream.lon)
  return banks
    .filter((row) => row.kind !== 'island' && row.seq % EVERY === 1)
    .map(({ lat, lon }) => ({
      ...metresOf(datum, lat, lon),
      metres: downstream.metres + fall * (lon - downstream.lon),
    }))
}

/** All anchors: the spots inside the wall and the banks. */
export function anchors({
  scenario,
  heights,
  seine: banks,
}: Pick<Dataset, 'scenario' | 'heights' | 'seine'>): Spot[] {
  const { datum } = scenario
  const quay = (river: string): HeightRow => {
    const row = heights.find((height) => height.river === river)
    if (!row)
      throw lacking(
        'heights.tsv',
        `no row has the river "${river}"`,
        'the level of the banks where it enters and leaves',
      )
    return row
  }
  const inside = heights
    .filter((row) => row.inside)
    .map((row) => ({ ...metresOf(datum, row.lat, row.lon), metres: row.metres }))
  return banks.length === 0
    ? inside
    : [...inside, ...riverSpots(datum, banks, quay('upstream'), quay('downstream'))]
}

/** Height of each point, decimetres; 0 everywhere without spots. */
export function interpolate(x: Int32Array, y: Int32Array, spots: readonly Spot[]): Int16Array {
  return Int16Array.from(x, (east, c) => {
    let sum = 0,
      weight = 0
    for (const spot of spots) {
      const dx = spot.x - east,
        dy = spot.y - y[c]!
      const w = 1 / (dx * dx + dy * dy + SOFTEN)
      sum += w * spot.metres
      weight += w
    }
    return weight === 0 ? 0 : Math.round((10 * sum) / weight)
  })
}
