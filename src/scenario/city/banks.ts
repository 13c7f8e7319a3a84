/**
 * Which bank a cell is on: a flood over neighbouring land cells that never crosses the Seine.
 * A pair of neighbours in cell_barriers.tsv has the river, or its edge, between the centres; water cells
 * carry nobody.
 */
import { NO_BANK } from '../../engine/index.ts'
import { type Dataset, lacking } from '../../evidence/index.ts'
import { nearestCell, type Sheet } from './metres.ts'

export const RIGHT = 0,
  LEFT = 1,
  CITE = 2,
  SAINT_LOUIS = 3,
  CYGNES = 4

/**
 * A point on each piece of land that the flood starts from. Coordinates: places.tsv, or the middle of the
 * island in seine.tsv.
 */
const SEEDS = [
  { bank: RIGHT, lat: 48.8575, lon: 2.3514 },
  { bank: LEFT, lat: 48.8462, lon: 2.346 },
  { bank: CITE, lat: 48.853, lon: 2.3499 },
  { bank: SAINT_LOUIS, lat: 48.8516, lon: 2.3566 },
  { bank: CYGNES, lat: 48.8539, lon: 2.2854 },
] as const

/** The spit of the Cite below the Pont Neuf: one cell that the coarse outline of the island cuts off. */
export const VERT_GALANT = { lat: 48.8577, lon: 2.3395 } as const

/** Neighbours one can walk to: six slots a cell as in `neighbours`, -1 where the river is in between. */
export function openNeighbours(data: Dataset, neighbours: Int32Array): Int32Array {
  const index = new Map(data.cells.map((cell, c) => [cell.h3, c]))
  const count = data.cells.length
  const barred = new Set<number>()
  for (const { a, b } of data.barriers) {
    const from = index.get(a),
      to = index.get(b)
    if (from === undefined || to === undefined) continue
    barred.add(from * count + to).add(to * count + from)
  }
  return neighbours.map((to, slot) => {
    const from = Math.floor(slot / 6)
    if (to < 0 || data.cells[from]?.water === 1 || data.cells[to]?.water === 1) return -1
    return barred.has(from * count + to) ? -1 : to
  })
}

/**
 * Bank of every cell. Throws if a land cell is reached from no bank: the tables of cells and barriers
 * disagree.
 */
export function fillBanks(data: Dataset, sheet: Sheet, open: Int32Array): Uint8Array {
  const bank = new Uint8Array(data.cells.length).fill(NO_BANK)
  for (const seed of SEEDS) flood(bank, open, nearestCell(sheet, seed.lat, seed.lon), seed.bank)
  flood(bank, open, nearestCell(sheet, VERT_GALANT.lat, VERT_GALANT.lon), CITE)
  const lost = data.cells.find((cell, c) => cell.water === 0 && bank[c] === NO_BANK)
  if (lost)
    throw lacking(
      'cells.tsv',
      `cell "${lost.h3}" is land but no street reaches it`,
      'land that joins either bank or an island',
      lost.line,
    )
  return bank
}

function flood(bank: Uint8Array, open: Int32Array, from: number, name: number): void {
  const waiting = [from]
  bank[from] = name
  for (let c = waiting.pop(); c !== undefined; c = waiting.pop()) {
    for (let k = 6 * c; k < 6 * c + 6; k++) {
      const to = open[k]!
      if (to < 0 || bank[to] === name) continue
      bank[to] = name
      waiting.push(to)
    }
  }
}
