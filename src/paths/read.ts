/**
 * Reading what somebody named: bounded in bytes, regular files only; a pipe where one may be given, such as `<(...)`, bounded in
 * time as well. Devices and sockets are never opened: opening some of them does something.
 */
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  type Stats,
  statSync,
} from 'node:fs'
import { codeOf, faultOfName, meaning } from './fault.ts'

/** How long a pipe may take for all it has to say, and how long until somebody writes to it, milliseconds. */
export const PIPE_MS = 10_000
const NOBODY_MS = 2_000
const NAP_MS = 10
const CHUNK = 64 * 1024

export interface ReadBounds {
  /** Most bytes. */
  readonly largest: number
  /** May it be a pipe? Milliseconds it may take. */
  readonly pipe?: number
}

/** Why a path was not read: not there, a folder, something else that is no file, more than the bound, or the system's reason. */
export interface Unread {
  readonly why: 'missing' | 'folder' | 'special' | 'large' | 'system'
  /** A sentence without its subject. */
  readonly fault: string
}
export type Got = { readonly bytes: Buffer } | Unread

/** Never throws for what a path is, never waits longer than the bounds. */
export function readBytes(path: string, bounds: ReadBounds): Got {
  const before = fileFault(path, bounds.pipe !== undefined)
  if (before !== undefined) return before
  try {
    // without waiting for somebody at the other end of a pipe, and without becoming a terminal's process
    const handle = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY)
    try {
      const stat = fstatSync(handle)
      const fault = kindFault(stat, bounds.pipe !== undefined)
      if (fault !== undefined) return fault
      if (stat.isFile() && stat.size > bounds.largest) return tooLarge(bounds.largest)
      return stat.isFIFO() ? drainPipe(handle, bounds) : drainFile(handle, bounds.largest)
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    return readFault(error)
  }
}

/** The text of a file that this program wrote itself; undefined for what is not there, no file, or larger. */
export function textIn(path: string, largest: number): string | undefined {
  const got = readBytes(path, { largest })
  return 'bytes' in got ? got.bytes.toString('utf8') : undefined
}

/** What keeps a path from being read as a file; undefined if nothing seems to. */
export function fileFault(path: string, pipe = false): Unread | undefined {
  const name = faultOfName(path)
  if (name !== undefined) return { why: 'system', fault: name }
  try {
    return kindFault(statSync(path), pipe)
  } catch (error) {
    return codeOf(error) === 'ENOENT' && isLink(path)
      ? { why: 'system', fault: 'is a link to something that is not there' }
      : readFault(error)
  }
}

/** What keeps a path from being read as a folder; undefined if nothing does. */
export function folderFault(path: string): string | undefined {
  const name = faultOfName(path)
  if (name !== undefined) return name
  try {
    const stat = statSync(path)
    if (!stat.isDirectory()) return `is ${kindOf(stat)}`
    readdirSync(path)
    return undefined
  } catch (error) {
    return codeOf(error) === 'ENOENT' && isLink(path)
      ? 'is a link to something that is not there'
      : meaning(codeOf(error))
  }
}

/** The fault of an error that the system threw while something was read. */
function readFault(error: unknown): Unread {
  const code = codeOf(error)
  return { why: code === 'ENOENT' ? 'missing' : 'system', fault: meaning(code) }
}

export function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true
}

/** "a pipe", "a folder" and so on. */
export function kindOf(stat: Stats): string {
  if (stat.isFile()) return 'a file'
  if (stat.isDirectory()) return 'a folder'
  if (stat.isFIFO()) return 'a pipe'
  return stat.isSocket() ? 'a socket' : 'a device'
}

function kindFault(stat: Stats, pipe: boolean): Unread | undefined {
  if (stat.isFile() || (pipe && stat.isFIFO())) return undefined
  return { why: stat.isDirectory() ? 'folder' : 'special', fault: `is ${kindOf(stat)}` }
}

function tooLarge(largest: number): Unread {
  return { why: 'large', fault: `is too large: more than ${largest} bytes` }
}

function drainFile(handle: number, largest: number): Got {
  const parts: Buffer[] = []
  let total = 0
  for (;;) {
    const part = Buffer.allocUnsafe(CHUNK)
    const count = readSync(handle, part, 0, CHUNK, null)
    if (count === 0) return { bytes: Buffer.concat(parts, total) }
    total += count
    if (total > largest) return tooLarge(largest)
    parts.push(part.subarray(0, count))
  }
}

/** A pipe that nobody has opened for writing yet reads as one that has ended, so its first byte is waited for. */
function drainPipe(handle: number, { largest, pipe = PIPE_MS }: ReadBounds): Got {
  const start = performance.now()
  const parts: Buffer[] = []
  let total = 0
  for (;;) {
    const spent = performance.now() - start
    if (spent > pipe) return silent(`is a pipe that had not ended after ${pipe / 1000} s`)
    const part = Buffer.allocUnsafe(CHUNK)
    const count = readNow(handle, part)
    if (count === 0 && (total > 0 || spent > Math.min(pipe, NOBODY_MS)))
      return total > 0 ? { bytes: Buffer.concat(parts, total) } : silent('is a pipe that nobody writes to')
    if (count === undefined || count === 0) {
      nap()
      continue
    }
    total += count
    if (total > largest) return tooLarge(largest)
    parts.push(part.subarray(0, count))
  }
}

function silent(fault: string): Unread {
  return { why: 'special', fault }
}

/** Bytes read; 0 at the end; undefined when there are none yet. */
function readNow(handle: number, into: Buffer): number | undefined {
  try {
    return readSync(handle, into, 0, into.length, null)
  } catch (error) {
    if (codeOf(error) === 'EAGAIN') return undefined
    throw error
  }
}

const CLOCK = new Int32Array(new SharedArrayBuffer(4))

function nap(): void {
  Atomics.wait(CLOCK, 0, 0, NAP_MS)
}
