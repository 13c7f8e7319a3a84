/**
 * Where in a quartier people live: cells by inhabited ground, in an order that keeps neighbours together.
 *
 * Weights of a cell (all assumed): 1 for built land, 0.25 in the band along the wall, 0.1 within a station, 0.02 within
 * a park, cemetery or other open ground (`open_ha` of places.tsv), 0 on the water. Areas of the grounds are general knowledge.
 */
import type { City } from '../../engine/space/city.ts'
import type { Dataset } from '../../evidence/dataset.ts'
import { metresOf } from '../city/metres.ts'
import { countsOf } from '../counts.ts'

/** Ground of a station, hectares (assumed); that of parks, cemeteries and other open grounds is `open_ha` of places.tsv. */
const STATION_HECTARES = 8

export interface Grounds {
  /** Cells by arrondissement - 1, along their curve. */
  readonly order: readonly Uint16Array[]
  /** Inhabited weight of a cell. */
  readonly weight: Float64Array
}

/** Those of a city, worked out once: every world lies on the same ground. */
const LAID = new WeakMap<City, { readonly data: Dataset; readonly grounds: Grounds }>()

export function layGrounds(data: Dataset, city: City): Grounds {
  const laid = LAID.get(city)
  if (laid?.data === data) return laid.grounds
  const grounds = lay(data, city)
  LAID.set(city, { data, grounds })
  return grounds
}

function lay(data: Dataset, city: City): Grounds {
  const weight = Float64Array.from({ length: city.cells }, (_, c) =>
    city.water[c] === 1 ? 0 : data.cells[c]!.wallBand === 1 ? 0.25 : 1,
  )
  for (const place of data.places) {
    const station = place.kind === 'station'
    if (place.openHectares === undefined && !station) continue
    const hectares = place.openHectares ?? STATION_HECTARES
    thin(
      city,
      weight,
      metresOf(city.datum, place.lat, place.lon),
      Math.sqrt((hectares * 10000) / Math.PI),
      station ? 0.1 : 0.02,
    )
  }
  const curve = Float64Array.from(
    { length: city.cells },
    (_, c) => city.quartier[c]! * 4194304 + along(city.x[c]!, city.y[c]!),
  )
  const order = Array.from({ length: countsOf(data).districts }, (_, a) =>
    Uint16Array.from(
      Array.from({ length: city.cells }, (_, c) => c)
        .filter((c) => city.arrondissement[c] === a + 1)
        .sort((p, q) => curve[p]! - curve[q]!),
    ),
  )
  return { order, weight }
}

function thin(
  city: City,
  weight: Float64Array,
  { x, y }: { readonly x: number; readonly y: number },
  radius: number,
  to: number,
): void {
  for (let c = 0; c < city.cells; c++) {
    const dx = city.x[c]! - x
    const dy = city.y[c]! - y
    if (dx * dx + dy * dy <= radius * radius) weight[c] = Math.min(weight[c]!, to)
  }
}

/** Position along a Hilbert curve of 2,048 x 2,048 squares of 8 m. */
function along(x: number, y: number): number {
  let px = (x >> 3) + 1024
  let py = (y >> 3) + 1024
  let d = 0
  for (let s = 1024; s > 0; s >>= 1) {
    const rx = (px & s) > 0 ? 1 : 0
    const ry = (py & s) > 0 ? 1 : 0
    d += s * s * ((3 * rx) ^ ry)
    if (ry === 0) {
      if (rx === 1) {
        px = 2047 - px
        py = 2047 - py
      }
      const swap = px
      px = py
      py = swap
    }
  }
  return d
}

/** Running totals of persons along the cells of an arrondissement; `quartier` holds persons by quartier - 1. */
export function fill(
  city: City,
  grounds: Grounds,
  arrondissement: number,
  quartier: ArrayLike<number>,
): Float64Array {
  const cells = grounds.order[arrondissement - 1]!
  const weights = new Float64Array(quartier.length)
  for (const c of cells) weights[city.quartier[c]! - 1]! += grounds.weight[c]!
  const out = new Float64Array(cells.length)
  let running = 0
  cells.forEach((c, i) => {
    const q = city.quartier[c]! - 1
    if (weights[q]! > 0) running += (quartier[q]! * grounds.weight[c]!) / weights[q]!
    out[i] = running
  })
  return out
}
