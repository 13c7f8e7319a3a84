/** `commune report ask ...`: the question asked and its answer written as one HTML page within a research object (RO-Crate). */
import { createHash } from 'node:crypto'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { Window } from 'happy-dom'
import {
  type Answer,
  InputError,
  type Observation,
  type Pair,
  QUARTERS,
  quarterNames,
} from '../laboratory/index.ts'
import { quarterMap } from '../report/map/index.ts'
import { type CrateFile, crate, type ReportInput, reportPage } from '../report/page/index.ts'
import type { PoolSource } from '../runners/node/index.ts'
import { readScenario } from '../scenario/pack/folder.ts'
import { dataDigest } from '../store/index.ts'
import { type Language, wordsFor } from '../words/index.ts'
import { type AskOptions, asked, askOptions, commandFor, questionOf } from './ask.ts'
import { guardedRuns, oneOf } from './failure.ts'
import { SCENARIOS } from './run.ts'
import { type Screen, terminal } from './screen.ts'

interface ReportOptions extends AskOptions {
  readonly out?: string
}

const EXAMPLES = `
Examples:
  commune report ask paris-1871 --lever gates.shut=22:00
  commune report ask paris-1871 --lever soldiers.fed --out fed --lang fr

The folder holds report.html (one file, no network needed), answer.json, runs.csv and ro-crate-metadata.json.`

export function reportCommand(screen: () => Screen = terminal): Command {
  const report = new Command('report').description(
    'an answer as one self-contained HTML page, in a folder that can be cited (RO-Crate)',
  )
  report.addCommand(
    askOptions(new Command('ask').description('the report of a what-if'))
      .option('--out <dir>', 'folder to write; default: report-<levers>')
      .addHelpText('after', EXAMPLES)
      .action(async (scenario: string, options: ReportOptions) => {
        process.exitCode = await guardedRuns(screen(), () => reportAsk(scenario, options, screen()))
      }),
  )
  return report
}

export async function reportAsk(name: string, options: ReportOptions, screen: Screen): Promise<number> {
  oneOf(name, SCENARIOS, 'scenario')
  const source = readScenario(options.data)
  const request = questionOf(source.data, options)
  const { answer, pairs } = await asked(source, request, options, screen)
  const dir =
    options.out ??
    `report-${Object.keys(answer.question.levers).join('-') || answer.question.knock_outs.join('-')}`
  const { lang } = options
  const page = pageOf({ source, answer, pairs, command: commandFor(answer, options), lang })
  writeFolder(dir, answer, page, pairs, lang)
  screen.out(join(dir, 'report.html'))
  return 0
}

export interface PageOptions {
  readonly source: PoolSource
  readonly answer: Answer
  readonly pairs: readonly Pair[]
  readonly command: string
  readonly lang: Language
  readonly claim?: ReportInput['claim']
}

/** The HTML of a report. */
export function pageOf({ source, answer, pairs, command, lang, claim }: PageOptions): string {
  const { data } = source
  const good = whole(pairs)
  const names = quarterNames(data)
  const window = new Window()
  try {
    return reportPage(
      {
        data,
        answer,
        claim,
        baseline: good.map((pair) => pair.baseline as Observation),
        counterfactual: good.map((pair) => pair.counterfactual as Observation),
        quarters: Array.from({ length: QUARTERS }, (_, i) => names.get(i + 1) ?? String(i + 1)),
        command,
        quarterPicture: (values) =>
          quarterMap(data, new Map(values.map((value, q) => [q + 1, value])), {
            language: lang,
            width: 900,
            height: 680,
            measure: wordsFor(lang).report.charts.quarters,
            signed: true,
          }),
        dataDigest: dataDigest(source),
        answerDigest: sha256(JSON.stringify(answer)),
      },
      wordsFor(lang),
      window.document as unknown as Document,
    )
  } finally {
    void window.happyDOM.close()
  }
}

/** Writes the folder; each file beside its place and then renamed into it, the description last. */
function writeFolder(
  dir: string,
  answer: Answer,
  page: string,
  pairs: readonly Pair[],
  lang: Language,
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
  const files: CrateFile[] = contents.map(({ text, ...file }) => ({
    ...file,
    sha256: sha256(text),
    bytes: Buffer.byteLength(text),
  }))
  const meta = crate({
    title: answer.question.text[lang],
    description: answer.question.text.en,
    version: answer.version,
    command: `commune ask ${answer.question.scenario}`,
    files,
    ended: new Date().toISOString(),
  })
  mkdirSync(dir, { recursive: true })
  for (const { path, text } of contents) writeWhole(join(dir, path), text)
  writeWhole(join(dir, 'ro-crate-metadata.json'), `${JSON.stringify(meta, null, 2)}\n`)
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
function whole(pairs: readonly Pair[]): Pair[] {
  return pairs.filter(
    ({ baseline, counterfactual }) => baseline !== undefined && counterfactual !== undefined,
  )
}

function finite(value: number | undefined): string {
  return value === undefined || !Number.isFinite(value) ? '' : String(value)
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
