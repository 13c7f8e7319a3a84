/**
 * What a run is called: a hash of everything that decides its result (data, code, model version, setting, end). The same
 * run has the same name in every plan, question and claim; a run of other data or other code has another.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Dataset } from '../evidence/index.ts'
import { type EnsembleSetting, NAME_DIGITS, type Origin, runText } from '../laboratory/index.ts'
import { MODEL_VERSION } from '../scenario/index.ts'

/** The tables and the grid, as the pool gets them. */
export interface Source {
  readonly data: Dataset
  readonly neighbours: Int32Array
}

/** Tables that speak of runs, of sources or of words that are typed; no run reads them, so they name none (a test empties them). */
export const UNREAD: readonly string[] = [
  'targets',
  'levers',
  'knockouts',
  'assumptions',
  'dissent',
  'phrases',
  'voices',
  'sources',
  'files',
]

export function originOf(source: Source): Origin {
  return { model: MODEL_VERSION, data: dataDigest(source), code: codeDigest() }
}

/** 32 hexadecimal digits. */
export function runId(origin: Origin, setting: EnsembleSetting): string {
  return digest(runText(origin, setting), NAME_DIGITS)
}

export function digest(bytes: string | Uint8Array, length = 32): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, length)
}

export function dataDigest({ data, neighbours }: Source): string {
  const names = Object.keys(data).filter((name) => !UNREAD.includes(name))
  const tables = JSON.stringify(names.sort().map((name) => [name, data[name as keyof Dataset]]))
  return digest(`${digest(tables)}${digest(new Uint8Array(neighbours.buffer))}`, 16)
}

const ENTRY = new URL('../../dist/laboratory/ensemble/fork.js', import.meta.url)
let code: string | undefined

/** A hash of the code that runs: what the workers execute and everything that it imports. Read once. */
export function codeDigest(): string {
  code ??= digest(
    [...imported(ENTRY)]
      .sort()
      .map((url) => digest(readFileSync(fileURLToPath(url))))
      .join(''),
    16,
  )
  return code
}

function imported(entry: URL): Set<string> {
  const seen = new Set<string>()
  const visit = (url: URL): void => {
    if (seen.has(url.href)) return
    seen.add(url.href)
    for (const [, to] of readFileSync(fileURLToPath(url), 'utf8').matchAll(/\bfrom ['"](\.[^'"]+)['"]/g))
      visit(new URL(to!, url))
  }
  visit(entry)
  return seen
}
