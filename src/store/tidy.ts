/**
 * A store in order: no run stands twice, and in the folders of tables stands nothing but shards, so that whoever reads `runs/*.parquet`
 * with another tool counts each run once. Copies come from stores copied into one another, and from processes that took each other
 * for dead. Nothing is thrown away but what a killed process had not finished and the journal still has.
 */
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { moveAside } from './durable.ts'
import { onDisk, readStored } from './failure.ts'
import { entries } from './folder.ts'
import type { Journal } from './journal.ts'
import { type Leases, lockedNow } from './leases.ts'
import { runsIn, withoutRuns } from './parquet.ts'
import { type Damage, type Shards, TABLES, type Table } from './shards.ts'

/** A table of runs that nothing is known of, bytes: more than 256 runs ever took. */
const LARGEST_ORPHAN = 2 ** 30

/** Something that was found out of order, for whoever tells it. */
export type Notice =
  | (Damage & { readonly kind: 'damaged' /** Where its files stand now. */; readonly to: readonly string[] })
  | { readonly kind: 'copy'; readonly file: string; readonly runs: number; readonly to: readonly string[] }
  | { readonly kind: 'stray'; readonly file: string; readonly to: readonly string[] }

/** Is there anything to put in order? Changes nothing. */
export function untidy(dir: string, shards: Shards): boolean {
  return shards.ids().some((id) => shards.copiesIn(id).length > 0) || strays(dir, shards).length > 0
}

/** To be called by the process that holds the lease of the set of shards; `still`: it does. */
export async function tidy(
  dir: string,
  shards: Shards,
  journal: Journal,
  still: () => boolean,
): Promise<Notice[]> {
  const notices = doubtful(shards).map((id) => setDamagedAside(shards, id))
  for (;;) {
    const id = shards.ids().findLast((one) => shards.copiesIn(one).length > 0)
    if (id === undefined || !still()) break
    const notice = await separate(shards, id, still)
    if (notice !== undefined) notices.push(notice)
  }
  for (const { table, name, id } of strays(dir, shards)) {
    const notice = await putAway(dir, table, name, id, { shards, journal })
    if (notice !== undefined) notices.push(notice)
  }
  return notices
}

/** The same where nobody else is at the shards and the disk can be written; otherwise all stays as it is until the next time. */
export async function tidyNow(
  dir: string,
  shards: Shards,
  journal: Journal,
  leases: Leases,
  tell: (notice: Notice) => void,
): Promise<void> {
  if (!untidy(dir, shards)) return
  try {
    await lockedNow(leases, async (still) => {
      shards.refresh()
      for (const notice of await tidy(dir, shards, journal, still)) tell(notice)
    })
  } catch (error) {
    const { code } = ((error as Error).cause ?? {}) as NodeJS.ErrnoException
    if (code !== 'EROFS' && code !== 'EACCES' && code !== 'EPERM') throw error
  }
}

/** Shards that share runs with others, and fail their checksums: neither can be the one that is kept. */
function doubtful(shards: Shards): string[] {
  const sharing = shards.ids().filter((id) => shards.copiesIn(id).length > 0)
  const owners = sharing.flatMap((id) => shards.copiesIn(id).map((run) => shards.shardOf(run)!))
  return [...new Set([...sharing, ...owners])].filter((id) => !shards.sound(id))
}

/** Renames a damaged shard out of the way; its runs count as missing from now on. */
export function setDamagedAside(shards: Shards, id: string): Notice {
  const [first] = shards.damageOf(id)
  return { kind: 'damaged', ...first!, to: shards.move(id, 'damaged') }
}

/** What this shard alone has becomes a shard of its own; then it goes aside whole. */
async function separate(shards: Shards, id: string, still: () => boolean): Promise<Notice | undefined> {
  const copies = new Set(shards.copiesIn(id))
  const runs = shards.runsOf(id).filter((run) => !copies.has(run))
  if (runs.length > 0) {
    const table = (name: Table) => withoutRuns(shards.bytes(name, id)!, copies)
    const tables = { runs: await table('runs'), events: await table('events') }
    if (!shards.put({ runs, measures: shards.measuresOf(id), tables }, still)) return undefined
  }
  const file = shards.file('runs', id)
  return { kind: 'copy', file, runs: copies.size, to: shards.move(id, 'aside') }
}

interface Stray {
  readonly table: Table
  readonly name: string
  /** Where it has the name of a shard. */
  readonly id: string | undefined
}

/** What stands among the tables and belongs to no shard. A shard whose manifest is damaged is none of them: it is set aside whole. */
function strays(dir: string, shards: Shards): Stray[] {
  const known = new Set([...shards.ids(), ...shards.broken()])
  return TABLES.flatMap((table) =>
    entries(join(dir, table)).flatMap((name) => {
      const id = /^([0-9a-f]{32})\.parquet$/.exec(name)?.[1]
      return id !== undefined && known.has(id) ? [] : [{ table, name, id }]
    }),
  )
}

async function putAway(
  dir: string,
  table: Table,
  name: string,
  id: string | undefined,
  { shards, journal }: { shards: Shards; journal: Journal },
): Promise<Notice | undefined> {
  const file = join(dir, table, name)
  if (!existsSync(file)) return undefined
  if (id === undefined) return { kind: 'stray', file, to: moveAside(dir, [file], 'aside') }
  const runs = await runsOfFile(shards.file('runs', id))
  // a process was killed while it wrote this shard: what it wrote is written again from the journal
  if (runs?.every((run) => shards.has(run) || journal.has(run)) === true) {
    for (const each of TABLES) onDisk(file, () => rmSync(shards.file(each, id), { force: true }))
    return undefined
  }
  const to = moveAside(
    dir,
    TABLES.map((each) => shards.file(each, id)),
    'damaged',
  )
  const damage: Damage = { file: join(dir, 'shards', `${id}.json`), why: 'missing' }
  return { kind: 'damaged', ...damage, ...(runs === undefined ? {} : { runs: runs.length }), to }
}

/** Names of the runs of a file that no manifest speaks of; undefined where it cannot be read. None where there is no file. */
async function runsOfFile(file: string): Promise<readonly string[] | undefined> {
  const bytes = readStored(file, LARGEST_ORPHAN)
  if (bytes === 'missing') return []
  try {
    return typeof bytes === 'string' ? undefined : await runsIn(bytes)
  } catch {
    return undefined
  }
}
