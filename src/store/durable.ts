/** Files that are whole or not there: written beside their place, forced to disk, then renamed into it. */
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { makeFolder } from '../paths/index.ts'
import { onDisk } from './failure.ts'
import { SELF } from './holder.ts'

let made = 0

/** A name for a file that is not whole yet: hidden, so that readers of a folder of Parquet pass it by. */
export function temporary(dir: string): string {
  return join(dir, `.part-${SELF.process}-${made++}`)
}

/** Whose file that is not whole yet this is. */
export function makerOf(name: string): string | undefined {
  return /^\.part-([0-9a-f-]{36})-\d+$/.exec(name)?.[1]
}

/**
 * Readers see the old file or the new one, also after a power cut. `still` is asked when all is written and only the rename is left:
 * false, and the file stays as it was. Returns what it said.
 */
export function writeWhole(
  file: string,
  bytes: Uint8Array | string,
  still: () => boolean = () => true,
): boolean {
  const dir = dirname(file)
  return onDisk(file, () => {
    makeFolder(dir)
    const part = temporary(dir)
    try {
      const handle = openSync(part, 'wx')
      try {
        const all = typeof bytes === 'string' ? Buffer.from(bytes) : bytes
        for (let at = 0; at < all.length; ) at += writeSync(handle, all, at)
        fsyncSync(handle)
      } finally {
        closeSync(handle)
      }
      if (!still()) return false
      renameSync(part, file)
    } finally {
      rmSync(part, { force: true })
    }
    syncFolder(dir)
    return true
  })
}

/** Renames files that are there into a folder of the store, under names that nothing there has; returns where they stand now. */
export function moveAside(store: string, files: readonly string[], to: 'damaged' | 'aside'): string[] {
  return onDisk(store, () => {
    const dir = join(store, to)
    makeFolder(dir)
    const place = (file: string, n: number) =>
      join(dir, `${basename(dirname(file))}-${basename(file)}.${to}-${n}`)
    let n = 1
    while (files.some((file) => existsSync(place(file, n)))) n++
    return files.flatMap((file) => {
      if (!existsSync(file)) return []
      renameSync(file, place(file, n))
      return [place(file, n)]
    })
  })
}

/** A rename is on disk once its folder is; not every system can do this, and none needs it to survive a killed process. */
function syncFolder(dir: string): void {
  let handle: number
  try {
    handle = openSync(dir, 'r')
  } catch {
    return
  }
  try {
    fsyncSync(handle)
  } catch {
    // Windows and some network disks
  } finally {
    closeSync(handle)
  }
}
