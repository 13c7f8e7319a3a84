import { readFileSync, statSync } from 'node:fs'
import { FolderFault, fileFault } from '../paths/index.ts'

/** What can be wrong with a store, said with a way forward. Nothing of this kind leaves a store half-written. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  /** The folder or file that it is about. */
  readonly path: string
  constructor(path: string, message: string, cause?: unknown) {
    super(`store ${path}: ${message}`, cause === undefined ? {} : { cause })
    this.path = path
  }
}

const MEANING: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full; what was whole is kept: make room and run the same command again',
  EDQUOT:
    'the quota of this disk is used up; what was whole is kept: make room and run the same command again',
  EROFS: 'cannot be written (read-only disk); give another folder with --store',
  EACCES: 'cannot be written (no permission); give another folder with --store',
  EPERM: 'cannot be written (not permitted); give another folder with --store',
  ENOTDIR: 'a file stands where a folder is needed; give another folder with --store',
  EMFILE:
    'this process may not open any more files; what was whole is kept: allow more (`ulimit -n 1024`) and run the same command again',
  ENFILE:
    'this machine has no more open files to give; what was whole is kept: close something and run the same command again',
  EIO: 'the disk reports an error',
}

/** Runs a step that touches the disk; the system's codes become sentences. */
export function onDisk<T>(path: string, step: () => T): T {
  try {
    return step()
  } catch (error) {
    throw meant(path, error)
  }
}

function meant(path: string, error: unknown): unknown {
  if (error instanceof FolderFault && MEANING[error.code ?? ''] === undefined)
    return new StoreError(error.path, `${error.message}; give another folder with --store`, error)
  const code = (error as NodeJS.ErrnoException).code
  if (error instanceof StoreError || code === undefined) return error
  return new StoreError(path, MEANING[code] ?? `cannot be used (${code})`, error)
}

export type Lacking = 'missing' | 'unreadable' | 'changed'

/**
 * What stands in a file; `missing`, `unreadable` where the disk fails or no file stands there, `changed` where it is larger than it can
 * be. Throws a StoreError where
 * the file may be whole and only cannot be opened now: that is no damage.
 */
export function readStored(file: string, largest: number): Buffer | Lacking {
  const { why } = fileFault(file) ?? {}
  if (why === 'folder' || why === 'special') return 'unreadable'
  try {
    if (statSync(file).size > largest) return 'changed'
    return readFileSync(file)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT') return 'missing'
    if (code === 'EIO' || code === 'EISDIR' || code === 'ELOOP') return 'unreadable'
    if (code === 'EACCES' || code === 'EPERM')
      throw new StoreError(file, 'cannot be read (no permission): give yourself the right to read it', error)
    throw meant(file, error)
  }
}
