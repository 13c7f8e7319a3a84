/** How the runs end: exclusive outcomes, a bar each for baseline and counterfactual; the shares of each sum to one. */
import { axisX, barX, text } from '@observablehq/plot'
import type { Catalogue } from '../../words/index.ts'
import { BASELINE, type Chart, draw, HATCH, INK, MUTED, OTHER } from './chart.ts'

export interface OutcomeShare {
  readonly label: string
  readonly baseline: number
  readonly counterfactual: number
}

export function outcomeBars(document: Document, shares: readonly OutcomeShare[], words: Catalogue): Chart {
  const { report: w, say } = words
  const seen = shares.filter((s) => s.baseline > 0 || s.counterfactual > 0)
  const alt = w.charts.outcomesAlt(
    seen.map((s) => ({
      label: s.label,
      baseline: say.percent(s.baseline),
      counterfactual: say.percent(s.counterfactual),
    })),
  )
  const bar = (lane: string, value: 'baseline' | 'counterfactual', fill: string, stroke: string) => {
    const rows = seen.map((s) => ({ lane, label: s.label, value: s[value] }))
    return [
      barX(rows, { fy: 'label', y: 'lane', x: 'value', fill, stroke, insetTop: 1, insetBottom: 1 }),
      text(rows, {
        fy: 'label',
        y: 'lane',
        x: 'value',
        text: (d: { value: number }) => say.percent(d.value),
        textAnchor: 'start',
        dx: 6,
        fill: INK,
      }),
    ]
  }
  return {
    title: w.charts.outcomes,
    alt,
    svg: draw(document, alt, {
      insetRight: 40,
      height: 54 * seen.length + 40,
      marginLeft: 300,
      marginRight: 60,
      x: { domain: [0, 1], label: null },
      y: { axis: null, domain: [w.baseline, w.counterfactual] },
      fy: { domain: seen.map((s) => s.label), label: null, axis: 'left', padding: 0.25 },
      marks: [
        axisX({ ticks: 5, tickFormat: (v: number) => say.percent(v), stroke: MUTED }),
        ...bar(w.baseline, 'baseline', BASELINE, BASELINE),
        ...bar(w.counterfactual, 'counterfactual', HATCH, OTHER),
      ],
    }),
    table: {
      head: [w.charts.outcome, w.baseline, w.counterfactual],
      rows: shares.map((s) => [s.label, say.percent(s.baseline), say.percent(s.counterfactual)]),
    },
  }
}
