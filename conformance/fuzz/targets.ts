/** What reads files of strangers: plans, claims, the tables and texts of a data folder. Each is handed one hostile file. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import {
  type ClaimVocabulary,
  checkClaims,
  checkFolder,
  DataError,
  formatProblem,
  loadFolder,
  type Problem,
} from 'commune/evidence/files'
import { claimWords, planSettings } from 'commune/laboratory'
import { readPlan } from 'commune/laboratory/files'
import type { Luck } from '../drill/luck.ts'
import { hostile } from './hostile.ts'

export interface Case {
  readonly target: 'plan' | 'claim' | 'table' | 'folder'
  readonly file: string
}

/** What a reader said of one file. */
export interface Verdict {
  readonly problems: readonly string[]
  readonly accepted: boolean
  /** Processor time of the reading, milliseconds. */
  readonly ms: number
  /** Why this is no clear answer. */
  readonly fault?: string
}

export class Targets {
  readonly #data: ReturnType<typeof loadFolder>
  readonly #words: ClaimVocabulary
  readonly #dir: string
  readonly #root: string

  /** `dir`: an empty folder of our own; `root`: the repository. */
  constructor(root: string, dir: string) {
    this.#root = root
    this.#dir = dir
    this.#data = loadFolder(join(root, 'data/paris-1871'))
    this.#words = claimWords(this.#data)
  }

  /** Makes a file, has it read, says what came of it. */
  try(luck: Luck): Case & Verdict {
    const kind = luck.next()
    const target = kind < 0.4 ? 'plan' : kind < 0.7 ? 'claim' : kind < 0.98 ? 'table' : 'folder'
    const from = luck.one(this.#sources(target))
    const work = join(this.#dir, 'case')
    rmSync(work, { recursive: true, force: true })
    mkdirSync(work)
    const data = join(this.#root, 'data/paris-1871')
    if (target === 'folder') cpSync(data, work, { recursive: true })
    const file = join(work, target === 'claim' ? `claims/${basename(from)}` : basename(from))
    mkdirSync(dirname(file), { recursive: true })
    rmSync(file, { force: true, recursive: true })
    this.#place(file, from, luck)
    return { target, file: basename(from), ...this.#read(target, work, file) }
  }

  #sources(target: Case['target']): string[] {
    const data = join(this.#root, 'data/paris-1871')
    const list = (dir: string, end: RegExp) =>
      readdirSync(dir)
        .filter((name) => end.test(name))
        .map((name) => join(dir, name))
    if (target === 'plan') return list(join(this.#root, 'examples/plans'), /\.yaml$/)
    if (target === 'claim') return list(join(data, 'claims'), /\.yaml$/)
    return list(data, /\.(tsv|yaml)$/)
  }

  #place(file: string, from: string, luck: Luck): void {
    const odd = luck.next()
    if (odd < 0.005) mkdirSync(file)
    else if (odd < 0.01) symlinkSync(luck.one(['/dev/zero', '/nowhere', '/dev/null', file]), file)
    else writeFileSync(file, hostile(from, readFileSync(from, 'utf8'), luck))
  }

  #read(target: Case['target'], work: string, file: string): Verdict {
    const problems: Problem[] = []
    const began = performance.now()
    const start = process.cpuUsage()
    const thrown = this.#consult(target, work, file, problems)
    const { user, system } = process.cpuUsage(start)
    // by the clock, which other work on the machine may lengthen, or by the processor, which counts the compiler's threads as well
    const ms = Math.min(performance.now() - began, (user + system) / 1000)
    // of a folder with one table the other tables are missing: that is no news
    const said = problems
      .filter((one) => target !== 'table' || one.file === basename(file))
      .map(formatProblem)
    const unclear = said.find(
      (line) => line.length > 4000 || /undefined|\[object|[\p{Cc}\p{Cs}\u202a-\u202e]/u.test(line),
    )
    const fault =
      thrown ?? (unclear === undefined ? undefined : `is unclear: ${JSON.stringify(unclear.slice(0, 300))}`)
    return {
      problems: said,
      accepted: said.length === 0 && thrown === undefined,
      ms,
      ...(fault === undefined ? {} : { fault }),
    }
  }

  /** Has the file read; gives back what it threw that is no list of problems. */
  #consult(target: Case['target'], work: string, file: string, problems: Problem[]): string | undefined {
    try {
      if (target === 'plan') planSettings(readPlan(file, this.#data, 0), [])
      else if (target === 'claim') checkClaims(work, this.#words, problems)
      else {
        problems.push(...checkFolder(work).problems)
        if (target === 'folder' && problems.length === 0) loadFolder(work)
      }
    } catch (error) {
      if (!(error instanceof DataError))
        return `threw ${error instanceof Error ? error.stack : String(error)}`
      problems.push(...error.problems)
      if (problems.length === 0) return 'threw an error that lists nothing'
    }
    return undefined
  }
}
