/** Where people were out, with and without the change, quarter by quarter: a picture if one can be drawn, a table always. */
import type { Observation } from '../../laboratory/index.ts'
import type { Catalogue } from '../../words/index.ts'
import type { Chart } from './chart.ts'

/** Quarters named in the words of the picture, either way. */
const NAMED = 5

export function quarters(
  baseline: readonly Observation[],
  counterfactual: readonly Observation[],
  names: readonly string[],
  picture: (values: readonly number[], alt: string) => string,
  words: Catalogue,
): Chart {
  const { report: w, say } = words
  const differences = quarterDifferences(baseline, counterfactual, names.length)
  const rows = names.map((name, q) => ({
    name,
    a: mean(baseline, q),
    b: mean(counterfactual, q),
    difference: differences[q] ?? 0,
  }))
  const least = Math.max(1, ...rows.map((r) => Math.abs(r.difference))) * 0.05
  const order = [...rows].sort((x, y) => y.difference - x.difference)
  const alt = w.charts.quartersAlt({
    more: order
      .filter((r) => r.difference > least)
      .slice(0, NAMED)
      .map((r) => r.name),
    fewer: order
      .filter((r) => r.difference < -least)
      .slice(-NAMED)
      .reverse()
      .map((r) => r.name),
  })
  const signed = (n: number) => `${n > 0 ? '+' : n < 0 ? '−' : ''}${say.number(Math.abs(Math.round(n)))}`
  return {
    title: w.charts.quarters,
    alt,
    svg: picture(
      rows.map((r) => r.difference),
      alt,
    ),
    table: {
      head: [w.charts.quarter, w.baseline, w.counterfactual, w.charts.difference],
      rows: rows.map((r) => [
        r.name,
        say.number(Math.round(r.a)),
        say.number(Math.round(r.b)),
        signed(r.difference),
      ]),
    },
  }
}

/** Most people out at once in each quarter, 1 first: mean with the change less mean without. */
export function quarterDifferences(
  baseline: readonly Observation[],
  counterfactual: readonly Observation[],
  quarters: number,
): number[] {
  return Array.from({ length: quarters }, (_, q) => mean(counterfactual, q) - mean(baseline, q))
}

function mean(runs: readonly Observation[], quarter: number): number {
  return runs.reduce((sum, run) => sum + (run.outPeak[quarter] ?? 0), 0) / Math.max(1, runs.length)
}
