/** Outlines of the arrondissements dissolved from the cells: every edge between two cells of different arrondissements. */
import type { City } from 'commune/engine'

export interface Outlines {
  /** Closed rings of the arrondissement (index 1..20), metres east and north. */
  readonly rings: readonly (readonly (readonly [number, number])[][])[]
  readonly middles: readonly (readonly [number, number])[]
  readonly box: {
    readonly left: number
    readonly right: number
    readonly bottom: number
    readonly top: number
  }
}

/** Corners are told apart to this many metres; cells are 124 m from centre to centre, corners 72 m apart. */
const GRID = 12

export function outlines(city: City, neighbours: Int32Array): Outlines {
  const steps = sixSteps(city, neighbours)
  const segments: [Corner, Corner][][] = Array.from({ length: 21 }, () => [])
  for (let c = 0; c < city.cells; c++) {
    const a = city.arrondissement[c] ?? 0
    steps.forEach(([dx, dy], k) => {
      const other = neighbourAt(city, neighbours, c, dx, dy)
      if (other >= 0 && city.arrondissement[other] === a) return
      segments[a]?.push([corner(city, c, steps, k + 5), corner(city, c, steps, k)])
    })
  }
  const x = [...city.x]
  const y = [...city.y]
  return {
    rings: segments.map((list) => chain(list).map(smooth)),
    middles: middles(city),
    box: {
      left: Math.min(...x) - 90,
      right: Math.max(...x) + 90,
      bottom: Math.min(...y) - 90,
      top: Math.max(...y) + 90,
    },
  }
}

type Corner = readonly [number, number]

/** The six steps from a cell to its neighbours, anticlockwise, averaged over the city (the grid is all but regular there). */
function sixSteps(city: City, neighbours: Int32Array): [number, number][] {
  const sums = Array.from({ length: 6 }, () => [0, 0, 0] as [number, number, number])
  const first =
    Array.from({ length: city.cells }, (_, c) => c).find((c) =>
      neighbours.subarray(6 * c, 6 * c + 6).every((n) => n >= 0),
    ) ?? 0
  const zero = Math.atan2(
    (city.y[neighbours[6 * first] ?? 0] ?? 0) - (city.y[first] ?? 0),
    (city.x[neighbours[6 * first] ?? 0] ?? 0) - (city.x[first] ?? 0),
  )
  for (let c = 0; c < city.cells; c++)
    for (let k = 0; k < 6; k++) {
      const n = neighbours[6 * c + k] ?? -1
      if (n < 0) continue
      const [dx, dy] = [(city.x[n] ?? 0) - (city.x[c] ?? 0), (city.y[n] ?? 0) - (city.y[c] ?? 0)]
      const sector = (Math.round((Math.atan2(dy, dx) - zero) / (Math.PI / 3)) + 12) % 6
      const sum = sums[sector]!
      sum[0] += dx
      sum[1] += dy
      sum[2]++
    }
  return sums.map(([dx, dy, n]) => [dx / n, dy / n])
}

function neighbourAt(city: City, neighbours: Int32Array, c: number, dx: number, dy: number): number {
  for (let k = 0; k < 6; k++) {
    const n = neighbours[6 * c + k] ?? -1
    if (
      n >= 0 &&
      Math.hypot((city.x[n] ?? 0) - (city.x[c] ?? 0) - dx, (city.y[n] ?? 0) - (city.y[c] ?? 0) - dy) < 50
    )
      return n
  }
  return -1
}

/** Corner between the steps k and k + 1: the middle of the three cells that meet there. */
function corner(city: City, c: number, steps: readonly (readonly [number, number])[], k: number): Corner {
  const [a, b] = [steps[k % 6]!, steps[(k + 1) % 6]!]
  return [(city.x[c] ?? 0) + (a[0] + b[0]) / 3, (city.y[c] ?? 0) + (a[1] + b[1]) / 3]
}

function key([x, y]: Corner): string {
  return `${Math.round(x / GRID)} ${Math.round(y / GRID)}`
}

/** Joins segments end to start; corners that two cells round differently are found in the grid squares round them. */
function chain(segments: readonly [Corner, Corner][]): Corner[][] {
  const starts = new Map<string, number[]>()
  segments.forEach(([from], i) => {
    starts.set(key(from), [...(starts.get(key(from)) ?? []), i])
  })
  const used = new Uint8Array(segments.length)
  const rings: Corner[][] = []
  segments.forEach((_, first) => {
    if (used[first] === 1) return
    const ring: Corner[] = []
    for (let i = first; i >= 0; i = next(segments[i]![1], starts, used)) {
      used[i] = 1
      ring.push(segments[i]![0])
    }
    if (ring.length > 2) rings.push(ring)
  })
  return rings
}

/** Takes the teeth of the cells off a ring: three times the mean with both neighbours. */
function smooth(ring: Corner[]): Corner[] {
  let out = ring
  for (let pass = 0; pass < 3; pass++)
    out = out.map(([x, y], i) => {
      const [a, b] = [out[(i + out.length - 1) % out.length]!, out[(i + 1) % out.length]!]
      return [(a[0] + 2 * x + b[0]) / 4, (a[1] + 2 * y + b[1]) / 4] as const
    })
  return out
}

function next(end: Corner, starts: ReadonlyMap<string, readonly number[]>, used: Uint8Array): number {
  for (const dx of [0, -GRID, GRID])
    for (const dy of [0, -GRID, GRID]) {
      const found = starts.get(key([end[0] + dx, end[1] + dy]))?.find((i) => used[i] === 0)
      if (found !== undefined) return found
    }
  return -1
}

function middles(city: City): (readonly [number, number])[] {
  const sums = Array.from({ length: 21 }, () => [0, 0, 0] as [number, number, number])
  for (let c = 0; c < city.cells; c++) {
    const sum = sums[city.arrondissement[c] ?? 0]
    if (sum === undefined || city.water[c] === 1) continue
    sum[0] += city.x[c] ?? 0
    sum[1] += city.y[c] ?? 0
    sum[2]++
  }
  return sums.map(([x, y, n]) => [x / Math.max(1, n), y / Math.max(1, n)] as const)
}
