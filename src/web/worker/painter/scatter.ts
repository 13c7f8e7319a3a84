/**
 * Where heads stand within a cell: points spread at random over one hexagon of the grid, the same table for
 * every cell, begun at another point in each. The place of head i of a cell never changes.
 *
 *   point n = of 5 random points of the hexagon the one farthest from the 30 before it, so that few heads
 *   spread evenly, as an engraver's dots do (Mitchell's best candidate, over a window)
 *
 * Nothing is known of where in its cell (about 120 m) anybody stands: the legend says so.
 */
export const SPOTS = 8192
const CANDIDATES = 5,
  WINDOW = 30

export interface Scatter {
  /** Metres east and south of the centre of a cell. */
  readonly x: Float32Array
  readonly y: Float32Array
}

/** A 32-bit hash of a whole number. */
export function hash(n: number): number {
  let h = Math.imul(n ^ 0x9e3779b9, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
const unit = (n: number): number => hash(n) / 4294967296

/** Point of the table at which a cell begins. */
export const firstSpot = (cell: number): number => hash(cell + 77) & (SPOTS - 1)

/** The table for a grid with these two steps between neighbours, 60 degrees apart, metres. */
export function scatter(ax: number, ay: number, bx: number, by: number): Scatter {
  const x = new Float32Array(SPOTS),
    y = new Float32Array(SPOTS)
  const steps = [
    [0, 0],
    [ax, ay],
    [bx, by],
    [bx - ax, by - ay],
    [-ax, -ay],
    [-bx, -by],
    [ax - bx, ay - by],
  ] as const
  /** A point of the rhombus of two steps, folded into the hexagon: the nearest of its copies. */
  const random = (k: number): readonly [number, number] => {
    const u = unit(2 * k) - 0.5,
      v = unit(2 * k + 1) - 0.5
    const px = u * ax + v * bx,
      py = u * ay + v * by
    let best: readonly [number, number] = [px, py]
    for (const [sx, sy] of steps)
      if ((px - sx) ** 2 + (py - sy) ** 2 < best[0] ** 2 + best[1] ** 2) best = [px - sx, py - sy]
    return best
  }
  for (let n = 0; n < SPOTS; n++) {
    let room = -1
    for (let k = 0; k < CANDIDATES; k++) {
      const [px, py] = random(n * CANDIDATES + k)
      let least = Infinity
      for (let m = Math.max(0, n - WINDOW); m < n; m++)
        least = Math.min(least, (x[m]! - px) ** 2 + (y[m]! - py) ** 2)
      if (least <= room) continue
      room = least
      x[n] = px
      y[n] = py
    }
  }
  return { x, y }
}
