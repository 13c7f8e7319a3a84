/**
 * Who gives the figure of a record: never the book it was read in when that book reports somebody else, never a crowd
 * without a name. A row of voices.tsv says it; else the first-hand source among those named; else their author.
 */
import { published } from './address.ts'
import type { Dataset, SourceRow, Words } from './dataset.ts'
import type { EvidenceRecord } from './record.ts'

type Voices = Pick<Dataset, 'sources' | 'voices'>
type Given = Pick<EvidenceRecord, 'id' | 'source' | 'sourceIds' | 'rests'>

/** First-hand kinds: what they say is theirs whatever book prints it. */
const FIRST_HAND: readonly string[] = ['primary', 'memoir']

const UNSIGNED: Readonly<Record<string, Words>> = {
  computed: { en: 'computed by Commune from other rows', fr: 'calculé par Commune à partir d’autres lignes' },
  prior: { en: 'assumed by Commune', fr: 'supposé par Commune' },
  assumption: { en: 'assumed by Commune', fr: 'supposé par Commune' },
  'general-knowledge': { en: 'general knowledge, no author', fr: 'savoir commun, sans auteur' },
  gap: { en: 'no author found', fr: 'aucun auteur trouvé' },
}

/** In both languages; never empty. */
export function giverOf(record: Given, { sources, voices }: Voices): Words {
  const told = voices.find(({ row }) => row === record.id)
  if (told !== undefined) return told.by
  const named = record.sourceIds.flatMap((id) => sources.filter((source) => source.id === id))
  const signed = named.filter((source) => source.author !== '' && published(source))
  const giver = signed.find(({ kind }) => FIRST_HAND.includes(kind)) ?? signed[0]
  if (giver !== undefined) return giver.authors
  const unsigned = named.find(published)
  if (unsigned !== undefined) return unsigned.titles
  const other = named[0]
  return (other === undefined ? undefined : computedFrom(record, other)) ?? wording(record)
}

/** What Commune worked out or assumed, with the rows that it took. */
function computedFrom(record: Given, { kind }: SourceRow): Words | undefined {
  const by = UNSIGNED[kind]
  if (by === undefined || kind !== 'computed' || record.rests.length === 0) return by
  const rows = record.rests.slice(0, 3).join(', ')
  return { en: `computed by Commune from ${rows}`, fr: `calculé par Commune d’après ${rows}` }
}

/** The first name in the row's own wording of its source. */
function wording({ source }: Given): Words {
  const first = source.split(/[,(;]/)[0]?.trim() || source
  return { en: first, fr: first }
}
