/** The one shape of a row of evidence, and how it is filled. */
import type { Sourced, Status, Words } from './dataset.ts'

export interface EvidenceRecord {
  /** The file it stands in. */
  readonly table: string
  readonly line: number
  readonly id: string
  readonly title: Words
  readonly value: string
  readonly range: string
  readonly unit: string
  readonly when: string
  readonly place: string
  readonly source: string
  readonly sourceIds: readonly string[]
  readonly locator: string
  readonly confidence: string
  readonly status: Status
  readonly note: string
  /** Ids of the rows that it rests on. */
  readonly rests: readonly string[]
  /** The same subject and quantity in one table: rows with one topic and other values disagree. */
  readonly topic: string
  /** Words that find it though the page does not show them: kind, key, other names. */
  readonly also: string
  /** What of the texts above somebody has put into French. */
  readonly french: Readonly<Partial<Record<ToldField, string>>>
}

/** Texts of a record that the tables hold in English alone. */
export const TOLD_FIELDS = ['value', 'range', 'unit', 'when', 'place', 'source', 'note'] as const
export type ToldField = (typeof TOLD_FIELDS)[number]

/** A text of a record in both languages; the English one where nobody has put it into French. */
export function told(record: EvidenceRecord, field: ToldField): Words {
  return { en: record[field], fr: record.french[field] ?? record[field] }
}

export type Part = Partial<Omit<EvidenceRecord, 'title'>> & { readonly title: Words }

export const same = (text: string): Words => ({ en: text, fr: text })
export const range = (low: number | string | undefined, high: number | string | undefined): string =>
  (low === undefined && high === undefined) || (low === '' && high === '')
    ? ''
    : `${low ?? ''} - ${high ?? ''}`
export const say = (value: number | string | undefined): string => (value === undefined ? '' : String(value))

export const record = (table: string, row: Sourced, part: Part): EvidenceRecord => ({
  table,
  line: row.line,
  id: row.id,
  value: '',
  range: '',
  unit: '',
  when: '',
  place: '',
  source: row.source,
  sourceIds: row.sourceIds,
  locator: row.locator ?? '',
  confidence: row.confidence,
  status: row.status,
  note: row.note ?? '',
  rests: [],
  topic: '',
  also: '',
  french: {},
  ...part,
})
