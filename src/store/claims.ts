/**
 * Who is at work on what, so that several processes on one store share the work. A claim is a file made by one process alone,
 * naming it; it is stale when that process is gone: its number is not alive on this machine, or its sign of life is old.
 */
import { randomUUID } from 'node:crypto'
import { linkSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { makeFolder, textIn } from '../paths/index.ts'
import { temporary } from './durable.ts'
import { onDisk } from './failure.ts'

/** Who holds a claim, bytes. */
const LARGEST_CLAIM = 64 * 1024
const BEAT_MS = 5_000
/** A process whose sign of life is older than this has stopped: it can be on another machine, or its number used again. */
const SILENT_MS = 60_000

interface Holder {
  readonly pid: number
  readonly host: string
  readonly process: string
}

export class Claims {
  readonly #dir: string
  readonly #alive: string
  readonly #me: Holder = { pid: process.pid, host: hostname(), process: randomUUID() }
  #beat: NodeJS.Timeout | undefined

  constructor(store: string) {
    this.#dir = join(store, 'claims')
    this.#alive = join(this.#dir, 'alive')
  }

  /** True when this process has it now. Never waits. */
  take(name: string): boolean {
    return onDisk(this.#dir, () => {
      this.#live()
      const file = join(this.#dir, name)
      if (this.#make(file)) return true
      const holder = read(file)
      if (holder !== undefined && !this.#stale(holder)) return false
      return this.#remove(file, holder) && this.#make(file)
    })
  }

  /** Is somebody else at it? */
  held(name: string): boolean {
    const holder = read(join(this.#dir, name))
    return holder !== undefined && holder.process !== this.#me.process && !this.#stale(holder)
  }

  release(name: string): void {
    rmSync(join(this.#dir, name), { force: true })
  }

  close(): void {
    if (this.#beat === undefined) return
    clearInterval(this.#beat)
    this.#beat = undefined
    rmSync(join(this.#alive, this.#me.process), { force: true })
  }

  /** Signs of life while anything may be claimed. */
  #live(): void {
    if (this.#beat !== undefined) return
    const file = join(this.#alive, this.#me.process)
    makeFolder(this.#alive)
    this.#bury()
    writeFileSync(file, JSON.stringify(this.#me))
    this.#beat = setInterval(() => {
      try {
        const now = Date.now() / 1000
        utimesSync(file, now, now)
      } catch {
        // a store that is gone is noticed by whoever writes next
      }
    }, BEAT_MS)
    this.#beat.unref()
  }

  /** Signs of life of processes that are gone. */
  #bury(): void {
    for (const name of readdirSync(this.#alive)) {
      const file = join(this.#alive, name)
      const holder = read(file)
      // one that cannot be read yet is being written
      if (holder !== undefined && this.#stale(holder)) rmSync(file, { force: true })
    }
  }

  /** One of many succeeds: a link to a whole file fails where there is one already. */
  #make(file: string): boolean {
    const part = temporary(this.#dir)
    writeFileSync(part, JSON.stringify(this.#me))
    try {
      linkSync(part, file)
      return true
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EEXIST') return false
      if (code === 'ENOSPC' || code === 'EROFS' || code === 'EACCES') throw error
      return writeAlone(file, JSON.stringify(this.#me))
    } finally {
      rmSync(part, { force: true })
    }
  }

  #stale({ pid, host, process: name }: Holder): boolean {
    if (name === this.#me.process) return false
    if (host === this.#me.host && !isAlive(pid)) return true
    try {
      return Date.now() - statSync(join(this.#alive, name)).mtimeMs > SILENT_MS
    } catch {
      return true
    }
  }

  /** Moves a stale claim out of the way; what was moved is looked at again, so that a fresh one is put back. */
  #remove(file: string, stale: Holder | undefined): boolean {
    const aside = temporary(this.#dir)
    try {
      renameSync(file, aside)
    } catch {
      return true
    }
    const moved = read(aside)
    if (moved?.process === stale?.process) {
      rmSync(aside, { force: true })
      if (stale !== undefined) rmSync(join(this.#alive, stale.process), { force: true })
      return true
    }
    try {
      linkSync(aside, file)
    } catch {
      // somebody has it already
    }
    rmSync(aside, { force: true })
    return false
  }
}

function read(file: string): Holder | undefined {
  try {
    const holder = JSON.parse(textIn(file, LARGEST_CLAIM) ?? '') as Holder
    return typeof holder.process === 'string' ? holder : undefined
  } catch {
    return undefined
  }
}

/** For disks without links. */
function writeAlone(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
