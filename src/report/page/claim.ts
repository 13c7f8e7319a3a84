/** The claim that a question tests, with its test, its verdict, what speaks against it: the sections of `commune claim` as HTML. */
import type { Catalogue } from '../../words/index.ts'
import { claimAgainst, claimHead, claimTest, claimVerdictSections, type Section } from '../claim.ts'
import { entities, list, p, section } from './html.ts'
import type { ReportInput } from './input.ts'

export function claimed({ claim, data }: ReportInput, words: Catalogue): string {
  if (claim === undefined) return ''
  const { file, result } = claim
  return section('claim', words.report.sections.claim, [
    ...claimHead(file, data.sources, words).map((line) => p(line)),
    ...[
      ...claimVerdictSections(result, words),
      claimTest(data, file, words),
      ...claimAgainst(file, data.sources, words),
    ].map(part),
  ])
}

function part({ title, paragraphs, items }: Section): string {
  const text = paragraphs.map((line) => p(line)).join('\n')
  return `<h3>${entities(title)}</h3>\n${text}${items.length === 0 ? '' : list(items.map(entities))}`
}
