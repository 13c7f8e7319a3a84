/**
 * A simulator that costs nothing and whose accepted region can be had by brute force, to test calibration itself: a few keys
 * bend a few outputs, two make up for one another, others do nothing, and every run has luck of its own.
 */
import { draw, key } from '../../engine/index.ts'

const LUCK = key('stand-in luck')

export const STAND_IN_KEYS = Array.from({ length: 12 }, (_, i) => `U-${i + 1}`)
export const STAND_IN_OUTPUTS = 5

/** Roughly standard normal: twelve uniform draws, from their mean. */
function luck(seed: number, output: number): number {
  let sum = -6
  for (let k = 0; k < 12; k++) sum += (draw(seed, LUCK, output, 0, k) + 0.5) / 4294967296
  return sum
}

/** Outputs at a place of the cube for a seed; the last one never comes where the fourth key is low. */
export function standIn(u: Float64Array, seed: number): Float64Array {
  const x = (i: number) => 2 * u[i]! - 1
  const plain = [
    6 * x(0) + 2 * x(1) * x(1),
    5 * (x(1) + x(2)),
    4 * x(0) * x(3) + 3 * x(4),
    8 * x(4) * x(4) - 3 * x(5),
    u[3]! < 0.2 ? Infinity : 7 * x(3) + 2 * x(6),
  ]
  return Float64Array.from(plain, (value, t) => value + 0.5 * luck(seed, t))
}
