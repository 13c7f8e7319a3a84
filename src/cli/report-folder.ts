/** The folder of a report: page, answer and runs, with a description that can be cited (RO-Crate). */

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Window } from 'happy-dom'
import type { Answer, Observation, Pair } from '../laboratory/index.ts'
import { folderFault, PathError, textIn, tryFolder, writeFiles } from '../paths/index.ts'
import { type CrateFile, type CrateInput, crate } from '../report/page/index.ts'
import type { Language } from '../words/index.ts'
import { sha256 } from './digest.ts'
import { jsonOf } from './whose.ts'

/** A file of the folder before it is written. */
export interface Content extends Omit<CrateFile, 'sha256' | 'bytes'> {
  readonly text: string
}

export interface Described {
  readonly title: string
  readonly description: string
  readonly version: string
  readonly command: string
  readonly sources?: CrateInput['sources'] | undefined
  /** Digest of what runs read of the tables. */
  readonly tables: string
}

const CRATE = 'ro-crate-metadata.json'
const LARGEST_CRATE = 4 * 1024 * 1024
const EMPTY = 'an empty or new folder, or --force'

/** To be called before the runs: throws when the folder cannot take the report that this command makes. */
export function claimReport(dir: string, names: readonly string[], command: string, force: boolean): void {
  tryFolder(dir, [...names, CRATE])
  if (force || folderFault(dir) !== undefined) return
  const there = readdirSync(dir)
  if (there.includes(CRATE)) {
    if (madeBy(join(dir, CRATE)) === command) return
    throw new PathError(dir, 'holds another report', EMPTY)
  }
  if (there.some((name) => !name.startsWith('.')))
    throw new PathError(dir, 'is not empty and holds no report', EMPTY)
}

/** The command that a description of ours names; undefined for any other description. */
function madeBy(file: string): unknown {
  const graph = jsonOf(textIn(file, LARGEST_CRATE) ?? '')?.['@graph']
  if (!Array.isArray(graph)) return undefined
  const entity = (id: string) =>
    graph.find((one: { '@id'?: unknown } | null) => one?.['@id'] === id) as
      | Readonly<Record<string, unknown>>
      | undefined
  return entity('#commune')?.name === 'Commune' ? entity('#run')?.description : undefined
}

/** Writes the folder, all of it or nothing, the description last. Throws a DiskError. */
export function writeContents(dir: string, contents: readonly Content[], described: Described): void {
  const files: CrateFile[] = contents.map(({ text, ...file }) => ({
    ...file,
    sha256: sha256(text),
    bytes: Buffer.byteLength(text),
  }))
  const meta = crate({ ...described, files, ended: new Date().toISOString() })
  writeFiles(
    dir,
    [
      ...contents.map(({ path, text }) => [path, text] as const),
      [CRATE, `${JSON.stringify(meta, null, 2)}\n`],
    ],
    CRATE,
  )
}

/** Files of the report of a question or a claim. */
export const ANSWER_FILES = ['report.html', 'answer.json', 'runs.csv'] as const

interface Reported {
  readonly answer: Answer
  readonly page: string
  readonly pairs: readonly Pair[]
  readonly lang: Language
  readonly command: string
  readonly tables: string
  readonly sources?: CrateInput['sources']
}

export function writeFolder(
  dir: string,
  { answer, page, pairs, lang, command, tables, sources = [] }: Reported,
): void {
  const contents = [
    { path: 'report.html', name: 'Report', type: 'text/html', role: 'result', text: page },
    {
      path: 'answer.json',
      name: 'Answer',
      type: 'application/json',
      role: 'result',
      text: `${JSON.stringify(answer)}\n`,
    },
    {
      path: 'runs.csv',
      name: 'Measures of every run',
      type: 'text/csv',
      role: 'result',
      text: runsCsv(pairs),
    },
  ] as const
  writeContents(dir, contents, {
    title: answer.question.text[lang],
    description: answer.question.text.en,
    version: answer.version,
    command,
    sources,
    tables,
  })
}

/** One line a run: world, seed, side, hash, outcome, then the measures by id; an empty field is "never". */
function runsCsv(pairs: readonly Pair[]): string {
  const good = whole(pairs).map((p) => [p.baseline as Observation, p.counterfactual as Observation] as const)
  const ids = Object.keys(good[0]?.[0].measures ?? {}).sort()
  const line = (run: Observation, side: string) =>
    [
      run.setting.world ?? 0,
      run.setting.seed,
      side,
      run.hash,
      run.outcome,
      ...ids.map((id) => finite(run.measures[id])),
    ].join(',')
  return `${['world', 'seed', 'side', 'hash', 'outcome', ...ids].join(',')}\n${good.map(([a, b]) => `${line(a, 'baseline')}\n${line(b, 'counterfactual')}\n`).join('')}`
}

/** Pairs of which both sides ran. */
export function whole(pairs: readonly Pair[]): Pair[] {
  return pairs.filter(
    ({ baseline, counterfactual }) => baseline !== undefined && counterfactual !== undefined,
  )
}

function finite(value: number | undefined): string {
  return value === undefined || !Number.isFinite(value) ? '' : String(value)
}

/** Calls with a document to draw charts in, and closes it. */
export function drawing(make: (document: Document) => string): string {
  const window = new Window()
  try {
    return make(window.document as unknown as Document)
  } finally {
    void window.happyDOM.close()
  }
}
