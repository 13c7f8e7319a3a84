/** What this process may still have of memory, files and threads, where the system says so. Nothing is assumed where it does not. */
import { readdirSync, readFileSync } from 'node:fs'
import { freemem } from 'node:os'
import { join } from 'node:path'

/** Something of which there is only so much. Bytes; of files their number. */
export interface Limit {
  readonly kind: 'address space' | 'data' | 'memory' | 'files'
  /** What is left for this process beyond what it has. */
  readonly left: number
  readonly limit: number
  /** What sets it, as whoever is to raise it knows it. */
  readonly by: string
}

export function limits(): Limit[] {
  const has = statusOf('VmSize', 'VmData')
  return [
    ...ruled('Max address space', 'address space', 'ulimit -v', has.VmSize),
    ...ruled('Max data size', 'data', 'ulimit -d', has.VmData),
    ...ruled('Max open files', 'files', 'ulimit -n', openFiles()),
    ...groups(),
    ...machine(),
  ]
}

const MB = 2 ** 20
/** What the program and the tables take before anything is run, bytes: measured with Node 20 on Linux, 330 MB of address space, 100 MB of memory. */
const TO_BEGIN: Partial<Record<Limit['kind'], number>> = {
  'address space': 384 * MB,
  data: 256 * MB,
  memory: 128 * MB,
}

/** What is short, with the way out, where not even the tables can be read; undefined where they can. `given`: the limits of this process. */
export function shortToBegin(given: readonly Limit[] = limits()): string | undefined {
  for (const { kind, left, limit, by } of given) {
    const need = TO_BEGIN[kind]
    if (need === undefined || left >= need) continue
    const more = by.startsWith('ulimit')
      ? `a higher limit: ${by} ${Math.ceil((limit - left + need) / 1024)}`
      : 'a machine, or a container, with more'
    return `program and tables need ${size(need)} more ${kind}, ${size(Math.max(0, left))} can be had (${by}: ${size(limit)}); expected ${more}`
  }
  return undefined
}

/** Bytes as people say them. */
export function size(bytes: number): string {
  return bytes >= 1000 * MB ? `${(bytes / 1024 / MB).toFixed(1)} GB` : `${Math.round(bytes / MB)} MB`
}

/** A line of `/proc/self/limits`, less what is in use. */
function ruled(line: string, kind: Limit['kind'], by: string, used: number | undefined): Limit[] {
  const soft = new RegExp(`^${line} +(\\d+) `, 'm').exec(text('/proc/self/limits') ?? '')?.[1]
  if (soft === undefined || used === undefined) return []
  return [{ kind, limit: Number(soft), left: Number(soft) - used, by }]
}

/** Bytes of fields of `/proc/self/status`, which are in kB. */
function statusOf<F extends string>(...fields: F[]): Partial<Record<F, number>> {
  const status = text('/proc/self/status') ?? ''
  const found = fields.flatMap((field) => {
    const kB = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]
    return kB === undefined ? [] : [[field, Number(kB) * 1024]]
  })
  return Object.fromEntries(found) as Partial<Record<F, number>>
}

function openFiles(): number | undefined {
  try {
    // one of them is the folder itself
    return readdirSync('/proc/self/fd').length - 1
  } catch {
    return undefined
  }
}

/** Control groups of this process and those around it: containers and services. What is only kept for speed can be given up. */
function groups(): Limit[] {
  const own = text('/proc/self/cgroup') ?? ''
  const two = /^0::(.*)$/m.exec(own)?.[1]
  const one = /^\d+:[^:]*\bmemory\b[^:]*:(.*)$/m.exec(own)?.[1]
  return [
    ...upwards(two).flatMap((path) =>
      group(join('/sys/fs/cgroup', path), 'memory.max', 'memory.current', 'inactive_file'),
    ),
    ...upwards(one).flatMap((path) =>
      group(
        join('/sys/fs/cgroup/memory', path),
        'memory.limit_in_bytes',
        'memory.usage_in_bytes',
        'total_inactive_file',
      ),
    ),
  ]
}

/** A path and all above it. Within a container the path of the host may not be there: its root is. */
function upwards(path: string | undefined): string[] {
  if (path === undefined) return []
  const parts = path.split('/').filter((part) => part !== '' && part !== '..')
  return parts.map((_, i) => parts.slice(0, parts.length - i).join('/')).concat('')
}

function group(dir: string, max: string, current: string, cache: string): Limit[] {
  const limit = Number(text(join(dir, max)))
  const used = Number(text(join(dir, current)))
  // "max", no such file, or the largest number there is: no limit
  if (!(limit > 0) || limit > 2 ** 52 || !Number.isFinite(used)) return []
  const spare = Number(
    new RegExp(`^${cache} (\\d+)$`, 'm').exec(text(join(dir, 'memory.stat')) ?? '')?.[1] ?? 0,
  )
  return [{ kind: 'memory', limit, left: limit - used + spare, by: 'the control group of this process' }]
}

/** What the machine has free, with what it can put out to disk. macOS does not say what could be freed. */
function machine(): Limit[] {
  if (process.platform === 'darwin') return []
  const swap = /^SwapFree:\s+(\d+) kB/m.exec(text('/proc/meminfo') ?? '')?.[1]
  const left = freemem() + Number(swap ?? 0) * 1024
  return [{ kind: 'memory', limit: left, left, by: 'what this machine has free' }]
}

function text(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
