/** Finding records by id or by words, in English or French, whatever the accents; and the records that disagree with one. */
import type { Dataset } from './dataset.ts'
import { fold, wordsOf } from './fold.ts'
import type { EvidenceRecord } from './record.ts'
import { gridRecord, records } from './records.ts'

export interface Hit {
  readonly record: EvidenceRecord
  readonly score: number
}

/** How much a word counts where it is found. */
const WEIGHTS = { id: 12, title: 6, also: 3, value: 2, place: 3, note: 1, source: 1 } as const
/** A word that only begins a longer one counts for less. */
const BEGINNING = 0.5
/** A title that is the question, word for word. */
const WHOLE_TITLE = 100

/**
 * The records that hold all the words, best first; an id, or the beginning of a compound id (T-14 finds T-14a and T-14b), comes alone.
 * What looks like an id but is none finds nothing. Several words that no record holds together are looked for one by one.
 */
export function search(data: Dataset, query: string): Hit[] {
  return indexOf(data).search(query)
}

/** Records and their words, worked out once for many questions. */
export interface SearchIndex {
  readonly all: readonly EvidenceRecord[]
  /** The record of an id; undefined when there is none. */
  byId(id: string): EvidenceRecord | undefined
  search(query: string): Hit[]
}

export function indexOf(data: Dataset): SearchIndex {
  const all = records(data)
  const ids = new Map(all.map((record) => [record.id, record]))
  let fields: FieldWords[] | undefined
  return {
    all,
    byId: (id) => ids.get(id),
    search: (query) => {
      fields ??= all.map(fieldWords)
      return searchIn(data, all, fields, query)
    },
  }
}

function searchIn(
  data: Dataset,
  all: readonly EvidenceRecord[],
  fields: readonly FieldWords[],
  query: string,
): Hit[] {
  const named = byId(data, all, query.trim())
  if (named.length > 0) return named.map((found) => ({ record: found, score: 1 }))
  if (/^[a-z]+\d*-\d+[a-z]?$/i.test(query.trim())) return []
  const words = [...new Set(wordsOf(query))]
  if (words.length === 0) return []
  const together = rank(all, fields, words, words.length)
  return together.length > 0 ? together : rank(all, fields, words, 1)
}

function byId(data: Dataset, all: readonly EvidenceRecord[], query: string): EvidenceRecord[] {
  const wanted = fold(query)
  const exact = all.filter((record) => fold(record.id) === wanted)
  if (exact.length > 0) return exact
  const parts = /^[a-z]-\d+$/.test(wanted)
    ? all.filter((record) => new RegExp(`^${wanted}[a-z]$`).test(fold(record.id)))
    : []
  if (parts.length > 0) return parts
  const keyed = [...data.levers, ...data.knockouts, ...data.uncertainties, ...data.assumptions]
    .filter((row) => fold(row.key) === wanted)
    .map((row) => row.id)
  if (keyed.length > 0) return all.filter((record) => keyed.includes(record.id))
  const cell = /^[0-9a-f]{15}$/.test(wanted) ? gridRecord(data, wanted) : undefined
  return cell ? [cell] : []
}

type FieldWords = readonly (readonly [weight: number, words: readonly string[]])[]

const fieldWords = (record: EvidenceRecord): FieldWords => [
  [WEIGHTS.id, [fold(record.id), ...wordsOf(record.id)]],
  [WEIGHTS.title, wordsOf(`${record.title.en} ${record.title.fr}`)],
  [WEIGHTS.also, wordsOf(record.also)],
  [WEIGHTS.value, wordsOf(`${record.value} ${record.unit} ${record.when}`)],
  [WEIGHTS.place, wordsOf(record.place)],
  [WEIGHTS.note, wordsOf(record.note)],
  [WEIGHTS.source, wordsOf(`${record.source} ${record.sourceIds.join(' ')} ${record.locator}`)],
]

function rank(
  all: readonly EvidenceRecord[],
  fields: readonly FieldWords[],
  words: readonly string[],
  needed: number,
): Hit[] {
  const hits: Hit[] = []
  all.forEach((record, i) => {
    const scores = words.map((word) => scoreOf(fields[i]!, word)).filter((score) => score > 0)
    if (scores.length >= needed)
      hits.push({
        record,
        score: scores.reduce((sum, score) => sum + score, isTitle(record, words) ? WHOLE_TITLE : 0),
      })
  })
  return hits.sort((a, b) => b.score - a.score || (a.record.id < b.record.id ? -1 : 1))
}

const isTitle = ({ title }: EvidenceRecord, words: readonly string[]): boolean =>
  [title.en, title.fr].some((name) => [...new Set(wordsOf(name))].join(' ') === words.join(' '))

function scoreOf(fields: FieldWords, word: string): number {
  let sum = 0
  for (const [weight, words] of fields) {
    if (words.includes(word)) sum += weight
    else if (word.length > 2 && words.some((other) => other.startsWith(word))) sum += weight * BEGINNING
  }
  return sum
}

export interface Dissent {
  /** Why they stand together: a topic of dissent.tsv, or the same subject and quantity. */
  readonly topic: { readonly en: string; readonly fr: string }
  readonly note: string
  readonly records: readonly EvidenceRecord[]
}

/** The records that speak of the same thing and say something else: by the groups of dissent.tsv, and by subject and quantity. */
export function dissent(
  data: Dataset,
  record: EvidenceRecord,
  all: readonly EvidenceRecord[] = records(data),
): Dissent[] {
  const groups = data.dissent
    .filter((group) => group.rows.includes(record.id))
    .map(
      (group): Dissent => ({
        topic: group.topic,
        note: group.note,
        records: all.filter((other) => other.id !== record.id && group.rows.includes(other.id)),
      }),
    )
  const told = new Set(groups.flatMap((group) => group.records.map((other) => other.id)))
  const others =
    record.topic === ''
      ? []
      : all.filter(
          (other) =>
            other.topic === record.topic &&
            other.id !== record.id &&
            other.value !== record.value &&
            !told.has(other.id),
        )
  return others.length === 0 ? groups : [...groups, { topic: record.title, note: '', records: others }]
}
