/** Reading a file that nobody vouches for: a bound on its size, regular files only, UTF-8 only. */
import { join } from 'node:path'
import { type Got, PIPE_MS, readBytes } from '../../paths/index.ts'
import type { Problem } from './problem.ts'

/** Largest file that is read at all, bytes. The largest table of the project is 0.3 MB. */
export const LARGEST = 8 * 1024 * 1024

export type Read = { readonly text: string } | { readonly problem: Problem } | { readonly missing: true }

const whole = (file: string, message: string, expected?: string): { problem: Problem } => ({
  problem: { file, line: 0, column: 0, message, expected },
})

/** A file of a folder: regular files only; at most `largest` bytes are ever held. */
export function readBounded(dir: string, file: string, largest = LARGEST): Read {
  return told(file, readBytes(join(dir, file), { largest }), largest)
}

/** A file that was named by itself, which may also be a pipe such as `<(...)`, bounded in time. */
export function readGiven(file: string, largest = LARGEST): Read {
  const got = readBytes(file, { largest, pipe: PIPE_MS })
  return 'fault' in got && got.why === 'special' ? whole(file, got.fault, 'a file') : told(file, got, largest)
}

function told(file: string, got: Got, largest: number): Read {
  if ('bytes' in got) return decode(file, got.bytes)
  switch (got.why) {
    case 'missing':
      return { missing: true }
    case 'folder':
      return whole(file, 'is a directory', 'a regular file')
    case 'special':
      return whole(file, 'is not a regular file', 'a regular file')
    case 'large':
      return whole(file, 'is too large', `at most ${largest} bytes`)
    default:
      return whole(file, got.fault, 'a readable file')
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
