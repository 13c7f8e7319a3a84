/** Writes shards as they become whole. Which runs make a shard is settled by their order in the request, never by who came first. */
import type { Origin } from '../laboratory/index.ts'
import type { Row } from './columns.ts'
import type { Source } from './identity.ts'
import type { Journal } from './journal.ts'
import { type Leases, locked } from './leases.ts'
import type { Shards } from './shards.ts'
import { type Notice, tidy, untidy } from './tidy.ts'

export interface SealerOptions {
  readonly dir: string
  readonly source: Source
  readonly origin: Origin
  readonly shards: Shards
  readonly journal: Journal
  readonly leases: Leases
  readonly notice: (notice: Notice) => void
  /** All runs of the request, in its order. */
  readonly ids: readonly string[]
  readonly size: number
}

export class Sealer {
  readonly #options: SealerOptions
  readonly #chunks: readonly { readonly ids: readonly string[]; readonly open: Set<string> }[]
  readonly #chunkOf = new Map<string, number>()
  readonly #torn: string[] = []
  #work: Promise<void> = Promise.resolve()

  constructor(options: SealerOptions) {
    this.#options = options
    const { ids, size } = options
    this.#chunks = Array.from({ length: Math.ceil(ids.length / size) }, (_, k) => {
      const part = ids.slice(k * size, (k + 1) * size)
      for (const id of part) this.#chunkOf.set(id, k)
      return { ids: part, open: new Set(part) }
    })
  }

  /** This run is in the journal, in a shard already, or has failed. */
  arrived(id: string): void {
    const chunk = this.#chunks[this.#chunkOf.get(id) ?? -1]
    if (chunk?.open.delete(id) !== true || chunk.open.size > 0) return
    this.#work = this.#work.then(() => this.#seal(chunk.ids))
    this.#work.catch(() => {})
  }

  /** When all that is whole has been written: runs whose journal was found damaged, to be done again. Throws what writing threw. */
  async settled(): Promise<readonly string[]> {
    await this.#work
    const torn = this.#torn.splice(0)
    for (const id of torn) this.#chunks[this.#chunkOf.get(id)!]!.open.add(id)
    return torn
  }

  async #seal(ids: readonly string[]): Promise<void> {
    const { dir, shards, journal, leases, source, origin, notice } = this.#options
    await locked(leases, async (still) => {
      shards.refresh()
      if (untidy(dir, shards)) for (const one of await tidy(dir, shards, journal, still)) notice(one)
      const lacking = ids.filter((run) => !shards.has(run))
      const rows: Row[] = []
      for (const run of lacking) {
        const record = journal.get(run)
        if (record !== undefined) rows.push({ run, origin, ...record })
        else if (journal.has(run)) this.#torn.push(run)
      }
      if (this.#torn.length > 0) journal.drop(this.#torn)
      else if (rows.length === 0 || shards.write(source.data, rows, still)) journal.drop(ids)
      else return false
      return true
    })
  }
}
