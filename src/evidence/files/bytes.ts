/** Reading a file that nobody vouches for: a bound on its size, regular files only, UTF-8 only. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from './problem.ts'

/** Largest file that is read at all, bytes. The largest table of the project is 0.3 MB. */
export const LARGEST = 8 * 1024 * 1024
const CHUNK = 64 * 1024

export type Read = { readonly text: string } | { readonly problem: Problem } | { readonly missing: true }

const whole = (file: string, message: string, expected?: string): { problem: Problem } => ({
  problem: { file, line: 0, column: 0, message, expected },
})

/** Opened without waiting, so that a pipe or a device cannot hold the reader; at most `largest` bytes are ever held. */
export function readBounded(dir: string, file: string, largest = LARGEST): Read {
  let handle: number
  try {
    handle = openSync(join(dir, file), constants.O_RDONLY | constants.O_NONBLOCK)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    return code === 'ENOENT'
      ? { missing: true }
      : whole(file, `cannot be opened (${code ?? 'unknown reason'})`, 'a readable file')
  }
  try {
    const stat = fstatSync(handle)
    if (!stat.isFile())
      return whole(file, `is ${stat.isDirectory() ? 'a directory' : 'not a regular file'}`, 'a regular file')
    if (stat.size > largest) return tooLarge(file, largest)
    const bytes = drain(handle, largest)
    return bytes === undefined ? tooLarge(file, largest) : decode(file, bytes)
  } catch (error) {
    return whole(
      file,
      `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'})`,
      'a readable file',
    )
  } finally {
    closeSync(handle)
  }
}

const tooLarge = (file: string, largest: number) => whole(file, 'is too large', `at most ${largest} bytes`)

function drain(handle: number, largest: number): Buffer | undefined {
  const parts: Buffer[] = []
  let total = 0
  for (;;) {
    const part = Buffer.allocUnsafe(CHUNK)
    const count = readSync(handle, part, 0, CHUNK, null)
    if (count === 0) return Buffer.concat(parts, total)
    total += count
    if (total > largest) return undefined
    parts.push(part.subarray(0, count))
  }
}

const startsWith = (bytes: Buffer, ...head: number[]): boolean => head.every((byte, i) => bytes[i] === byte)

/** UTF-8 text with no byte-order mark, or the first place where it is not. */
export function decode(file: string, bytes: Buffer): Read {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff))
    return at(file, 1, 1, 'is written in UTF-16', 'UTF-8')
  if (startsWith(bytes, 0xef, 0xbb, 0xbf))
    return at(file, 1, 1, 'begins with a byte-order mark', 'UTF-8 without one')
  const zero = bytes.indexOf(0)
  if (zero >= 0) return at(file, ...position(bytes, zero), 'holds a zero byte', 'text')
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return at(file, firstBadLine(bytes), 1, 'holds bytes that are not UTF-8', 'UTF-8')
  }
}

const at = (file: string, line: number, column: number, message: string, expected: string): Read => ({
  problem: { file, line, column, message, expected },
})

function position(bytes: Buffer, offset: number): [line: number, column: number] {
  let line = 1,
    start = 0
  for (let i = 0; i < offset; i++)
    if (bytes[i] === 10) {
      line++
      start = i + 1
    }
  return [line, offset - start + 1]
}

function firstBadLine(bytes: Buffer): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1,
    start = 0
  while (start <= bytes.length) {
    const found = bytes.indexOf(10, start),
      end = found < 0 ? bytes.length : found
    try {
      decoder.decode(bytes.subarray(start, end))
    } catch {
      return line
    }
    start = end + 1
    line++
  }
  return 1
}
