/** `commune ask paris-1871 --lever gates.shut=22:00`: a what-if, answered over many pairs of runs. */
import { Command } from 'commander'
import type { Dataset } from '../evidence/index.ts'
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
import { answerLines, PROSE, wrap } from '../report/index.ts'
import type { PoolSource } from '../runners/node/index.ts'
import { readScenario } from '../scenario/pack/folder.ts'
import { type Language, wordsFor } from '../words/index.ts'
import { biasLines } from './bias.ts'
import { guardedRuns, oneOf } from './failure.ts'
import { collect, leversOf, positive, wholeNumber } from './input.ts'
import { executorFor, manyOptions, runsProgress } from './many.ts'
import { PathOption } from './path-option.ts'
import { publishedAnswer, publishedNote } from './published.ts'
import { SCENARIOS } from './run.ts'
import { type Screen, terminal } from './screen.ts'
import { worldsFor } from './worlds.ts'

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
export function questionOf(data: Dataset, options: AskOptions): Asking {
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
    worlds: worldsFor(options.data, options.worlds, options.replicates),
    replicates: options.replicates,
    scale: options.scale,
    measure: primary.id,
    width: options.width === undefined ? undefined : options.width * (primary.unit === 'time' ? MINUTE : 1),
  }
}

/** The verb itself. Returns the exit code; throws what `guardedRuns` knows how to say. */
export async function askVerb(name: string, options: AskOptions, screen: Screen): Promise<number> {
  oneOf(name, SCENARIOS, 'scenario')
  const source = readScenario(options.data)
  const request = questionOf(source.data, options)
  if (options.published === true) {
    const measure = options.measure === undefined ? undefined : request.measure
    print(screen, publishedAnswer(source.data, options.data, request, measure), source.data, options)
    return 0
  }
  const { answer } = await asked(source, request, options, screen)
  print(screen, answer, source.data, options)
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
  const executor = executorFor(source, options.workers, options.store)
  try {
    const done = await ask(source.data, executor, request, bar.tick)
    bar.done()
    return done
  } finally {
    await executor.close()
  }
}

function print(screen: Screen, answer: Told, data: Dataset, options: AskOptions): void {
  if (options.json === true) {
    screen.out(JSON.stringify(answer))
    return
  }
  const words = wordsFor(options.lang)
  const { width, paint } = screen
  const lines = [
    ...answerLines(
      answer,
      words,
      width,
      paint,
      changeTitles(data, answer.question.levers, answer.question.knock_outs, words.language),
    ),
    '',
    `${words.ask.again}  ${commandFor(answer, options)}`,
    ...(options.published === true ? wrap(publishedNote(answer.version, words), Math.min(width, PROSE)) : []),
    ...biasLines(data, answer.scale, words),
    ...wrap(words.ask.caveat, Math.min(width, PROSE)).map(paint.dim),
  ]
  for (const line of lines) screen.out(line)
}

/** What of an answer its command names; known before the first run. */
export interface Commanded extends Pick<Told, 'asked' | 'scale' | 'primary'> {
  readonly question: Pick<Told['question'], 'scenario' | 'levers' | 'knock_outs'>
  readonly worlds: Pick<Told['worlds'], 'choice'>
}

/** The command line that gives this answer again, from a store or anew. */
export function commandFor(
  { question, asked, scale, worlds, primary }: Commanded,
  options: AskOptions,
): string {
  const started = process.env.npm_lifecycle_event === 'start' ? 'npm start -- ask' : 'commune ask'
  const levers = Object.entries(question.levers).map(([key, value]) => {
    const lever = `${key}=${value}`
    return `--lever ${/\s/.test(lever) ? `"${lever}"` : lever}`
  })
  return [
    `${started} ${question.scenario}`,
    ...levers,
    ...question.knock_outs.map((id) => `--knock-out ${id}`),
    `--measure ${primary}`,
    `--replicates ${asked}`,
    `--worlds ${worlds.choice}`,
    ...(scale === 0.1 ? [] : [`--scale ${scale}`]),
    ...(options.width === undefined ? [] : [`--width ${options.width}`]),
    ...(options.lang === 'en' ? [] : [`--lang ${options.lang}`]),
  ].join(' ')
}
