/**
 * The pack: one binary with what the engine needs of a data folder, so that a browser loads a scenario
 * without the grid, YAML or schemas. Little-endian, the same folder gives the same bytes.
 *
 *   8 bytes  'COMMUNE1'      u32  version      u32  number of sections
 *   then for each section    4 bytes name, u32 length in bytes, the bytes, zeros up to a multiple of four
 *   u32  FNV-1a of everything before it
 *
 * Sections: DATA, the tables as JSON, each with its column names once and its rows as lists (null stands for
 * an empty field); SCEN, scenario.yaml as JSON; NEAR, six signed 32-bit neighbours a cell. Not here: reading folders (folder.ts),
 * checking them (evidence/files).
 */
import type { Dataset, ScenarioFile, Tabled } from '../../evidence/index.ts'
import type { Scenario } from './folder.ts'

const MAGIC = 'COMMUNE1'
export const PACK_VERSION = 2
const HEADER = 16

/** A pack that cannot be read: what was expected and what was found. */
export class PackError extends Error {
  override readonly name = 'PackError'
}

type Row = Readonly<Record<string, unknown>>
interface Columns {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly unknown[])[]
}

/** JSON writes minus zero as 0; this text, which no table can hold, stands for it. */
const MINUS_ZERO = '\u0000-0'
const toJson = (value: unknown): unknown => (Object.is(value, -0) ? MINUS_ZERO : (value ?? null))
const fromJson = (value: unknown): unknown => (value === MINUS_ZERO ? -0 : (value ?? undefined))

function toColumns(rows: readonly object[]): Columns {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return { columns, rows: rows.map((row) => columns.map((column) => toJson((row as Row)[column]))) }
}

function fromColumns({ columns, rows }: Columns): Row[] {
  return rows.map((row) => Object.fromEntries(columns.map((column, k) => [column, fromJson(row[k])])))
}

/** FNV-1a, 32 bit: any one changed byte changes it. */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash >>> 0
}

const padded = (length: number): number => length + ((4 - (length % 4)) % 4)

/** The bytes of a scenario. */
export function packScenario({ data, neighbours }: Scenario): Uint8Array {
  const text = new TextEncoder()
  const { scenario, ...tabled } = data
  const tables = Object.fromEntries(Object.entries(tabled).map(([name, rows]) => [name, toColumns(rows)]))
  const near = new Uint8Array(4 * neighbours.length),
    nearView = new DataView(near.buffer)
  neighbours.forEach((cell, slot) => {
    nearView.setInt32(4 * slot, cell, true)
  })
  const sections = [
    ['DATA', text.encode(JSON.stringify(tables))],
    ['SCEN', text.encode(JSON.stringify(scenario))],
    ['NEAR', near],
  ] as const
  const bytes = new Uint8Array(
    HEADER + sections.reduce((sum, [, body]) => sum + 8 + padded(body.length), 0) + 4,
  )
  const view = new DataView(bytes.buffer)
  bytes.set(text.encode(MAGIC))
  view.setUint32(8, PACK_VERSION, true)
  view.setUint32(12, sections.length, true)
  let at = HEADER
  for (const [name, body] of sections) {
    bytes.set(text.encode(name), at)
    view.setUint32(at + 4, body.length, true)
    bytes.set(body, at + 8)
    at += 8 + padded(body.length)
  }
  view.setUint32(at, checksum(bytes.subarray(0, at)), true)
  return bytes
}

/** Looks at magic, version and checksum before anything is believed. */
function open(bytes: Uint8Array): DataView {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const magic = String.fromCharCode(...bytes.subarray(0, 8))
  if (magic !== MAGIC)
    throw new PackError(
      `not a pack: it should begin with ${MAGIC}, this file has ${bytes.length} bytes and begins with ${JSON.stringify(magic)}`,
    )
  if (bytes.length < HEADER + 4)
    throw new PackError(`the pack is cut short: ${bytes.length} bytes, less than its header`)
  const version = view.getUint32(8, true)
  if (version !== PACK_VERSION)
    throw new PackError(
      `the pack has version ${version}, this program reads version ${PACK_VERSION}: make it again from the data folder`,
    )
  return view
}

function sectionsOf(bytes: Uint8Array, view: DataView): Map<string, Uint8Array> {
  const sections = new Map<string, Uint8Array>()
  const end = bytes.length - 4
  let at = HEADER
  for (let k = view.getUint32(12, true); k > 0; k--) {
    const length = at + 8 <= end ? view.getUint32(at + 4, true) : Infinity
    if (at + 8 + length > end)
      throw new PackError(
        `the pack is cut short: section ${sections.size + 1} ends beyond its ${bytes.length} bytes`,
      )
    sections.set(String.fromCharCode(...bytes.subarray(at, at + 4)), bytes.subarray(at + 8, at + 8 + length))
    at += 8 + padded(length)
  }
  if (at !== end) throw new PackError(`the pack has ${end - at} bytes after its last section: it is damaged`)
  if (checksum(bytes.subarray(0, end)) !== view.getUint32(end, true))
    throw new PackError('the pack is damaged: its checksum does not match')
  return sections
}

function section(sections: Map<string, Uint8Array>, name: string): Uint8Array {
  const found = sections.get(name)
  if (!found) throw new PackError(`the pack has no section ${name}`)
  return found
}

function tablesOf(body: Uint8Array): Tabled {
  try {
    const tables = JSON.parse(new TextDecoder().decode(body)) as Record<string, Columns>
    const rows = Object.entries(tables).map(([name, table]) => [name, fromColumns(table)])
    return Object.fromEntries(rows) as unknown as Tabled
  } catch (error) {
    throw new PackError('the pack has no readable tables in its section DATA', { cause: error })
  }
}

function scenarioIn(body: Uint8Array): ScenarioFile {
  try {
    return JSON.parse(new TextDecoder().decode(body)) as ScenarioFile
  } catch (error) {
    throw new PackError('the pack has no readable scenario in its section SCEN', { cause: error })
  }
}

function neighboursIn(body: Uint8Array, cells: number | undefined): Int32Array {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength)
  if (cells === undefined || body.length !== 24 * cells)
    throw new PackError(`the pack should hold six neighbours for each of its ${cells ?? 'missing'} cells`)
  return Int32Array.from({ length: 6 * cells }, (_, slot) => view.getInt32(4 * slot, true))
}

/**
 * The scenario in a pack. Throws a PackError for bytes that are no pack, cut short, damaged or of another
 * version.
 */
export function readPack(bytes: Uint8Array): Scenario {
  const sections = sectionsOf(bytes, open(bytes))
  const tables = tablesOf(section(sections, 'DATA'))
  const data: Dataset = { ...tables, scenario: scenarioIn(section(sections, 'SCEN')) }
  return { data, neighbours: neighboursIn(section(sections, 'NEAR'), data.cells?.length) }
}
