/**
 * The folder of a store.
 *
 *   store.json          what this folder is and the version of its layout
 *   runs/ID.parquet     a shard: one row a run             events/ID.parquet   what happened in the runs of that shard
 *   shards/ID.json      which runs a shard has, length and SHA-256 of its two files; written last, so a shard is whole or not there
 *   journal/RUN         runs that wait until their shard is whole
 *   claims/             who is at work on what             damaged/            files that failed their checksum
 */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { faultOfName, folderFault, textIn } from '../paths/index.ts'
import { writeWhole } from './durable.ts'
import { StoreError } from './failure.ts'
import { SCHEMA } from './parquet.ts'

const FORMAT = 'commune-store'
/** store.json, bytes. */
const LARGEST_LABEL = 64 * 1024
export const DEFAULT_STORE = 'commune-store'

/** Where the store is: as said, else COMMUNE_STORE, else `./commune-store`. Throws a StoreError for a name that no folder can have. */
export function storeFolder(said: string | undefined, environment: NodeJS.ProcessEnv = process.env): string {
  const dir = said ?? (environment.COMMUNE_STORE || DEFAULT_STORE)
  const fault = faultOfName(dir)
  if (fault !== undefined) throw new StoreError(dir, `${fault}; give a folder with --store`)
  return resolve(dir)
}

const KNOWN = ['store.json', 'runs', 'events', 'shards', 'journal', 'claims', 'damaged']

/**
 * Throws a StoreError for a folder that is no store or one of another version. A folder that is not there is an empty store, and one
 * that holds what a store holds is a store also when its store.json is gone or damaged.
 */
export function checkFolder(dir: string): void {
  const strange = entries(dir).find((name) => !KNOWN.includes(name))
  const label = labelOf(dir)
  if (label === undefined) {
    if (strange === undefined) return
    throw new StoreError(
      dir,
      `holds other things and no store (${strange}); give an empty or new folder with --store`,
    )
  }
  if (label.schema !== SCHEMA)
    throw new StoreError(
      dir,
      `has layout ${label.schema}, this version reads ${SCHEMA}: its Parquet files stay readable by DuckDB, pandas and R; for new runs give another folder with --store`,
    )
}

/** What store.json says; undefined where it is missing or says nothing of a store. */
function labelOf(dir: string): { readonly schema: unknown } | undefined {
  try {
    const value = JSON.parse(textIn(join(dir, 'store.json'), LARGEST_LABEL) ?? '') as {
      format?: unknown
      schema?: unknown
    } | null
    return value?.format === FORMAT ? { schema: value.schema } : undefined
  } catch {
    return undefined
  }
}

/** Entries of a folder, hidden ones apart; none where there is no folder. */
export function entries(dir: string): string[] {
  try {
    return readdirSync(dir).filter((name) => !name.startsWith('.'))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return []
    throw new StoreError(
      dir,
      `${folderFault(dir) ?? `cannot be read (${code})`}; give a folder with --store`,
      error,
    )
  }
}

/** To be called before anything is written. */
export function prepare(dir: string): void {
  checkFolder(dir)
  if (labelOf(dir) === undefined)
    writeWhole(join(dir, 'store.json'), `${JSON.stringify({ format: FORMAT, schema: SCHEMA })}\n`)
  for (const folder of ['.', 'runs', 'events', 'shards', 'journal', 'claims']) sweep(join(dir, folder))
}

/** Removes what killed processes had not finished writing. */
function sweep(dir: string): void {
  if (!existsSync(dir)) return
  for (const name of readdirSync(dir)) {
    const pid = Number(/^\.part-(\d+)-\d+$/.exec(name)?.[1])
    if (Number.isInteger(pid) && pid !== process.pid && !alive(pid)) rmSync(join(dir, name), { force: true })
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
