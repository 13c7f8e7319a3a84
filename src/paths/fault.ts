/** What can be wrong with a path, as a sentence: the system's codes, and names that no file can have. */
import { visible } from '../evidence/index.ts'

/** A path that cannot be what it was given for: whoever typed it can mend it. */
export class PathError extends Error {
  override readonly name = 'PathError'
  readonly path: string
  constructor(path: string, message: string, expected: string) {
    super(`${shown(path)} ${message}; expected ${expected}`)
    this.path = path
  }
}

/** A disk that was right when it was asked and failed later, or is full: nobody typed anything wrong. */
export class DiskError extends Error {
  override readonly name = 'DiskError'
  readonly path: string
  constructor(path: string, message: string) {
    super(`${shown(path)} ${message}`)
    this.path = path
  }
}

/** Longest name and longest path that Linux, macOS and Windows all take, bytes. */
const LONGEST_NAME = 255
const LONGEST_PATH = 4095
const LONGEST_SHOWN = 200

/** A path as it may be printed. */
export function shown(path: string): string {
  const clean = visible(path.slice(0, LONGEST_SHOWN))
  if (clean === '') return 'the path'
  return clean.trim() === '' ? `"${clean}"` : path.length > LONGEST_SHOWN ? `${clean}...` : clean
}

/** What is wrong with a name whatever the disk holds; undefined if nothing is. */
export function faultOfName(path: string): string | undefined {
  if (path === '') return 'is empty'
  if (path.trim() === '') return 'is blank'
  if (path.includes('\0')) return 'holds a zero byte'
  if (Buffer.byteLength(path) > LONGEST_PATH || path.split(/[\\/]/).some(tooLong))
    return 'has too long a name'
  return undefined
}

function tooLong(name: string): boolean {
  return Buffer.byteLength(name) > LONGEST_NAME
}

const MEANING: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  ENOTDIR: 'stands below a file',
  EEXIST: 'stands in the way',
  EISDIR: 'is a folder',
  ENAMETOOLONG: 'has too long a name',
  ELOOP: 'is a link that leads in a circle',
  EACCES: 'may not be used (no permission)',
  EPERM: 'may not be used (not permitted)',
  EROFS: 'stands on a read-only disk',
  ENXIO: 'is a socket',
  ENODEV: 'is a device that is not there',
  ERR_INVALID_ARG_VALUE: 'holds a zero byte',
  ENOSPC: 'has no room: the disk is full',
  EDQUOT: 'has no room: the quota of this disk is used up',
  EFBIG: 'has no room: larger than files may be here',
  EMFILE: 'cannot be opened: too many files are open',
  ENFILE: 'cannot be opened: too many files are open on this machine',
  EIO: 'cannot be used: the disk reports an error',
  ENOMEM: 'cannot be used: there is no memory left',
}

/** Codes of a machine that is short of something; no other path helps while it is. */
const SHORT: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EMFILE', 'ENFILE', 'EIO', 'ENOMEM'])

export function codeOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code
  return typeof code === 'string' ? code : 'unknown reason'
}

/** The sentence of a code. */
export function meaning(code: string): string {
  return MEANING[code] ?? `cannot be used (${code})`
}

/** Is the machine at fault and not the path? */
export function isShort(code: string): boolean {
  return SHORT.has(code)
}
