/** `commune query "SQL"`: the store asked in SQL, by DuckDB. */
import { Command, Option } from 'commander'
import { jsonText, tame } from '../evidence/index.ts'
import { readTables } from '../scenario/pack/folder.ts'
import { dictionaryPage, type QueryAnswer, QueryError, query, storeFolder } from '../store/index.ts'
import { type Language, wordsFor } from '../words/index.ts'
import { DATA } from './data.ts'
import { guardedRuns } from './failure.ts'
import { noticeText } from './notices.ts'
import { PathOption } from './path-option.ts'
import { aligned } from './plan-table.ts'
import { type Screen, terminal } from './screen.ts'

interface Options {
  readonly store?: string
  readonly csv?: boolean
  readonly json?: boolean
  readonly dictionary?: boolean
  readonly lang: Language
  readonly data: string
}

const MOST_ROWS = 200
const WIDEST = 60

export function queryCommand(screen: () => Screen = terminal): Command {
  return new Command('query')
    .description('ask the stored runs in SQL (DuckDB): views runs, measures and events; reading only')
    .argument('[sql]', 'one SELECT')
    .option('--dictionary', 'print what every column is, as Markdown, and ask nothing')
    .addOption(
      new PathOption(
        '--store <dir>',
        'where runs are kept (default: COMMUNE_STORE, else ./commune-store)',
        'store',
      ),
    )
    .option('--csv', 'print comma-separated values')
    .option('--json', 'print JSON, one object a line; a time that never came is "Infinity"')
    .addOption(new Option('--lang <language>', 'language of the report').choices(['en', 'fr']).default('en'))
    .addHelpText('after', EXAMPLES)
    .addOption(new PathOption('--data <dir>', 'data folder, for the dictionary', 'read folder', DATA))
    .action(async (sql: string | undefined, options: Options) => {
      process.exitCode = await guardedRuns(screen(), () => ask(sql, options, screen()))
    })
}

const EXAMPLES = `
Examples:
  commune query "SELECT levers, outcome, count(*) AS runs FROM runs GROUP BY ALL ORDER BY ALL"
  commune query "SELECT levers, clock(median(thiers_leaves)) AS thiers FROM runs GROUP BY levers"
  commune query "SELECT measure, levers, avg(value) FROM measures WHERE NOT isinf(value) GROUP BY ALL" --csv > means.csv
  commune query "DESCRIBE runs"

clock(seconds) writes seconds after 17 March 21:00 as an hour. What each column is: docs/reference/store.md.`

async function ask(sql: string | undefined, options: Options, screen: Screen): Promise<number> {
  if (options.dictionary === true) {
    screen.out(dictionaryPage(readTables(options.data), options.lang))
    return 0
  }
  if (sql === undefined) throw new QueryError('there is no statement; expected one SELECT, or --dictionary')
  const answer = await query(storeFolder(options.store), sql)
  const { plan: words } = wordsFor(options.lang)
  try {
    if (options.csv === true) await printCsv(answer, screen)
    else if (options.json === true) await printJson(answer, screen)
    else await printTable(answer, options.lang, screen)
    if (answer.waiting > 0) screen.err(words.query.waiting(answer.waiting))
    for (const notice of answer.notices) screen.err(noticeText(notice, words))
    if (answer.copies > 0) screen.err(words.store.copies(answer.copies))
    for (const one of answer.damaged) screen.err(words.store.leftOut({ ...one, file: tame(one.file) }))
    return 0
  } finally {
    answer.close()
  }
}

async function printCsv({ columns, rows }: QueryAnswer, screen: Screen): Promise<void> {
  screen.out(columns.map(csv).join(','))
  for await (const piece of rows) for (const row of piece) screen.out(row.map(csv).join(','))
}

function csv(value: unknown): string {
  const text = value === null ? '' : Array.isArray(value) ? JSON.stringify(value.map(finite)) : String(value)
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

async function printJson({ columns, rows }: QueryAnswer, screen: Screen): Promise<void> {
  // put together by hand: an object would move columns whose names are numbers to the front
  for await (const piece of rows)
    for (const row of piece)
      screen.out(`{${columns.map((name, j) => `${jsonText(name)}:${jsonText(finite(row[j]))}`).join(',')}}`)
}

/** JSON has no infinity. */
function finite(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(finite)
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value
}

async function printTable({ columns, rows }: QueryAnswer, lang: Language, screen: Screen): Promise<void> {
  const kept: string[][] = []
  let all = 0
  for await (const piece of rows) {
    for (const row of piece.slice(0, Math.max(0, MOST_ROWS - kept.length))) kept.push(row.map(cell))
    all += piece.length
  }
  for (const line of aligned([columns.map(String), ...kept])) screen.out(line)
  const { query: words } = wordsFor(lang).plan
  screen.out(screen.paint.dim(all > kept.length ? words.more({ shown: kept.length, all }) : words.rows(all)))
}

function cell(value: unknown): string {
  const text =
    typeof value === 'number' && Number.isFinite(value) && !Number.isInteger(value)
      ? String(Number(value.toPrecision(6)))
      : Array.isArray(value)
        ? JSON.stringify(value.map(finite))
        : String(value ?? '')
  const clean = tame(text)
  return clean.length > WIDEST ? `${clean.slice(0, WIDEST - 1)}…` : clean
}
