/** What an answer rests on: its evidence, its assumptions, what it hangs on, the record of the dead, how to have it again. */
import {
  type Dataset,
  type EvidenceRecord,
  giverOf,
  linksOf,
  overall,
  records,
  shares,
  sourceLine,
} from '../../evidence/index.ts'
import type { Catalogue } from '../../words/index.ts'
import { figureText } from '../figure.ts'
import { recordOfTheDead, theRecord } from '../record.ts'
import { entities, folded, list, p, section, table } from './html.ts'
import type { ReportInput } from './input.ts'

export function hangs({ answer }: ReportInput, words: Catalogue): string {
  const { report: w, language, say } = words
  const { keys } = answer.hangs_on
  if (keys.length === 0) return section('hangs', w.sections.hangs, [p(w.hangs.none)])
  const rows = keys.map((k) => [
    `${k.id} ${say.text(k.label[language])}`,
    w.decimal(k.correlation),
    say.percent(k.beats),
  ])
  return section('hangs', w.sections.hangs, [
    p(w.hangs.some),
    table({ head: [w.hangs.factor, w.hangs.strength, w.hangs.beats], rows }, w.sections.hangs),
  ])
}

export function evidence({ data, answer }: ReportInput, words: Catalogue): string {
  return evidenceOf(data, rowsOf(data, answer), words)
}

/** The shares of attested, inferred and assumed, and the rows that a decision rests on. */
export function evidenceOf(data: Dataset, used: readonly string[], words: Catalogue): string {
  const { report: w, say, language } = words
  const all = overall(shares(data))
  const bar = (['attested', 'inferred', 'assumed'] as const)
    .map(
      (status) =>
        `<span class="${status}" style="width:${((all[status] / all.total) * 100).toFixed(1)}%"></span>`,
    )
    .join('')
  const facts = factsOf(data, used)
  const text = w.evidence.shares({
    attested: say.percent(all.attested / all.total),
    inferred: say.percent(all.inferred / all.total),
    assumed: say.percent(all.assumed / all.total),
    total: say.number(all.total),
  })
  const rows = facts.map((row) => [
    row.id,
    say.told(row.title),
    `${figureText(row, 'value', say)} ${say.unit(row.unit)}`.trim(),
    whereRead(row, data, words),
    w.evidence[row.status],
    say.level(row.confidence),
  ])
  const head = [
    w.evidence.id,
    w.evidence.what,
    w.evidence.value,
    w.evidence.source,
    w.evidence.status,
    w.evidence.confidence,
  ]
  return section('evidence', w.sections.evidence, [
    `<div class="shares" role="img" aria-label="${entities(text)}">${bar}</div>`,
    p(text),
    ...(rows.length === 0 ? [] : [table({ head, rows }, `${w.sections.evidence} (${language})`)]),
  ])
}

/** Works with an address that the evidence of a question was read in, each once. */
export function worksOf(data: Dataset, answer: ReportInput['answer']): { name: string; address: string }[] {
  const rows = factsOf(data, rowsOf(data, answer))
  const links = rows.flatMap((row) => linksOf(row, data))
  const works = new Map(links.map(({ source }) => [source.id, source]))
  return [...works.values()].map(({ author, title, year, address }) => ({
    name: [author, title, year].filter((part) => part !== '').join(', '),
    address,
  }))
}

const rowsOf = (data: Dataset, answer: ReportInput['answer']): string[] =>
  Object.keys(answer.question.levers).flatMap(
    (key) => data.levers.find((row) => row.key === key)?.evidence ?? [],
  )

const FACTS: readonly string[] = ['day18.tsv', 'campaign.tsv', 'national_guard.tsv']

/** The rows of what happened that a decision rests on. */
export function factsOf(data: Dataset, used: readonly string[]): EvidenceRecord[] {
  return records(data).filter(({ id, table }) => used.includes(id) && FACTS.includes(table))
}

/** Who gives a figure, in which source, and the addresses at which it can be read. */
function whereRead(row: EvidenceRecord, data: Dataset, { say }: Catalogue): string {
  const source = sourceLine(row, data, {
    title: ({ titles }) => say.told(titles),
    author: ({ authors }) => say.told(authors),
    year: ({ year }) => year,
    locator: (text) => say.locator(text),
    clauses: say.clauses,
    within: '',
  })
  const links = linksOf(row, data).map(({ address }) => address)
  return say.clauses([say.told(giverOf(row, data)), source, ...links])
}

export function assumptions({ data, answer }: ReportInput, words: Catalogue): string {
  const { report: w, language, say } = words
  const first = answer.hangs_on.keys.map((k) => k.key)
  const order = [...data.uncertainties].sort((a, b) => rank(first, a.key) - rank(first, b.key))
  const rows = order.map((u) => [
    u.id,
    say.text(u.label[language]),
    `${say.figure(u.low)} – ${say.figure(u.high)} ${say.unit(u.unit)}`,
    w.evidence[u.status],
    say.told(giverOf({ ...u, rests: [] }, data)),
  ])
  const head = [w.evidence.id, w.evidence.what, w.evidence.range, w.evidence.status, w.evidence.source]
  return section('assumptions', w.sections.assumptions, [
    p(w.evidence.assumptionsNote),
    ...(first.length === 0 ? [] : [table({ head, rows: rows.slice(0, first.length) }, w.sections.hangs)]),
    folded(`${w.sections.assumptions} (${rows.length})`, [table({ head, rows }, w.sections.assumptions)]),
  ])
}

function rank(first: readonly string[], key: string): number {
  const at = first.indexOf(key)
  return at < 0 ? first.length : at
}

export function dead({ data }: Pick<ReportInput, 'data'>, words: Catalogue): string {
  return section(
    'dead',
    words.report.sections.dead,
    recordOfTheDead(theRecord(data), words).map((text) => p(text)),
  )
}

export function again(input: ReportInput, words: Catalogue): string {
  const { report: w, say } = words
  const { answer } = input
  const ids = answer.run_ids.map((r) => `${r.world}/${r.seed}: ${r.baseline} ${r.counterfactual}`)
  return section('again', w.sections.again, [
    `<p>${entities(w.again.command)}</p><pre>${entities(input.command)}</pre>`,
    list([
      `${entities(say.colon(w.again.model))} ${entities(answer.version)}`,
      `${entities(say.colon(w.again.data))} <code>${entities(input.dataDigest)}</code>`,
      `${entities(say.colon(w.again.digest))} <code>${entities(input.answerDigest)}</code>`,
      `${entities(say.colon(w.again.cite))} The Commune contributors, <cite>Commune: a laboratory for historical counterfactuals</cite>, ${entities(answer.version)}.`,
    ]),
    `<details><summary>${entities(w.again.runs(ids.length))}</summary><pre>${entities(ids.join('\n'))}</pre></details>`,
  ])
}
