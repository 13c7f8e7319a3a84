/** What a stored result hangs on: the model (its version and its built code) and the data. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MODEL_VERSION } from 'commune/scenario'

/** Rooms whose code decides an observation. */
const ROOMS = [
  'dist/engine',
  'dist/scenario',
  'dist/evidence',
  'dist/laboratory/ensemble/observe.js',
  'dist/laboratory/ensemble/turn-out.js',
  'dist/laboratory/outcome.js',
]

export interface Version {
  readonly model: string
  /** Eight hex digits each, of the built code and of the data files. */
  readonly code: string
  readonly data: string
}

/** `targets.tsv` is left out of the data: no run reads it, so a corrected band needs no run again. */
export function versionOf(root: string, dataDir: string): Version {
  return {
    model: MODEL_VERSION,
    code: digest(ROOMS.flatMap((room) => files(join(root, room)).filter((file) => file.endsWith('.js')))),
    data: digest(files(dataDir).filter((file) => !file.endsWith('targets.tsv'))),
  }
}

export function versionText({ model, code, data }: Version): string {
  return `${model}-${code}-${data}`
}

function files(path: string): string[] {
  if (/\.\w+$/.test(path)) return [path]
  return readdirSync(path, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? files(join(path, entry.name)) : [join(path, entry.name)]))
    .sort()
}

function digest(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths) hash.update(readFileSync(path))
  return hash.digest('hex').slice(0, 8)
}
