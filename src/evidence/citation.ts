/** How a record is cited: who says it, where, and where it stands in this collection. */
import type { Dataset, SourceRow } from './dataset.ts'
import type { EvidenceRecord } from './records.ts'

/** What a citation says in a language of its own. */
export interface CitationWords {
  readonly title: (source: SourceRow) => string
  readonly locator: (text: string) => string
  /** "In:" */
  readonly within: string
}

const ENGLISH: CitationWords = { title: ({ title }) => title, locator: (text) => text, within: 'In:' }

/** `version`: of the model whose data it is. The row's own wording of the source stands for one that the registry lacks. */
export function citationOf(
  record: EvidenceRecord,
  data: Pick<Dataset, 'sources'>,
  version: string,
  words = ENGLISH,
): string {
  const known = record.sourceIds
    .map((id) => data.sources.find((source) => source.id === id))
    .filter((source): source is SourceRow => source !== undefined)
  const told =
    known.length === 0 ? record.source : known.map((source) => sourceText(source, words)).join('; ')
  const where = record.locator === '' || record.locator === '-' ? '' : `, ${words.locator(record.locator)}`
  return `${told}${where}. ${words.within} Commune ${version}, paris-1871, ${record.table}, ${record.id}.`
}

function sourceText(source: SourceRow, words: CitationWords): string {
  const { author, year } = source
  return `${author === '' ? '' : `${author}, `}${words.title(source)} (${year})`
}
