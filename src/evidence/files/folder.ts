/**
 * A data folder as it was when it was opened: each file is read once, so that what was checked, what is named by a digest and
 * what runs are the same bytes.
 */
import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { folderFault } from '../../paths/index.ts'
import { LARGEST, type Read, readBounded } from './bytes.ts'
import { DataError } from './problem.ts'
import { LARGEST_YAML } from './registry.ts'
import { TABLES } from './schemas.ts'

/** Files beside the tables and the folders of claims and lessons. */
const OTHERS = [
  'scenario.yaml',
  'sources.yaml',
  'paths.yaml',
  'actors.yaml',
  'chronicle.yaml',
  'answers.json',
  'accepted-worlds.json',
]
const FOLDERS = ['claims', 'lessons']
/** Largest claim file, bytes. */
const LARGEST_CLAIM = 64 * 1024
/** Most bytes of text that one folder may hold in all; the project's own has 2.2 MB. */
const LARGEST_FOLDER = 64 * 1024 * 1024

export interface Folder {
  readonly dir: string
  /** What keeps it from being read as a folder; undefined if nothing does. */
  readonly fault: string | undefined
  /** A file by its name within the folder. */
  read(file: string): Read
  /** Names of the YAML files of a folder within, sorted; none where it is missing; undefined where it cannot be read. */
  list(folder: string): readonly string[] | undefined
}

/** A folder by its path; one that is open already stays as it is. */
export function openFolder(from: string | Folder): Folder {
  if (typeof from !== 'string') return from
  const files = new Map<string, Read>(),
    lists = new Map<string, readonly string[] | undefined>()
  let total = 0
  const read = (file: string): Read => {
    const found = readBounded(from, file, largestOf(file))
    total += 'text' in found ? found.text.length : 0
    if (total <= LARGEST_FOLDER) return found
    const message = 'is too much, with the files before it'
    return {
      problem: { file, line: 0, column: 0, message, expected: `a folder of at most ${LARGEST_FOLDER} bytes` },
    }
  }
  return {
    dir: from,
    fault: folderFault(from),
    read: (file) => files.get(file) ?? kept(files, file, read(file)),
    list: (folder) =>
      lists.has(folder) ? lists.get(folder) : kept(lists, folder, namesIn(join(from, folder))),
  }
}

/** Throws a DataError for what is no folder that can be read. */
export function expectFolder({ dir, fault }: Folder): void {
  if (fault === undefined) return
  throw new DataError([{ file: dir, line: 0, column: 0, message: fault, expected: 'a data folder' }])
}

function largestOf(file: string): number {
  if (file.startsWith('claims/')) return LARGEST_CLAIM
  return file.endsWith('.yaml') ? LARGEST_YAML : LARGEST
}

function kept<T>(map: Map<string, T>, key: string, value: T): T {
  map.set(key, value)
  return value
}

function namesIn(dir: string): readonly string[] | undefined {
  try {
    return readdirSync(dir)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? [] : undefined
  }
}

/** Names every byte that a check of the folder reads; 32 hexadecimal digits. Not the digest of a run's data, which names the tables that decide it. */
export function folderDigest(folder: Folder): string {
  const hash = createHash('sha256')
  const within = FOLDERS.flatMap((name) => (folder.list(name) ?? ['?']).map((file) => `${name}/${file}`))
  for (const file of [...TABLES.map((spec) => spec.file), ...OTHERS, ...within]) {
    const found = folder.read(file)
    const text = 'text' in found ? found.text : JSON.stringify(found)
    hash.update(`\0${file}\0${text.length}\0`).update(text)
  }
  return hash.digest('hex').slice(0, 32)
}
