/**
 * Writing to where somebody named: tried before the work begins, written whole or not at all. Files are first written beside their
 * place, all of them, and then renamed into it; what could not be finished is taken away again.
 */
import {
  accessSync,
  closeSync,
  constants,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { codeOf, DiskError, faultOfName, isShort, meaning, PathError } from './fault.ts'
import { FolderFault, makeFolder, removeFolders } from './folder.ts'
import { isLink, kindOf, readBytes } from './read.ts'

/** Name and content of a file. */
export type Content = readonly [name: string, content: string | Uint8Array]

const FOLDER = 'a folder that can be made and written to'
const FILE = 'a file that can be made and written to'
/** Most bytes of a file that is looked at to know whose it is. */
const LARGEST_LOOK = 64 * 1024 * 1024

let parts = 0

/**
 * Can files of these names be written into this folder? Makes it, writes a file and takes both away again. Throws a PathError for a
 * path that cannot serve, a DiskError for a disk that is full.
 */
export function tryFolder(dir: string, names: readonly string[] = []): void {
  let made: string[] = []
  try {
    made = makeFolder(dir)
    for (const name of names) {
      const stat = lstatSync(join(dir, name), { throwIfNoEntry: false })
      if (stat !== undefined && !stat.isFile() && !stat.isSymbolicLink())
        throw new PathError(join(dir, name), `is ${kindOf(stat)}`, 'a file, or nothing there')
    }
    const probe = partIn(dir)
    try {
      writePart(probe, 'commune was here\n')
    } finally {
      discard(probe)
    }
  } catch (error) {
    throw asked(dir, error, FOLDER)
  } finally {
    removeFolders(made)
  }
}

/** Can this file be written? As `tryFolder`. Returns the file itself where the path is a link to it. */
export function tryFile(file: string): string {
  const name = faultOfName(file)
  if (name !== undefined) throw new PathError(file, name, FILE)
  if (/[\\/]$/.test(file)) throw new PathError(file, 'is a folder', FILE)
  try {
    const stat = statSync(file, { throwIfNoEntry: false })
    if (stat === undefined && isLink(file))
      throw new PathError(file, 'is a link to something that is not there', FILE)
    if (stat !== undefined && !stat.isFile()) throw new PathError(file, `is ${kindOf(stat)}`, FILE)
    if (stat !== undefined) accessSync(file, constants.W_OK)
    const real = stat === undefined ? file : realpathSync(file)
    tryFolder(dirname(real))
    return real
  } catch (error) {
    throw asked(file, error, FILE)
  }
}

/** Throws a PathError when a file of this name is there and `own` does not know it. */
export function overwritable(file: string, own: (text: string) => boolean, way: string): void {
  const got = readBytes(file, { largest: LARGEST_LOOK })
  if ('fault' in got) {
    if (got.why === 'missing' || isLink(file)) return
    throw new PathError(file, got.fault, way)
  }
  if (!own(got.bytes.toString('utf8')))
    throw new PathError(file, 'is there already and was not written by this command', way)
}

/**
 * Writes files into a folder, all or none: beside their places first, then renamed in the order given. `marker`: the file that says
 * that the folder is whole, gone while others are renamed. Throws a DiskError.
 */
export function writeFiles(dir: string, files: readonly Content[], marker?: string): void {
  let made: string[] = []
  const waiting: { readonly part: string; readonly place: string }[] = []
  try {
    made = makeFolder(dir)
    for (const [name, content] of files) {
      const part = partIn(dir)
      waiting.push({ part, place: join(dir, name) })
      writePart(part, content)
    }
    // an interrupted rewrite must not look whole
    if (marker !== undefined) rmSync(join(dir, marker), { force: true })
    for (const { part, place } of waiting) renameSync(part, place)
  } catch (error) {
    for (const { part } of waiting) discard(part)
    removeFolders(made)
    throw lost(dir, error)
  }
}

/** One file, whole or not there. */
export function writeOne(file: string, content: string | Uint8Array): void {
  writeFiles(dirname(file), [[basename(file), content]])
}

/** Short, whatever the name of the file will be. */
function partIn(dir: string): string {
  return join(dir, `.part-${process.pid}-${parts++}`)
}

function writePart(part: string, content: string | Uint8Array): void {
  const handle = openSync(part, 'wx')
  try {
    writeFileSync(handle, content)
  } finally {
    closeSync(handle)
  }
}

/** Best effort: the folder may be gone. */
function discard(part: string): void {
  try {
    rmSync(part, { force: true })
  } catch {
    // the error that led here is the one to be told
  }
}

/** The error of a path that was tried. */
function asked(path: string, error: unknown, expected: string): Error {
  if (error instanceof PathError || error instanceof DiskError) return error
  const code = codeOf(error)
  const [where, message] = error instanceof FolderFault ? [error.path, error.message] : [path, meaning(code)]
  return isShort(code) ? new DiskError(where, message) : new PathError(where, message, expected)
}

/** The error of a path that had been tried, or that never should fail. */
function lost(path: string, error: unknown): Error {
  if (error instanceof DiskError) return error
  const say = error instanceof FolderFault ? error.message : meaning(codeOf(error))
  return new DiskError(path, `could not be written: it ${say}. Nothing half-written was left there.`)
}
