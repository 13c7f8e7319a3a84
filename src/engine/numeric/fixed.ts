/**
 * Fixed-point arithmetic, Q16.16: an integer n stands for n / 65536. The same bits in every engine, because
 * ECMAScript fixes +, -, *, / and Math.floor on doubles (IEEE 754) but leaves Math.exp, log, pow and sin open.
 *
 * Rounding is always towards minus infinity and written out at the place where it happens.
 * Products are exact while |a * b| < 2^53, that is for quantities below about 1.4 million in size.
 */

/** One, in Q16.16. */
export const ONE = 65536
/** One half, in Q16.16. */
export const HALF = 32768

/** Nearest Q16.16 integer to a plain number; for constants and parameters, not for state. */
export function fixed(value: number): number {
  return Math.floor(value * ONE + 0.5)
}

/** Plain number that a Q16.16 integer stands for; for display only. */
export function plain(q: number): number {
  return q / ONE
}

/** Product of two Q16.16 numbers, rounded down. */
export function mul(a: number, b: number): number {
  return Math.floor((a * b) / ONE)
}

/** Quotient of two Q16.16 numbers, rounded down. `b` must not be zero. */
export function div(a: number, b: number): number {
  return Math.floor((a * ONE) / b)
}

/** Ratio of two plain integers as Q16.16, rounded down. `whole` must not be zero. */
export function ratio(part: number, whole: number): number {
  return Math.floor((part * ONE) / whole)
}

/** `value` held between `low` and `high`. */
export function clamp(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value
}

/** Integer square root, rounded down; Math.sqrt is correctly rounded by IEEE 754 and so the same everywhere. */
export function isqrt(n: number): number {
  return Math.floor(Math.sqrt(n))
}
