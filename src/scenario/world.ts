/**
 * Worlds: one draw of every uncertainty. World 0 is the hand-chosen baseline (the `value` column); a world above 0 draws
 * each key from its prior, addressed by the key, so that a new uncertainty leaves the others alone.
 */
import {
  draw,
  key,
  normalShare,
  type Parameters,
  UNCERTAINTIES,
  type UncertaintyKey,
} from '../engine/index.ts'
import { boundOf, lacking, type UncertaintyRow, within } from '../evidence/index.ts'

/** Shapes of priors that can be drawn from. */
export const SHAPES: readonly string[] = ['uniform', 'loguniform', 'integer', 'halfnormal']

/** Value of an uncertainty at a place u in 0..1 of its prior. */
export function fromPrior(row: UncertaintyRow, u: number): number {
  const { low, high } = row
  switch (row.shape) {
    case 'uniform':
      return low + (high - low) * u
    case 'loguniform':
      return between(low, high, u)
    case 'integer':
      return Math.min(high, Math.floor(low + (high - low + 1) * u))
    case 'halfnormal':
      return halfNormal(low, high, u)
    default:
      throw lacking('uncertainties.tsv', `shape is "${row.shape}"`, `one of ${SHAPES.join(', ')}`, row.line)
  }
}

/** low (high/low)^u by halving the interval in its logarithm 32 times: square roots only, the same bits everywhere. */
function between(low: number, high: number, u: number): number {
  let a = low
  let b = high
  let left = u
  for (let i = 0; i < 32; i++) {
    const middle = Math.sqrt(a * b)
    if (left >= 0.5) {
      a = middle
      left = left * 2 - 1
    } else {
      b = middle
      left *= 2
    }
  }
  return a
}

/** The size of a standard normal deviate above `low`, cut at `high`, by halving: the same bits everywhere. */
function halfNormal(low: number, high: number, u: number): number {
  const wanted = u * (normalShare(high - low) - 0.5)
  let a = 0
  let b = high - low
  for (let i = 0; i < 32; i++) {
    const middle = (a + b) / 2
    if (normalShare(middle) - 0.5 < wanted) a = middle
    else b = middle
  }
  return low + a
}

export interface WorldOptions {
  /** Places in 0..1 for some keys, from a design; the others are drawn for the world. */
  readonly points?: Partial<Record<UncertaintyKey, number>>
  /** Values set by hand, for validation and calibration. */
  readonly values?: Partial<Record<UncertaintyKey, number>>
}

export function drawWorld(
  rows: readonly UncertaintyRow[],
  world: number,
  options: WorldOptions = {},
): Parameters {
  const byKey = new Map(rows.map((row) => [row.key, row]))
  const out: Partial<Record<UncertaintyKey, number>> = {}
  for (const name of UNCERTAINTIES) {
    const row = byKey.get(name)
    if (row === undefined)
      throw lacking(
        'uncertainties.tsv',
        `no row has the key "${name}"`,
        'a row for each uncertainty of the model',
      )
    const point = options.points?.[name]
    const given = options.values?.[name]
    const bound = boundOf(row)
    if (given !== undefined && bound !== undefined && !within(bound, given))
      throw new RangeError(
        `${name} is ${given}; expected a number from ${bound[0]} to ${bound[1]} ${row.unit}`,
      )
    const u = point ?? draw(world, 200, key(name), 0, 0) / 4294967296
    out[name] = given ?? (world === 0 && point === undefined ? row.value : fromPrior(row, u))
  }
  // once through JSON: engines lay such an object out flat, and the rules read it in their innermost loops
  return JSON.parse(JSON.stringify(out)) as Parameters
}
