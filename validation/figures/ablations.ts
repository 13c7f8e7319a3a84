/** Small multiples: one panel a pattern, the share of runs that show it in the baseline and in each ablation. */

import {
  BAND,
  BASELINE,
  el,
  type Figure,
  HAIR,
  INK,
  line,
  MUTED,
  OTHER,
  page,
  percent,
  rect,
  text,
} from 'commune/report/figures'
import type { AblationSummary } from '../summary/comparisons.ts'
import type { EnsembleSummary } from '../summary/ensemble.ts'

const COLUMNS = 2
const PANEL_WIDTH = 470
const ROW = 21
const BAR_LEFT = 124
const BAR = 250

export function ablationPanels(
  baseline: EnsembleSummary,
  ablations: readonly AblationSummary[],
  note: string,
): Figure {
  const panelHeight = 44 + (ablations.length + 1) * ROW
  const rows = Math.ceil(baseline.patterns.length / COLUMNS)
  const height = 76 + rows * panelHeight + 10
  const inputs = ablations.flatMap((a) =>
    a.patterns
      .filter((p) => p.verdict === 'input')
      .map((p) => `${nameOf(baseline, p.id)} without ${a.label}`),
  )
  const alt = `Share of runs that show each pattern, in the baseline and in ${ablations.length} ablations. ${inputs.length === 0 ? 'No pattern that the baseline shows vanishes.' : `Vanishing, so an input: ${inputs.map((words) => words.replace('without ', 'under ')).join('; ')}.`}`
  const body = [text(20, 52, note, { fill: MUTED }), HATCH]
  baseline.patterns.forEach((pattern, i) => {
    const left = 20 + (i % COLUMNS) * PANEL_WIDTH
    const top = 76 + Math.floor(i / COLUMNS) * panelHeight
    body.push(
      text(left, top + 14, pattern.label, { weight: 600 }),
      ...bar(left, top + 24, 'baseline', pattern.share, false, ''),
    )
    ablations.forEach((ablation, j) => {
      const found = ablation.patterns.find((p) => p.id === pattern.id)
      if (found)
        body.push(...bar(left, top + 24 + (j + 1) * ROW, ablation.label, found.share, true, found.verdict))
    })
    body.push(
      line(left + BAR_LEFT, top + 22, left + BAR_LEFT, top + 24 + (ablations.length + 1) * ROW, HAIR, 1),
    )
  })
  return {
    file: 'ablations.svg',
    alt,
    svg: page(
      20 + COLUMNS * PANEL_WIDTH,
      height,
      'What is left of a pattern when a part is made equal or cut',
      alt,
      body,
    ),
  }
}

const HATCH = el(
  'defs',
  {},
  el(
    'pattern',
    { id: 'hatch', width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    rect(0, 0, 2.4, 5, OTHER),
  ),
)

function bar(
  left: number,
  y: number,
  label: string,
  share: number,
  ablated: boolean,
  verdict: string,
): string[] {
  const x = left + BAR_LEFT
  const mark = verdict === 'input' ? `${percent(share)}  input` : percent(share)
  return [
    text(x - 8, y + 14, label, { anchor: 'end', size: 12, fill: MUTED }),
    rect(x, y + 4, BAR, 12, BAND),
    rect(x, y + 4, share * BAR, 12, ablated ? 'url(#hatch)' : BASELINE, ablated ? { stroke: OTHER } : {}),
    text(x + BAR + 8, y + 14, mark, { size: 12, weight: verdict === 'input' ? 600 : undefined, fill: INK }),
  ]
}

function nameOf(baseline: EnsembleSummary, id: string): string {
  return baseline.patterns.find((p) => p.id === id)?.label ?? id
}
