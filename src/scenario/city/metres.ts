/**
 * Degrees to metres on a flat sheet, east and north positive, with the datum of scenario.yaml at its origin.
 *
 *   x = east (lon - lon0)      y = north (lat - lat0)      [m]
 *
 * `east` and `north`: metres of one degree on the WGS 84 ellipsoid at the datum, rounded. For Paris the error against the
 * ellipsoid is under 0.1 % inside the wall, under 0.2 % as far as Versailles, about 1 % at Compiegne. No trigonometry.
 */
import type { Datum } from '../../engine/index.ts'
import { lacking } from '../../evidence/index.ts'

export interface Point {
  readonly x: number
  readonly y: number
}
export interface Degrees {
  readonly lat: number
  readonly lon: number
}

/** Metres east and north of the datum, whole numbers. */
export function metresOf(datum: Datum, lat: number, lon: number): Point {
  return {
    x: Math.round((lon - datum.lon) * datum.east),
    y: Math.round((lat - datum.lat) * datum.north),
  }
}

/** Straight metres between two points. */
export function straight(a: Point, b: Point): number {
  const dx = a.x - b.x,
    dy = a.y - b.y
  return Math.sqrt(dx * dx + dy * dy)
}

/** The land cells of a sheet that carry a bank and a place on it: what `nearestCell` looks through. */
export interface Sheet {
  readonly datum: Datum
  readonly x: Int32Array
  readonly y: Int32Array
  readonly water: Uint8Array
  readonly bank?: Uint8Array
}

/** Index of the land cell nearest to a place, of one bank if it is given; of equals the lowest. */
export function nearestCell(sheet: Sheet, lat: number, lon: number, bank?: number): number {
  const at = metresOf(sheet.datum, lat, lon)
  let best = -1,
    least = Infinity
  for (let c = 0; c < sheet.x.length; c++) {
    if (sheet.water[c] === 1 || (bank !== undefined && sheet.bank?.[c] !== bank)) continue
    const dx = sheet.x[c]! - at.x,
      dy = sheet.y[c]! - at.y,
      distance = dx * dx + dy * dy
    if (distance < least) {
      least = distance
      best = c
    }
  }
  if (best < 0)
    throw lacking(
      'cells.tsv',
      `no land cell${bank === undefined ? '' : ` on bank ${bank}`} near ${lat}, ${lon}`,
      'land on both banks and the islands',
    )
  return best
}
