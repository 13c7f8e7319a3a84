/**
 * Hills as engravers drew them: strokes down the slope between contours, the steeper the closer and the
 * heavier (Lehmann's manner). Strokes end where the ground is flatter than 3.5 in 100.
 */
import { add, distance, inside, type Point } from './sheet.ts'
import { slopeAt, type Terrain } from './terrain.ts'

/** Metres of height between two rows of strokes, and least steepness that is drawn. */
const RISE = 6,
  LOWEST = 36,
  FLAT = 0.035
/** Classes of weight by steepness, metres a metre; spacing of strokes, metres. */
const CLASSES = [
  { from: FLAT, spacing: 44 },
  { from: 0.06, spacing: 35 },
  { from: 0.09, spacing: 28 },
  { from: 0.13, spacing: 23 },
] as const

/** Path data of the strokes, the lightest class first. Strokes outside the ring, or in water, are left out. */
export function hachures(
  land: Terrain,
  ring: readonly Point[],
  water: readonly (readonly Point[])[],
): string[] {
  const out = CLASSES.map(() => '')
  const top = Math.max(...land.metres)
  for (let level = LOWEST + RISE; level < top; level += RISE)
    for (const line of contours(land, level)) strokes(land, line, ring, water, out)
  return out
}

function strokes(
  land: Terrain,
  line: readonly Point[],
  ring: readonly Point[],
  water: readonly (readonly Point[])[],
  out: string[],
): void {
  let wait = 0
  for (let i = 0; i + 1 < line.length; i++) {
    const a = line[i]!,
      b = line[i + 1]!,
      length = distance(a, b)
    let done = 0
    while (wait <= length - done) {
      done += wait
      const at = { x: a.x + ((b.x - a.x) * done) / length, y: a.y + ((b.y - a.y) * done) / length }
      const { steep } = slopeAt(land, at)
      const k = CLASSES.findLastIndex(({ from }) => steep >= from)
      wait = k < 0 ? 30 : CLASSES[k]!.spacing * (0.86 + 0.28 * noise(at))
      if (k >= 0 && inside(ring, at) && !water.some((pool) => inside(pool, at))) out[k] += stroke(land, at)
    }
    wait -= length - done
  }
}

/** One stroke from a contour downhill, in two straight steps, short of the next contour. */
function stroke(land: Terrain, from: Point): string {
  const first = slopeAt(land, from)
  const half = Math.min((RISE * (0.78 + 0.3 * noise({ x: from.y, y: from.x }))) / first.steep, 150) / 2
  const middle = add(from, first.up, -half / first.steep)
  const second = slopeAt(land, middle)
  const end = second.steep < 0.01 ? middle : add(middle, second.up, -half / second.steep)
  const [x, y, mx, my] = [from.x, from.y, middle.x, middle.y].map(Math.round) as [
    number,
    number,
    number,
    number,
  ]
  const write = (n: number) => (n < 0 ? `${n}` : ` ${n}`)
  return `M${x}${write(y)}l${mx - x}${write(my - y)}${write(Math.round(end.x) - mx)}${write(Math.round(end.y) - my)}`
}

/** A number in 0..1 that belongs to a place: the same on every machine. */
export function noise({ x, y }: Point): number {
  let h = Math.imul(Math.round(x), 0x9e3779b1) ^ Math.imul(Math.round(y), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39)
  return ((h ^ (h >>> 15)) >>> 0) / 0x100000000
}

/** Contour lines of a level (marching squares, chained). */
export function contours({ left, top, step, columns, rows, metres }: Terrain, level: number): Point[][] {
  const next = new Map<string, Point[]>()
  const key = (p: Point) => `${Math.round(p.x * 8)},${Math.round(p.y * 8)}`
  for (let r = 0; r + 1 < rows; r++)
    for (let c = 0; c + 1 < columns; c++) {
      const k = r * columns + c
      const corner = [metres[k]!, metres[k + 1]!, metres[k + columns + 1]!, metres[k + columns]!]
      const at = (i: number, j: number): Point => {
        const t = (level - corner[i]!) / (corner[j]! - corner[i]!)
        const px = [c, c + 1, c + 1, c],
          py = [r, r, r + 1, r + 1]
        return {
          x: left + step * (px[i]! + t * (px[j]! - px[i]!)),
          y: top + step * (py[i]! + t * (py[j]! - py[i]!)),
        }
      }
      const cut: Point[] = []
      for (let i = 0; i < 4; i++) {
        const j = (i + 1) % 4
        if (corner[i]! < level !== corner[j]! < level) cut.push(at(i, j))
      }
      for (let i = 0; i + 1 < cut.length; i += 2) {
        const [a, b] = [cut[i]!, cut[i + 1]!]
        next.set(key(a), [...(next.get(key(a)) ?? []), b])
        next.set(key(b), [...(next.get(key(b)) ?? []), a])
      }
    }
  return chain(next, key)
}

function chain(next: Map<string, Point[]>, key: (p: Point) => string): Point[][] {
  const lines: Point[][] = [],
    used = new Set<string>()
  const walk = (start: Point): Point[] => {
    const line = [start]
    for (let here = start; ; ) {
      const onward = (next.get(key(here)) ?? []).find((p) => {
        const edge = [key(here), key(p)].sort().join('|')
        if (used.has(edge)) return false
        used.add(edge)
        return true
      })
      if (!onward) return line
      line.push(onward)
      here = onward
    }
  }
  for (const ends of [1, 2])
    for (const [name, to] of next)
      if (to.length === ends || ends === 2) {
        const [x, y] = name.split(',').map((n) => Number(n) / 8) as [number, number]
        const line = walk({ x, y })
        if (line.length > 1) lines.push(line)
      }
  return lines
}
