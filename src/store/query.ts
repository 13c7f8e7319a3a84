/**
 * SQL over a store, by DuckDB in memory: views `runs`, `measures` (long) and `events` over the shards that are whole. The SQL may
 * come from anybody: one statement that reads, no file but the store's own, no setting changed, no extension loaded.
 */
import { relative } from 'node:path'
import type { DuckDBConnection, DuckDBResult } from '@duckdb/node-api'
import { measureColumn } from './columns.ts'
import { StoreError } from './failure.ts'
import { checkFolder } from './folder.ts'
import { Journal } from './journal.ts'
import { Leases } from './leases.ts'
import { type Damage, Shards } from './shards.ts'
import { type Notice, tidyNow } from './tidy.ts'

/** SQL that cannot be run: wrong, or doing more than reading. */
export class QueryError extends Error {
  override readonly name = 'QueryError'
}

export interface QueryAnswer {
  /** No two alike: of columns of one name the second is `name:1`. */
  readonly columns: readonly string[]
  /** Rows in pieces as they come. Whole numbers and reals are numbers (also Infinity), lists are lists, the rest texts. */
  readonly rows: AsyncIterable<readonly (readonly unknown[])[]>
  /** Runs that wait in the journal and are not seen by the query. */
  readonly waiting: number
  /** Files that are damaged: their shards were left out. */
  readonly damaged: readonly Damage[]
  /** What was put in order before: second copies of runs. */
  readonly notices: readonly Notice[]
  /** Copies that could not be put aside now; each run was counted once all the same. */
  readonly copies: number
  close(): void
}

export async function query(dir: string, sql: string): Promise<QueryAnswer> {
  checkFolder(dir)
  const shards = new Shards(dir)
  const journal = new Journal(dir)
  shards.refresh()
  const notices = await putInOrder(dir, shards, journal)
  const found = [...shards.ids(), ...shards.broken()].map((id) => ({ id, damage: shards.damageOf(id) }))
  const whole = found.flatMap(({ id, damage }) => (damage.length === 0 ? [id] : []))
  const damaged = found.flatMap(({ damage }) => damage)
  const waiting = journal.list().filter((run) => !shards.has(run)).length
  if (whole.length === 0) throw new StoreError(dir, nothingWhole(dir, damaged, waiting))
  const copies = copiesAmong(shards, whole)
  const { DuckDBInstance, StatementType } = await duckdb()
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  const connection = await instance.connect()
  const close = () => {
    connection.closeSync()
    instance.closeSync()
  }
  try {
    await arrange(connection, shards, whole, copies)
    const result = await onlyRead(connection, sql, StatementType.SELECT)
    const columns = result.deduplicatedColumnNames()
    return { columns, rows: pieces(result), waiting, damaged, notices, copies: copies.length, close }
  } catch (error) {
    close()
    throw error instanceof StoreError || error instanceof QueryError ? error : new QueryError(sentence(error))
  }
}

/** A run of a shard that an earlier shard has too. */
interface Copy {
  readonly run: string
  readonly id: string
}

/** Second copies, which count as none also where they could not be put aside. */
function copiesAmong(shards: Shards, whole: readonly string[]): Copy[] {
  const seen = new Set<string>()
  return whole.flatMap((id) => {
    const copies = shards.runsOf(id).filter((run) => seen.has(run))
    for (const run of shards.runsOf(id)) seen.add(run)
    return copies.map((run) => ({ run, id }))
  })
}

async function putInOrder(dir: string, shards: Shards, journal: Journal): Promise<Notice[]> {
  const notices: Notice[] = []
  const leases = new Leases(dir)
  try {
    await tidyNow(dir, shards, journal, leases, (notice) => notices.push(notice))
  } finally {
    leases.close()
  }
  return notices
}

/** Why there is nothing to ask, and what to do. */
function nothingWhole(dir: string, damaged: readonly Damage[], waiting: number): string {
  const again =
    'run the same `commune plan run`, `ask` or `claim` again: it sets these files aside and does their runs again'
  if (damaged.length > 0)
    return `has no shard that is whole; ${damaged.map((one) => damageText(dir, one)).join('; ')}. Put these files back from a copy if you have one, or ${again}`
  if (waiting > 0)
    return `has no shard yet, but ${counted(waiting)} done and waiting for it: run the same \`commune plan run\`, \`ask\` or \`claim\` again to its end`
  return 'has no runs yet; `commune plan run` and `commune ask` put them there'
}

const counted = (runs: number) => `${runs} ${runs === 1 ? 'run' : 'runs'}`

const HOW: Readonly<Record<Damage['why'], string>> = {
  missing: 'is missing',
  unreadable: 'cannot be read',
  'cut short': 'is cut short',
  changed: 'is not what was written',
}

/** "runs/x.parquet is cut short (256 runs)". */
function damageText(dir: string, { file, why, runs }: Damage): string {
  return `${relative(dir, file)} ${HOW[why]}${runs === undefined ? '' : ` (${counted(runs)})`}`
}

async function duckdb() {
  try {
    return await import('@duckdb/node-api')
  } catch (error) {
    throw new QueryError(
      'needs DuckDB, which is not installed here: run `npm install @duckdb/node-api`, or read the Parquet files with another tool (docs/reference/store.md)',
      { cause: error },
    )
  }
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
const named = (text: string) => `"${text.replaceAll('"', '""')}"`

/** Views first, then the doors are shut: only the files of the views may be read, and no setting may be changed. */
async function arrange(
  connection: DuckDBConnection,
  shards: Shards,
  ids: readonly string[],
  copies: readonly Copy[],
): Promise<void> {
  const files = (table: 'runs' | 'events') => ids.map((id) => shards.file(table, id))
  const list = (paths: readonly string[]) => `[${paths.map(quoted).join(', ')}]`
  const twice = (table: 'runs' | 'events') =>
    copies.map(({ run, id }) => `(${quoted(run)}, ${quoted(shards.file(table, id))})`).join(', ')
  for (const table of ['runs', 'events'] as const) {
    const from = (more: string) => `FROM read_parquet(${list(files(table))}, union_by_name = true${more})`
    await connection.run(
      copies.length === 0
        ? `CREATE VIEW ${table} AS SELECT * ${from('')}`
        : `CREATE VIEW ${table} AS SELECT * EXCLUDE (stored_in) ${from(", filename = 'stored_in'")} WHERE (run, stored_in) NOT IN (${twice(table)})`,
    )
  }
  const measures = [...new Set(ids.flatMap((id) => shards.measuresOf(id)))]
  const columns = measures.map((id) => named(measureColumn(id))).join(', ')
  const who = 'run, world, seed, scale, levers, knock_outs'
  await connection.run(
    `CREATE VIEW measures AS SELECT ${who}, replace(measure, '_', '-') AS measure, value FROM (UNPIVOT (SELECT ${who}, ${columns} FROM runs) ON ${columns} INTO NAME measure VALUE value)`,
  )
  await connection.run(CLOCK)
  await connection.run(`SET allowed_paths = ${list([...files('runs'), ...files('events')])}`)
  for (const setting of [
    "temp_directory = ''",
    'enable_external_access = false',
    'lock_configuration = true',
  ])
    await connection.run(`SET ${setting}`)
}

/** Seconds of the clock as HH:MM of 18 March, or day and HH:MM. */
const CLOCK = `CREATE MACRO clock(seconds) AS CASE
  WHEN seconds IS NULL THEN NULL WHEN isinf(seconds) THEN 'never'
  ELSE CASE WHEN (seconds + 75600) // 86400 = 1 THEN '' ELSE printf('%d ', CAST(17 + (seconds + 75600) // 86400 AS BIGINT)) END
    || printf('%02d:%02d', CAST(((seconds + 75600) % 86400) // 3600 AS BIGINT), CAST((seconds % 3600) // 60 AS BIGINT)) END`

async function onlyRead(connection: DuckDBConnection, sql: string, select: number): Promise<DuckDBResult> {
  // DuckDB's binding fails where nothing but blanks and comments stands
  if (sql.replace(/--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g, '').trim() === '')
    throw new QueryError('there is no statement; expected one SELECT')
  const statements = await connection.extractStatements(sql)
  if (statements.count !== 1) throw new QueryError('there are several statements; expected one SELECT')
  const prepared = await statements.prepare(0)
  if (prepared.statementType !== select)
    throw new QueryError(
      'the statement does more than read; expected one SELECT (or FROM, WITH, DESCRIBE, SUMMARIZE, SHOW)',
    )
  return prepared.stream()
}

async function* pieces(result: DuckDBResult): AsyncGenerator<unknown[][]> {
  for (;;) {
    let chunk: Awaited<ReturnType<DuckDBResult['fetchChunk']>>
    try {
      chunk = await result.fetchChunk()
    } catch (error) {
      throw new QueryError(sentence(error))
    }
    if (chunk === null || chunk.rowCount === 0) return
    yield chunk.getRows().map((row) => row.map(plain))
  }
}

function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  if (value === null || typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean')
    return value
  const items = (value as { items?: readonly unknown[] }).items
  if (Array.isArray(items)) return items.map(plain)
  return String(value)
}

function sentence(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).trim()
}
