/** How one measure falls over the runs: the record as a diamond with its range, the baseline plain, the counterfactual hatched. */
import { axisX, binX, dot, rectY, ruleX, ruleY, text } from '@observablehq/plot'
import type { Catalogue } from '../../words/index.ts'
import { BASELINE, type Chart, draw, HATCH, INK, MUTED, OTHER } from './chart.ts'
import { hours, type Kind, quantile, quantity } from './quantity.ts'

export interface Spread {
  readonly label: string
  readonly kind: Kind
  readonly baseline: readonly number[]
  readonly counterfactual: readonly number[]
  readonly record?:
    | {
        readonly value?: number | undefined
        readonly low?: number | undefined
        readonly high?: number | undefined
      }
    | undefined
}

const BINS = 30
const TICKS = 6

export function distribution(document: Document, spread: Spread, words: Catalogue): Chart {
  const { report: w } = words
  const lanes = [
    { lane: w.baseline, values: spread.baseline },
    { lane: w.counterfactual, values: spread.counterfactual },
  ]
  const title = w.charts.distribution(spread.label)
  const alt = w.charts.distributionAlt({
    label: spread.label,
    lanes: lanes.map(({ lane, values }) => ({
      lane,
      middle: quantity(median(values), spread.kind, words),
      never: never(values),
    })),
  })
  return {
    title,
    alt,
    svg: draw(document, alt, {
      height: 250,
      marginLeft: 120,
      marginRight: 90,
      ...marks(spread, lanes, words),
    }),
    table: {
      head: [w.lane, w.median, w.from, w.to, w.never],
      rows: lanes.map(({ lane, values }) => [
        lane,
        ...[0.5, 0.05, 0.95].map((p) => quantity(quantile(values, p), spread.kind, words)),
        words.say.percent(never(values)),
      ]),
    },
  }
}

type Lane = { readonly lane: string; readonly values: readonly number[] }

function marks(spread: Spread, lanes: readonly Lane[], words: Catalogue) {
  const { report: w } = words
  const finite = lanes.flatMap(({ lane, values }) =>
    values.filter(Number.isFinite).map((value) => ({ lane, value })),
  )
  const known = [spread.record?.value, spread.record?.low, spread.record?.high].filter((v) => v !== undefined)
  const all = [...finite.map((d) => d.value), ...known]
  const domain = all.length === 0 ? [0, 1] : widened(Math.min(...all), Math.max(...all))
  const record =
    known.length === 0
      ? []
      : [{ lane: w.record, value: spread.record?.value, low: Math.min(...known), high: Math.max(...known) }]
  const nevers = lanes
    .filter(({ values }) => never(values) > 0)
    .map(({ lane, values }) => ({ lane, text: w.charts.never(words.say.percent(never(values))) }))
  const thresholds = Array.from(
    { length: BINS + 1 },
    (_, i) => domain[0]! + ((domain[1]! - domain[0]!) * i) / BINS,
  )
  const ticks = {
    tickFormat: (v: number) => quantity(v, spread.kind, words),
    ...(spread.kind === 'time' ? { ticks: hours(domain as [number, number], TICKS) } : { ticks: TICKS }),
  }
  const bins = (lane: string, fill: string, stroke: string) =>
    rectY(
      finite.filter((d) => d.lane === lane),
      {
        ...binX({ y: 'count' }, { x: 'value', thresholds }),
        fill,
        stroke,
        inset: 0.5,
        fy: 'lane',
      },
    )
  return {
    x: { domain, label: null },
    y: { axis: null },
    fy: {
      domain: [...(record.length > 0 ? [w.record] : []), w.baseline, w.counterfactual],
      label: null,
      axis: 'left' as const,
    },
    marks: [
      axisX({ ...ticks, stroke: MUTED }),
      ruleY([0], { stroke: MUTED }),
      bins(w.baseline, BASELINE, BASELINE),
      bins(w.counterfactual, HATCH, OTHER),
      ruleY(record, { fy: 'lane', x1: 'low', x2: 'high', y: 0.5, stroke: INK, strokeWidth: 3 }),
      dot(
        record.filter((d) => d.value !== undefined),
        { fy: 'lane', x: 'value', y: 0.5, symbol: 'diamond', r: 7, fill: INK },
      ),
      ruleX(
        lanes.filter(({ values }) => Number.isFinite(median(values))),
        { fy: 'lane', x: (d: Lane) => median(d.values), stroke: INK, strokeDasharray: '2 3' },
      ),
      text(nevers, { fy: 'lane', text: 'text', frameAnchor: 'right', dx: 84, fill: INK }),
    ],
  }
}

function widened(low: number, high: number): [number, number] {
  const edge = (high - low) * 0.04 || Math.max(1, Math.abs(low) * 0.05)
  return [low - edge, high + edge]
}

const median = (values: readonly number[]) => quantile(values, 0.5)
const never = (values: readonly number[]) =>
  values.filter((v) => v === Infinity).length / Math.max(1, values.length)
