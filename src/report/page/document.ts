/**
 * The report: one HTML file that needs nothing else. Question and answer first, then who could have decided otherwise, record,
 * baseline and counterfactual side by side, pictures each with its table, what the answer hangs on, evidence and assumptions,
 * the dead of the record, and how to have the same again.
 */
import { changeTitles, judge } from '../../laboratory/index.ts'
import type { Catalogue } from '../../words/index.ts'
import { certainty, headline, worldsLines } from '../answer.ts'
import type { Chart } from './chart.ts'
import { claimed } from './claim.ts'
import { decision } from './decision.ts'
import { distribution } from './distribution.ts'
import { again, assumptions, dead, evidence, hangs } from './grounds.ts'
import { entities, figure, p, section } from './html.ts'
import type { ReportInput } from './input.ts'
import { outcomeBars } from './outcomes.ts'
import { quarters } from './quarters.ts'
import { ribbons } from './ribbons.ts'
import { sheet } from './sheet.ts'
import { sides } from './sides.ts'

/** Distributions drawn: the primary measure and the next ones that differ. */
const DRAWN = 4

/** HTML of the report; `document` is where charts are drawn (a browser's, or happy-dom's). */
export function reportPage(input: ReportInput, words: Catalogue, document: Document): string {
  const { report: w, language } = words
  const { answer } = input
  const { levers, knock_outs: off } = answer.question
  const change = changeTitles(input.data, levers, off, language)
  const title = words.ask.question(change)
  const parts = [
    claimed(input, words),
    decision(input, words),
    sides(answer, words),
    section(
      'spread',
      w.sections.spread,
      charts(input, words, document).map((chart) => figure(chart, w.asTable)),
    ),
    section('timetable', w.sections.timetable, [figure(timetable(input, words, document), w.asTable)]),
    ...map(input, words),
    hangs(input, words),
    evidence(input, words),
    assumptions(input, words),
    dead(input, words),
    section('limits', w.sections.limits, [p(w.limits)]),
    again(input, words),
  ]
  const lead = [
    ...(input.warning === undefined ? [] : [p(input.warning, 'warning')]),
    `<p class="answer">${entities(headline(answer, words, change))}</p>`,
    p(certainty(answer, words).join(' ')),
    ...worldsLines(answer, words).map((line) => p(line, 'muted')),
    p(
      w.made({
        version: answer.version,
        scale: answer.scale,
        pairs: answer.pairs,
        worlds: answer.worlds.count,
      }),
      'muted',
    ),
    p(words.ask.caveat, 'muted'),
  ]
  return sheet({ title, lead, parts }, words)
}

function charts(
  { answer, baseline, counterfactual }: ReportInput,
  words: Catalogue,
  document: Document,
): Chart[] {
  const { language, say, run } = words
  const bars = outcomeBars(
    document,
    answer.outcomes.map((o) => ({
      label: run.outcome.names[o.outcome],
      baseline: o.baseline,
      counterfactual: o.counterfactual,
    })),
    words,
  )
  const drawn = answer.effects
    .filter((e, i) => (i === 0 || e.differing > 0) && e.unit !== 'chance')
    .slice(0, DRAWN)
  return [
    bars,
    ...drawn.map((effect) =>
      distribution(
        document,
        {
          label: say.text(effect.label[language]),
          kind: effect.unit,
          baseline: baseline.map((run) => run.measures[effect.measure] ?? Number.NaN),
          counterfactual: counterfactual.map((run) => run.measures[effect.measure] ?? Number.NaN),
          record: effect.record === null ? undefined : { value: effect.record },
        },
        words,
      ),
    ),
  ]
}

function timetable(
  { data, baseline, counterfactual }: ReportInput,
  words: Catalogue,
  document: Document,
): Chart {
  const judged = [baseline, counterfactual].map((runs) =>
    judge(
      data.targets,
      runs.map((run) => run.measures),
    ),
  )
  return ribbons(document, judged[0]!, judged[1], words)
}

function map(
  { baseline, counterfactual, quarters: names, quarterPicture }: ReportInput,
  words: Catalogue,
): string[] {
  if (quarterPicture === undefined) return []
  const chart = quarters(baseline, counterfactual, names, quarterPicture, words)
  return [section('map', words.report.sections.map, [figure(chart, words.report.asTable)])]
}
