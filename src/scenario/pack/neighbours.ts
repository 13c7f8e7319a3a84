/**
 * The six neighbours of every cell, from the H3 grid. The only file that knows the grid: the engine sees
 * indices.
 */
import { gridDisk } from 'h3-js'
import type { Dataset } from '../../evidence/index.ts'

/**
 * Six slots a cell: indices into `data.cells` in rising order, then -1 where the neighbour lies beyond the
 * wall.
 */
export function neighboursOf(data: Dataset): Int32Array {
  const index = new Map(data.cells.map((cell, c) => [cell.h3, c]))
  const slots = new Int32Array(6 * data.cells.length).fill(-1)
  data.cells.forEach((cell, c) => {
    const near = gridDisk(cell.h3, 1)
      .map((h3) => index.get(h3))
      .filter((n): n is number => n !== undefined && n !== c)
    slots.set(
      near.sort((a, b) => a - b),
      6 * c,
    )
  })
  return slots
}
