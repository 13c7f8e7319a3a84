/**
 * Who a process is, so that others can tell whether it is still there. A process number means something in one PID namespace of
 * one running kernel only, and is given again to another process: it is told apart by the boot id, the namespaces and the start time.
 */
import { randomUUID } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

export interface Holder {
  /** A name that no other process has. */
  readonly process: string
  readonly pid: number
  readonly host: string
  readonly platform: NodeJS.Platform
  /** Linux: `/proc/sys/kernel/random/boot_id`, another one each time that a machine starts. */
  readonly boot?: string
  /** Linux: the PID namespace in which `pid` counts, and the time namespace in which `began` does. */
  readonly space?: string
  /** Linux: start of the process in clock ticks since boot, field 22 of `/proc/PID/stat`. */
  readonly began?: string
}

/** This process. Read once: none of it changes. */
export const SELF: Holder = whoAmI()

/** Systems without PID namespaces: there a host name and a number are enough. */
const WITHOUT_NAMESPACES: readonly NodeJS.Platform[] = ['darwin', 'win32', 'freebsd', 'openbsd']

/**
 * True where this holder has certainly ended. False says nothing: it lives, or it cannot be seen from here (another machine, another
 * container), and only its sign of life tells.
 */
export function isGone(holder: Holder, self: Holder = SELF): boolean {
  if (holder.boot === undefined && self.boot === undefined)
    return (
      WITHOUT_NAMESPACES.includes(self.platform) &&
      holder.platform === self.platform &&
      holder.host === self.host &&
      !answers(holder.pid)
    )
  if (holder.boot !== self.boot || holder.space === undefined || holder.space !== self.space) return false
  if (!answers(holder.pid)) return true
  const there = self.began === undefined ? undefined : statOf(String(holder.pid))
  if (there === undefined || holder.began === undefined) return false
  // the number has been given to another process, or the process has ended and nobody has taken note of it (Z, X)
  return there.began !== holder.began || there.state === 'Z' || there.state === 'X'
}

function whoAmI(): Holder {
  const boot = text('/proc/sys/kernel/random/boot_id')
  const pid = link('/proc/self/ns/pid')
  const own = statOf('self')
  return {
    process: randomUUID(),
    pid: process.pid,
    host: hostname(),
    platform: process.platform,
    ...(boot === undefined ? {} : { boot }),
    ...(pid === undefined ? {} : { space: [pid, link('/proc/self/ns/time') ?? ''].join(' ').trim() }),
    // where /proc shows another namespace than ours, the numbers in it are not ours either
    ...(own === undefined || own.pid !== String(process.pid) ? {} : { began: own.began }),
  }
}

function answers(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

/** Fields 1, 3 and 22 of a `stat`. The second is a name in brackets, which may hold blanks and brackets itself. */
function statOf(pid: string): { pid: string; state: string; began: string } | undefined {
  const line = text(`/proc/${pid}/stat`)
  if (line === undefined) return undefined
  const rest = line.slice(line.lastIndexOf(')') + 2).split(' ')
  const [state, began] = [rest[0], rest[19]]
  return state === undefined || began === undefined
    ? undefined
    : { pid: line.slice(0, line.indexOf(' ')), state, began }
}

function text(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim() || undefined
  } catch {
    return undefined
  }
}

function link(file: string): string | undefined {
  try {
    return readlinkSync(file)
  } catch {
    return undefined
  }
}
