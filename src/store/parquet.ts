/** Runs to the bytes of two Parquet files and back. One writer and nothing of the machine or the hour in it: the same runs give the same bytes. */
import { parquetMetadata, parquetReadObjects, type SchemaElement } from 'hyparquet'
import { ByteWriter, parquetWrite } from 'hyparquet-writer'
import type { Dataset } from '../evidence/index.ts'
import type { Observation, Origin } from '../laboratory/index.ts'
import {
  type Column,
  type ColumnType,
  EVENT_COLUMNS,
  type EventRow,
  identityColumns,
  measureColumn,
  measureColumns,
  observedColumns,
  type Row,
  uncertaintyColumns,
} from './columns.ts'

/** Raised when columns are renamed, dropped or change their meaning; a new column does not raise it. */
export const SCHEMA = 1
const BY = 'commune'

export function runsTable(data: Dataset, rows: readonly Row[]): Uint8Array {
  const measures = Object.keys(rows[0]?.observation.measures ?? {})
  const columns = [
    ...identityColumns(data),
    ...observedColumns(),
    ...measureColumns(measures),
    ...uncertaintyColumns(data),
  ]
  return write(columns, rows, rows[0]?.origin, { measures: JSON.stringify(measures) })
}

export function eventsTable(rows: readonly Row[]): Uint8Array {
  const all = rows.flatMap(({ run, events }) => events.map((event, n): EventRow => ({ run, n, event })))
  return write(EVENT_COLUMNS, all, rows[0]?.origin, {})
}

function write<From>(
  columns: readonly Column<From>[],
  rows: readonly From[],
  origin: Origin | undefined,
  extra: Readonly<Record<string, string>>,
): Uint8Array {
  const writer = new ByteWriter()
  const about = { schema: String(SCHEMA), ...origin, ...extra }
  parquetWrite({
    writer,
    columnData: columns.map(({ name, from }) => ({ name, data: rows.map(from) })),
    schema: [{ name: 'root', num_children: columns.length }, ...columns.flatMap(schemaOf)],
    rowGroupSize: Math.max(1, rows.length),
    createdBy: BY,
    kvMetadata: Object.entries(about).map(([key, value]) => ({ key: `commune.${key}`, value })),
  })
  return new Uint8Array(writer.getBuffer())
}

function schemaOf({ name, type }: { name: string; type: ColumnType }): SchemaElement[] {
  const list = /^LIST<(.*)>$/.exec(type)?.[1]
  if (list === undefined) return [{ name, repetition_type: 'REQUIRED', ...physical(type) }]
  return [
    { name, repetition_type: 'REQUIRED', num_children: 1, converted_type: 'LIST' },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'REQUIRED', ...physical(list) },
  ]
}

function physical(type: string): Pick<SchemaElement, 'type' | 'converted_type'> {
  if (type === 'STRING') return { type: 'BYTE_ARRAY', converted_type: 'UTF8' }
  return { type: type as 'INT32' | 'INT64' | 'DOUBLE' }
}

/** The observations of a runs file, by run. Events are not needed for them. */
export async function readRuns(bytes: Uint8Array): Promise<Map<string, Observation>> {
  const file = bufferOf(bytes)
  const about = parquetMetadata(file).key_value_metadata ?? []
  const measures = JSON.parse(about.find(({ key }) => key === 'commune.measures')?.value ?? '[]') as string[]
  const columns = ['run', 'setting', 'hash', ...observedColumns().map(({ name }) => name)]
  const rows = await parquetReadObjects({ file, columns: [...columns, ...measures.map(measureColumn)] })
  return new Map(rows.map((row) => [row.run as string, observationOf(row, measures)]))
}

/** Names of the runs of a runs file, in its order. */
export async function runsIn(bytes: Uint8Array): Promise<string[]> {
  const rows = await parquetReadObjects({ file: bufferOf(bytes), columns: ['run'] })
  return rows.map((row) => row.run as string)
}

/** The same table, of runs or of events, without some runs: the bytes that it would have had without them. */
export async function withoutRuns(bytes: Uint8Array, out: ReadonlySet<string>): Promise<Uint8Array> {
  const file = bufferOf(bytes)
  const { schema, key_value_metadata: kvMetadata = [] } = parquetMetadata(file)
  const rows = (await parquetReadObjects({ file })).filter((row) => !out.has(row.run as string))
  const names = topLevel(schema)
  const writer = new ByteWriter()
  parquetWrite({
    writer,
    columnData: names.map((name) => ({ name, data: rows.map((row) => row[name]) })),
    schema,
    rowGroupSize: Math.max(1, rows.length),
    createdBy: BY,
    kvMetadata,
  })
  return new Uint8Array(writer.getBuffer())
}

/** Names of the columns of a schema, which lists a root, then each column followed by what is in it. */
function topLevel([, ...elements]: readonly SchemaElement[]): string[] {
  const names: string[] = []
  for (let i = 0; i < elements.length; ) {
    names.push(elements[i]!.name)
    // the element, and all that is below it
    for (let open = 1; open > 0; i++) open += (elements[i]!.num_children ?? 0) - 1
  }
  return names
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
}

function observationOf(row: Record<string, unknown>, measures: readonly string[]): Observation {
  const numbers = (name: string) => Array.from(row[name] as ArrayLike<number>)
  const at = numbers('breaks_at')
  return {
    setting: JSON.parse(row.setting as string),
    hash: row.hash as string,
    measures: Object.fromEntries(measures.map((id) => [id, row[measureColumn(id)] as number])),
    outcome: row.outcome as Observation['outcome'],
    men: row.men as number,
    away: row.away as number,
    breaks: (row.breaks_body as string[]).map((id, i) => [id, at[i]!] as const),
    knew: numbers('knew'),
    drum: numbers('drum'),
    reported: numbers('reported'),
    committee: row.committee as number,
    adults: numbers('adults'),
    outNoon: numbers('out_noon'),
    outPeak: numbers('out_peak'),
    leftBehind: row.left_behind as string[],
    columns: numbers('columns'),
    carriedOut: carriedOf(row),
    ...(row.stopped === Infinity ? {} : { stopped: row.stopped as number }),
  }
}

function carriedOf(row: Record<string, unknown>): Observation['carriedOut'] {
  const list = <T>(name: string) => row[`carried_${name}`] as readonly T[]
  return list<string>('id').map((id, i) => ({
    id,
    key: list<string>('key')[i]!,
    kind: list<'order' | 'state'>('kind')[i]!,
    carried: list<number>('done')[i] === 1,
    at: list<number>('at')[i]!,
    late: list<number>('late')[i]!,
    share: list<number>('share')[i]!,
  }))
}
