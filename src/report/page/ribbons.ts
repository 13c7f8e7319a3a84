/** The timetable as ribbons: for each hour of the day the record, the baseline's range and the counterfactual's. */
import { axisX, dot, ruleY, text } from '@observablehq/plot'
import type { Judgement, PartSummary } from '../../laboratory/index.ts'
import type { Catalogue } from '../../words/index.ts'
import { BASELINE, type Chart, draw, INK, MUTED, OTHER } from './chart.ts'
import { hours, quantity } from './quantity.ts'

interface Ribbon {
  readonly name: string
  readonly low: number
  readonly high: number
  readonly middle: number
}

const ROW = 42
const HOUR = 3600
/** Share of runs from which the picture says that a moment never came. */
const NEVER_SAID = 0.05

export function ribbons(
  document: Document,
  baseline: Judgement,
  counterfactual: Judgement | undefined,
  words: Catalogue,
): Chart {
  const { report: w, language } = words
  const parts = baseline.targets.flatMap((t) => t.parts).filter((p) => p.kind === 'time')
  const other = new Map(counterfactual?.targets.flatMap((t) => t.parts).map((p) => [p.id, p]))
  const name = (p: PartSummary) => words.say.text(p.label[language])
  const title = w.charts.timetable
  const alt = w.charts.timetableAlt(parts.length)
  const rows = parts.map((p) => ({ p, o: other.get(p.id) }))
  const values = rows.flatMap(({ p, o }) => [
    p.record.value,
    p.record.low,
    p.record.high,
    p.p5,
    p.p95,
    o?.p5,
    o?.p95,
  ])
  const finite = values.filter((v): v is number => v !== undefined && Number.isFinite(v))
  const domain = [
    Math.floor(Math.min(...finite) / HOUR) * HOUR,
    Math.ceil(Math.max(...finite) / HOUR) * HOUR,
  ] as const
  const band = (p: PartSummary): Ribbon => ({
    name: name(p),
    low: p.p5,
    high: Math.min(p.p95, domain[1]),
    middle: p.median,
  })
  const nevers = (list: readonly PartSummary[], dy: number) => {
    const seen = list.filter((one) => one.never >= NEVER_SAID)
    const said = seen.map((one) => ({ name: name(one), text: w.charts.never(words.say.percent(one.never)) }))
    return [
      text(said, {
        y: 'name',
        text: 'text',
        dy,
        frameAnchor: 'right',
        dx: 6,
        textAnchor: 'start',
        fill: INK,
        fontSize: 11,
      }),
    ]
  }
  const given = rows.map(({ p }) => recorded(p, name(p)))
  return {
    title,
    alt,
    svg: draw(document, alt, {
      height: ROW * parts.length + 60,
      marginLeft: 330,
      marginRight: 70,
      marginTop: 30,
      x: { domain, label: null },
      y: { type: 'band', domain: parts.map(name), label: null, tickSize: 0 },
      marks: [
        axisX({
          anchor: 'top',
          ticks: hours(domain, 8),
          tickFormat: (v: number) => words.say.clock(v),
          stroke: MUTED,
        }),
        ...range(given, -12, INK, 2),
        dot(
          given.filter((d) => Number.isFinite(d.middle)),
          { x: 'middle', y: 'name', dy: -12, symbol: 'diamond', r: 5, fill: INK },
        ),
        ...range(
          rows.map(({ p }) => band(p)),
          0,
          BASELINE,
          5,
        ),
        ...middles(
          rows.map(({ p }) => band(p)),
          0,
          BASELINE,
          false,
        ),
        ...range(
          rows.flatMap(({ o }) => (o === undefined ? [] : [band(o)])),
          11,
          OTHER,
          5,
          '3 2',
        ),
        ...middles(
          rows.flatMap(({ o }) => (o === undefined ? [] : [band(o)])),
          11,
          OTHER,
          true,
        ),
        ...nevers(
          rows.map(({ p }) => p),
          0,
        ),
        ...nevers(
          rows.flatMap(({ o }) => (o === undefined ? [] : [o])),
          11,
        ),
      ],
    }),
    table: {
      head: [
        '',
        w.charts.moment,
        w.record,
        w.baseline,
        ...(counterfactual === undefined ? [] : [w.counterfactual]),
      ],
      rows: rows.map(({ p, o }) => [
        p.id,
        name(p),
        p.record.words[language],
        spread(p, words),
        ...(counterfactual === undefined ? [] : [o === undefined ? '–' : spread(o, words)]),
      ]),
    },
  }
}

function spread(p: PartSummary, words: Catalogue): string {
  const [middle, low, high] = [p.median, p.p5, p.p95].map((v) => quantity(v, p.kind, words))
  return low === high ? `${middle}` : `${middle} (${low} – ${high})`
}

function recorded(p: PartSummary, name: string): Ribbon {
  const value = p.record.value ?? Number.NaN
  return { name, low: p.record.low ?? value, high: p.record.high ?? value, middle: value }
}

function range(rows: readonly Ribbon[], dy: number, stroke: string, width: number, dash?: string) {
  const seen = rows.filter((d) => Number.isFinite(d.low) && Number.isFinite(d.high))
  return [
    ruleY(seen, {
      y: 'name',
      x1: 'low',
      x2: 'high',
      dy,
      stroke,
      strokeWidth: width,
      strokeOpacity: 0.7,
      ...(dash === undefined ? {} : { strokeDasharray: dash }),
    }),
  ]
}

function middles(rows: readonly Ribbon[], dy: number, colour: string, hollow: boolean) {
  const seen = rows.filter((d) => Number.isFinite(d.middle))
  return [
    dot(seen, {
      x: 'middle',
      y: 'name',
      dy,
      r: 5,
      stroke: colour,
      strokeWidth: 2,
      fill: hollow ? 'var(--paper)' : colour,
    }),
  ]
}
