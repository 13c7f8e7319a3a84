/**
 * The sheet that maps are drawn on: metres east (x) and south (y) of the Hotel de Ville, whole numbers.
 *
 *   x = 73,376 (lon - 2.3524)      y = 111,207 (48.8565 - lat)      [m]
 *
 * The constants are those of src/scenario/city/metres.ts (a test compares), with south positive as screens
 * count.
 */
export interface Point {
  readonly x: number
  readonly y: number
}
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const LAT = 48.8565,
  LON = 2.3524,
  NORTH = 111_207,
  EAST = 73_376

export function toSheet(lat: number, lon: number): Point {
  return { x: Math.round((lon - LON) * EAST), y: Math.round((LAT - lat) * NORTH) }
}

/** The wall with a margin: what a map of the city shows when it opens, metres. */
export const CITY: Box = { left: -7250, top: -5150, right: 4850, bottom: 4700 }
/** Versailles to Vincennes, Saint-Denis to Choisy: what the environs show, metres. */
export const ENVIRONS: Box = { left: -18_400, top: -10_600, right: 9600, bottom: 9400 }

export const add = (a: Point, b: Point, times = 1): Point => ({ x: a.x + times * b.x, y: a.y + times * b.y })
export const mix = (a: Point, b: Point, t: number): Point => ({
  x: a.x + t * (b.x - a.x),
  y: a.y + t * (b.y - a.y),
})
export const distance = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y)
/** Direction from a to b, of length one; east if they are one point. */
export function towards(a: Point, b: Point): Point {
  const length = distance(a, b)
  return length === 0 ? { x: 1, y: 0 } : { x: (b.x - a.x) / length, y: (b.y - a.y) / length }
}
/** A quarter turn: from east to south, as screens count. */
export const quarter = (v: Point): Point => ({ x: -v.y, y: v.x })

/** Nearest point of a line to a point, with the distance and where it lies (segment and part of it). */
export function nearestOn(
  line: readonly Point[],
  at: Point,
): { point: Point; metres: number; along: number } {
  let best = { point: line[0]!, metres: Infinity, along: 0 }
  for (let i = 0; i + 1 < line.length; i++) {
    const a = line[i]!,
      b = line[i + 1]!,
      dx = b.x - a.x,
      dy = b.y - a.y,
      length = dx * dx + dy * dy
    const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((at.x - a.x) * dx + (at.y - a.y) * dy) / length))
    const point = mix(a, b, t),
      metres = distance(point, at)
    if (metres < best.metres) best = { point, metres, along: i + t }
  }
  return best
}

/** Whether a point lies in a ring (even-odd). */
export function inside(ring: readonly Point[], at: Point): boolean {
  let odd = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const a = ring[i]!,
      b = ring[j]!
    if (a.y > at.y !== b.y > at.y && at.x < ((b.x - a.x) * (at.y - a.y)) / (b.y - a.y) + a.x) odd = !odd
  }
  return odd
}

/** Where two segments cross, as the part of the first; undefined if they do not. */
export function crossing(a: Point, b: Point, c: Point, d: Point): number | undefined {
  const rx = b.x - a.x,
    ry = b.y - a.y,
    sx = d.x - c.x,
    sy = d.y - c.y,
    by = rx * sy - ry * sx
  if (by === 0) return undefined
  const t = ((c.x - a.x) * sy - (c.y - a.y) * sx) / by,
    u = ((c.x - a.x) * ry - (c.y - a.y) * rx) / by
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? t : undefined
}
