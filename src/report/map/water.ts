/**
 * The Seine inside the wall from its banks and islands (seine.tsv), outside as a recollected line with one
 * width; canals of plan.tsv; bridges of places.tsv laid square across the stream.
 */
import type { BankRow, PlaceRow } from '../../evidence/index.ts'
import { beside, smoothPath, straightPath } from './curves.ts'
import {
  add,
  crossing,
  distance,
  inside,
  mix,
  nearestOn,
  type Point,
  quarter,
  toSheet,
  towards,
} from './sheet.ts'

/** Half the width of rivers outside the wall, metres: assumed from the widths at the two gaps. */
const HALF = { Seine: 72, Marne: 38 }
/** Metres from the bank of the water lines, the nearest first. */
const LINES = [9, 21, 36, 55]
const BRIDGE = { road: 17, foot: 7, beyond: 16, longest: 420 }

export interface Water {
  readonly left: readonly Point[]
  readonly right: readonly Point[]
  readonly middle: readonly Point[]
  readonly surface: readonly Point[]
  readonly islands: readonly (readonly Point[])[]
  readonly paths: {
    readonly surface: string
    readonly islands: string
    readonly banks: string
    /** Water lines, the strongest first. */
    readonly lines: readonly string[]
  }
}

export function water(seine: readonly BankRow[]): Water {
  const bank = (kind: string, name?: string) =>
    seine
      .filter((row) => row.kind === kind && (name === undefined || row.name === name))
      .sort((a, b) => a.seq - b.seq)
      .map((row) => toSheet(row.lat, row.lon))
  const left = bank('bank_left'),
    right = bank('bank_right')
  const names = [...new Set(seine.filter((row) => row.kind === 'island').map((row) => row.name))]
  const islands = names.map((name) => open(bank('island', name)))
  const surface = [...left, ...[...right].reverse()]
  const lines = LINES.map((metres) => {
    const part = (from: readonly Point[], to: readonly Point[]) =>
      smoothPath(from.map((p, i) => mix(p, to[i]!, Math.min(0.46, metres / distance(p, to[i]!)))))
    const round = islands.map((ring) => smoothPath(beside(ring, outward(ring) * metres, true), true))
    return part(left, right) + part(right, left) + round.slice(0, metres > 30 ? 0 : undefined).join('')
  })
  return {
    left,
    right,
    middle: left.map((p, i) => mix(p, right[i]!, 0.5)),
    surface,
    islands,
    paths: {
      surface: `${smoothPath(left)}L${smoothPath([...right].reverse()).slice(1)}z`,
      islands: islands.map((ring) => smoothPath(ring, true)).join(''),
      banks: smoothPath(left) + smoothPath(right),
      lines,
    },
  }
}

/** A ring without its first point said again at the end. */
const open = (ring: readonly Point[]): Point[] =>
  ring.length > 1 && distance(ring[0]!, ring.at(-1)!) < 1 ? ring.slice(0, -1) : [...ring]

/** 1 or -1: the side of `beside` that lies outside a ring. */
function outward(ring: readonly Point[]): number {
  const twice = ring.reduce((sum, p, i) => {
    const q = ring[(i + 1) % ring.length]!
    return sum + p.x * q.y - q.x * p.y
  }, 0)
  return twice > 0 ? -1 : 1
}

/** A river outside as surface, banks and water lines. Where it begins at the wall it goes on from the stream inside. */
export function outerRiver(
  course: readonly Point[],
  name: string,
  city: Water,
): { surface: string; banks: string; lines: string[] } {
  const usual = name.includes('Marne') ? HALF.Marne : HALF.Seine
  const { middle, halves } = joined(course, usual, city)
  const sides = (less: number) => [side(middle, halves, less, 1), side(middle, halves, less, -1)] as const
  const [a, b] = sides(0)
  return {
    surface: `${smoothPath(a)}L${smoothPath([...b].reverse()).slice(1)}z`,
    banks: smoothPath(a) + smoothPath(b),
    lines: LINES.slice(0, usual > 50 ? 3 : 1).map((metres) =>
      sides(metres)
        .map((line) => smoothPath(line))
        .join(''),
    ),
  }
}

const side = (middle: readonly Point[], halves: readonly number[], less: number, sign: number): Point[] => {
  const away = beside(middle, 1)
  return middle.map((p, i) =>
    add(p, { x: away[i]!.x - p.x, y: away[i]!.y - p.y }, sign * (halves[i]! - less)),
  )
}

/** The course with the last stretch of the stream inside before it, and half its width at each point. */
function joined(course: readonly Point[], usual: number, city: Water): { middle: Point[]; halves: number[] } {
  const n = city.middle.length
  const end = [n - 1, 0].find((i) => distance(city.middle[i]!, course[0]!) < 500)
  if (end === undefined) return { middle: [...course], halves: course.map(() => usual) }
  const before = end === 0 ? [2, 1, 0] : [n - 3, n - 2, n - 1]
  return {
    middle: [...before.map((i) => city.middle[i]!), ...course.slice(1)],
    halves: [
      ...before.map((i) => distance(city.left[i]!, city.right[i]!) / 2),
      ...course.slice(1).map(() => usual),
    ],
  }
}

export interface Bridge {
  readonly id: string
  readonly from: Point
  readonly to: Point
  readonly foot: boolean
}

const FOOT = new Set(['passerelle-de-constantine', 'passerelle-de-l-estacade', 'pont-des-arts'])

/** Each bridge from shore to shore: square to the stream, or along it between the two islands. */
export function bridges(places: readonly PlaceRow[], river: Water): Bridge[] {
  return places.flatMap((row) => {
    const at = toSheet(row.lat, row.lon)
    const near = nearestOn(river.middle, at)
    if (row.kind !== 'bridge' || near.metres > 400) return []
    const i = Math.min(river.middle.length - 2, Math.floor(near.along))
    const stream = towards(river.middle[i]!, river.middle[i + 1]!)
    const across = row.id === 'pont-saint-louis' ? stream : quarter(stream)
    const span = shores(at, across, river)
    if (!span) return []
    const [from, to] = span.map((t, k) => add(at, across, t + (k === 0 ? -BRIDGE.beyond : BRIDGE.beyond)))
    return [{ id: row.id, from: from!, to: to!, foot: FOOT.has(row.id) }]
  })
}

/** Metres from a point along a line to the two shores of the water that is nearest to it. */
function shores(at: Point, across: Point, river: Water): [number, number] | undefined {
  const rings = river.islands.map((ring) => [...ring, ring[0]!])
  // a bridge whose middle stands on an island spans both arms
  const spans = rings.some((ring) => inside(ring, at))
  const from = add(at, across, -BRIDGE.longest),
    to = add(at, across, BRIDGE.longest)
  const cuts: number[] = []
  for (const line of spans ? [river.left, river.right] : [river.left, river.right, ...rings])
    for (let k = 0; k + 1 < line.length; k++) {
      const t = crossing(from, to, line[k]!, line[k + 1]!)
      if (t !== undefined) cuts.push((2 * t - 1) * BRIDGE.longest)
    }
  cuts.sort((a, b) => a - b)
  let best: [number, number] | undefined,
    least = Infinity
  for (let k = 0; k + 1 < cuts.length; k++) {
    const [a, b] = [cuts[k]!, cuts[k + 1]!],
      middle = add(at, across, (a + b) / 2)
    const wet = inside(river.surface, middle) && (spans || !rings.some((ring) => inside(ring, middle)))
    if (wet && Math.abs(a + b) < least) {
      least = Math.abs(a + b)
      best = [a, b]
    }
  }
  return best
}

/** The two edges of the bridges and, for the roadway, the area between. */
export function bridgePaths(all: readonly Bridge[]): { decks: string; edges: string } {
  let decks = '',
    edges = ''
  for (const { from, to, foot } of all) {
    const side = quarter(towards(from, to)),
      half = (foot ? BRIDGE.foot : BRIDGE.road) / 2
    const [a, b, c, d] = [
      add(from, side, half),
      add(to, side, half),
      add(to, side, -half),
      add(from, side, -half),
    ]
    decks += straightPath([a, b, c, d], true)
    edges += straightPath([a, b]) + straightPath([c, d])
  }
  return { decks, edges }
}
