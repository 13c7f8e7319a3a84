/** `commune sensitivity morris|sobol|rank`: which uncertainties a measure hangs on. */
import { availableParallelism } from 'node:os'
import { Command, Option } from 'commander'
import { type Dataset, jsonText, nearest } from '../evidence/index.ts'
import {
  type AskedMeasure,
  calibratedKeys,
  checkScale,
  type Executor,
  elementaryEffects,
  familiesOfRuns,
  InputError,
  knockOutIds,
  leverWords,
  measureNamed,
  morris,
  outputsOf,
  type RankingMethod,
  ranking,
  rawOutputs,
  runDesign,
  runsOfKind,
  saltelli,
  sobolIndices,
  valuesOfRuns,
} from '../laboratory/index.ts'
import { morrisLines, rankLines, type SensitivityShown, sobolLines } from '../report/index.ts'
import { storedRuns, storeFolder } from '../store/index.ts'
import { type Catalogue, type Language, wordsFor } from '../words/index.ts'
import { SCENARIOS } from './data.ts'
import { guardedRuns } from './failure.ts'
import { collect, leversOf, scaleNumber, wholeNumber } from './input.ts'
import { executorFor, runsProgress } from './many.ts'
import { PathOption } from './path-option.ts'
import { type Screen, terminal } from './screen.ts'
import { commandLine, openNamed, type Tables, tablesOption, tableWords } from './tables.ts'

interface Shared {
  readonly measure: string
  readonly keys?: readonly string[]
  readonly scale: number
  readonly seed: number
  readonly workers: number
  readonly store?: string
  readonly json?: boolean
  readonly quiet?: boolean
  readonly lang: Language
  readonly data: string
  readonly tables?: string
}
interface MorrisWords extends Shared {
  readonly trajectories: number
  readonly levels: number
}
interface SobolWords extends Shared {
  readonly rows: number
}
interface RankWords extends Shared {
  readonly method?: RankingMethod
  readonly lever: readonly string[]
  readonly levers?: string
  readonly knockOut: readonly string[]
}

const DEFAULT_SCALE = 0.1

type Source = Tables['source']

export function sensitivityCommand(screen: () => Screen = terminal): Command {
  const verb = new Command('sensitivity').description(
    'which uncertainties a measure hangs on: screening and shares of variance on new runs, a ranking on stored ones',
  )
  const act =
    <O extends Shared>(run: (tables: Tables, options: O, screen: Screen) => Promise<number>) =>
    async (scenario: string, options: O) => {
      process.exitCode = await guardedRuns(screen(), () =>
        run(openNamed(scenario, options), options, screen()),
      )
    }
  verb.addCommand(
    shared(new Command('morris'))
      .description('elementary effects along random trajectories: trajectories x (keys + 1) runs')
      .option('--trajectories <n>', 'trajectories', wholeNumber(2, 1000), 10)
      .option('--levels <n>', 'levels of each key, even', wholeNumber(2, 64), 4)
      .action(act(morrisVerb)),
  )
  verb.addCommand(
    shared(new Command('sobol'))
      .description('first-order and total indices with intervals: rows x (keys + 2) runs')
      .option('--rows <n>', 'rows of the design, best a power of two', wholeNumber(4, 100_000), 64)
      .action(act(sobolVerb)),
  )
  verb.addCommand(
    shared(new Command('rank'))
      .description('a ranking from the runs that a store holds, whatever drew their worlds; nothing is run')
      .addOption(
        new Option(
          '--method <name>',
          'default: partial with five runs a key or more, else correlation',
        ).choices(['pawn', 'partial', 'correlation']),
      )
      .option('--lever <key=value>', 'runs with this decision changed; may be repeated', collect, [])
      .addOption(
        new PathOption('--levers <file>', 'a YAML file of levers, one `key: value` a line', 'read file'),
      )
      .option('--knock-out <id>', 'runs with this mechanism switched off; may be repeated', collect, [])
      .action(act(rankVerb)),
  )
  return verb.addHelpText('after', EXAMPLES)
}

const EXAMPLES = `
Examples:
  commune sensitivity morris paris-1871 --measure T-13 --keys U-03,U-14,U-63,U-75 --trajectories 10
  commune sensitivity sobol paris-1871 --measure men-at-versailles --keys U-63,U-75,U-80 --rows 64
  commune sensitivity rank paris-1871 --measure T-09 --method pawn --lang fr`

function shared(command: Command): Command {
  return tablesOption(command)
    .argument('<scenario>', `which scenario: ${SCENARIOS.join(', ')}`)
    .requiredOption('--measure <id>', 'a measure, an outcome, or a target (T-13)')
    .option(
      '--keys <ids>',
      'uncertainties, ids or keys joined by commas; default: all that calibration moves',
      (text) => text.split(','),
    )
    .option('--scale <s>', 'share of the households that are simulated', scaleNumber, DEFAULT_SCALE)
    .option('--seed <n>', 'seed of the design and first seed of its runs', wholeNumber(0, 4_000_000_000), 1)
    .option(
      '--workers <n>',
      'threads; results are the same for any number',
      wholeNumber(1, 1024),
      availableParallelism(),
    )
    .addOption(
      new PathOption('--store <dir>', 'where runs are kept (COMMUNE_STORE, else ./commune-store)', 'store'),
    )
    .option('--json', 'print one JSON object instead of tables')
    .option('--quiet', 'no progress on stderr')
    .addOption(new Option('--lang <language>', 'language of the tables').choices(['en', 'fr']).default('en'))
}

/** Ids of the keys that were asked for. Throws an InputError for a word that is none. */
function idsOf(data: Dataset, words: readonly string[] | undefined): string[] {
  const rows = calibratedKeys(data).map((key) => data.uncertainties.find((row) => row.key === key)!)
  if (words === undefined) return rows.map((row) => row.id)
  const known = data.uncertainties.flatMap((row) => [row.id, row.key])
  return words.map((word) => {
    const name = word.trim()
    const row = data.uncertainties.find(
      (one) => one.key === name || one.id.toLowerCase() === name.toLowerCase(),
    )
    if (row === undefined)
      throw new InputError(
        `no uncertainty called "${name.slice(0, 60)}"`,
        'ids such as U-63 or keys such as brokenShare, joined by commas',
        nearest(name, known),
      )
    return row.id
  })
}

async function morrisVerb(tables: Tables, options: MorrisWords, screen: Screen): Promise<number> {
  const { source } = tables
  const measure = measureNamed(source.data, options.measure)
  const keys = idsOf(source.data, options.keys)
  if (options.levels % 2 === 1)
    throw new InputError(`--levels ${options.levels} is odd`, 'an even number, such as 4')
  const design = morris({
    keys,
    seed: options.seed,
    trajectories: options.trajectories,
    levels: options.levels,
  })
  const runs = await runsFor(source, options, screen, (executor, progress) =>
    runDesign(source.data, executor, design.points, { ...options, together: keys.length + 1, progress }),
  )
  const outputs = outputsOf(measure, runs)
  const result = elementaryEffects(design, outputs.values)
  const words = wordsFor(options.lang)
  const lines = morrisLines(
    result,
    shownFor(source.data, measure, outputs.never, words),
    valueText(measure),
    words,
    screen.paint,
  )
  return show(
    screen,
    tables,
    { options, words: ['morris', '--trajectories', options.trajectories, '--levels', options.levels] },
    { method: 'morris', measure: measure.id, never: outputs.never, ...result },
    lines,
  )
}

async function sobolVerb(tables: Tables, options: SobolWords, screen: Screen): Promise<number> {
  const { source } = tables
  const measure = measureNamed(source.data, options.measure)
  const keys = idsOf(source.data, options.keys)
  const design = saltelli({ keys, seed: options.seed, n: options.rows })
  const runs = await runsFor(source, options, screen, (executor, progress) =>
    runDesign(source.data, executor, design.points, { ...options, together: keys.length + 2, progress }),
  )
  const outputs = outputsOf(measure, runs)
  const result = sobolIndices(design, outputs.values)
  const words = wordsFor(options.lang)
  const lines = sobolLines(
    result,
    shownFor(source.data, measure, outputs.never, words),
    runs.length,
    words,
    screen.paint,
  )
  return show(
    screen,
    tables,
    { options, words: ['sobol', '--rows', options.rows] },
    { method: 'sobol', measure: measure.id, never: outputs.never, ...result },
    lines,
  )
}

/** Runs below which a ranking says nothing. */
const LEAST = 30
const RUNS_PER_KEY = 5

async function rankVerb(tables: Tables, options: RankWords, screen: Screen): Promise<number> {
  const { data, source } = tables
  const measure = measureNamed(data, options.measure)
  const { levers, knockOuts } = leversOf(data, options)
  // with a lever, what acts outside the walls may matter too
  const every = Object.keys(levers).length > 0 ? data.uncertainties.map((row) => row.id) : undefined
  const ids = idsOf(data, options.keys ?? every)
  const held = await storedRuns(storeFolder(options.store), source)
  const runs = runsOfKind(held.runs, { scale: options.scale, levers, knockOuts })
  if (runs.length < LEAST)
    throw new InputError(
      `the store ${storeFolder(options.store)} holds ${runs.length} runs of this kind (scale ${options.scale}, these levers and knock-outs)${held.damaged === 0 ? '' : `; ${held.damaged} of its shards are damaged and were passed over (\`commune query "SELECT 1"\` names them)`}`,
      `${LEAST} or more, for instance those of a calibration, a plan or a question over many worlds`,
    )
  const outputs = rawOutputs(measure, runs)
  const families = familiesOfRuns(runs)
  const speaking = new Set(families).size
  const method = options.method ?? (speaking >= RUNS_PER_KEY * ids.length ? 'partial' : 'correlation')
  const result = ranking(valuesOfRuns(data, runs, ids), outputs, { method, seed: options.seed, families })
  const never = outputs.filter((value) => value === Infinity).length
  const words = wordsFor(options.lang)
  const { sensitivity } = words
  const lines = [
    ...rankLines(result, shownFor(data, measure, never, words), words, screen.paint),
    screen.paint.dim(sensitivity.stored),
    ...(held.others > 0 ? [sensitivity.others(held.others)] : []),
    ...(held.damaged > 0 ? [sensitivity.damaged(held.damaged)] : []),
  ]
  const change = [
    ...Object.entries(leverWords(data, levers)).flatMap(([key, value]) => ['--lever', `${key}=${value}`]),
    ...knockOutIds(data, knockOuts).flatMap((id) => ['--knock-out', id]),
    ...(options.store === undefined ? [] : ['--store', options.store]),
  ]
  const typed = { options, words: ['rank', '--method', method, ...change] }
  return show(screen, tables, typed, { measure: measure.id, never, ...result }, lines)
}

type Progress = NonNullable<Parameters<typeof runDesign>[3]['progress']>

/** Makes the runs of a design through the store, with progress. */
async function runsFor<T>(
  source: Source,
  options: Shared,
  screen: Screen,
  make: (executor: Executor, progress: Progress) => Promise<T>,
): Promise<T> {
  checkScale(source.data, options.scale)
  const executor = executorFor(source, options, screen)
  const bar = runsProgress(screen, wordsFor(options.lang), options.quiet === true)
  try {
    return await make(executor, bar.tick)
  } finally {
    bar.done()
    await executor.close()
  }
}

function shownFor(
  data: Dataset,
  measure: AskedMeasure,
  never: number,
  { language, say }: Catalogue,
): SensitivityShown {
  return {
    measure: say.text(measure.label[language]),
    never,
    labels: (id) =>
      `${id} ${say.text(data.uncertainties.find((row) => row.id === id)?.label[language] ?? '')}`,
  }
}

/** Effects in the unit of the measure: minutes for times. */
function valueText({ unit }: AskedMeasure): (value: number) => string {
  if (unit === 'time') return (value) => (Number.isNaN(value) ? '-' : `${Math.round(value / 60)} min`)
  return (value) => (Number.isNaN(value) ? '-' : value.toFixed(Math.abs(value) >= 100 ? 0 : 2))
}

interface Typed {
  readonly options: Shared
  /** The method and its own options. */
  readonly words: readonly (string | number)[]
}

/** The command line that gives this again. */
function commandFor(tables: Tables, { options, words: [method, ...own] }: Typed): string {
  const { measure, keys, scale, seed, lang } = options
  return commandLine(
    [
      ...['sensitivity', method, tables.data.scenario.id, '--measure', measure],
      ...(keys === undefined ? [] : ['--keys', keys.join(',')]),
      ...own,
      ...(scale === DEFAULT_SCALE ? [] : ['--scale', scale]),
      ...(seed === 1 ? [] : ['--seed', seed]),
      ...(lang === 'en' ? [] : ['--lang', lang]),
      ...tableWords(tables),
    ].map(String),
  )
}

function show(
  screen: Screen,
  tables: Tables,
  typed: Typed,
  result: object,
  lines: readonly string[],
): number {
  const again = commandFor(tables, typed)
  const words = wordsFor(typed.options.lang)
  if (typed.options.json === true) {
    const told = { data: tables.digest, again: `${again} --json`, ...result }
    screen.out(jsonText(told, (_, v) => (v === Infinity ? 'never' : v)))
  } else
    for (const line of [...lines, `${words.ask.again}  ${again}`, words.ask.tables(tables.digest)])
      screen.out(line)
  return 0
}
