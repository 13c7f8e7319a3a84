/**
 * A run on disk: events.jsonl, snapshot.bin, and measures.json, which comes last and so says that the folder is whole. A folder with
 * another run in it, or with files of somebody else, is left alone.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { RunResult } from '../laboratory/index.ts'
import { folderFault, PathError, readBytes, tryFolder, writeFiles } from '../paths/index.ts'
import { MODEL_VERSION } from '../scenario/index.ts'
import { commandFor, finite, identity, targetsJson } from './json.ts'
import type { Tables } from './tables.ts'
import { jsonOf } from './whose.ts'

const MARKER = 'measures.json'
const FILES = ['events.jsonl', 'snapshot.bin', MARKER] as const
const LARGEST_MEASURES = 16 * 1024 * 1024
const EMPTY = 'an empty or new folder, or --force'

/** To be called before the run. Throws when the folder cannot take it. */
export function claimFolder(
  dir: string,
  tables: Tables,
  request: RunResult['request'],
  force: boolean,
): void {
  tryFolder(dir, FILES)
  if (force || folderFault(dir) !== undefined) return
  const there = readdirSync(dir)
  if (there.includes(MARKER)) {
    const mine = identity(tables, MODEL_VERSION, request)
    if (JSON.stringify(heldBy(join(dir, MARKER), Object.keys(mine))) === JSON.stringify(mine)) return
    throw new PathError(dir, 'holds another run', EMPTY)
  }
  if (there.some((name) => !name.startsWith('.')))
    throw new PathError(dir, 'is not empty and holds no run', EMPTY)
}

/** Which run a file of measures speaks of, in these words. */
function heldBy(file: string, keys: readonly string[]): unknown {
  const got = readBytes(file, { largest: LARGEST_MEASURES })
  const document = 'bytes' in got ? jsonOf(got.bytes.toString('utf8')) : undefined
  return document === undefined ? undefined : Object.fromEntries(keys.map((key) => [key, document[key]]))
}

/** Throws a DiskError when the disk fails; nothing half-written is left. */
export function writeRun(dir: string, tables: Tables, result: RunResult): void {
  const measures = {
    ...identity(tables, result.version, result.request),
    again: commandFor(tables, result, 'en'),
    hash: result.hash,
    ...finite(result.measures),
    targets: targetsJson(result),
  }
  const content: Record<(typeof FILES)[number], string | Uint8Array> = {
    'events.jsonl': result.events.map((event) => `${JSON.stringify(event)}\n`).join(''),
    'snapshot.bin': result.snapshot(),
    [MARKER]: `${JSON.stringify(measures, null, 2)}\n`,
  }
  writeFiles(
    dir,
    FILES.map((name) => [name, content[name]]),
    MARKER,
  )
}
