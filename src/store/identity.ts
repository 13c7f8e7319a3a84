/**
 * What a run is called: a hash of everything that decides its result (data, code, model version, setting, end). The same
 * run has the same name in every plan, question and claim; a run of other data or other code has another.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Dataset, Tabled } from '../evidence/index.ts'
import { type EnsembleSetting, NAME_DIGITS, type Origin, runText } from '../laboratory/index.ts'
import { MODEL_VERSION } from '../scenario/index.ts'

/** The tables and the grid, as the pool gets them. */
export interface Source {
  readonly data: Dataset
  readonly neighbours: Int32Array
}

/** Columns that a run reads, table by table; words, sources, and tables that speak of runs name none (a test watches what is read). */
export const READ: { readonly [T in keyof Tabled]?: readonly (keyof Tabled[T][number] & string)[] } = {
  cells: ['h3', 'lat', 'lon', 'arrondissement', 'quartier', 'water', 'wallBand'],
  barriers: ['a', 'b'],
  places: ['id', 'name', 'kind', 'lat', 'lon', 'arrondissement', 'note'],
  population: [
    'id',
    'level',
    'number',
    'arrondissement',
    'pop1872',
    'estimate',
    'low',
    'high',
    'shareOfArrondissement',
  ],
  occupations: ['id', 'subject', 'quantity', 'number', 'low', 'high'],
  guard: ['id', 'subject', 'quantity', 'number', 'low', 'high'],
  grievance: ['id', 'subject', 'quantity', 'number', 'low', 'high'],
  day: ['id', 'number'],
  forces: [
    'id',
    'unit',
    'kind',
    'division',
    'brigade',
    'battalions',
    'companies',
    'men',
    'menLow',
    'menHigh',
    'lat',
    'lon',
    'depart',
    'route',
    'objectivePlace',
    'objectiveLat',
    'objectiveLon',
    'task',
    'origin',
    'packsLeft',
  ],
  exogenous: ['id', 'time', 'low', 'high'],
  seine: ['kind', 'seq', 'lat', 'lon'],
  uncertainties: ['key', 'value', 'low', 'high', 'shape'],
  heights: ['id', 'lat', 'lon', 'metres', 'inside'],
}

export function originOf(source: Source): Origin {
  return { model: MODEL_VERSION, data: dataDigest(source), code: codeDigest() }
}

/** 32 hexadecimal digits. */
export function runId(origin: Origin, setting: EnsembleSetting): string {
  return digest(runText(origin, setting), NAME_DIGITS)
}

export function digest(bytes: string | Uint8Array, length = 32): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, length)
}

/** 16 hexadecimal digits of what runs read of the tables and of scenario.yaml: the same for two folders exactly where every run is the same. */
export function dataDigest({ data, neighbours }: Source): string {
  const tables: unknown[] = Object.entries(READ).map(([name, columns]) => [
    name,
    (data[name as keyof Tabled] as readonly object[]).map((row) =>
      columns.map((column) => (row as Readonly<Record<string, unknown>>)[column] ?? null),
    ),
  ])
  const { title: _, ...scenario } = data.scenario
  tables.push(['scenario', ordered(scenario)])
  return digest(`${digest(JSON.stringify(tables))}${digest(new Uint8Array(neighbours.buffer))}`, 16)
}

/** The same value whatever the order in which the keys of a map were written. */
function ordered(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, ordered(inner)])
}

const ENTRY = new URL('../../dist/laboratory/ensemble/fork.js', import.meta.url)
let code: string | undefined

/** A hash of the code that runs: what the workers execute and everything that it imports. Read once. */
export function codeDigest(): string {
  code ??= digest(
    [...imported(ENTRY)]
      .sort()
      .map((url) => digest(readFileSync(fileURLToPath(url))))
      .join(''),
    16,
  )
  return code
}

function imported(entry: URL): Set<string> {
  const seen = new Set<string>()
  const visit = (url: URL): void => {
    if (seen.has(url.href)) return
    seen.add(url.href)
    for (const [, to] of readFileSync(fileURLToPath(url), 'utf8').matchAll(/\bfrom ['"](\.[^'"]+)['"]/g))
      visit(new URL(to!, url))
  }
  visit(entry)
  return seen
}
