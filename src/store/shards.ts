/** Shards: whole sets of runs, two Parquet files and a manifest each. What fails its checksum is set aside, and its runs are done again. */
import { join } from 'node:path'
import type { Dataset } from '../evidence/index.ts'
import type { Row } from './columns.ts'
import { moveAside, writeWhole } from './durable.ts'
import { type Lacking, readStored } from './failure.ts'
import { entries } from './folder.ts'
import { digest } from './identity.ts'
import { eventsTable, runsTable, SCHEMA } from './parquet.ts'

/** Names of up to 256 runs and of the measures, bytes. */
const LARGEST_MANIFEST = 16 * 1024 * 1024
export const TABLES = ['runs', 'events'] as const
export type Table = (typeof TABLES)[number]

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

/** A shard before it is written. */
export interface Whole {
  readonly runs: readonly string[]
  readonly measures: readonly string[]
  readonly tables: Readonly<Record<Table, Uint8Array>>
}

/** What is wrong with a shard: the file, how it is, and how many runs it held where that is known. */
export interface Damage {
  readonly file: string
  readonly why: Lacking | 'cut short'
  readonly runs?: number
}

export class Shards {
  readonly #dir: string
  readonly #shards = new Map<string, Manifest>()
  readonly #shardOf = new Map<string, string>()
  /** Shards whose files have been held against their checksums by this process. */
  readonly #sound = new Set<string>()
  /** Shards whose manifest cannot be believed, and how it is. */
  readonly #broken = new Map<string, Damage>()

  constructor(store: string) {
    this.#dir = store
  }

  /** Takes in what other processes have added or set aside. */
  refresh(): void {
    const there = new Set(
      entries(join(this.#dir, 'shards')).flatMap((name) => /^([0-9a-f]{32})\.json$/.exec(name)?.[1] ?? []),
    )
    let changed = false
    for (const id of this.#shards.keys())
      if (!there.has(id)) {
        changed = this.#shards.delete(id)
        this.#sound.delete(id)
      }
    this.#broken.clear()
    for (const id of [...there].sort()) {
      if (this.#shards.has(id)) continue
      const manifest = this.#manifest(id)
      if ('why' in manifest) this.#broken.set(id, manifest)
      else {
        this.#shards.set(id, manifest)
        changed = true
      }
    }
    if (changed) this.#assign()
  }

  /** Each run to one shard: of several that have it, to the first of `ids`. */
  #assign(): void {
    this.#shardOf.clear()
    for (const id of this.ids())
      for (const run of this.runsOf(id)) if (!this.#shardOf.has(run)) this.#shardOf.set(run, id)
  }

  has(run: string): boolean {
    return this.#shardOf.has(run)
  }
  shardOf(run: string): string | undefined {
    return this.#shardOf.get(run)
  }
  /** The longest first, then by name. */
  ids(): string[] {
    return [...this.#shards.keys()].sort(
      (a, b) => this.runsOf(b).length - this.runsOf(a).length || (a < b ? -1 : 1),
    )
  }
  runsOf(id: string): readonly string[] {
    return this.#shards.get(id)?.runs ?? []
  }
  /** Runs of this shard that count as another's. */
  copiesIn(id: string): string[] {
    return this.runsOf(id).filter((run) => this.#shardOf.get(run) !== id)
  }
  measuresOf(id: string): readonly string[] {
    return this.#shards.get(id)?.measures ?? []
  }
  file(table: Table, id: string): string {
    return join(this.#dir, table, `${id}.parquet`)
  }

  /** Do both files of a shard still have their checksums? Looked at once in the life of this process. */
  sound(id: string): boolean {
    return this.#sound.has(id) || this.damageOf(id).length === 0
  }

  /** What is wrong with a shard; nothing where both of its files have their checksums. */
  damageOf(id: string): Damage[] {
    const manifest = this.#shards.get(id)
    if (manifest === undefined) return [this.#broken.get(id) ?? this.#lacks(id, 'missing')]
    const found = TABLES.flatMap((table): Damage[] => {
      const bytes = this.#read(table, id)
      return typeof bytes === 'string'
        ? [{ file: this.file(table, id), why: bytes, runs: manifest.runs.length }]
        : []
    })
    if (found.length === 0) this.#sound.add(id)
    return found
  }

  /** A file of a shard; undefined where it is missing or damaged. */
  bytes(table: Table, id: string): Uint8Array | undefined {
    const bytes = this.#read(table, id)
    return typeof bytes === 'string' ? undefined : bytes
  }

  #read(table: Table, id: string): Uint8Array | Damage['why'] {
    const mark = this.#shards.get(id)?.files[table]
    const bytes = readStored(this.file(table, id), mark?.bytes ?? 0)
    if (typeof bytes === 'string') return bytes
    if (bytes.length < (mark?.bytes ?? 0)) return 'cut short'
    return bytes.length === mark?.bytes && digest(bytes, 64) === mark.sha256 ? bytes : 'changed'
  }

  /** To be held against its checksums again. */
  doubt(id: string): void {
    this.#sound.delete(id)
  }

  broken(): string[] {
    return [...this.#broken.keys()]
  }

  /** Renames the files of a shard out of the way; its runs count as missing from now on. To be called by one process at a time. */
  move(id: string, to: 'damaged' | 'aside'): string[] {
    const files = [manifestFile(this.#dir, id), ...TABLES.map((table) => this.file(table, id))]
    const moved = moveAside(this.#dir, files, to)
    this.refresh()
    return moved
  }

  /**
   * Writes a shard. The manifest comes last: until then the shard is not there. `still` is asked before each file is put in its place;
   * false where another process has taken over: then nothing more is written, and false is given back.
   */
  write(data: Dataset, rows: readonly Row[], still: () => boolean = () => true): boolean {
    const runs = rows.map(({ run }) => run)
    const measures = Object.keys(rows[0]?.observation.measures ?? {})
    return this.put(
      { runs, measures, tables: { runs: runsTable(data, rows), events: eventsTable(rows) } },
      still,
    )
  }

  put({ runs, measures, tables }: Whole, still: () => boolean): boolean {
    const id = shardId(runs)
    const mark = (bytes: Uint8Array): Mark => ({ bytes: bytes.length, sha256: digest(bytes, 64) })
    const files = { runs: mark(tables.runs), events: mark(tables.events) }
    const text = JSON.stringify({ schema: SCHEMA, runs, measures, files } satisfies Manifest)
    const done =
      (['events', 'runs'] as const).every((table) =>
        writeWhole(this.file(table, id), tables[table], still),
      ) && writeWhole(manifestFile(this.#dir, id), `${text}\n${digest(text, 64)}\n`, still)
    this.refresh()
    return done
  }

  #manifest(id: string): Manifest | Damage {
    const bytes = readStored(manifestFile(this.#dir, id), LARGEST_MANIFEST)
    if (typeof bytes === 'string') return this.#lacks(id, bytes)
    const [text = '', sum] = bytes.toString().split('\n')
    try {
      const manifest = JSON.parse(text) as Manifest
      if (digest(text, 64) === sum && shardId(manifest.runs) === id) return manifest
    } catch {
      // said below
    }
    return this.#lacks(id, sum === undefined || sum.length < 64 ? 'cut short' : 'changed')
  }

  #lacks(id: string, why: Damage['why']): Damage {
    return { file: manifestFile(this.#dir, id), why }
  }
}

function manifestFile(dir: string, id: string): string {
  return join(dir, 'shards', `${id}.json`)
}

/** The name of a shard is that of its runs. */
function shardId(runs: readonly string[]): string {
  return digest(JSON.stringify({ schema: SCHEMA, runs }))
}
