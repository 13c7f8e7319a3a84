/**
 * Where a record can be read: addresses of its sources, and of the very page where rows count pages as the scan does
 * (djvu/n). Only addresses of the registry, found written in public material; a page only where one work is meant.
 */
import type { Dataset, SourceRow } from './dataset.ts'
import { fold } from './fold.ts'
import type { EvidenceRecord } from './record.ts'

export interface SourceLink {
  readonly source: SourceRow
  /** https; of the page where `page` is given, else of the whole work. */
  readonly address: string
  /** Page of the scan, as the row counts it. */
  readonly page?: number | undefined
}

/** Kinds that are no publication: nothing to look for. */
const UNPUBLISHED: readonly string[] = ['computed', 'prior', 'general-knowledge', 'assumption', 'gap']

export const published = ({ kind }: SourceRow): boolean => !UNPUBLISHED.includes(kind)

/** One link for each source of the record that has an address, in the order of the row. */
export function linksOf(record: EvidenceRecord, { sources }: Pick<Dataset, 'sources'>): SourceLink[] {
  const named = sourcesOf(record, sources)
  const pages = pagesOf(record, named)
  return named
    .filter(({ address }) => address !== '')
    .map((source) => {
      const page = pages.get(source.id)
      return page === undefined
        ? { source, address: source.address }
        : { source, address: source.pages.replace('{n}', String(page)), page }
    })
}

/** Published sources of the record without an address: how to find them is said in words. */
export function unlinked(record: EvidenceRecord, { sources }: Pick<Dataset, 'sources'>): SourceRow[] {
  return sourcesOf(record, sources).filter((source) => source.address === '' && published(source))
}

const sourcesOf = (record: EvidenceRecord, sources: readonly SourceRow[]): SourceRow[] =>
  record.sourceIds.flatMap((id) => sources.filter((source) => source.id === id))

/** First page that each part of the row's source names, where the part can only be of one work. */
function pagesOf(record: EvidenceRecord, named: readonly SourceRow[]): Map<string, number> {
  const pages = new Map<string, number>()
  const parts = record.source.split(';')
  for (const part of parts) {
    const place = parts.length === 1 ? `${record.locator.split(';').find(isPage) ?? ''} ${part}` : part
    const page = /\bdjvu\/(\d+)/.exec(place)?.[1]
    const [only, ...others] = named.length === 1 ? named : named.filter((one) => speaksOf(part, one))
    if (page === undefined || only === undefined || others.length > 0 || only.pages === '') continue
    if (part.includes(only.part) && !pages.has(only.id)) pages.set(only.id, Number(page))
  }
  return pages
}

const isPage = (text: string) => text.includes('djvu/')

/** The wording names the author by the last word of the name. */
function speaksOf(wording: string, { author }: SourceRow): boolean {
  const name = fold(author)
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
    .at(-1)
  return (
    name !== undefined &&
    fold(wording)
      .split(/[^a-z]+/)
      .includes(name)
  )
}
