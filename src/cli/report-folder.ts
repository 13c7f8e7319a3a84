/** The folder of a report: page, answer and runs, with a description that can be cited (RO-Crate). */
import { createHash } from 'node:crypto'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Window } from 'happy-dom'
import { type Answer, InputError, type Observation, type Pair } from '../laboratory/index.ts'
import { type CrateFile, crate } from '../report/page/index.ts'
import type { Language } from '../words/index.ts'

/** Writes the folder; each file beside its place and then renamed into it, the description last. */
/** A file of the folder before it is written. */
export interface Content extends Omit<CrateFile, 'sha256' | 'bytes'> {
  readonly text: string
}

export interface Described {
  readonly title: string
  readonly description: string
  readonly version: string
  readonly command: string
}

/** Writes the folder; each file beside its place and then renamed into it, the description last. */
export function writeContents(dir: string, contents: readonly Content[], described: Described): void {
  const files: CrateFile[] = contents.map(({ text, ...file }) => ({
    ...file,
    sha256: sha256(text),
    bytes: Buffer.byteLength(text),
  }))
  const meta = crate({ ...described, files, ended: new Date().toISOString() })
  mkdirSync(dir, { recursive: true })
  for (const { path, text } of contents) writeWhole(join(dir, path), text)
  writeWhole(join(dir, 'ro-crate-metadata.json'), `${JSON.stringify(meta, null, 2)}\n`)
}

export function writeFolder(
  dir: string,
  answer: Answer,
  page: string,
  pairs: readonly Pair[],
  lang: Language,
  command: string,
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
  })
}

function writeWhole(file: string, text: string): void {
  const part = `${file}.${process.pid}.part`
  try {
    writeFileSync(part, text)
    renameSync(part, file)
  } catch (error) {
    throw new InputError(
      `${file} cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`,
      'a folder that can be written',
    )
  } finally {
    rmSync(part, { force: true })
  }
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

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
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
