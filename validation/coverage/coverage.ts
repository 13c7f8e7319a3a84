/**
 * Coverage: how often the true value of an uncertainty lies within the middle 95 % of the worlds that calibration accepts, when
 * the record itself is synthetic and its truth known.
 *
 * The record is a run at the truth plus an error; a world is accepted when no target is more than 3 s from the record. With an
 * error even over -3 s .. 3 s that acceptance is exact (Wilkinson 2013), so the rate has to be the nominal one; with a normal
 * error of s.d. s, as the implausibility reads it, it has to be no less.
 */
import { draw, key } from 'commune/engine'
import { shareInterval } from 'commune/laboratory'

export type ErrorShape = 'even' | 'normal'

export interface Rate {
  readonly truths: number
  readonly covered: number
  readonly rate: number
  /** 95 % interval of the rate, and what the size of the accepted ensembles makes of the nominal 95 %. */
  readonly low: number
  readonly high: number
  readonly nominal: number
}

const ERROR = key('coverage error')

const unit = (seed: number, k: number) => (draw(seed, ERROR, k, 0, 0) + 0.5) / 4294967296

/** One error in standard deviations. */
export function error(shape: ErrorShape, seed: number, target: number): number {
  if (shape === 'even') return 6 * unit(seed, target * 12) - 3
  let sum = -6
  for (let k = 0; k < 12; k++) sum += unit(seed, target * 12 + k)
  return sum
}

/** Is the truth between the order statistics that hold 95 % of a new draw? With the share that they do hold. */
export function covers(values: readonly number[], truth: number): { covered: boolean; nominal: number } {
  const sorted = [...values].sort((a, b) => a - b)
  const n = sorted.length
  const r = Math.max(1, Math.floor((n + 1) * 0.025))
  return {
    covered: truth >= sorted[r - 1]! && truth <= sorted[n - r]!,
    nominal: (n + 1 - 2 * r) / (n + 1),
  }
}

export function rateOf(found: readonly { covered: boolean; nominal: number }[]): Rate {
  const covered = found.filter((one) => one.covered).length
  const n = Math.max(1, found.length)
  return {
    truths: found.length,
    covered,
    rate: covered / n,
    ...shareInterval(covered, found.length),
    nominal: found.reduce((sum, one) => sum + one.nominal, 0) / n,
  }
}
