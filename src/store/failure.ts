import { FolderFault } from '../paths/index.ts'

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
  EMFILE: 'too many files are open',
  EIO: 'the disk reports an error',
}

/** Runs a step that touches the disk; the system's codes become sentences. */
export function onDisk<T>(path: string, step: () => T): T {
  try {
    return step()
  } catch (error) {
    if (error instanceof StoreError) throw error
    if (error instanceof FolderFault && MEANING[error.code ?? ''] === undefined)
      throw new StoreError(error.path, `${error.message}; give another folder with --store`, error)
    const code = (error as NodeJS.ErrnoException).code
    if (code === undefined) throw error
    throw new StoreError(path, MEANING[code] ?? `cannot be used (${code})`, error)
  }
}
