/** The report of a plan: what was run, every measure under every variant, evidence, the dead of the record, how to run it again. */
import type { Dataset } from '../../evidence/index.ts'
import type { Catalogue } from '../../words/index.ts'
import { dead, evidenceOf } from './grounds.ts'
import { entities, figure, list, p, section, table } from './html.ts'
import { quantile, quantity } from './quantity.ts'
import { type Ranged, ranges } from './ranges.ts'
import { sheet } from './sheet.ts'

export interface StudyInput {
  readonly data: Dataset
  readonly name: string
  readonly about: string
  /** Sentences that say what was run. */
  readonly sizes: readonly string[]
  readonly version: string
  readonly dataDigest: string
  readonly command: string
  readonly measures: readonly Ranged[]
  /** Ids of the rows of evidence that the levers rest on. */
  readonly evidence: readonly string[]
}

export function studyPage(input: StudyInput, words: Catalogue, document: Document): string {
  const { report: w, ask, say } = words
  const { measures, data } = input
  const head = [w.charts.variant, ...measures.map((m) => m.label)]
  const names = measures[0]?.variants.map((v) => v.name) ?? []
  const rows = names.map((name, i) => [
    name,
    ...measures.map((m) => quantity(quantile(m.variants[i]?.values ?? [], 0.5), m.kind, words)),
  ])
  const overview = table({ head, rows }, w.charts.medians)
  return sheet(
    {
      title: input.name,
      lead: [
        p(input.about, 'answer'),
        ...input.sizes.map((line) => p(line, 'muted')),
        p(ask.caveat, 'muted'),
      ],
      parts: [
        section('side', w.charts.medians, [overview]),
        section(
          'spread',
          w.sections.spread,
          measures.map((m) => figure(ranges(document, m, words), w.asTable)),
        ),
        evidenceOf(data, input.evidence, words),
        dead({ data }, words),
        section('limits', w.sections.limits, [p(w.limits)]),
        section('again', w.sections.again, [
          `<p>${entities(w.again.command)}</p><pre>${entities(input.command)}</pre>`,
          list([
            `${entities(say.colon(w.again.model))} ${entities(input.version)}`,
            `${entities(say.colon(w.again.data))} <code>${entities(input.dataDigest)}</code>`,
            `${entities(say.colon(w.again.cite))} The Commune contributors, <cite>Commune: a laboratory for historical counterfactuals</cite>, ${entities(input.version)}.`,
          ]),
        ]),
      ],
    },
    words,
  )
}
