/** The data dictionary of a store: every column of its two tables, made from what is written, in either language, as Markdown. */
import { measuresOf, modelOf } from '../engine/index.ts'
import type { Dataset, Language } from '../evidence/index.ts'
import { measureNamed } from '../laboratory/index.ts'
import {
  EVENT_COLUMNS,
  identityColumns,
  measureColumn,
  measureColumns,
  observedColumns,
  uncertaintyColumn,
  uncertaintyColumns,
} from './columns.ts'
import { eventKindLines } from './event-meanings.ts'
import { EVENT_MEANINGS, type Meaning, RUN_COLUMNS } from './meanings.ts'

export interface Entry extends Meaning {
  readonly table: 'runs' | 'events'
  readonly column: string
  readonly type: string
}

export function dictionary(data: Dataset): Entry[] {
  const measures = measuresOf(modelOf(data))
    .filter(({ given }) => given !== true)
    .map(({ id }) => id)
  const known = new Map<string, Meaning>([
    ...Object.entries(RUN_COLUMNS),
    ...measures.map((id) => [measureColumn(id), ofMeasure(data, id)] as const),
  ])
  for (const { key, id, unit, label } of data.uncertainties)
    known.set(uncertaintyColumn(key), {
      unit: { en: unit, fr: unit },
      says: { en: `${id} ${label.en}`, fr: `${id} ${label.fr}` },
    })
  const runs = [
    ...identityColumns(data),
    ...observedColumns(),
    ...measureColumns(measures),
    ...uncertaintyColumns(data),
  ]
  return [
    ...runs.map(({ name, type }) => entry('runs', name, type, known.get(name))),
    ...EVENT_COLUMNS.map(({ name, type }) => entry('events', name, type, EVENT_MEANINGS[name])),
  ]
}

/** Throws a RangeError where a measure that was added would write into a column that the store has. */
export function checkColumns(data: Dataset): void {
  const names = dictionary(data).flatMap(({ table, column }) => (table === 'runs' ? column : []))
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice !== undefined)
    throw new RangeError(`a measure has the name of the column ${twice} of a store; expected another id`)
}

function entry(table: Entry['table'], column: string, type: string, meaning: Meaning | undefined): Entry {
  if (meaning === undefined) throw new Error(`the column ${column} of ${table} has no meaning in meanings.ts`)
  return { table, column, type, ...meaning }
}

const UNIT: Readonly<Record<string, Meaning['unit']>> = {
  time: { en: 's after 17 March 1871 21:00', fr: 's après le 17 mars 1871 21 h' },
  share: { en: 'share', fr: 'part' },
}

function ofMeasure(data: Dataset, id: string): Meaning {
  const { unit, label } = measureNamed(data, id)
  return {
    unit: UNIT[unit] ?? { en: '', fr: '' },
    says: { en: `measure \`${id}\`: ${label.en}`, fr: `mesure \`${id}\` : ${label.fr}` },
  }
}

const HEAD: Readonly<Record<Language, string>> = {
  en: '| column | type | unit | what it is |',
  fr: '| colonne | type | unité | ce que c’est |',
}

const KINDS: Readonly<Record<Language, string>> = {
  en: '`events` by kind',
  fr: '`events` selon kind',
}

/** Two tables, `runs` and `events`, and what the fields of an event hold by its kind. */
export function dictionaryPage(data: Dataset, language: Language): string {
  const all = dictionary(data)
  const table = (name: Entry['table']) => [
    `### \`${name}\``,
    '',
    HEAD[language],
    '|---|---|---|---|',
    ...all
      .filter((one) => one.table === name)
      .map(
        ({ column, type, unit, says }) =>
          `| \`${column}\` | ${type} | ${unit[language]} | ${says[language].replaceAll('|', '/')} |`,
      ),
  ]
  const kinds = [`### ${KINDS[language]}`, '', ...eventKindLines(language, modelOf(data))]
  return [...table('runs'), '', ...table('events'), '', ...kinds].join('\n')
}
