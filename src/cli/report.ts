/** `commune report ask|claim ...`: an answer written as one HTML page within a research object (RO-Crate). */
import { join } from 'node:path'
import { Command } from 'commander'
import { loadClaims } from '../evidence/files/claims.ts'
import {
  type Answer,
  ask,
  assessClaim,
  checkScale,
  knockOutIds,
  leverWords,
  type Observation,
  type Pair,
  parseKnockOuts,
  parseLevers,
  QUARTERS,
  quarterNames,
} from '../laboratory/index.ts'
import { quarterMap } from '../report/map/index.ts'
import { type ReportInput, reportPage, worksOf } from '../report/page/index.ts'
import { LANGUAGES, type Language, wordsFor } from '../words/index.ts'
import { type AskOptions, asked, askOptions, commandFor, questionOf } from './ask.ts'
import { type ClaimOptions, claimNamed, testOptions } from './claim.ts'
import { sha256 } from './digest.ts'
import { guardedRuns } from './failure.ts'
import { wholeNumber } from './input.ts'
import { executorFor, runsProgress } from './many.ts'
import { PathOption } from './path-option.ts'
import { ANSWER_FILES, claimReport, drawing, whole, writeFolder } from './report-folder.ts'
import { planReport } from './report-plan.ts'
import { type Screen, terminal } from './screen.ts'
import { commandLine, openNamed, openTables, type Tables, tableWords } from './tables.ts'
import { type Stale, staleField, staleNote, worldsFor, worldWords } from './worlds.ts'

interface ReportOptions extends AskOptions {
  readonly out?: string
  readonly force?: boolean
}

const FORCE = 'write over another report, or beside files that are there'

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
      .addOption(new PathOption('--out <dir>', 'folder to write; default: report-<levers>', 'write folder'))
      .option('--force', FORCE)
      .addHelpText('after', EXAMPLES)
      .action(async (scenario: string, options: ReportOptions) => {
        process.exitCode = await guardedRuns(screen(), () => reportAsk(scenario, options, screen()))
      }),
  )
  report.addCommand(
    testOptions(
      new Command('claim')
        .description('the report of a claim put to its test')
        .argument('<id>', 'which claim, such as C-02'),
    )
      .option('--replicates <n>', 'pairs of runs for the pictures', wholeNumber(1, 100_000), 200)
      .addOption(new PathOption('--out <dir>', 'folder to write; default: report-<claim>', 'write folder'))
      .option('--force', FORCE)
      .addHelpText('after', '\nExample:\n  commune report claim C-02 --out c-02')
      .action(async (id: string, options: ClaimReportOptions) => {
        process.exitCode = await guardedRuns(screen(), () => reportClaim(id, options, screen()))
      }),
  )
  report.addCommand(planReport(screen))
  return report
}

type ClaimReportOptions = ClaimOptions & {
  readonly replicates: number
  readonly out?: string
  readonly force?: boolean
}

export async function reportClaim(id: string, options: ClaimReportOptions, screen: Screen): Promise<number> {
  const tables = openTables(options)
  const { data, source } = tables
  const file = claimNamed(loadClaims(tables.folder), id)
  const worlds = worldsFor(tables, options.worlds, options.count)
  const { count, seeds, variantSeeds, scale, lang, replicates } = options
  checkScale(data, scale)
  const command = commandLine([
    ...['report', 'claim', file.id, ...worldWords(worlds.choice, worlds.stale), '--count', String(count)],
    ...['--seeds', String(seeds), '--variant-seeds', String(variantSeeds), '--scale', String(scale)],
    ...['--replicates', String(replicates), ...outWords(options), ...tableWords(tables)],
  ])
  const dir = options.out ?? `report-${file.id}`
  claimReport(dir, ANSWER_FILES, command, options.force === true)
  const bar = runsProgress(screen, wordsFor(lang), options.quiet === true)
  const executor = executorFor(source, options, screen)
  try {
    const result = await assessClaim(
      data,
      executor,
      file,
      { worlds, count, seeds, variantSeeds, scale },
      bar.tick,
    )
    const request = {
      levers: parseLevers(data, Object.entries(file.lever ?? {})),
      knockOuts: parseKnockOuts(data, file.knock_out ?? []),
      worlds,
      replicates,
      scale,
      measure: file.measure,
      width: 0,
    }
    const { answer, pairs } = await ask(data, executor, request, bar.tick)
    bar.done()
    writeReport(dir, { tables, answer, pairs, command, lang, claim: { file, result }, stale: worlds.stale })
    screen.out(join(dir, 'report.html'))
    return 0
  } finally {
    await executor.close()
  }
}

export async function reportAsk(name: string, options: ReportOptions, screen: Screen): Promise<number> {
  const tables = openNamed(name, options)
  const { data } = tables
  const request = questionOf(tables, options)
  const { lang } = options
  const question = {
    scenario: name,
    levers: leverWords(data, request.levers ?? {}),
    knock_outs: knockOutIds(data, request.knockOuts ?? {}),
  }
  const { replicates, scale, measure, worlds } = request
  const asking = { question, asked: replicates, scale, primary: measure, worlds }
  const command = commandFor(asking, tables, { ...options, stale: worlds.stale }, outWords(options))
  const dir =
    options.out ?? `report-${Object.keys(question.levers).join('-') || question.knock_outs.join('-')}`
  claimReport(dir, ANSWER_FILES, command, options.force === true)
  const { answer, pairs } = await asked(tables.source, request, options, screen)
  writeReport(dir, { tables, answer, pairs, command, lang, stale: worlds.stale })
  screen.out(join(dir, 'report.html'))
  return 0
}

export interface PageOptions {
  readonly tables: Tables
  readonly answer: Answer
  readonly pairs: readonly Pair[]
  readonly command: string
  readonly lang: Language
  readonly claim?: ReportInput['claim']
  readonly stale?: Stale | undefined
}

/** Where the report was to be written, and in which language, as it is typed again. */
function outWords({ out, lang }: { readonly out?: string; readonly lang: Language }): string[] {
  return [...(out === undefined ? [] : ['--out', out]), ...(lang === 'en' ? [] : ['--lang', lang])]
}

/** Page, answer and runs; the answer says with which tables it was made and how to have it again. */
function writeReport(dir: string, options: PageOptions): void {
  const { tables, answer, pairs, command, lang, stale } = options
  const warned = staleField(stale, LANGUAGES.map(wordsFor))
  const told = { ...warned, data: tables.digest, again: command, ...answer }
  const page = pageOf({ ...options, answer: told })
  writeFolder(dir, {
    answer: told,
    page,
    pairs,
    lang,
    command,
    tables: tables.digest,
    sources: worksOf(tables.data, answer),
  })
}

/** The HTML of a report. */
export function pageOf({ tables, answer, pairs, command, lang, claim, stale }: PageOptions): string {
  const { data } = tables
  const words = wordsFor(lang)
  const good = whole(pairs)
  const names = quarterNames(data)
  return drawing((document) =>
    reportPage(
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
        dataDigest: tables.digest,
        warning: staleNote(stale, words)[0],
        answerDigest: sha256(JSON.stringify(answer)),
      },
      words,
      document,
    ),
  )
}
