/** `commune evidence <words or id>`: finds rows of the data folder and shows them with source, range, status and dissent. */
import { Command, Option } from 'commander'
import { DataError } from '../evidence/files/problem.ts'
import {
  type Dataset,
  type Dissent,
  dissent,
  type EvidenceRecord,
  giverOf,
  gridRows,
  jsonText,
  type Language,
  linksOf,
  nearest,
  overall,
  records,
  type Shares,
  search,
  shares,
  sourceLine,
  type ToldField,
  tame,
  told,
  unlinked,
  type Words,
} from '../evidence/index.ts'
import { figureText } from '../report/index.ts'
import { readTables } from '../scenario/pack/folder.ts'
import { wordsFor } from '../words/index.ts'
import { DATA } from './data.ts'
import { wholeNumber } from './input.ts'
import { PathOption } from './path-option.ts'
import { type Screen, terminal } from './screen.ts'

const MOST_SHOWN = 100_000

const TEXT = {
  en: {
    attested: 'attested',
    inferred: 'inferred',
    assumed: 'assumed',
    rows: 'rows',
    table: 'table',
    all: 'all tables',
    grid: 'rows of the grid (cells, barriers, banks), inferred from open data, are not counted',
    source: 'source',
    by: 'given by',
    read: 'read at',
    find: 'no address found; ask a library for',
    note: 'note',
    confidence: 'confidence',
    rests: 'rests on',
    disagree: 'sources disagree',
    more: 'more; ask with more words or --limit',
    none: 'nothing found for',
    near: 'nearest',
  },
  fr: {
    attested: 'attesté',
    inferred: 'déduit',
    assumed: 'supposé',
    rows: 'lignes',
    table: 'table',
    all: 'toutes les tables',
    grid: 'lignes de la grille (cellules, barrières, berges), déduites de données ouvertes, ne sont pas comptées',
    source: 'source',
    by: 'donné par',
    read: 'à lire',
    find: 'aucune adresse trouvée ; demandez en bibliothèque',
    note: 'remarque',
    confidence: 'confiance',
    rests: "s'appuie sur",
    disagree: 'les sources divergent',
    more: 'de plus ; précisez ou utilisez --limit',
    none: 'rien de trouvé pour',
    near: 'le plus proche',
  },
} as const

interface Options {
  readonly json?: boolean
  readonly lang: Language
  readonly limit: number
  readonly data: string
}

export function evidenceCommand(screen: () => Screen = terminal): Command {
  return new Command('evidence')
    .description(
      'find records by words or id and show them with sources and dissent; without words, the shares of attested, inferred and assumed rows',
    )
    .argument(
      '[words...]',
      'words in English or French, accents or not, or an id such as d18-079, T-14, L-08, 110th-line',
    )
    .option('--json', 'print one JSON object')
    .addOption(new Option('--lang <language>', 'language of names').choices(['en', 'fr']).default('en'))
    .option('--limit <n>', 'records shown at most', wholeNumber(1, MOST_SHOWN), 10)
    .addOption(new PathOption('--data <dir>', 'data folder', 'read folder', DATA))
    .action((words: string[], options: Options) => {
      const { out, err } = screen()
      process.exitCode = evidence(words, options, out, err)
    })
}

type Print = (line: string) => void

/** The verb itself: 0 when something was shown, 2 when the question or the folder cannot be answered. */
export function evidence(words: readonly string[], options: Options, print: Print, complain: Print): number {
  try {
    const data = readTables(options.data)
    const query = words.join(' ').trim()
    return query === ''
      ? showShares(data, options, print)
      : showRecords(data, query, options.limit, options, print, complain)
  } catch (error) {
    if (!(error instanceof DataError)) throw error
    return fail(complain, error.message)
  }
}

function fail(complain: Print, message: string): number {
  complain(message)
  return 2
}

function showRecords(
  data: Dataset,
  query: string,
  limit: number,
  { json, lang }: Options,
  print: Print,
  complain: Print,
): number {
  const all = records(data),
    found = search(data, query),
    shown = found.slice(0, limit).map(({ record }) => ({ record, dissent: dissent(data, record, all) }))
  if (json)
    print(
      jsonText(
        {
          query,
          found: found.length,
          records: shown.map((one) => ({
            ...one.record,
            givenBy: giverOf(one.record, data),
            links: linksOf(one.record, data).map(({ source, address, page }) => ({
              source: source.id,
              address,
              page,
            })),
            dissent: one.dissent,
          })),
        },
        undefined,
        2,
      ),
    )
  if (found.length === 0) {
    const near = nearest(
      query,
      all.map((record) => record.id),
    )
    const { say } = wordsFor(lang)
    const closest = near ? [`${say.colon(TEXT[lang].near)} ${near}`] : []
    return fail(complain, say.clauses([`${TEXT[lang].none} "${tame(query)}"`, ...closest]))
  }
  if (json) return 0
  for (const one of shown) print(describe(one.record, one.dissent, data, lang))
  if (found.length > shown.length) print(`${found.length - shown.length} ${TEXT[lang].more}`)
  return 0
}

/** One record as a paragraph. */
function describe(
  record: EvidenceRecord,
  disagreeing: readonly Dissent[],
  data: Dataset,
  lang: Language,
): string {
  const text = TEXT[lang]
  const lines = [`${record.id}  ${said(record.title, lang)}`, `  ${amount(record, lang)}`]
  const { say } = wordsFor(lang)
  const field = (name: ToldField) => said(told(record, name), lang)
  const when = lang === 'fr' && record.french.when === undefined ? say.date(record.when) : field('when')
  const where = [when, field('place')].filter((part) => part !== '').join(', ')
  if (where !== '') lines.push(`  ${where}`)
  lines.push(
    `  ${text[record.status]}, ${text.confidence} ${say.level(record.confidence)}  (${record.table}:${record.line})`,
  )
  lines.push(
    `  ${say.colon(text.by)} ${said(giverOf(record, data), lang)}`,
    `  ${say.colon(text.source)} ${sourceText(record, data, lang)}  [${record.sourceIds.join(', ')}]`,
    ...linksOf(record, data).map(({ address }) => `  ${say.colon(text.read)} ${address}`),
    ...unlinked(record, data).map(
      ({ authors, titles, year }) =>
        `  ${say.colon(text.find)} ${[authors[lang], titles[lang], year].filter((part) => part !== '').join(', ')}`,
    ),
  )
  if (record.note !== '') lines.push(`  ${say.colon(text.note)} ${field('note')}`)
  if (record.rests.length > 0) lines.push(`  ${say.colon(text.rests)} ${record.rests.join(', ')}`)
  for (const { topic, note, records: others } of disagreeing) {
    const noted = (lang === 'fr' && data.phrases.find(({ en }) => en === note)?.fr) || note
    lines.push(`  ${say.colon(text.disagree)} ${said(topic, lang)}${noted === '' ? '' : ` (${noted})`}`)
    for (const other of others)
      lines.push(
        `    ${other.id}  ${amount(other, lang)}  ${text[other.status]}  ${said(giverOf(other, data), lang)}`,
      )
  }
  return `${lines.join('\n')}\n`
}

/** In English as the row words them, in French as the registry names them. */
function sourceText(record: EvidenceRecord, data: Dataset, lang: Language): string {
  const { say } = wordsFor(lang)
  if (lang === 'en')
    return [record.source, record.locator].filter((part) => part !== '' && part !== '-').join(', ')
  return sourceLine(record, data, {
    title: ({ titles }) => titles.fr,
    author: ({ authors }) => authors.fr,
    year: ({ year }) => year.replace('undated', 'sans date'),
    locator: (locator) => say.locator(locator),
    clauses: say.clauses,
    within: '',
  })
}

/** Tables are English as they stand; their French is set with the spaces and hours of French. */
function said(words: Words, lang: Language): string {
  return lang === 'fr' ? wordsFor('fr').say.told(words) : words.en
}

function amount(record: EvidenceRecord, lang: Language): string {
  const { say } = wordsFor(lang)
  const [value, range, unit] =
    lang === 'en'
      ? [record.value, record.range, record.unit]
      : [figureText(record, 'value', say), figureText(record, 'range', say), say.unit(record.unit)]
  return [value === '' ? '-' : value, range === '' || range === value ? '' : `[${range}]`, unit]
    .filter((part) => part !== '')
    .join('  ')
}

function showShares(data: Dataset, { json, lang }: Options, print: Print): number {
  const lines = shares(data),
    all = overall(lines)
  if (json) {
    print(jsonText({ tables: lines, all, grid: gridRows(data) }, undefined, 2))
    return 0
  }
  const text = TEXT[lang]
  const percent = (part: number, of: number): string =>
    `${((100 * part) / Math.max(1, of)).toFixed(1)} %`.padStart(10)
  const row = (name: string, { attested, inferred, assumed, total }: Shares): string =>
    `${name.padEnd(22)}${String(total).padStart(8)}${percent(attested, total)}${percent(inferred, total)}${percent(assumed, total)}`
  print(
    `${text.table.padEnd(22)}${text.rows.padStart(8)}${text.attested.padStart(10)}${text.inferred.padStart(10)}${text.assumed.padStart(10)}`,
  )
  for (const line of lines) print(row(line.table, line))
  print(row(text.all, all))
  print(`${gridRows(data)} ${text.grid}`)
  return 0
}
