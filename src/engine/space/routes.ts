/**
 * Shortest ways through the streets: a field of metres to one target, the next cell on the way, a whole path.
 *
 *   far(c) = min over neighbours n of ( metres(c, n) + far(n) ),   far(target) = 0      [m]
 *
 * Dijkstra with one bucket a metre (Dial 1969): whole numbers, so the field does not depend on the order of
 * visits; of equally short ways the neighbour with the lowest index is taken. Not here: slope, crowds,
 * barricades and pace (rules).
 */
import type { City } from './city.ts'

/** Metres of a cell from which no street leads to the target; also "no next cell". */
export const UNREACHABLE = 65_535

const LONGEST = new WeakMap<City, number>()

/** What a search works in, kept for the next one in the same city. */
interface Bench {
  head: Int32Array
  readonly next: Int32Array
  readonly cellOf: Uint16Array
}
const BENCHES = new WeakMap<City, Bench>()

/** Buckets in a ring of `ring` (a power of two), all empty, and room for an entry a street. */
function benchOf(city: City, ring: number): Bench {
  let bench = BENCHES.get(city)
  if (bench === undefined) {
    const entries = city.edgeTo.length + 1
    bench = { head: new Int32Array(ring), next: new Int32Array(entries), cellOf: new Uint16Array(entries) }
    BENCHES.set(city, bench)
  }
  if (bench.head.length < ring) bench.head = new Int32Array(ring)
  bench.head.fill(-1)
  return bench
}

function longestEdge(city: City): number {
  let longest = LONGEST.get(city) ?? 0
  if (longest > 0) return longest
  for (let e = 0; e < city.edgeMetres.length; e++) longest = Math.max(longest, city.edgeMetres[e]!)
  LONGEST.set(city, longest)
  return longest
}

/**
 * Street metres from every cell to `target`; UNREACHABLE where there is no way. With `dread`, a street into a cell counts
 * that many times its length (whole numbers from 1): the way round what one would rather not meet. With `wanted`, cells no
 * nearer than the farthest of those may hold too large a number: the ways from them down to the target are right.
 */
export function distancesTo(
  city: City,
  target: number,
  dread?: Uint8Array,
  wanted?: readonly number[],
): Uint16Array {
  const { edgeStart, edgeTo, edgeMetres } = city
  const far = new Uint16Array(city.cells).fill(UNREACHABLE)
  let longest = longestEdge(city)
  if (dread !== undefined) longest *= dread.reduce((most, times) => Math.max(most, times), 1)
  let ring = 1
  while (ring <= longest) ring *= 2
  const mask = ring - 1
  const { head, next, cellOf } = benchOf(city, ring)
  const sought = new Set(wanted)
  let entries = 1,
    waiting = 1
  cellOf[0] = target
  next[0] = -1
  head[0] = 0
  far[target] = 0
  for (let metres = 0; waiting > 0; metres++) {
    if (wanted !== undefined && sought.size === 0) break
    const bucket = metres & mask
    for (let entry = head[bucket]!; entry >= 0; entry = head[bucket]!) {
      head[bucket] = next[entry]!
      waiting--
      const cell = cellOf[entry]!
      if (far[cell] !== metres) continue
      if (sought.size > 0) sought.delete(cell)
      const times = dread === undefined ? 1 : dread[cell]!
      for (let e = edgeStart[cell]!; e < edgeStart[cell + 1]!; e++) {
        const to = edgeTo[e]!,
          reached = metres + edgeMetres[e]! * times
        if (reached >= far[to]!) continue
        const slot = reached & mask
        far[to] = reached
        cellOf[entries] = to
        next[entries] = head[slot]!
        head[slot] = entries++
        waiting++
      }
    }
  }
  return far
}

/**
 * The neighbour of `cell` on the shortest way down a field of distances; UNREACHABLE at the target and
 * where there is no way.
 */
export function nextHop(city: City, far: Uint16Array, cell: number): number {
  if (far[cell] === 0 || far[cell] === UNREACHABLE) return UNREACHABLE
  let best = UNREACHABLE
  for (let e = city.edgeStart[cell]!; e < city.edgeStart[cell + 1]!; e++) {
    const to = city.edgeTo[e]!
    if (far[to]! + city.edgeMetres[e]! === far[cell] && to < best) best = to
  }
  return best
}

/** `nextHop` of every cell. */
export function nextHops(city: City, far: Uint16Array): Uint16Array {
  return far.map((_, cell) => nextHop(city, far, cell))
}

/** Cells of a shortest way, both ends included; empty if there is none. */
export function pathBetween(city: City, from: number, to: number): Uint16Array {
  return pathDown(city, distancesTo(city, to), from)
}

/** As `pathBetween`, with the field of the target at hand. */
export function pathDown(city: City, far: Uint16Array, from: number): Uint16Array {
  if (far[from] === UNREACHABLE) return new Uint16Array(0)
  const cells = [from]
  for (let at = nextHop(city, far, from); at !== UNREACHABLE; at = nextHop(city, far, at)) cells.push(at)
  return Uint16Array.from(cells)
}

/**
 * Rise of the ground from one cell to another in metres a thousand, negative downhill, cut to a whole
 * number.
 */
export function slopePermille(city: City, from: number, to: number): number {
  const dx = city.x[to]! - city.x[from]!,
    dy = city.y[to]! - city.y[from]!
  const metres = Math.sqrt(dx * dx + dy * dy)
  return metres === 0 ? 0 : Math.trunc((100 * (city.height[to]! - city.height[from]!)) / metres)
}

export interface Field {
  readonly far: Uint16Array
  readonly hop: Uint16Array
}

const SHARED = new WeakMap<City, Routes>()

/**
 * Fields already worked out, the latest `limit` targets asked for. What is kept changes speed alone, never
 * an answer.
 */
export class Routes {
  readonly #city: City
  readonly #limit: number
  readonly #fields = new Map<number, Field>()

  constructor(city: City, limit = 256) {
    this.#city = city
    this.#limit = limit
  }

  /** The fields of a city, shared by all runs in it. */
  static of(city: City, limit: number): Routes {
    let routes = SHARED.get(city)
    if (routes === undefined) {
      routes = new Routes(city, limit)
      SHARED.set(city, routes)
    }
    return routes
  }

  /** Metres and next cells towards a target. */
  to(target: number): Field {
    let field = this.#fields.get(target)
    if (field) this.#fields.delete(target)
    else {
      const far = distancesTo(this.#city, target)
      field = { far, hop: nextHops(this.#city, far) }
    }
    this.#fields.set(target, field)
    if (this.#fields.size > this.#limit) this.#fields.delete(this.#fields.keys().next().value!)
    return field
  }
}
