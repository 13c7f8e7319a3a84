/**
 * Checks a data folder and lists what is wrong; never throws for what a file holds, never runs anything, and holds at most
 * one bounded file at a time. First each file by itself (bytes, table, rows), then what the tables say of each other (cross.ts).
 */
import { nearest } from '../nearest.ts'
import { checkContent, readContent } from './content.ts'
import { crossCheck } from './cross.ts'
import { type Folder, openFolder } from './folder.ts'
import { remembered } from './memo.ts'
import type { Problem } from './problem.ts'
import { readRegistry } from './registry.ts'
import { checkRoles, readScenarioFile, SCENARIO_FILE } from './scenario-file.ts'
import { TABLES, type TableSpec } from './schemas.ts'
import { fieldsOf, type LinedFields, parseTable, show, type Table, type Tables } from './table.ts'

/** Problems kept of one table and of one folder; a count says how many there were. */
export const MOST_OF_TABLE = 50
export const MOST_OF_FOLDER = 200

export interface Report {
  readonly problems: readonly Problem[]
  /** Found in all, kept or not. */
  readonly count: number
  readonly rows: Readonly<Record<string, number>>
  readonly sources: number
}

/** Every problem of a data folder, the worst first: files, then rows, then what rows say of each other. */
export function checkFolder(from: string | Folder): Report {
  const dir = openFolder(from)
  const found: Problem[] = []
  if (dir.fault !== undefined) {
    found.push({ file: dir.dir, line: 0, column: 0, message: dir.fault, expected: 'a data folder' })
    return report(found, 0, new Map(), 0)
  }
  const tables = new Map<string, readonly LinedFields[]>(),
    sound = new Map<string, readonly LinedFields[]>()
  for (const spec of TABLES) {
    const read = readTable(dir, spec)
    if (read.rows) tables.set(spec.file, read.rows)
    if (read.rows && read.sound) sound.set(spec.file, read.rows)
    found.push(...read.problems)
  }
  const scenario = readScenarioFile(dir.read(SCENARIO_FILE), found)
  const registry = readSources(dir, found)
  const untold = crossCheck(sound, registry, found)
  if (scenario !== undefined) checkRoles(scenario, sound, found)
  checkTexts(dir, tables, found)
  return report(found, untold, tables, registry.size)
}

/** The texts of the page; held against the tables only when these are in order. */
function checkTexts(dir: Folder, tables: Tables, found: Problem[]): void {
  const sound = found.length === 0
  const read = readContent(dir, found)
  if (!sound) return
  const ids = (file: string) => (tables.get(file) ?? []).map((row) => row.id ?? '')
  const rows = new Set([...tables.keys()].flatMap(ids))
  const named = checkContent(read, { rows, places: new Set(ids('places.tsv')) })
  found.push(...unlessMissing(named, tables.keys()))
}

/**
 * Problems of what names rows of tables; where a table that a folder may do without is not there, that is said instead, once, and not
 * each row of it that is named.
 */
export function unlessMissing(problems: readonly Problem[], tables: Iterable<string>): readonly Problem[] {
  const there = new Set(tables)
  const gone = TABLES.filter(({ file }) => !there.has(file))
  if (problems.length === 0 || gone.length === 0) return problems
  const expected = `this table: ${problems[0]!.file} names what it may hold`
  return gone.map(({ file }) => ({ file, line: 0, column: 0, message: 'is missing', expected }))
}

function report(found: readonly Problem[], untold: number, tables: Tables, sources: number): Report {
  const kept: Problem[] = [],
    perFile = new Map<string, number>()
  for (const problem of found) {
    const seen = perFile.get(problem.file) ?? 0
    perFile.set(problem.file, seen + 1)
    if (seen < MOST_OF_TABLE && kept.length < MOST_OF_FOLDER) kept.push(problem)
  }
  return {
    problems: kept,
    count: found.length + untold,
    rows: Object.fromEntries([...tables].map(([file, rows]) => [file, rows.length])),
    sources,
  }
}

interface ReadTable {
  readonly problems: readonly Problem[]
  readonly rows?: readonly LinedFields[]
  /** The head is whole: what the rows say can be held against other tables. */
  readonly sound?: boolean
}

function readTable(dir: Folder, spec: TableSpec): ReadTable {
  const { file } = spec
  const read = dir.read(file)
  if ('problem' in read) return { problems: [read.problem] }
  if ('text' in read) return remembered('check', file, read.text, () => tableOf(spec, read.text))
  const missing = { file, line: 0, column: 0, message: 'is missing', expected: 'this table in the folder' }
  return { problems: spec.required ? [missing] : [] }
}

function tableOf(spec: TableSpec, text: string): ReadTable {
  const problems: Problem[] = []
  const table = parseTable(spec.file, text, problems)
  const rows = fieldsOf(table)
  const sound = checkHead(spec, table, problems)
  if (sound) checkRows(spec, table, rows, problems)
  return { problems, rows, sound }
}

function readSources(dir: Folder, problems: Problem[]): ReadonlySet<string> {
  const read = dir.read('sources.yaml')
  if ('problem' in read) problems.push(read.problem)
  if ('missing' in read)
    problems.push({
      file: 'sources.yaml',
      line: 0,
      column: 0,
      message: 'is missing',
      expected: 'the registry of sources',
    })
  if (!('text' in read)) return new Set()
  const { sources } = readRegistry('sources.yaml', read.text, problems)
  const seen = new Set<string>()
  for (const { id, line } of sources) {
    if (seen.has(id))
      problems.push({
        file: 'sources.yaml',
        line,
        column: 1,
        message: `source ${show(id)} stands twice`,
        expected: 'each id once',
      })
    seen.add(id)
  }
  return seen
}

function checkHead({ file, schema }: TableSpec, { head }: Table, problems: Problem[]): boolean {
  const known = Object.keys(schema.shape),
    before = problems.length
  head.forEach((name, i) => {
    if (!known.includes(name))
      problems.push({
        file,
        line: 1,
        column: i + 1,
        message: `unknown column ${show(name)}`,
        expected: known.join(', '),
        nearest: nearest(
          name,
          known.filter((other) => !head.includes(other)),
        ),
      })
    else if (head.indexOf(name) !== i)
      problems.push({
        file,
        line: 1,
        column: i + 1,
        message: `column ${show(name)} stands twice`,
        expected: 'each column once',
      })
  })
  for (const name of known) {
    if (!head.includes(name) && !schema.shape[name]!.safeParse(undefined).success)
      problems.push({
        file,
        line: 1,
        column: head.length + 1,
        message: `column "${name}" is missing`,
        expected: 'it in the head',
      })
  }
  return problems.length === before
}

/** A cell that a spreadsheet has put between quotation marks: they would be read as part of it. */
const QUOTED = /^".*"$/s
const UNQUOTED = {
  success: false,
  error: { issues: [{ message: 'the cell without quotation marks around it, inner ones single' }] },
} as const

/** Column is the number of the cell in its line, as a spreadsheet counts. */
function checkRows(
  spec: TableSpec,
  { head }: Table,
  rows: readonly LinedFields[],
  problems: Problem[],
): void {
  const shape = spec.schema.shape,
    firsts = new Map<string, string>()
  const columns = head.map((name, i) => ({
    name,
    column: i + 1,
    schema: shape[name]!,
    known: shape[name]!.meta()?.words as readonly string[] | undefined,
  }))
  if (rows.length === 0)
    problems.push({ file: spec.file, line: 2, column: 1, message: 'has no rows', expected: 'at least one' })
  for (const row of rows) {
    const line = Number(row.line)
    for (const { name, column, schema, known } of columns) {
      const cell = row[name]!
      const read = QUOTED.test(cell) ? UNQUOTED : schema.safeParse(cell)
      if (read.success) continue
      problems.push({
        file: spec.file,
        line,
        column,
        message: `${name} is ${show(cell)}`,
        expected: read.error.issues[0]?.message,
        nearest: known && nearest(cell, known),
      })
      if (problems.length > 10 * MOST_OF_TABLE) return
    }
    checkRange(spec, head, row, problems)
    const first = row.id === undefined ? undefined : firsts.get(row.id)
    if (first !== undefined)
      problems.push({
        file: spec.file,
        line,
        column: head.indexOf('id') + 1,
        message: `id ${show(row.id!)} stands twice`,
        expected: `each id once (first on line ${first})`,
      })
    else if (row.id !== undefined) firsts.set(row.id, row.line)
  }
}

function checkRange(
  { file, range }: TableSpec,
  head: readonly string[],
  row: LinedFields,
  problems: Problem[],
): void {
  if (!range) return
  const [low, value, high] = range.map((name) => order(row[name] ?? ''))
  const rises = (a: Ordered | undefined, b: Ordered | undefined): boolean =>
    a === undefined || b === undefined || typeof a !== typeof b || a <= b
  if (rises(low, value) && rises(value, high) && rises(low, high)) return
  problems.push({
    file,
    line: Number(row.line),
    column: head.indexOf(range[1]) + 1,
    message: `${range.join(', ')} are ${range.map((name) => show(row[name] ?? '')).join(', ')}`,
    expected: `${range.join(' <= ')}`,
  })
}

type Ordered = number | string
/** Numbers and clock times as numbers, dates as text, anything else as nothing. */
function order(cell: string): Ordered | undefined {
  if (/^-?\d+(\.\d+)?$/.test(cell)) return Number(cell)
  const clock = /^(\d\d):(\d\d)$/.exec(cell)
  if (clock) return Number(clock[1]) * 60 + Number(clock[2])
  return /^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/.test(cell) ? cell : undefined
}
