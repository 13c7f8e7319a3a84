/**
 * The interval of a mean from a handful of units. A bootstrap of fewer than 20 units resamples the same few values so often that its
 * t can be anything; Student's t with n - 1 degrees of freedom (Student 1908) is then the honest one, if the units are not too skewed.
 */

/** 97.5 % points of Student's t for 1 to 18 degrees of freedom (standard tables). */
const T = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131,
  2.12, 2.11, 2.101,
]

/** Units from which on the bootstrap is used. */
export const LEAST_BOOTSTRAPPED = 20

/**
 * 95 % interval of a mean with its standard error over n units; undefined where a bootstrap does better, or with fewer than two
 * units.
 */
export function studentInterval(
  mean: number,
  error: number,
  n: number,
): { low: number; high: number } | undefined {
  const t = T[n - 2]
  return t === undefined ? undefined : { low: mean - t * error, high: mean + t * error }
}
