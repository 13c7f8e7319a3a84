/** How a record is cited: who says it, where, and where it stands in this collection. */
import type { Dataset, SourceRow } from './dataset.ts'
import type { EvidenceRecord } from './records.ts'

/** `version`: of the model whose data it is. The row's own wording of the source stands for one that the registry lacks. */
export function citationOf(record: EvidenceRecord, data: Pick<Dataset, 'sources'>, version: string): string {
  const known = record.sourceIds
    .map((id) => data.sources.find((source) => source.id === id))
    .filter((source): source is SourceRow => source !== undefined)
  const told = known.length === 0 ? record.source : known.map(sourceText).join('; ')
  const where = record.locator === '' || record.locator === '-' ? '' : `, ${record.locator}`
  return `${told}${where}. In: Commune ${version}, paris-1871, ${record.table}, ${record.id}.`
}

function sourceText({ author, title, year }: SourceRow): string {
  return `${author === '' ? '' : `${author}, `}${title} (${year})`
}
