/** Folders made and taken away again, one level at a time: the system's own way to make several turns for ever below /proc. */
import { lstatSync, mkdirSync, rmdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { codeOf, faultOfName, meaning } from './fault.ts'
import { kindOf } from './read.ts'

/** A step that failed: which path, and the system's code where it has one. */
export class FolderFault extends Error {
  readonly path: string
  readonly code: string | undefined
  constructor(path: string, message: string, code?: string) {
    super(message)
    this.path = path
    this.code = code
  }
}

/** Makes a folder and what is missing above it; returns those that were made, the highest first. Throws a FolderFault. */
export function makeFolder(dir: string): string[] {
  const name = faultOfName(dir)
  if (name !== undefined) throw new FolderFault(dir, name)
  const missing = missingFolders(resolve(dir))
  const made: string[] = []
  try {
    for (const one of missing) if (makeOne(one)) made.push(one)
  } catch (error) {
    removeFolders(made)
    throw error
  }
  return made
}

/** Takes away folders that are empty, the lowest first; others stay. */
export function removeFolders(made: readonly string[]): void {
  for (const one of [...made].reverse())
    try {
      rmdirSync(one)
    } catch {
      return
    }
}

/** Folders that must be made so that this one is there, the highest first. */
function missingFolders(dir: string): string[] {
  const missing: string[] = []
  for (let at = dir; ; at = dirname(at)) {
    const stat = look(at)
    if (stat !== undefined) {
      if (stat.isDirectory()) return missing.reverse()
      throw new FolderFault(at, `is ${kindOf(stat)}, and a folder is needed there`)
    }
    if (lstatSync(at, { throwIfNoEntry: false }) !== undefined)
      throw new FolderFault(at, 'is a link to something that is not there')
    if (dirname(at) === at) throw new FolderFault(at, 'is not there')
    missing.push(at)
  }
}

function look(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch (error) {
    throw new FolderFault(path, meaning(codeOf(error)), codeOf(error))
  }
}

/** False when somebody else made it meanwhile. */
function makeOne(path: string): boolean {
  try {
    mkdirSync(path)
    return true
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EEXIST' && look(path)?.isDirectory() === true) return false
    throw new FolderFault(path, code === 'ENOENT' ? 'cannot be made there' : meaning(code), code)
  }
}
