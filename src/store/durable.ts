/** Files that are whole or not there: written beside their place, forced to disk, then renamed into it. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeFolder } from '../paths/index.ts'
import { onDisk } from './failure.ts'

let made = 0

/** A name for a file that is not whole yet: hidden, so that readers of a folder of Parquet pass it by. */
export function temporary(dir: string): string {
  return join(dir, `.part-${process.pid}-${made++}`)
}

/** Readers see the old file or the new one, also after a power cut. */
export function writeWhole(file: string, bytes: Uint8Array | string): void {
  const dir = dirname(file)
  onDisk(file, () => {
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
      renameSync(part, file)
    } finally {
      rmSync(part, { force: true })
    }
    syncFolder(dir)
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
