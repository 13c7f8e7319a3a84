/**
 * An Executor with a memory: runs that the store has are read, the others are computed, kept in the journal as they end, and
 * written as shards when these are whole. A shard holds runs in the order in which they were asked for, whoever finished first,
 * so its bytes do not depend on the number of workers. Several processes may fill one store; no run is done twice.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Origin } from '../laboratory/index.ts'
import {
  type EnsembleSetting,
  type Executor,
  type GatherOptions,
  type Observation,
  placesOf,
  type RunFailure,
  type Runner,
  type RunRecord,
} from '../laboratory/index.ts'
import { MODEL_VERSION } from '../scenario/index.ts'
import { checkColumns } from './dictionary.ts'
import { StoreError } from './failure.ts'
import { checkFolder, prepare } from './folder.ts'
import { originOf, runId, type Source } from './identity.ts'
import { Journal } from './journal.ts'
import { Leases, locked } from './leases.ts'
import { readRuns } from './parquet.ts'
import type { Rhythm } from './pulse.ts'
import { Sealer } from './sealer.ts'
import { type Damage, Shards } from './shards.ts'
import { type Notice, setDamagedAside, tidy, tidyNow } from './tidy.ts'

export interface StoredOptions {
  /** The folder; it is made when there is something to write. */
  readonly dir: string
  readonly source: Source
  readonly runner: Runner
  /** Runs of a shard, at most. */
  readonly shardSize?: number
  /** Signs of life between processes; another one only where a test is not to wait a minute. */
  readonly rhythm?: Rhythm
  /** Called with what was found out of order: damaged files, second copies of runs, files of others. */
  readonly notice?: (notice: Notice) => void
}

/** What became of settings that were to be in the store. */
export interface Filled {
  readonly total: number
  /** Of these, runs that the store had already. */
  readonly stored: number
  /** Runs that this process did; others may have done the rest. */
  readonly computed: number
  readonly failures: readonly RunFailure[]
}

export interface Had {
  readonly stored: number
  readonly waiting: number
  /** Files that would hold some of the runs, and manifests that would say which they hold. */
  readonly damaged: readonly Damage[]
}

export interface StoredExecutor extends Executor {
  /** Sees to it that every setting is in the store, without reading it. */
  fill(settings: readonly EnsembleSetting[], options?: GatherOptions): Promise<Filled>
  /** Those of the settings that the store has whole, one after another, shard by shard; nothing is run. */
  read(
    settings: readonly EnsembleSetting[],
    each: (setting: EnsembleSetting, observation: Observation) => void,
  ): Promise<void>
  /** Names of the runs of settings, in their order. */
  runIds(settings: readonly EnsembleSetting[]): string[]
  /** Which runs the store has whole, and which wait in its journal; nothing is run. */
  have(settings: readonly EnsembleSetting[]): Promise<Had>
  /** What was found out of order so far, and where it stands now. */
  readonly notices: readonly Notice[]
}

const SHARD = 256
const POLL_MS = 200
/** Times that damaged files are set aside and done again before the disk is given up. */
const PATIENCE = 3

/**
 * Throws a StoreError where the folder is no store, is of another version, or cannot be written; a RangeError where runner and source have
 * other additions to the model, or a measure of one's own has the name of a column.
 */
export function storedExecutor(options: StoredOptions): StoredExecutor {
  checkFolder(options.dir)
  const origin = originOf(options.source)
  const { version = MODEL_VERSION } = options.runner
  if (version !== origin.model)
    throw new RangeError(
      `the runner runs the model ${version}, the source of the store is of ${origin.model}; expected the same additions for both`,
    )
  checkColumns(options.source.data)
  return new Stored(options, origin)
}

class Stored implements StoredExecutor {
  readonly version: string
  readonly #options: StoredOptions
  readonly #origin: Origin
  /** A question names the same runs several times: of each look, of what is missing, of the answer. */
  readonly #ids = new WeakMap<EnsembleSetting, string>()
  readonly #shards: Shards
  readonly #journal: Journal
  readonly #leases: Leases
  readonly notices: Notice[] = []
  #computed = 0

  constructor(options: StoredOptions, origin: Origin) {
    this.#options = options
    this.#origin = origin
    this.version = origin.model
    this.#shards = new Shards(options.dir)
    this.#journal = new Journal(options.dir)
    this.#leases = new Leases(options.dir, options.rhythm)
  }

  readonly #notice = (notice: Notice) => {
    this.notices.push(notice)
    this.#options.notice?.(notice)
  }

  runIds(settings: readonly EnsembleSetting[]): string[] {
    return settings.map((setting) => this.#idOf(setting))
  }

  #idOf(setting: EnsembleSetting): string {
    const known = this.#ids.get(setting)
    if (known !== undefined) return known
    const id = runId(this.#origin, setting)
    this.#ids.set(setting, id)
    return id
  }

  async have(settings: readonly EnsembleSetting[]): Promise<Had> {
    this.#shards.refresh()
    await tidyNow(this.#options.dir, this.#shards, this.#journal, this.#leases, this.#notice)
    const ids = [...new Set(this.runIds(settings))]
    const damaged = [...this.#shardsOf(ids), ...this.#shards.broken()].filter((id) => !this.#shards.sound(id))
    const missing = ids.filter((id) => !this.#shards.has(id) || damaged.includes(this.#shards.shardOf(id)!))
    return {
      stored: ids.length - missing.length,
      waiting: missing.filter((id) => this.#journal.has(id)).length,
      damaged: damaged.flatMap((id) => this.#shards.damageOf(id)),
    }
  }

  async gather(settings: readonly EnsembleSetting[], options: GatherOptions = {}) {
    const ids = this.runIds(settings)
    let filled = await this.fill(settings, options)
    for (let round = 0; round < PATIENCE; round++) {
      const found = await this.#read(ids)
      const failed = new Map(filled.failures.map((failure) => [this.#idOf(failure.setting), failure]))
      const results = ids.map((id) => found.get(id) ?? failed.get(id))
      if (results.every((result) => result !== undefined))
        return results.map((result, i) =>
          result instanceof Error ? result : { ...result!, setting: settings[i]! },
        ) as (Observation | RunFailure)[]
      filled = await this.fill(settings, options)
    }
    throw new StoreError(
      this.#options.dir,
      'files are damaged again as soon as they are written; give another disk with --store',
    )
  }

  async fill(settings: readonly EnsembleSetting[], { progress }: GatherOptions = {}): Promise<Filled> {
    const all = this.runIds(settings)
    const places = placesOf(settings)
    const wanted = new Map(places.map(([first]) => [all[first!]!, settings[first!]!]))
    const weight = new Map(places.map((list) => [all[list[0]!]!, list.length]))
    const failures = new Map<string, RunFailure>()
    this.#shards.refresh()
    await this.#putInOrder([...wanted.keys()])
    const missing = [...wanted.keys()].filter((id) => !this.#shards.has(id))
    const weigh = (ids: Iterable<string>) => [...ids].reduce((sum, id) => sum + weight.get(id)!, 0)
    const total = settings.length
    let left = weigh(missing)
    const stored = total - left
    const move = (id: string, by: 1 | -1) => {
      left += by * (weight.get(id) ?? 0)
      progress?.({ total, ready: total - left, stored, failed: weigh(failures.keys()) })
    }
    progress?.({ total, ready: stored, stored, failed: 0 })
    const before = this.#computed
    if (missing.length > 0) await this.#compute(wanted, missing, failures, move)
    return { total, stored, computed: this.#computed - before, failures: [...failures.values()] }
  }

  async close(): Promise<void> {
    this.#leases.close()
    await this.#options.runner.close()
  }

  async #compute(
    wanted: ReadonlyMap<string, EnsembleSetting>,
    missing: readonly string[],
    failures: Map<string, RunFailure>,
    move: (id: string, by: 1 | -1) => void,
  ): Promise<void> {
    const { dir, source, shardSize = SHARD } = this.#options
    this.#leases.open()
    prepare(dir)
    const sealer = new Sealer({
      dir,
      source,
      origin: this.#origin,
      shards: this.#shards,
      journal: this.#journal,
      leases: this.#leases,
      notice: this.#notice,
      ids: [...wanted.keys()],
      size: shardSize,
    })
    const open = new Set(missing)
    const settle = (id: string) => {
      if (open.delete(id)) move(id, -1)
      sealer.arrived(id)
    }
    for (const id of wanted.keys()) if (!open.has(id)) sealer.arrived(id)
    for (;;) {
      this.#shards.refresh()
      for (const id of open) if (this.#shards.has(id) || this.#journal.get(id) !== undefined) settle(id)
      const free = [...open].filter((id) => !this.#leases.held(id))
      if (free.length > 0) await this.#run(wanted, free, failures, settle)
      const torn = await sealer.settled()
      for (const id of torn) {
        open.add(id)
        move(id, 1)
      }
      if (open.size === 0) return
      // the rest is being run by others
      if (free.length === 0) await sleep(POLL_MS)
    }
  }

  /** Runs what nobody else is at, keeping each result as it comes. */
  async #run(
    wanted: ReadonlyMap<string, EnsembleSetting>,
    ids: readonly string[],
    failures: Map<string, RunFailure>,
    settle: (id: string) => void,
  ): Promise<void> {
    const mine = new Set<string>()
    const take = (index: number): boolean => {
      const id = ids[index]!
      if (!this.#leases.take(id)) return false
      // somebody may have done it between our look and our claim
      if (this.#journal.get(id) === undefined && !this.#stored(id)) {
        mine.add(id)
        return true
      }
      this.#leases.release(id)
      settle(id)
      return false
    }
    const letGo = (id: string) => {
      mine.delete(id)
      this.#leases.release(id)
    }
    try {
      await this.#options.runner.run(
        ids.map((id) => wanted.get(id)!),
        (observation, index, events) => {
          const id = ids[index]!
          if (this.#keep(id, { observation, events })) settle(id)
          letGo(id)
        },
        {
          take,
          failed: (failure, index) => {
            failures.set(ids[index]!, failure)
            letGo(ids[index]!)
            settle(ids[index]!)
          },
        },
      )
    } finally {
      for (const id of mine) this.#leases.release(id)
    }
  }

  /**
   * Puts a run into the journal where it is still ours to put there. A process that slept so long that it was taken for dead finds
   * that another is at the run, or has done it: then what it did is dropped. False: the other is at it.
   */
  #keep(id: string, record: RunRecord): boolean {
    if (!this.#leases.mine(id)) {
      this.#leases.release(id)
      if (!this.#leases.take(id)) return false
      if (this.#journal.has(id) || this.#stored(id)) return true
    }
    this.#journal.put(id, record)
    this.#computed++
    return true
  }

  #stored(id: string): boolean {
    this.#shards.refresh()
    return this.#shards.has(id)
  }

  /**
   * Shards of these runs that fail their checksum, and manifests that cannot be believed, go out of the way; second copies too, unless
   * somebody else is at the shards or the disk cannot be written: then each run still counts once, and is put in order the next time.
   */
  async #putInOrder(ids: readonly string[]): Promise<void> {
    const { dir } = this.#options
    const shards = new Set(ids.flatMap((id) => this.#shards.shardOf(id) ?? []))
    const bad = [...shards].filter((id) => !this.#shards.sound(id))
    if (bad.length === 0 && this.#shards.broken().length === 0) {
      await tidyNow(dir, this.#shards, this.#journal, this.#leases, this.#notice)
      return
    }
    this.#leases.open()
    prepare(dir)
    await locked(this.#leases, async (still) => {
      this.#shards.refresh()
      for (const id of [...bad, ...this.#shards.broken()])
        if (!this.#shards.sound(id)) this.#notice(setDamagedAside(this.#shards, id))
      for (const one of await tidy(dir, this.#shards, this.#journal, still)) this.#notice(one)
      return true
    })
  }

  async read(
    settings: readonly EnsembleSetting[],
    each: (setting: EnsembleSetting, observation: Observation) => void,
  ): Promise<void> {
    this.#shards.refresh()
    const wanted = new Map(this.runIds(settings).map((id, i) => [id, settings[i]!]))
    for (const shard of this.#shardsOf(wanted.keys()))
      for (const [id, observation] of await this.#observations(shard)) {
        const setting = wanted.get(id)
        if (setting !== undefined) each(setting, { ...observation, setting })
      }
  }

  async #read(ids: readonly string[]): Promise<Map<string, Observation>> {
    const found = new Map<string, Observation>()
    for (const shard of this.#shardsOf(ids))
      for (const [id, observation] of await this.#observations(shard)) found.set(id, observation)
    return found
  }

  #shardsOf(ids: Iterable<string>): Set<string> {
    return new Set([...ids].flatMap((id) => this.#shards.shardOf(id) ?? []))
  }

  /** None where the file is damaged; it is looked at again before anything is run. */
  async #observations(shard: string): Promise<Map<string, Observation>> {
    const bytes = this.#shards.bytes('runs', shard)
    if (bytes !== undefined) return readRuns(bytes)
    this.#shards.doubt(shard)
    return new Map()
  }
}
