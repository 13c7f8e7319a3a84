/**
 * Heights between the spot heights of heights.tsv, for drawing hills.
 *
 *   h(p) = m + sum_i w_i C(|p - p_i|),     w = K^-1 (h_i - m)      [m]
 *   C(d) = (1 + a) exp(-a),      a = sqrt(3) d / R
 *
 *   m   42 m, ground between the hills                             assumed
 *   R   900 m,   how far a height tells of its neighbourhood       assumed
 *   the banks of the Seine every 600 m, falling evenly from height-23 to height-24
 *
 * Simple kriging with a Matern 3/2 covariance: hills that die away in the plain. The engine's own
 * heights (src/scenario/city/heights.ts) weigh the same spots otherwise: rules walk on those. Not here: a
 * terrain model (none was found), so the shape of a hill is inferred, its top is not.
 */
import type { Dataset } from '../../evidence/index.ts'
import { CITY, type Point, toSheet } from './sheet.ts'

const MEAN = 42,
  RANGE = 900,
  STEP = 60

export interface Terrain {
  readonly left: number
  readonly top: number
  readonly step: number
  readonly columns: number
  readonly rows: number
  /** Metres above the sea, row by row from the north-west. */
  readonly metres: Float64Array
}

interface Spot extends Point {
  readonly metres: number
}

function spots({ heights, seine }: Dataset): Spot[] {
  const inside = heights
    .filter((row) => row.inside)
    .map((row) => ({ ...toSheet(row.lat, row.lon), metres: row.metres }))
  const [up, down] = ['height-23', 'height-24'].map((id) => heights.find((row) => row.id === id))
  if (!up || !down) throw new Error('heights.tsv: the level of the quays is missing (height-23, height-24)')
  const fall = (up.metres - down.metres) / (up.lon - down.lon)
  const banks = seine
    .filter((row) => row.kind !== 'island' && row.seq % 4 === 1)
    .map((row) => ({ ...toSheet(row.lat, row.lon), metres: down.metres + fall * (row.lon - down.lon) }))
  return [...inside, ...banks]
}

function covariance(metres: number): number {
  const a = (Math.sqrt(3) * metres) / RANGE
  return a > 12 ? 0 : (1 + a) * Math.exp(-a)
}

/** Solves K w = r by Cholesky; K is symmetric and positive. */
function solve(matrix: number[][], right: number[]): number[] {
  const n = right.length
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i]![j]!
      for (let k = 0; k < j; k++) sum -= matrix[i]![k]! * matrix[j]![k]!
      matrix[i]![j] = i === j ? Math.sqrt(Math.max(sum, 1e-9)) : sum / matrix[j]![j]!
    }
  const out = [...right]
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) out[i]! -= matrix[i]![k]! * out[k]!
    out[i]! /= matrix[i]![i]!
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) out[i]! -= matrix[k]![i]! * out[k]!
    out[i]! /= matrix[i]![i]!
  }
  return out
}

/** Heights on a grid of 60 m over the city. Throws if heights.tsv has no level of the quays. */
export function terrain(data: Dataset): Terrain {
  const known = spots(data)
  const weights = solve(
    known.map((a) => known.map((b) => covariance(Math.hypot(a.x - b.x, a.y - b.y)) + (a === b ? 0.002 : 0))),
    known.map((spot) => spot.metres - MEAN),
  )
  const columns = Math.floor((CITY.right - CITY.left) / STEP) + 1,
    rows = Math.floor((CITY.bottom - CITY.top) / STEP) + 1
  const metres = new Float64Array(columns * rows)
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const x = CITY.left + c * STEP,
        y = CITY.top + r * STEP
      let sum = MEAN
      for (let i = 0; i < known.length; i++)
        sum += weights[i]! * covariance(Math.hypot(known[i]!.x - x, known[i]!.y - y))
      metres[r * columns + c] = sum
    }
  return { left: CITY.left, top: CITY.top, step: STEP, columns, rows, metres }
}

/** Height at a point of the grid, metres, and which way is up there, metres a metre. */
export function slopeAt(land: Terrain, at: Point): { height: number; up: Point; steep: number } {
  const { left, top, step, columns, rows, metres } = land
  const x = Math.max(0, Math.min(columns - 1.001, (at.x - left) / step)),
    y = Math.max(0, Math.min(rows - 1.001, (at.y - top) / step))
  const c = Math.floor(x),
    r = Math.floor(y),
    u = x - c,
    v = y - r,
    k = r * columns + c
  const a = metres[k]!,
    b = metres[k + 1]!,
    d = metres[k + columns]!,
    e = metres[k + columns + 1]!
  const up = {
    x: ((b - a) * (1 - v) + (e - d) * v) / step,
    y: ((d - a) * (1 - u) + (e - b) * u) / step,
  }
  const height = a * (1 - u) * (1 - v) + b * u * (1 - v) + d * (1 - u) * v + e * u * v
  return { height, up, steep: Math.hypot(up.x, up.y) }
}
