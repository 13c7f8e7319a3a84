/**
 * Signs of life. Each process keeps a counter in a file of its own and counts it up; whoever watches another looks whether that
 * counter changes, and counts the silence by his own steady clock. No hour is ever written, read or compared, so clocks that
 * differ, and disks that stamp files with an hour of their own, disturb nothing.
 */
import { closeSync, openSync, readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder, textIn } from '../paths/index.ts'
import { type Holder, isGone } from './holder.ts'

export interface Rhythm {
  /** Milliseconds between two signs of life. */
  readonly beat: number
  /** Milliseconds without a change after which a process counts as stopped. */
  readonly silence: number
}

export const RHYTHM: Rhythm = { beat: 5_000, silence: 60_000 }
const DIGITS = 12
/** A sign of life, bytes. */
const LARGEST_SIGN = 64 * 1024

interface Watched {
  readonly seen: string
  /** Milliseconds without a change, while we looked. */
  readonly silent: number
  readonly at: number
}

export class Pulse {
  readonly #dir: string
  readonly #me: Holder
  readonly #rhythm: Rhythm
  readonly #watched = new Map<string, Watched>()
  #beat: NodeJS.Timeout | undefined
  #count = 0

  constructor(dir: string, me: Holder, rhythm: Rhythm) {
    this.#dir = dir
    this.#me = me
    this.#rhythm = rhythm
  }

  /** Signs of life from now on, and an eye on those of the others. */
  start(): void {
    if (this.#beat !== undefined) return
    makeFolder(this.#dir)
    this.#bury()
    this.#write()
    this.#beat = setInterval(() => this.#tick(), this.#rhythm.beat)
    this.#beat.unref()
  }

  stop(): void {
    if (this.#beat === undefined) return
    clearInterval(this.#beat)
    this.#beat = undefined
    this.forget(this.#me.process)
  }

  /** Has this process ended, or given no sign of life for as long as we have watched it and longer than is allowed? */
  stopped(holder: Holder): boolean {
    if (holder.process === this.#me.process) return false
    return isGone(holder, this.#me) || this.#look(holder.process) > this.#rhythm.silence
  }

  /** The same for a file that names nobody: `content` is what should change. */
  unchanged(name: string, content: string): boolean {
    return this.#note(name, content) > this.#rhythm.silence
  }

  forget(process: string): void {
    rmSync(this.#file(process), { force: true })
  }

  #file(process: string): string {
    return join(this.#dir, process)
  }

  #tick(): void {
    try {
      this.#write()
    } catch {
      // a store that is gone is noticed by whoever writes next
    }
    for (const name of readNames(this.#dir))
      if (name !== this.#me.process && this.#look(name) > this.#rhythm.silence) this.forget(name)
  }

  /** Milliseconds of silence of a process, as far as we have looked. A sign of life that is taken away is none. */
  #look(process: string): number {
    return this.#note(process, read(this.#file(process)) ?? this.#watched.get(process)?.seen ?? '')
  }

  /** Our own time counts only while we look: a machine that slept, or was stopped, has watched nobody. */
  #note(name: string, seen: string): number {
    const at = performance.now()
    const before = this.#watched.get(name)
    const silent = before?.seen === seen ? before.silent + Math.min(at - before.at, 2 * this.#rhythm.beat) : 0
    this.#watched.set(name, { seen, silent, at })
    return silent
  }

  /** In place and not by a rename: readers on a network disk look at a file anew when they open it, at a folder later. */
  #write(): void {
    const file = this.#file(this.#me.process)
    const count = String(this.#count++).padStart(DIGITS, '0')
    let handle: number
    try {
      handle = openSync(file, 'r+')
    } catch {
      // not there yet, or taken away by somebody who took us for dead
      writeFileSync(file, `${count}\n${JSON.stringify(this.#me)}`)
      return
    }
    try {
      writeSync(handle, count, 0)
    } finally {
      closeSync(handle)
    }
  }

  /** Signs of life of processes that have certainly ended. */
  #bury(): void {
    for (const name of readNames(this.#dir)) {
      const holder = holderIn((read(this.#file(name)) ?? '').slice(DIGITS + 1))
      // one that cannot be read yet is being written
      if (holder !== undefined && isGone(holder, this.#me)) this.forget(name)
    }
  }
}

export function holderIn(text: string): Holder | undefined {
  try {
    const holder = JSON.parse(text) as Holder | null
    return typeof holder?.process === 'string' && typeof holder.pid === 'number' ? holder : undefined
  } catch {
    return undefined
  }
}

/** Processes that have a sign of life in this folder. */
export function readNames(dir: string): string[] {
  try {
    return readdirSync(dir).filter((name) => !name.startsWith('.'))
  } catch {
    return []
  }
}

function read(file: string): string | undefined {
  return textIn(file, LARGEST_SIGN)
}
