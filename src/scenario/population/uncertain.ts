/**
 * What a world draws: an uncertain figure inside its range, addressed by (world, id of the row). World 0 is central.
 * The form of the draw (triangular around the central value) is an assumption.
 */
import { draw, key } from '../../engine/random/draw.ts'
import type { Figure } from './rows.ts'

const RULE = key('population/uncertain')

/** Triangular on -1..1 around 0; exactly 0 in world 0. */
export function lean(world: number, id: string): number {
  if (world === 0) return 0
  const drawn = draw(world, RULE, key(id), 0, 0)
  return ((drawn & 0xffff) + (drawn >>> 16) - 65535) / 65535
}

/** The figure in this world. */
export function sampled(world: number, figure: Figure): number {
  const x = lean(world, figure.id)
  return figure.central + x * (x < 0 ? figure.central - figure.low : figure.high - figure.central)
}

/**
 * The values shifted, each by the same part of its own range and never beyond it, so that they sum to `total`.
 * Where the ranges cannot give the total the values scale over their edge: totals rank above ranges.
 */
export function summing(
  values: Float64Array,
  low: Float64Array,
  high: Float64Array,
  total: number,
): Float64Array {
  const at = (shift: number): Float64Array =>
    values.map((v, i) => Math.min(high[i]!, Math.max(low[i]!, v + shift * (high[i]! - low[i]!))))
  let below = -1
  let above = 1
  for (let step = 0; step < 60; step++) {
    const middle = (below + above) / 2
    if (sum(at(middle)) < total) below = middle
    else above = middle
  }
  const found = at(above)
  const factor = total / sum(found)
  return found.map((v) => v * factor)
}

export function sum(values: ArrayLike<number>): number {
  let total = 0
  for (let i = 0; i < values.length; i++) total += values[i]!
  return total
}
