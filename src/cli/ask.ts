/** `commune ask paris-1871 --lever gates.shut=22:00`: a what-if, answered over many pairs of runs. */
import { Command } from 'commander'
import { jsonText } from '../evidence/index.ts'
import {
  type Asked,
  type AskRequest,
  ask,
  changeTitles,
  checkScale,
  InputError,
  measureNamed,
  primaryMeasure,
  type Told,
} from '../laboratory/index.ts'
import { answerLines, besideAnswer, PROSE, wrap } from '../report/index.ts'
import type { PoolSource } from '../runners/node/index.ts'
import { type Catalogue, LANGUAGES, type Language, wordsFor } from '../words/index.ts'
import { biasLines } from './bias.ts'
import { SCENARIOS } from './data.ts'
import { guardedRuns } from './failure.ts'
import { collect, leversOf, positive, wholeNumber } from './input.ts'
import { executorFor, manyOptions, runsProgress } from './many.ts'
import { PathOption } from './path-option.ts'
import { publishedAnswer, publishedBeside, publishedNote } from './published.ts'
import { type Screen, terminal } from './screen.ts'
import { commandLine, openNamed, type Tables, tableWords } from './tables.ts'
import { type ChosenWorlds, type Stale, staleField, staleNote, worldsFor, worldWords } from './worlds.ts'

export interface AskOptions {
  readonly lever: readonly string[]
  readonly levers?: string
  readonly knockOut: readonly string[]
  readonly replicates: number
  readonly scale: number
  readonly measure?: string
  readonly width?: number
  /** The answer that comes with the data folder, without a run. */
  readonly published?: boolean
  readonly worlds?: 'accepted' | 'baseline' | 'prior'
  readonly workers: number
  readonly store?: string
  readonly json?: boolean
  readonly quiet?: boolean
  readonly lang: Language
  readonly data: string
  readonly tables?: string
}

const MOST_PAIRS = 100_000
const MINUTE = 60

/** What a question may be asked with, for every verb that asks one. */
export function askOptions(command: Command): Command {
  return manyOptions(
    command
      .argument('<scenario>', `which scenario: ${SCENARIOS.join(', ')}`)
      .option('--lever <key=value>', 'a decision changed, see `commune levers`; may be repeated', collect, [])
      .addOption(
        new PathOption('--levers <file>', 'a YAML file of levers, one `key: value` a line', 'read file'),
      )
      .option('--knock-out <id>', 'a mechanism switched off (K-01..K-06); may be repeated', collect, [])
      .option('--replicates <n>', 'most pairs of runs', wholeNumber(1, MOST_PAIRS), 200)
      .option('--measure <id>', 'the primary measure, or its target (T-27); default: that of the first lever')
      .option(
        '--width <w>',
        'stop at 64, 128, 256 ... pairs once the interval of the primary measure is this narrow (minutes for hours, shares for chances); 0: never',
        positive,
      ),
  )
}

export function askCommand(screen: () => Screen = terminal): Command {
  return askOptions(
    new Command('ask').description(
      'what follows from a decision changed: pairs of runs with the same city and the same luck, with and without it',
    ),
  )
    .option('--published', 'print the answer that was made beforehand and comes with the data, run nothing')
    .addHelpText('after', EXAMPLES)
    .action(async (scenario: string, options: AskOptions) => {
      process.exitCode = await guardedRuns(screen(), () => askVerb(scenario, options, screen()))
    })
}

const EXAMPLES = `
Examples:
  commune ask paris-1871 --lever gates.shut=20:00 --published
  commune ask paris-1871 --lever gates.shut=22:00 --replicates 200
  commune ask paris-1871 --lever calmon.entered --measure outcome:government-captured --lang fr
  commune ask paris-1871 --lever soldiers.fed --worlds baseline --replicates 64 --json > fed.json`

/** A question with its measure and scale. */
type Asking = AskRequest & { readonly measure: string; readonly scale: number }

/** The question that the options ask. Throws an InputError for one that asks nothing. */
export function questionOf(tables: Tables, options: AskOptions): Asking & { readonly worlds: ChosenWorlds } {
  const { data } = tables
  checkScale(data, options.scale)
  const change = leversOf(data, options)
  if (Object.keys({ ...change.levers, ...change.knockOuts }).length === 0)
    throw new InputError(
      'nothing is changed, so nothing can follow',
      'a --lever whose value is not what happened, such as --lever gates.shut=22:00',
    )
  const primary = measureNamed(data, options.measure ?? primaryMeasure(data, change.levers, change.knockOuts))
  return {
    ...change,
    worlds: worldsFor(tables, options.published === true ? 'baseline' : options.worlds, options.replicates),
    replicates: options.replicates,
    scale: options.scale,
    measure: primary.id,
    width: options.width === undefined ? undefined : options.width * (primary.unit === 'time' ? MINUTE : 1),
  }
}

/** The verb itself. Returns the exit code; throws what `guardedRuns` knows how to say. */
export async function askVerb(name: string, options: AskOptions, screen: Screen): Promise<number> {
  const tables = openNamed(name, options)
  const request = questionOf(tables, options)
  if (options.published === true) {
    const measure = options.measure === undefined ? undefined : request.measure
    print(screen, publishedAnswer(tables, request, measure), tables, options)
    return 0
  }
  const { answer } = await asked(tables.source, request, options, screen)
  print(screen, answer, tables, options, request.worlds.stale)
  return 0
}

/** Asks with progress and closes what was opened. */
export async function asked(
  source: PoolSource,
  request: AskRequest,
  options: AskOptions,
  screen: Screen,
): Promise<Asked> {
  const bar = runsProgress(screen, wordsFor(options.lang), options.quiet === true)
  const executor = executorFor(source, options, screen)
  try {
    const done = await ask(source.data, executor, request, bar.tick)
    bar.done()
    return done
  } finally {
    await executor.close()
  }
}

/** The answer as an object: which tables it was worked out on, and how to have it again, before all else. */
export function told<A extends Told>(answer: A, tables: Tables, options: AskOptions, stale?: Stale) {
  return {
    ...staleField(stale, LANGUAGES.map(wordsFor)),
    data: tables.digest,
    again: `${commandFor(answer, tables, { ...options, stale })} --json`,
    ...answer,
  }
}

function print(screen: Screen, answer: Told, tables: Tables, options: AskOptions, stale?: Stale): void {
  if (options.json === true) {
    screen.out(jsonText(told(answer, tables, options, stale)))
    return
  }
  const words = wordsFor(options.lang)
  const { width, paint } = screen
  const { levers, knock_outs: knockOuts } = answer.question
  const column = Math.min(width, PROSE)
  const lines = [
    ...staleNote(stale, words).flatMap((line) => [...wrap(line, column).map(paint.bold), '']),
    ...answerLines(answer, words, width, paint, changeTitles(tables.data, levers, knockOuts, words.language)),
    ...claimsBeside(tables, answer, words).flatMap((line) => ['', ...wrap(line, column)]),
    '',
    `${words.ask.again}  ${commandFor(answer, tables, { ...options, stale })}`,
    words.ask.tables(tables.digest),
    ...(options.published === true ? wrap(publishedNote(answer.version, words), column) : []),
    ...biasLines(tables, answer.scale, words),
    ...wrap(words.ask.caveat, column).map(paint.dim),
  ]
  for (const line of lines) screen.out(line)
}

/** Claims that ask the same change, their numbers, and why these are others. */
function claimsBeside(tables: Tables, answer: Told, words: Catalogue): string[] {
  const { claims = [], claim_files: files = [] } = publishedBeside(tables) ?? {}
  return besideAnswer(tables.data, answer, claims, files, words)
}

/** What of an answer its command names; known before the first run. */
export interface Commanded extends Pick<Told, 'asked' | 'scale' | 'primary'> {
  readonly question: Pick<Told['question'], 'scenario' | 'levers' | 'knock_outs'>
  readonly worlds: Pick<Told['worlds'], 'choice'>
}

/** How it was asked; `stale`: worlds that were passed over, which say so again. */
type Typed = Pick<AskOptions, 'published' | 'width' | 'lang'> & { readonly stale?: Stale | undefined }

/** The command line that gives this answer again: from the file of answers, from a store or anew. `report`: as a report, with these words. */
export function commandFor(
  { question, asked, scale, worlds, primary }: Commanded,
  tables: Tables,
  { published, width, lang, stale }: Typed,
  report?: readonly string[],
): string {
  const budget = [
    ...['--measure', primary, '--replicates', String(asked)],
    ...worldWords(worlds.choice, stale),
    ...(scale === 0.1 ? [] : ['--scale', String(scale)]),
    ...(width === undefined ? [] : ['--width', String(width)]),
  ]
  return commandLine([
    ...(report === undefined ? ['ask'] : ['report', 'ask']),
    question.scenario,
    ...Object.entries(question.levers).flatMap(([key, value]) => ['--lever', `${key}=${value}`]),
    ...question.knock_outs.flatMap((id) => ['--knock-out', id]),
    ...(published === true ? ['--published'] : budget),
    ...(report ?? (lang === 'en' ? [] : ['--lang', lang])),
    ...tableWords(tables),
  ])
}
