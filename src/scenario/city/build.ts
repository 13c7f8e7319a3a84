/**
 * The town from the tables: cells on a sheet, banks, streets and bridges, heights, sites, and the roads outside. Pure: the same tables and neighbours give the same bytes. Neighbours come from
 * `scenario/pack`, which knows the grid.
 */
import type { City } from '../../engine/index.ts'
import { type Dataset, lacking } from '../../evidence/index.ts'
import { fillBanks, landsOf, openNeighbours } from './banks.ts'
import { anchors, interpolate } from './heights.ts'
import { type Degrees, metresOf } from './metres.ts'
import { buildOutside } from './outside.ts'
import { buildSites } from './sites.ts'
import { buildStreets } from './streets.ts'

export { metresOf, nearestCell } from './metres.ts'
export { GATE_CAPACITY } from './sites.ts'
export { STREET_FACTOR } from './streets.ts'

/** Finds a place by its id; a missing row is an error of the data. */
function placeFinder(data: Dataset): (id: string) => Degrees {
  const places = new Map(data.places.map((row) => [row.id, row]))
  return (id) => {
    const row = places.get(id)
    if (!row)
      throw lacking('places.tsv', `no place has the id "${id}"`, 'a row for this bridge of crossings.tsv')
    return row
  }
}

/** Builds the city. `neighbours`: six slots a cell, indices into `data.cells`, -1 for none. */
export function buildCity(data: Dataset, neighbours: Int32Array): City {
  const { cells } = data
  const { datum } = data.scenario
  if (neighbours.length !== 6 * cells.length)
    throw new Error(`neighbours: expected ${6 * cells.length} numbers, got ${neighbours.length}`)
  const at = cells.map((cell) => metresOf(datum, cell.lat, cell.lon))
  const x = Int32Array.from(at, (point) => point.x),
    y = Int32Array.from(at, (point) => point.y)
  const water = Uint8Array.from(cells, (cell) => cell.water)
  const open = openNeighbours(data, neighbours)
  const { bank, spits } = fillBanks(data, { datum, x, y, water }, open)
  const outside = buildOutside(data)
  const sites = buildSites(data, { datum, x, y, water }, (id) => outside.ids.indexOf(id))
  const streets = buildStreets({ datum, x, y, water, bank }, open, {
    crossings: data.crossings,
    lands: landsOf(data),
    spits,
    placeOf: placeFinder(data),
    site: (id) => sites.findIndex((site) => site.id === id),
  })
  return {
    datum,
    cells: cells.length,
    x,
    y,
    water,
    bank,
    outside,
    sites,
    ...streets,
    height: interpolate(x, y, anchors(data)),
    quartier: Uint8Array.from(cells, (cell) => cell.quartier),
    arrondissement: Uint8Array.from(cells, (cell) => cell.arrondissement),
  }
}
