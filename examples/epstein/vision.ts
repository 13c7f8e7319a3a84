/**
 * What an agent sees on a torus of size x size cells: the cells within a circle, dx^2 + dy^2 <= radius^2.
 *
 * Offsets 0 .. reach - 1 are the cells in sight apart from one's own, row by row. `step` is an offset as a
 * distance in the array of cells, good away from the seam of the torus; near the seam dx and dy are wrapped
 * by table.
 */
export interface Vision {
  readonly size: number
  readonly radius: number
  readonly reach: number
  readonly dx: Int8Array
  readonly dy: Int8Array
  readonly step: Int32Array
  /** 1 where a cell is so far from the seam that its circle does not cross it. */
  readonly inner: Uint8Array
  /** Wrapped coordinates: column c is `column[c + radius]`, the first cell of row r is `row[r + radius]`. */
  readonly column: Int32Array
  readonly row: Int32Array
}

type Offset = readonly [dx: number, dy: number]

/** Offsets of the circle without its centre, row by row. */
function circle(radius: number): Offset[] {
  const offsets: Offset[] = []
  const r = Math.floor(radius)
  for (let dy = -r; dy <= r; dy++)
    for (let dx = -r; dx <= r; dx++) {
      const far = dx * dx + dy * dy
      if (far > 0 && far <= radius * radius) offsets.push([dx, dy])
    }
  return offsets
}

/** Cells at least `margin` from the seam. */
function innerCells(size: number, margin: number): Uint8Array {
  const inside = (c: number): boolean => c >= margin && c < size - margin
  return Uint8Array.from({ length: size * size }, (_, cell) =>
    inside(cell % size) && inside(Math.floor(cell / size)) ? 1 : 0,
  )
}

/** Vision on a torus of `size` with a circle of `radius` cells (1 to 7: two rows of it fit a word). */
export function makeVision(size: number, radius: number): Vision {
  if (!(radius >= 1 && radius < 8)) throw new RangeError(`vision ${radius}: expected 1 to 7 cells`)
  const margin = Math.floor(radius)
  if (!(size >= 2 * margin + 1))
    throw new RangeError(
      `size ${size}: a circle of ${radius} cells needs a torus of at least ${2 * margin + 1}`,
    )
  const seen = circle(radius)
  const column = Int32Array.from({ length: size + 2 * margin }, (_, c) => (c - margin + size) % size)
  return {
    size,
    radius: margin,
    reach: seen.length,
    dx: Int8Array.from(seen, ([dx]) => dx),
    dy: Int8Array.from(seen, ([, dy]) => dy),
    step: Int32Array.from(seen, ([dx, dy]) => dy * size + dx),
    inner: innerCells(size, margin),
    column,
    row: column.map((c) => c * size),
  }
}

/** Cell at offset `i` from `cell`. */
export function cellAt(vision: Vision, cell: number, i: number): number {
  if (vision.inner[cell] === 1) return cell + vision.step[i]!
  const { size, radius, row, column, dx, dy } = vision
  const y = Math.floor(cell / size)
  return row[y + dy[i]! + radius]! + column[cell - y * size + dx[i]! + radius]!
}
