/**
 * A run on disk: events.jsonl, snapshot.bin, and measures.json, which comes last and so says that the folder is whole.
 * Each file is written beside its place and then renamed into it. A folder with another run in it is left alone.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Dataset, tame } from '../evidence/index.ts'
import { InputError, type RunResult } from '../laboratory/index.ts'
import { MODEL_VERSION } from '../scenario/index.ts'
import { finite, identity, targetsJson } from './json.ts'

const FILES = ['events.jsonl', 'snapshot.bin', 'measures.json'] as const

/** Throws before the run when the folder cannot take it. */
export function claimFolder(dir: string, data: Dataset, request: RunResult['request'], force: boolean): void {
  const there = entries(dir)
  if (there === undefined || there.length === 0 || force) return
  const mine = identity(data, MODEL_VERSION, request)
  if (there.includes('measures.json')) {
    const other = heldBy(join(dir, 'measures.json'))
    if (other !== undefined && JSON.stringify(other) === JSON.stringify(mine)) return
    throw new InputError(`${tame(dir)} holds another run`, 'an empty or new folder, or --force')
  }
  const kept = there.filter((name) => !name.startsWith('.'))
  if (kept.length > 0)
    throw new InputError(`${tame(dir)} is not empty and holds no run`, 'an empty or new folder, or --force')
}

function entries(dir: string): string[] | undefined {
  try {
    if (!statSync(dir).isDirectory()) throw new InputError(`${tame(dir)} is a file`, 'a folder')
    return readdirSync(dir)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function heldBy(file: string): unknown {
  try {
    const { scenario, version, seed, world, scale, levers, knockOuts, until } = JSON.parse(
      readFileSync(file, 'utf8'),
    ) as Record<string, unknown>
    return { scenario, version, seed, world, scale, levers, knockOuts, until }
  } catch {
    return undefined
  }
}

export function writeRun(dir: string, data: Dataset, result: RunResult): void {
  mkdirSync(dir, { recursive: true })
  // an interrupted rewrite must not look whole
  rmSync(join(dir, 'measures.json'), { force: true })
  const events = result.events.map((event) => `${JSON.stringify(event)}\n`).join('')
  const measures = {
    ...identity(data, result.version, result.request),
    hash: result.hash,
    ...finite(result.measures),
    targets: targetsJson(result),
  }
  const content: Record<(typeof FILES)[number], string | Uint8Array> = {
    'events.jsonl': events,
    'snapshot.bin': result.snapshot(),
    'measures.json': `${JSON.stringify(measures, null, 2)}\n`,
  }
  for (const name of FILES) {
    const temporary = join(dir, `.${name}.${process.pid}.part`)
    try {
      writeFileSync(temporary, content[name])
      renameSync(temporary, join(dir, name))
    } finally {
      rmSync(temporary, { force: true })
    }
  }
}
