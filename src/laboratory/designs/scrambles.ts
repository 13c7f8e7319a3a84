/**
 * Independent scrambles: the same Sobol points under 8 to 16 seeds, so that the spread of the means tells how good one is
 * (Owen 1995, randomised quasi-Monte Carlo).
 *
 *   estimate = mean of the R means        half-width = t(0.975, R - 1) s / sqrt(R)
 *
 * s their standard deviation. Within one scramble the points are not independent, so no interval can be had from one alone.
 */
import { draw, key } from '../../engine/index.ts'
import type { Design } from './design.ts'
import { type SobolOptions, sobol } from './sobol.ts'

const SEEDS = key('design scrambles')

/** R designs whose seeds are drawn from one; the first ones stay when R grows. */
export function scrambles(options: Omit<SobolOptions, 'scrambled'>, count = 8): Design[] {
  if (!Number.isInteger(count) || count < 2 || count > 64)
    throw new RangeError(`${count} scrambles: expected a whole number from 2 to 64, best from 8 to 16`)
  return Array.from({ length: count }, (_, r) =>
    sobol({ ...options, seed: draw(options.seed, SEEDS, r, 0, 0) }),
  )
}

export interface ScrambledEstimate {
  readonly estimate: number
  readonly low: number
  readonly high: number
}

/** 95 % interval from one estimate per scramble; a scramble without an estimate (NaN) is left out. */
export function overScrambles(estimates: readonly number[]): ScrambledEstimate {
  const list = estimates.filter((value) => !Number.isNaN(value))
  const n = list.length
  if (n < 2) return { estimate: list[0] ?? Number.NaN, low: Number.NaN, high: Number.NaN }
  const estimate = list.reduce((sum, value) => sum + value, 0) / n
  const squares = list.reduce((sum, value) => sum + (value - estimate) ** 2, 0)
  const half = studentQuantile(n - 1) * Math.sqrt(squares / (n - 1) / n)
  return { estimate, low: estimate - half, high: estimate + half }
}

/** 97.5 % point of Student's t for 1 to 15 degrees of freedom (published tables). */
const T = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131,
]

/** Above 15 the expansion 1.96 + 2.37 / f + 2.8 / f^2, good to 0.001. */
function studentQuantile(freedom: number): number {
  return T[freedom - 1] ?? 1.95996 + 2.3723 / freedom + 2.8225 / freedom ** 2
}
