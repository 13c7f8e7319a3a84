/** One measure under every variant of a plan: 5 to 95 % of the runs, the median, how often a time never came, the record. */
import { axisX, dot, ruleX, ruleY, text } from '@observablehq/plot'
import type { Catalogue } from '../../words/index.ts'
import { BASELINE, type Chart, draw, INK, MUTED, OTHER } from './chart.ts'
import { hours, type Kind, quantile, quantity } from './quantity.ts'

export interface VariantValues {
  readonly name: string
  readonly baseline: boolean
  readonly values: readonly number[]
}

export interface Ranged {
  readonly label: string
  readonly kind: Kind
  readonly record: number | undefined
  readonly variants: readonly VariantValues[]
}

const ROW = 30

export function ranges(
  document: Document,
  { label, kind, record, variants }: Ranged,
  words: Catalogue,
): Chart {
  const { report: w } = words
  const rows = variants.map(({ name, baseline, values }) => {
    const [low, middle, high] = [0.05, 0.5, 0.95].map((p) => quantile(values, p)) as [number, number, number]
    const never = values.filter((v) => v === Infinity).length / Math.max(1, values.length)
    return { name, stroke: baseline ? BASELINE : OTHER, low, middle, high, never }
  })
  const known = [...rows.flatMap((r) => [r.low, r.middle, r.high]), record ?? Number.NaN].filter(
    Number.isFinite,
  )
  const [least, most] = known.length === 0 ? [0, 1] : [Math.min(...known), Math.max(...known)]
  const edge = (most - least) * 0.04 || 1
  const domain = [least - edge, most + edge] as const
  const format = (v: number) => quantity(v, kind, words)
  const alt = w.charts.distributionAlt({
    label,
    lanes: rows.map((r) => ({ lane: r.name, middle: format(r.middle), never: r.never })),
  })
  const seen = rows
    .filter((r) => Number.isFinite(r.low))
    .map((r) => ({ ...r, high: Math.min(r.high, domain[1]) }))
  return {
    title: label,
    alt,
    svg: draw(document, alt, {
      height: ROW * rows.length + 50,
      marginLeft: 260,
      marginRight: 90,
      x: { domain, label: null },
      y: { type: 'band', domain: rows.map((r) => r.name), label: null, tickSize: 0 },
      marks: [
        axisX({
          tickFormat: format,
          stroke: MUTED,
          ...(kind === 'time' ? { ticks: hours(domain, 7) } : { ticks: 6 }),
        }),
        ...(record === undefined ? [] : [ruleX([record], { stroke: INK, strokeDasharray: '2 3' })]),
        ruleY(seen, {
          y: 'name',
          x1: 'low',
          x2: 'high',
          stroke: 'stroke',
          strokeWidth: 5,
          strokeOpacity: 0.6,
        }),
        dot(
          seen.filter((r) => Number.isFinite(r.middle)),
          { y: 'name', x: 'middle', r: 5, fill: 'stroke' },
        ),
        text(
          rows.filter((r) => r.never > 0),
          {
            y: 'name',
            text: (r: { never: number }) => w.charts.never(words.say.percent(r.never)),
            frameAnchor: 'right',
            dx: 84,
            fill: INK,
          },
        ),
      ],
    }),
    table: {
      head: [w.charts.variant, w.median, w.from, w.to, w.never],
      rows: rows.map((r) => [
        r.name,
        format(r.middle),
        format(r.low),
        format(r.high),
        words.say.percent(r.never),
      ]),
    },
  }
}
