/** How a record is cited: who says it, where, and where it stands in this collection. */
import { linksOf } from './address.ts'
import type { Dataset, SourceRow } from './dataset.ts'
import type { EvidenceRecord } from './record.ts'

/** What a citation says in a language of its own. */
export interface CitationWords {
  readonly title: (source: SourceRow) => string
  readonly author: (source: SourceRow) => string
  readonly year: (source: SourceRow) => string
  readonly locator: (text: string) => string
  /** Several sources, one after another. */
  readonly clauses: (parts: readonly string[]) => string
  /** "In:" */
  readonly within: string
}

const ENGLISH: CitationWords = {
  title: ({ title }) => title,
  author: ({ author }) => author,
  year: ({ year }) => year,
  locator: (text) => text,
  clauses: (parts) => parts.join('; '),
  within: 'In:',
}

/** `version`: of the model whose data it is. The row's own wording of the source stands for one that the registry lacks. */
export function citationOf(
  record: EvidenceRecord,
  data: Pick<Dataset, 'sources'>,
  version: string,
  words = ENGLISH,
): string {
  const links = linksOf(record, data).map(({ address }) => address)
  const where = links.length === 0 ? '' : ` ${links.join(' ')}`
  return `${sourceLine(record, data, words)}.${where} ${words.within} Commune ${version}, paris-1871, ${record.table}, ${record.id}.`
}

/** Author, title and year of each source as the registry has them, and the place in it. */
export function sourceLine(record: EvidenceRecord, data: Pick<Dataset, 'sources'>, words = ENGLISH): string {
  const known = record.sourceIds
    .map((id) => data.sources.find((source) => source.id === id))
    .filter((source): source is SourceRow => source !== undefined)
  const named =
    known.length === 0 ? record.source : words.clauses(known.map((source) => sourceText(source, words)))
  return record.locator === '' || record.locator === '-'
    ? named
    : `${named}, ${words.locator(record.locator)}`
}

function sourceText(source: SourceRow, words: CitationWords): string {
  const author = words.author(source)
  return `${author === '' ? '' : `${author}, `}${words.title(source)} (${words.year(source)})`
}
