/**
 * The grid of cells as a drawing needs it: centres on the sheet, six neighbours in order round each cell,
 * and ghosts outside the wall so that every cell of the city has all six.
 */
import type { CellRow } from '../../evidence/index.ts'
import { type Point, toSheet } from './sheet.ts'

export interface Lattice {
  /** Cells first, in the order of cells.tsv, then ghosts. */
  readonly centres: readonly Point[]
  readonly cells: number
  /** Six a cell, in the order of `steps`; only cells have them. */
  readonly near: Int32Array
  /** Middle steps from a cell to its neighbours, metres, clockwise on the screen. */
  readonly steps: readonly Point[]
}

/** Two neighbours stand about 124 m apart, the next ones 215 m. */
const REACH = 165,
  SAME = 60,
  BIN = 170

export function lattice(cells: readonly CellRow[]): Lattice {
  const centres = cells.map((cell) => toSheet(cell.lat, cell.lon))
  const bins = new Map<number, number[]>()
  const bin = (x: number, y: number) => Math.floor(x / BIN) * 4096 + Math.floor(y / BIN)
  const put = (i: number) => {
    const name = bin(centres[i]!.x, centres[i]!.y)
    const held = bins.get(name)
    if (held) held.push(i)
    else bins.set(name, [i])
  }
  centres.forEach((_, i) => {
    put(i)
  })
  const around = ({ x, y }: Point): number[] => {
    const out: number[] = []
    for (let dx = -BIN; dx <= BIN; dx += BIN)
      for (let dy = -BIN; dy <= BIN; dy += BIN)
        for (const i of bins.get(bin(x + dx, y + dy)) ?? []) out.push(i)
    return out
  }
  const steps = meanSteps(centres, around)
  const near = new Int32Array(6 * cells.length)
  for (let c = 0; c < cells.length; c++)
    steps.forEach((step, k) => {
      const at = { x: centres[c]!.x + step.x, y: centres[c]!.y + step.y }
      let found = around(at).find((i) => Math.hypot(centres[i]!.x - at.x, centres[i]!.y - at.y) < SAME)
      if (found === undefined) {
        found = centres.push(at) - 1
        put(found)
      }
      near[6 * c + k] = found
    })
  return { centres, cells: cells.length, near, steps }
}

/** The six steps of the grid: means over all pairs, ordered by their direction. */
function meanSteps(centres: readonly Point[], around: (at: Point) => number[]): Point[] {
  const sums = Array.from({ length: 6 }, () => ({ x: 0, y: 0, n: 0 }))
  let turn: number | undefined
  centres.forEach((a, i) => {
    for (const j of around(a)) {
      const dx = centres[j]!.x - a.x,
        dy = centres[j]!.y - a.y
      if (j === i || Math.hypot(dx, dy) > REACH) continue
      const angle = Math.atan2(dy, dx)
      turn ??= angle
      const sum = sums[(((Math.round((angle - turn) / (Math.PI / 3)) % 6) + 6) % 6) as number]!
      sum.x += dx
      sum.y += dy
      sum.n++
    }
  })
  return sums.map(({ x, y, n }) => ({ x: x / n, y: y / n }))
}

/** Corner of a cell between its neighbours k and k+1. */
export function corner({ centres, near }: Lattice, cell: number, k: number): { key: string; at: Point } {
  const three = [cell, near[6 * cell + k]!, near[6 * cell + ((k + 1) % 6)]!]
  const [a, b, c] = three.map((i) => centres[i]!) as [Point, Point, Point]
  return {
    key: three.sort((p, q) => p - q).join(),
    at: { x: (a.x + b.x + c.x) / 3, y: (a.y + b.y + c.y) / 3 },
  }
}

/** Outline of a cell. */
export function hexagon(grid: Lattice, cell: number): Point[] {
  return Array.from({ length: 6 }, (_, k) => corner(grid, cell, k).at)
}
