import type { MeasureUnit } from './ask.ts'

/** Two levels and their difference, rounded so that the three agree: 19,521 and 13,682 become 19,500 and 13,700, their difference 5,800. */
export interface Levels {
  readonly baseline: number
  readonly counterfactual: number
  /** counterfactual - baseline, as rounded. */
  readonly difference: number
  /** What the figures are multiples of. */
  readonly step: number
}

/** Digits of a difference that a sentence tells. */
const FIGURES = 2

/** Steps tried, as parts of the first: 100, 50, 20, 10 and so on. */
const PARTS = [1, 2, 5, 10, 20, 50, 100]

/**
 * Rounds to the coarsest step, no larger than `largest` and no smaller than `smallest`, that leaves two figures of the difference and at
 * which the levels differ by just that. Where no step does, the levels decide.
 */
export function levels(
  baseline: number,
  counterfactual: number,
  { largest = Infinity, smallest = 0 }: { largest?: number; smallest?: number } = {},
): Levels {
  const difference = counterfactual - baseline
  const size = Math.max(Math.abs(difference), 1e-9)
  const wanted = 10 ** (Math.floor(Math.log10(size)) - FIGURES + 1)
  const first = Math.max(smallest, Math.min(largest, wanted))
  const steps = PARTS.map((part) => first / part).filter((step) => step >= smallest)
  const all = steps.map((step) => at(baseline, counterfactual, step))
  const agreed = all.find(
    (one) => one.difference !== 0 && near(one.difference, Math.round(difference / one.step) * one.step),
  )
  return agreed ?? all.find((one) => one.difference !== 0) ?? all[0] ?? at(baseline, counterfactual, first)
}

function at(baseline: number, counterfactual: number, step: number): Levels {
  const [b, c] = [Math.round(baseline / step), Math.round(counterfactual / step)]
  return { baseline: times(b, step), counterfactual: times(c, step), difference: times(c - b, step), step }
}

/** Multiples of 0.1 without the dust of binary fractions. */
const times = (n: number, step: number) => (step < 1 ? Number((n * step).toPrecision(12)) : n * step)
const near = (a: number, b: number) => Math.abs(a - b) < 1e-6 * Math.max(1, Math.abs(a))

/** Step of a unit's own figures: whole minutes, points of a share down to a hundredth. Counts as they come. */
const UNITS: Readonly<Record<MeasureUnit, { by: number; largest?: number; smallest?: number }>> = {
  time: { by: 60, largest: 1, smallest: 1 },
  count: { by: 1 },
  share: { by: 0.01, largest: 1, smallest: 0.01 },
  chance: { by: 0.01, largest: 1, smallest: 0.01 },
}

/** The levels of an effect in its unit: seconds, heads, shares. */
export function levelsIn(unit: MeasureUnit, baseline: number, counterfactual: number): Levels {
  const { by, ...bounds } = UNITS[unit]
  const found = levels(baseline / by, counterfactual / by, bounds)
  const back = (n: number) => (by < 1 ? Number((n * by).toPrecision(12)) : n * by)
  return {
    baseline: back(found.baseline),
    counterfactual: back(found.counterfactual),
    difference: back(found.difference),
    step: back(found.step),
  }
}

/** A level by itself: three figures of a count, two of a share, hours by the minute. Where no difference is told, more would be false. */
export function level(unit: MeasureUnit, value: number): number {
  if (unit === 'time') return Math.round(value / 60) * 60
  if (unit !== 'count') return Number(value.toPrecision(2))
  return Math.abs(value) < 1 ? Number(value.toFixed(2)) : Number(value.toPrecision(3))
}
