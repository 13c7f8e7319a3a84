/**
 * Tabled exponential and logistic in Q16.16. The tables are made once, from series that use only + - * /, so they are
 * the same bits everywhere; between two entries the value is interpolated linearly and rounded down.
 */
import { clamp, ONE } from './fixed.ts'

const STEPS = 64 // table entries per unit of x
const EXP_REACH = 12 // e^-12 is below 1/65536
const LOGIT_REACH = 12

/** e^x for |x| <= 1 by its series; error below 1e-15. */
function series(x: number): number {
  let term = 1
  let sum = 1
  for (let n = 1; n < 24; n++) {
    term = (term * x) / n
    sum += term
  }
  return sum
}

/** e^-x for x >= 0 as a double, by squaring down: (e^(-x/2^k))^(2^k). Table building only. */
function expMinus(x: number): number {
  let halvings = 0
  let y = x
  while (y > 1) {
    y /= 2
    halvings++
  }
  let value = series(-y)
  for (; halvings > 0; halvings--) value *= value
  return value
}

/** 2^32 e^-x: survival as a 32-bit threshold. */
const SURVIVAL = Float64Array.from({ length: EXP_REACH * STEPS + 2 }, (_, i) =>
  Math.floor(expMinus(i / STEPS) * 4294967296),
)
const LOGISTIC = Int32Array.from({ length: 2 * LOGIT_REACH * STEPS + 2 }, (_, i) => {
  const x = i / STEPS - LOGIT_REACH
  const e = expMinus(x < 0 ? -x : x)
  return Math.floor((x < 0 ? e / (1 + e) : 1 / (1 + e)) * ONE)
})

/** 2^32 e^(-x) for a hazard x >= 0 in Q16.16: somebody whose 32-bit draw is at or above it has been reached. */
export function survival(x: number): number {
  if (x <= 0) return 4294967296
  if (x >= EXP_REACH * ONE) return 0
  const scaled = x * STEPS
  const i = Math.floor(scaled / ONE)
  const part = scaled - i * ONE
  return SURVIVAL[i] - Math.floor(((SURVIVAL[i] - SURVIVAL[i + 1]) * part) / ONE)
}

/** e^(-x) in Q16.16 for x >= 0 in Q16.16. */
export function decay(x: number): number {
  return Math.floor(survival(x) / ONE)
}

/** 1 - e^(-x) in Q16.16: chance that a hazard x acts. */
export function chance(x: number): number {
  return ONE - decay(x)
}

/** e^x in Q16.16 for |x| <= 8 in Q16.16, clamped outside: multipliers of hazards. */
export function grow(x: number): number {
  const bounded = clamp(x, -8 * ONE, 8 * ONE)
  return bounded <= 0 ? decay(-bounded) : Math.floor((ONE * ONE) / decay(bounded))
}

/** 1 / (1 + e^-x) in Q16.16. */
export function logistic(x: number): number {
  if (x <= -LOGIT_REACH * ONE) return 0
  if (x >= LOGIT_REACH * ONE) return ONE
  const scaled = (x + LOGIT_REACH * ONE) * STEPS
  const i = Math.floor(scaled / ONE)
  const part = scaled - i * ONE
  return LOGISTIC[i] + Math.floor(((LOGISTIC[i + 1] - LOGISTIC[i]) * part) / ONE)
}

/** Approximate standard normal deviate in Q16.16 from one 32-bit draw: its four bytes summed (Irwin-Hall, +-3.4 s.d.). */
export function deviate(draw: number): number {
  const sum = (draw & 255) + ((draw >>> 8) & 255) + ((draw >>> 16) & 255) + (draw >>> 24)
  // four discrete uniforms on 0..255: mean 510, variance 4 (256^2 - 1) / 12 = 21845
  return Math.floor(((sum - 510) * ONE) / 147.80054127099805)
}

/**
 * Standard normal distribution function by the Taylor series of its density, error below 1e-7:
 *
 *   Phi(x) = 1/2 + (1 / sqrt(2 pi)) sum_n (-1)^n x^(2n+1) / (2^n n! (2n+1))
 *
 * Only + - * /, so the same bits everywhere. Beyond |x| = 6 the tail (1e-9) is dropped.
 */
export function normalShare(x: number): number {
  if (x <= -6) return 0
  if (x >= 6) return 1
  let power = x
  let sum = x
  for (let n = 1; n < 120; n++) {
    power = (-power * x * x) / (2 * n)
    sum += power / (2 * n + 1)
  }
  return 0.5 + 0.3989422804014327 * sum
}
