/**
 * The six neighbours of every cell. Cells are hexagons of one grid (H3, resolution 10): middles of neighbours lie 119 to 132 m
 * apart, those of the next ring 205 m and more, so a distance between tells them (a test compares with H3 itself). The engine
 * sees indices.
 */
import { type Dataset, lacking } from '../../evidence/index.ts'
import { metresOf } from '../city/metres.ts'

/** Middles of two cells that are nearer than this belong to neighbours, m. */
const APART = 170

/**
 * Six slots a cell: indices into `data.cells` in rising order, then -1 where the neighbour lies beyond the
 * wall.
 */
export function neighboursOf({ scenario, cells }: Pick<Dataset, 'scenario' | 'cells'>): Int32Array {
  const at = cells.map(({ lat, lon }) => metresOf(scenario.datum, lat, lon))
  const squares = new Map<number, number[]>()
  at.forEach(({ x, y }, c) => {
    const square = squareOf(x, y)
    const here = squares.get(square)
    if (here === undefined) squares.set(square, [c])
    else here.push(c)
  })
  const slots = new Int32Array(6 * cells.length).fill(-1)
  at.forEach(({ x, y }, c) => {
    const near: number[] = []
    for (let east = -1; east <= 1; east++)
      for (let north = -1; north <= 1; north++)
        for (const other of squares.get(squareOf(x + east * APART, y + north * APART)) ?? []) {
          const dx = at[other]!.x - x
          const dy = at[other]!.y - y
          if (other !== c && dx * dx + dy * dy < APART * APART) near.push(other)
        }
    if (near.length > 6)
      throw lacking(
        'cells.tsv',
        `cell "${cells[c]!.h3}" has ${near.length} neighbours`,
        'six at most',
        cells[c]!.line,
      )
    slots.set(
      near.sort((a, b) => a - b),
      6 * c,
    )
  })
  return slots
}

/** Number of the square of APART metres that a place lies in. */
function squareOf(x: number, y: number): number {
  return Math.floor(y / APART) * 4096 + Math.floor(x / APART)
}
