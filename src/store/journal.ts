/**
 * Runs that have ended and wait for the others of their shard: one small file each, whole or not there, with its checksum in
 * the first line. A killed process loses none of them. JSON, except that numbers JSON cannot write stand as marked texts.
 */
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { RunRecord } from '../laboratory/index.ts'
import { writeWhole } from './durable.ts'
import { onDisk, readStored } from './failure.ts'
import { entries } from './folder.ts'
import { digest } from './identity.ts'

const MARK = '\u0000'
/** One run with its events, bytes. */
const LARGEST_RUN = 64 * 1024 * 1024
const ID = /^[0-9a-f]{32}$/

export class Journal {
  readonly #dir: string
  constructor(store: string) {
    this.#dir = join(store, 'journal')
  }

  file(run: string): string {
    return join(this.#dir, run)
  }

  has(run: string): boolean {
    return existsSync(this.file(run))
  }

  put(run: string, record: RunRecord): void {
    const text = JSON.stringify(record, mark)
    writeWhole(this.file(run), `${digest(text)}\n${text}`)
  }

  /** Undefined where there is none, or where what stands there is damaged. */
  get(run: string): RunRecord | undefined {
    const bytes = readStored(this.file(run), LARGEST_RUN)
    if (typeof bytes === 'string') return undefined
    const [sum, text] = cut(bytes.toString())
    return digest(text) === sum ? (JSON.parse(text, unmark) as RunRecord) : undefined
  }

  drop(runs: readonly string[]): void {
    for (const run of runs) onDisk(this.file(run), () => rmSync(this.file(run), { force: true }))
  }

  /** Names of the runs that wait. */
  list(): string[] {
    return entries(this.#dir).filter((name) => ID.test(name))
  }
}

function cut(text: string): [string, string] {
  const end = text.indexOf('\n')
  return [text.slice(0, end), text.slice(end + 1)]
}

function mark(_: string, value: unknown): unknown {
  if (typeof value !== 'number' || (Number.isFinite(value) && !Object.is(value, -0))) return value
  return MARK + (Object.is(value, -0) ? '-0' : String(value))
}

function unmark(_: string, value: unknown): unknown {
  return typeof value === 'string' && value.startsWith(MARK) ? Number(value.slice(1)) : value
}
