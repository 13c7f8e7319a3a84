/**
 * Who is at work on what, so that several processes on one store share the work. A lease is a file made by one process alone,
 * naming it; it is free again when that process has ended, or has given no sign of life for a while (pulse.ts). A process that was
 * only asleep finds out when it asks whether its lease is still its own, which it does before it publishes anything.
 */
import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { textIn } from '../paths/index.ts'
import { temporary } from './durable.ts'
import { onDisk } from './failure.ts'
import { type Holder, SELF } from './holder.ts'
import { holderIn, Pulse, RHYTHM, type Rhythm } from './pulse.ts'

/** Who holds a lease, bytes. */
export const LARGEST_LEASE = 64 * 1024
export const LEASES = 'leases'
export const ALIVE = 'alive'
const SEAL = 'seal'
const WAIT_MS = 20
let made = 0

/** Those of this process. What they hold is given back when it ends before its work does. */
const open = new Set<Leases>()
process.on('exit', () => {
  for (const leases of open) leases.close()
})

export class Leases {
  readonly #dir: string
  /** A process may look at one store several times at once: each has a name of its own. */
  readonly #me: Holder = { ...SELF, process: `${SELF.process}.${made++}` }
  readonly #pulse: Pulse
  readonly #mine = new Set<string>()

  constructor(store: string, rhythm: Rhythm = RHYTHM) {
    this.#dir = join(store, LEASES)
    this.#pulse = new Pulse(join(this.#dir, ALIVE), this.#me, rhythm)
  }

  /** Signs of life from now on. To be called before anything is written. */
  open(): void {
    onDisk(this.#dir, () => this.#pulse.start())
    open.add(this)
  }

  /** True when this process has it from now on; false also where it had it before. Never waits. */
  take(name: string): boolean {
    if (this.#mine.has(name) && this.mine(name)) return false
    this.open()
    return onDisk(this.#dir, () => {
      const file = join(this.#dir, name)
      if (this.#make(file) || (this.#free(name) && this.#make(file))) {
        this.#mine.add(name)
        return true
      }
      return false
    })
  }

  /** Is it still ours? Somebody who took us for dead may have it. */
  mine(name: string): boolean {
    return holderIn(text(join(this.#dir, name)) ?? '')?.process === this.#me.process
  }

  /** Is somebody else at it? */
  held(name: string): boolean {
    const said = text(join(this.#dir, name))
    return said !== undefined && holderIn(said)?.process !== this.#me.process && !this.#stopped(name, said)
  }

  release(name: string): void {
    if (this.mine(name)) rmSync(join(this.#dir, name), { force: true })
    this.#mine.delete(name)
  }

  /** Gives back what this process has. */
  close(): void {
    open.delete(this)
    try {
      for (const name of this.#mine) this.release(name)
      this.#pulse.stop()
    } catch {
      // a disk that is gone: the others find out by our silence
    }
  }

  /** Of a lease that says nothing, the file itself is watched: it may be being written. */
  #stopped(name: string, said: string): boolean {
    const holder = holderIn(said)
    return holder === undefined ? this.#pulse.unchanged(`lease ${name}`, said) : this.#pulse.stopped(holder)
  }

  /** Moves the lease of a stopped process out of the way; what was moved is looked at again, so that a fresh one is put back. */
  #free(name: string): boolean {
    const file = join(this.#dir, name)
    const said = text(file)
    if (said === undefined) return true
    if (!this.#stopped(name, said)) return false
    const aside = temporary(this.#dir)
    try {
      renameSync(file, aside)
    } catch {
      return true
    }
    const same = text(aside) === said
    try {
      if (!same) linkSync(aside, file)
    } catch {
      // somebody has it already
    }
    rmSync(aside, { force: true })
    return same
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
      // a network disk may have made it and lost the answer
      if (code === 'EEXIST') return holderIn(text(file) ?? '')?.process === this.#me.process
      if (code === 'ENOSPC' || code === 'EROFS' || code === 'EACCES') throw error
      return writeAlone(file, JSON.stringify(this.#me))
    } finally {
      rmSync(part, { force: true })
    }
  }
}

function text(file: string): string | undefined {
  return textIn(file, LARGEST_LEASE)
}

/** For disks without links. */
function writeAlone(file: string, content: string): boolean {
  try {
    writeFileSync(file, content, { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/**
 * One process at a time changes the set of shards. `still` says that it is yet this one: a process that slept may have been taken for
 * dead. A step that gives back false has found this out, and is done again.
 */
export async function locked(
  leases: Leases,
  step: (still: () => boolean) => Promise<boolean>,
): Promise<void> {
  for (let done = false; !done; ) {
    while (!leases.take(SEAL)) await sleep(WAIT_MS)
    try {
      done = await step(() => leases.mine(SEAL))
    } finally {
      leases.release(SEAL)
    }
  }
}

/** The same where nobody else is at it now; false where somebody is. */
export async function lockedNow(
  leases: Leases,
  step: (still: () => boolean) => Promise<unknown>,
): Promise<boolean> {
  if (!leases.take(SEAL)) return false
  try {
    await step(() => leases.mine(SEAL))
    return true
  } finally {
    leases.release(SEAL)
  }
}
