/**
 * The folder of a store.
 *
 *   store.json          what this folder is and the version of its layout
 *   runs/ID.parquet     a shard: one row a run             events/ID.parquet   what happened in the runs of that shard
 *   shards/ID.json      which runs a shard has, length and SHA-256 of its two files; written last, so a shard is whole or not there
 *   journal/RUN         runs that wait until their shard is whole
 *   leases/             who is at work on what             damaged/            files that failed their checksum
 *   aside/              second copies of runs, and files that are none of the store's
 */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { faultOfName, folderFault, textIn } from '../paths/index.ts'
import { makerOf, writeWhole } from './durable.ts'
import { StoreError } from './failure.ts'
import { SELF } from './holder.ts'
import { ALIVE, LEASES } from './leases.ts'
import { SCHEMA } from './parquet.ts'
import { readNames } from './pulse.ts'

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

/** `claims` stood where `leases` does now, up to version 0.6 of the model. */
const KNOWN = ['store.json', 'runs', 'events', 'shards', 'journal', LEASES, 'damaged', 'aside', 'claims']

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

/** To be called before anything is written, and after the leases are open: what processes without a sign of life left half-made goes. */
export function prepare(dir: string): void {
  checkFolder(dir)
  if (labelOf(dir) === undefined)
    writeWhole(join(dir, 'store.json'), `${JSON.stringify({ format: FORMAT, schema: SCHEMA })}\n`)
  const alive = readNames(join(dir, LEASES, ALIVE)).map((name) => name.split('.')[0])
  for (const folder of ['.', 'runs', 'events', 'shards', 'journal', LEASES])
    for (const name of hidden(join(dir, folder))) {
      const maker = makerOf(name)
      if (maker !== undefined && maker !== SELF.process && !alive.includes(maker))
        rmSync(join(dir, folder, name), { force: true })
    }
}

function hidden(dir: string): string[] {
  return existsSync(dir) ? readdirSync(dir).filter((name) => name.startsWith('.')) : []
}
