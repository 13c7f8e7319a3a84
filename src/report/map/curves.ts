/** Lines made smooth, offset, thinned, and written as compact path data: whole metres, relative steps. */
import { add, distance, mix, type Point, quarter, towards } from './sheet.ts'

/** Path data of a polyline. */
export function straightPath(points: readonly Point[], closed = false): string {
  let x = Math.round(points[0]!.x),
    y = Math.round(points[0]!.y),
    out = `M${x} ${y}`,
    steps = ''
  for (const point of points.slice(1)) {
    const dx = Math.round(point.x) - x,
      dy = Math.round(point.y) - y
    if (dx === 0 && dy === 0) continue
    steps += joined(steps, dx) + joined('1', dy)
    x += dx
    y += dy
  }
  out += steps === '' ? '' : `l${steps}`
  return closed ? `${out}z` : out
}

const joined = (before: string, n: number): string => (before === '' || n < 0 ? String(n) : ` ${n}`)

/** Path data of a smooth line through all points (Catmull-Rom, as cubic curves). */
export function smoothPath(points: readonly Point[], closed = false): string {
  const n = points.length
  if (n < 3) return straightPath(points, closed)
  const at = (i: number): Point => (closed ? points[(i + n) % n]! : points[Math.max(0, Math.min(n - 1, i))]!)
  let x = Math.round(at(0).x),
    y = Math.round(at(0).y)
  const out = [`M${x} ${y}c`]
  let steps = ''
  for (let i = 0; i < (closed ? n : n - 1); i++) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)] as const
    for (const p of [
      add(b, { x: c.x - a.x, y: c.y - a.y }, 1 / 6),
      add(c, { x: b.x - d.x, y: b.y - d.y }, 1 / 6),
      c,
    ])
      steps += joined(steps, Math.round(p.x) - x) + joined('1', Math.round(p.y) - y)
    x = Math.round(c.x)
    y = Math.round(c.y)
  }
  return out[0] + steps + (closed ? 'z' : '')
}

/** Corners cut once or more (Chaikin); the ends of an open line stay. */
export function roundCorners(points: readonly Point[], times: number, closed = false): Point[] {
  let line = [...points]
  for (let k = 0; k < times; k++) {
    const cut: Point[] = []
    const last = closed ? line.length : line.length - 1
    if (!closed) cut.push(line[0]!)
    for (let i = 0; i < last; i++) {
      const a = line[i]!,
        b = line[(i + 1) % line.length]!
      cut.push(mix(a, b, 0.25), mix(a, b, 0.75))
    }
    if (!closed) cut.push(line.at(-1)!)
    line = cut
  }
  return line
}

/** Each inner point moved to the mean of its neighbourhood: takes the zigzag out of borders of hexagons. */
export function relax(points: readonly Point[], times: number): Point[] {
  let line = [...points]
  for (let k = 0; k < times; k++)
    line = line.map((p, i) =>
      i === 0 || i === line.length - 1
        ? p
        : {
            x: (line[i - 1]!.x + 2 * p.x + line[i + 1]!.x) / 4,
            y: (line[i - 1]!.y + 2 * p.y + line[i + 1]!.y) / 4,
          },
    )
  return line
}

/** Fewer points, none farther than `metres` from the line as it was (Douglas-Peucker). */
export function thin(points: readonly Point[], metres: number): Point[] {
  if (points.length < 3) return [...points]
  const a = points[0]!,
    b = points.at(-1)!,
    along = towards(a, b),
    across = quarter(along),
    loop = distance(a, b) < 1
  let worst = 0,
    where = 0
  points.forEach((p, i) => {
    const off = loop ? distance(a, p) : Math.abs((p.x - a.x) * across.x + (p.y - a.y) * across.y)
    if (off > worst) {
      worst = off
      where = i
    }
  })
  if (worst <= metres || where === 0) return [a, b]
  return [...thin(points.slice(0, where + 1), metres).slice(0, -1), ...thin(points.slice(where), metres)]
}

/** A line beside a line, `metres` to its right as one walks it (south of a line that runs east). */
export function beside(points: readonly Point[], metres: number, closed = false): Point[] {
  const n = points.length
  return points.map((p, i) => {
    const before = points[i - 1] ?? (closed ? points[n - 1]! : p),
      after = points[i + 1] ?? (closed ? points[0]! : p)
    return add(p, quarter(towards(before, after)), metres)
  })
}

/** Points every `metres` along a line, with the direction of the line there. */
export function stepAlong(points: readonly Point[], metres: number): { at: Point; along: Point }[] {
  const out: { at: Point; along: Point }[] = []
  let left = metres / 2
  for (let i = 0; i + 1 < points.length; i++) {
    const a = points[i]!,
      b = points[i + 1]!,
      length = distance(a, b),
      along = towards(a, b)
    while (left <= length) {
      out.push({ at: add(a, along, left), along })
      left += metres
    }
    left -= length
  }
  return out
}

/** The pieces of a line that lie farther than `metres` from every one of the points. */
export function cutAt(points: readonly Point[], gaps: readonly Point[], metres: number): Point[][] {
  const dense = points.flatMap((p, i) => {
    const next = points[i + 1]
    if (!next) return [p]
    const parts = Math.max(1, Math.ceil(distance(p, next) / 8))
    return Array.from({ length: parts }, (_, k) => mix(p, next, k / parts))
  })
  const pieces: Point[][] = []
  let piece: Point[] = []
  for (const p of dense) {
    if (gaps.some((gap) => Math.abs(gap.x - p.x) < metres && distance(gap, p) < metres)) {
      if (piece.length > 1) pieces.push(thin(piece, 0.5))
      piece = []
    } else piece.push(p)
  }
  if (piece.length > 1) pieces.push(thin(piece, 0.5))
  return pieces
}
