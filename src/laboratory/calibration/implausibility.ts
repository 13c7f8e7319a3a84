/**
 * How far a run lies from what the record says, target by target, in standard deviations (history matching: Craig et al. 1997,
 * Vernon, Goldstein and Bower 2010).
 *
 *   I = |simulated - record| / sqrt(record^2 + discrepancy^2)        a world is kept when max I <= 3 over *fit* targets
 *
 * record       a third of the way from the record to the edge of the tolerated band on the side where the run lies: by itself,
 *              three standard deviations are the band (Pukelsheim's three-sigma rule)
 * discrepancy  what the model leaves out whatever its values are: one tick for a time, a twentieth of the record for a
 *              count (half a unit at least), a hundredth for a share. Assumed.
 *
 * What is kept is a run: its luck is in it already. Luck counted once more beside record and discrepancy would let runs pass that are
 * not like the day (Wilkinson 2013: a run kept by its own distance is exact for a record with an error of that size). How large luck
 * is over seeds of the baseline world is reported beside (`replicate`), half the width of the middle 68 %.
 *
 * A time that never comes is infinitely implausible; no fit target's record is "never". Signs are kept: below 0 too early or
 * too few.
 */
import { END_OF_ACT } from '../../engine/index.ts'
import type { TargetRow, Words } from '../../evidence/index.ts'
import { quantile } from '../ensemble/statistics.ts'
import type { Windows } from '../ensemble/windows.ts'
import { compareTargets } from '../targets.ts'

/** Largest implausibility of a world that is kept. */
export const CUT_OFF = 3
const EDGE = 3
const TICK = 300
const COUNT_SHARE = 0.05
const LEAST_COUNT = 0.5
const SHARE = 0.01
const MIDDLE = [0.16, 0.84] as const

export type Measures = Readonly<Record<string, number>>

/** One fit target: seconds of the clock, a count or a share. */
export interface FitTarget {
  readonly id: string
  readonly label: Words
  readonly measure: string
  readonly kind: 'time' | 'count' | 'share'
  readonly record: number
  /** Standard deviations of the record below and above it; Infinity where the band is open. */
  readonly below: number
  readonly above: number
  readonly replicate: number
  readonly discrepancy: number
  /** Share of the baseline's seeds in which it never happened. */
  readonly never: number
}

/** The fit targets of targets.tsv, with the luck measured in runs of the baseline. Throws for a fit target without a figure. */
export function fitTargets(rows: readonly TargetRow[], baseline: readonly Measures[]): FitTarget[] {
  if (baseline.length < 2) throw new RangeError(`${baseline.length} runs of the baseline; expected 2 or more`)
  return rows
    .filter((row) => row.use === 'fit')
    .map((row) => {
      const compared = baseline.map((run) => compareTargets([row], run, END_OF_ACT)[0]!)
      const { id, label, measure, kind, low, high } = compared[0]!
      if (row.value === undefined || row.rule.startsWith('above:'))
        throw new RangeError(`targets.tsv: fit target ${id} has no figure of its own to be fitted to`)
      const record = kind === 'time' ? row.value * 60 : row.value
      const values = compared.map((c) => c.simulated ?? Infinity)
      return {
        id,
        label,
        measure,
        kind,
        record,
        below: low === undefined ? Infinity : (record - low) / EDGE,
        above: high === undefined ? Infinity : (high - record) / EDGE,
        replicate: luck(values),
        discrepancy: discrepancy(kind, record),
        never: values.filter((v) => v === Infinity).length / values.length,
      }
    })
}

/** Half the width of the middle 68 %; where that reaches "never", of the values that came. */
function luck(values: readonly number[]): number {
  const came = values.filter((value) => value < Infinity)
  const half = (list: readonly number[]) => (quantile(list, MIDDLE[1]) - quantile(list, MIDDLE[0])) / 2
  const all = half(values)
  return Number.isFinite(all) ? all : came.length < 2 ? 0 : half(came)
}

function discrepancy(kind: FitTarget['kind'], record: number): number {
  if (kind === 'time') return TICK
  return kind === 'share' ? SHARE : Math.max(LEAST_COUNT, COUNT_SHARE * Math.abs(record))
}

/** Standard deviation on the side of the value: below the record or above it. */
export function spread(target: FitTarget, low: boolean): number {
  const { below, above, discrepancy } = target
  const record = low ? below : above
  return Math.sqrt(record * record + discrepancy * discrepancy)
}

/** Signed implausibility; +Infinity for never, 0 on the open side of a band. */
export function signed(target: FitTarget, value: number): number {
  if (value === Infinity) return Infinity
  return (value - target.record) / spread(target, value < target.record)
}

/** Target by target, in their order. */
export function implausibilities(targets: readonly FitTarget[], measures: Measures): Float64Array {
  return Float64Array.from(targets, (target) => signed(target, measures[target.measure] ?? Infinity))
}

/** The largest, sign apart; unknown ones (NaN) are passed over. */
export function worst(signedValues: ArrayLike<number>): number {
  let most = 0
  for (let i = 0; i < signedValues.length; i++) {
    const size = Math.abs(signedValues[i]!)
    if (size > most) most = size
  }
  return most
}

/** Where each fit measure must end up for no implausibility to exceed the cut-off; null: open. */
export function windows(targets: readonly FitTarget[], cutOff: number): Windows {
  const side = (target: FitTarget, low: boolean) => {
    const reach = cutOff * spread(target, low)
    return Number.isFinite(reach) ? target.record + (low ? -reach : reach) : null
  }
  return Object.fromEntries(
    targets.map((target) => [target.measure, { low: side(target, true), high: side(target, false) }]),
  )
}
