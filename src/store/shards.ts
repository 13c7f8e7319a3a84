/** Shards: whole sets of runs, two Parquet files and a manifest each. What fails its checksum is set aside, and its runs are done again. */
import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Dataset } from '../evidence/index.ts'
import { makeFolder, readBytes, textIn } from '../paths/index.ts'
import type { Row } from './columns.ts'
import { writeWhole } from './durable.ts'
import { onDisk } from './failure.ts'
import { entries } from './folder.ts'
import { digest } from './identity.ts'
import { eventsTable, runsTable, SCHEMA } from './parquet.ts'

/** Names of up to 256 runs and of the measures, bytes. */
const LARGEST_MANIFEST = 16 * 1024 * 1024
const TABLES = ['runs', 'events'] as const
type Table = (typeof TABLES)[number]

interface Mark {
  readonly bytes: number
  readonly sha256: string
}
interface Manifest {
  readonly schema: number
  readonly runs: readonly string[]
  /** Ids of the measures that its runs file has as columns. */
  readonly measures: readonly string[]
  readonly files: Readonly<Record<Table, Mark>>
}

export class Shards {
  readonly #dir: string
  readonly #shards = new Map<string, Manifest>()
  readonly #shardOf = new Map<string, string>()
  /** Shards whose files have been held against their checksums by this process. */
  readonly #sound = new Set<string>()
  /** Shards whose manifest cannot be believed. */
  readonly #broken = new Set<string>()
  /** What was set aside, for whoever tells it. */
  readonly damaged: string[] = []

  constructor(store: string) {
    this.#dir = store
  }

  /** Takes in what other processes have added or set aside. */
  refresh(): void {
    const there = new Set(
      entries(join(this.#dir, 'shards')).flatMap((name) => /^([0-9a-f]{32})\.json$/.exec(name)?.[1] ?? []),
    )
    for (const [id, { runs }] of this.#shards)
      if (!there.has(id)) {
        this.#shards.delete(id)
        this.#sound.delete(id)
        for (const run of runs) if (this.#shardOf.get(run) === id) this.#shardOf.delete(run)
      }
    this.#broken.clear()
    for (const id of [...there].sort()) {
      if (this.#shards.has(id)) continue
      const manifest = this.#manifest(id)
      if (manifest === undefined) {
        this.#broken.add(id)
        continue
      }
      this.#shards.set(id, manifest)
      for (const run of manifest.runs) if (!this.#shardOf.has(run)) this.#shardOf.set(run, id)
    }
  }

  has(run: string): boolean {
    return this.#shardOf.has(run)
  }
  shardOf(run: string): string | undefined {
    return this.#shardOf.get(run)
  }
  ids(): string[] {
    return [...this.#shards.keys()].sort()
  }
  runsOf(id: string): readonly string[] {
    return this.#shards.get(id)?.runs ?? []
  }
  measuresOf(id: string): readonly string[] {
    return this.#shards.get(id)?.measures ?? []
  }
  file(table: Table, id: string): string {
    return join(this.#dir, table, `${id}.parquet`)
  }

  /** Do both files of a shard still have their checksums? Looked at once in the life of this process. */
  sound(id: string): boolean {
    if (!this.#sound.has(id) && TABLES.every((table) => this.bytes(table, id) !== undefined))
      this.#sound.add(id)
    return this.#sound.has(id)
  }

  /** A file of a shard; undefined where it is missing or damaged. */
  bytes(table: Table, id: string): Uint8Array | undefined {
    const mark = this.#shards.get(id)?.files[table]
    try {
      if (mark === undefined) return undefined
      const got = readBytes(this.file(table, id), { largest: mark.bytes })
      return 'bytes' in got && got.bytes.length === mark.bytes && digest(got.bytes, 64) === mark.sha256
        ? got.bytes
        : undefined
    } catch {
      return undefined
    }
  }

  /** To be held against its checksums again. */
  doubt(id: string): void {
    this.#sound.delete(id)
  }

  broken(): string[] {
    return [...this.#broken]
  }

  /** Renames a damaged shard out of the way; its runs count as missing from now on. To be called by one process at a time. */
  setAside(id: string): void {
    onDisk(this.#dir, () => {
      makeFolder(join(this.#dir, 'damaged'))
      let n = 1
      while (existsSync(join(this.#dir, 'damaged', `shards-${id}.json.damaged-${n}`))) n++
      for (const [folder, name] of [
        ['shards', `${id}.json`],
        ['runs', `${id}.parquet`],
        ['events', `${id}.parquet`],
      ] as const) {
        const from = join(this.#dir, folder, name)
        const to = join(this.#dir, 'damaged', `${folder}-${name}.damaged-${n}`)
        if (existsSync(from)) renameSync(from, to)
        if (existsSync(to)) this.damaged.push(to)
      }
    })
    this.refresh()
  }

  /** Writes a shard. The manifest comes last: until then the shard is not there. */
  write(data: Dataset, rows: readonly Row[]): void {
    const runs = rows.map(({ run }) => run)
    const id = shardId(runs)
    const files = { runs: runsTable(data, rows), events: eventsTable(rows) }
    const mark = (bytes: Uint8Array): Mark => ({ bytes: bytes.length, sha256: digest(bytes, 64) })
    const manifest: Manifest = {
      schema: SCHEMA,
      runs,
      measures: Object.keys(rows[0]?.observation.measures ?? {}),
      files: { runs: mark(files.runs), events: mark(files.events) },
    }
    for (const table of ['events', 'runs'] as const) writeWhole(this.file(table, id), files[table])
    const text = JSON.stringify(manifest)
    writeWhole(join(this.#dir, 'shards', `${id}.json`), `${text}\n${digest(text, 64)}\n`)
    this.refresh()
  }

  /** Parquet files that no manifest speaks of: a process was killed while it wrote a shard. By one process at a time. */
  dropOrphans(): void {
    for (const table of TABLES)
      for (const name of entries(join(this.#dir, table))) {
        const id = /^([0-9a-f]{32})\.parquet$/.exec(name)?.[1]
        if (id !== undefined && !this.#shards.has(id)) rmSync(this.file(table, id), { force: true })
      }
  }

  #manifest(id: string): Manifest | undefined {
    try {
      const [text = '', sum] = (
        textIn(join(this.#dir, 'shards', `${id}.json`), LARGEST_MANIFEST) ?? ''
      ).split('\n')
      const manifest = JSON.parse(text) as Manifest
      if (digest(text, 64) === sum && shardId(manifest.runs) === id) return manifest
    } catch {
      // said below
    }
    return undefined
  }
}

/** The name of a shard is that of its runs. */
function shardId(runs: readonly string[]): string {
  return digest(JSON.stringify({ schema: SCHEMA, runs }))
}
