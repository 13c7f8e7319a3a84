/** `commune run paris-1871`: one day, simulated and told. */
import { Command, Option } from 'commander'
import { endOfAct } from '../engine/index.ts'
import { jsonText, visible } from '../evidence/index.ts'
import { checkScale, InputError, momentText, type RunResult, runOnce } from '../laboratory/index.ts'
import { affordable } from '../runners/node/needs.ts'
import { openScenario } from '../scenario/index.ts'
import { type Language, wordsFor } from '../words/index.ts'
import { SCENARIOS } from './data.ts'
import { guarded } from './failure.ts'
import { collect, leversOf, momentOption, scaleNumber, wholeNumber } from './input.ts'
import { runJson } from './json.ts'
import { claimFolder, writeRun } from './out.ts'
import { PathOption } from './path-option.ts'
import { printRun } from './print.ts'
import { progress } from './progress.ts'
import { type Screen, terminal } from './screen.ts'
import { openNamed, tablesOption } from './tables.ts'

export interface RunOptions {
  readonly seed: number
  readonly world: number
  readonly scale: number
  readonly lever: readonly string[]
  readonly levers?: string
  readonly knockOut: readonly string[]
  readonly until?: number
  readonly workers: number
  readonly out?: string
  readonly force?: boolean
  readonly json?: boolean
  readonly quiet?: boolean
  readonly lang: Language
  readonly data: string
  readonly tables?: string
}

const MOST = 4294967295

export function runCommand(screen: () => Screen = terminal): Command {
  return scenarioOptions(new Command('run'))
    .description(
      'simulate 17 March 21:00 - 20 March 12:00 once and print the timetable, an account of the day, and the hash',
    )
    .argument('<scenario>', `which scenario: ${SCENARIOS.join(', ')}`)
    .option('--until <time>', 'stop at this time: HH:MM of 18 March, or "19 06:00"', momentOption)
    .option(
      '--workers <n>',
      'threads for many runs; one run uses one, and results are the same for any number',
      wholeNumber(1, 1024),
      1,
    )
    .addOption(
      new PathOption(
        '--out <dir>',
        'write events.jsonl, measures.json and snapshot.bin into this folder',
        'write folder',
      ),
    )
    .option('--force', 'with --out: write over another run, or beside files that are there')
    .option('--json', 'print one JSON object instead of the report')
    .option('--quiet', 'no progress on stderr')
    .addHelpText('after', EXAMPLES)
    .action((scenario: string, options: RunOptions) => {
      process.exitCode = guarded(screen(), () => run(scenario, options, screen()))
    })
}

const EXAMPLES = `
Examples:
  commune run paris-1871 --seed 1
  commune run paris-1871 --seed 1 --scale 0.1 --lever gates.shut=22:00 --lang fr
  commune run paris-1871 --seed 2 --knock-out K-02 --json > k02.json
  commune levers                        the decisions that can be changed`

/** Options that a run and a witness share. */
export function scenarioOptions(command: Command, scale = 1): Command {
  return tablesOption(command)
    .option('--seed <n>', 'the luck of the day', wholeNumber(0, MOST), 1)
    .option(
      '--world <n>',
      'the uncertain values: 0 is the baseline, n > 0 draws them',
      wholeNumber(0, MOST),
      0,
    )
    .option('--scale <s>', 'share of the households that are simulated, above 0 to 1', scaleNumber, scale)
    .option('--lever <key=value>', 'a decision changed, see `commune levers`; may be repeated', collect, [])
    .addOption(
      new PathOption('--levers <file>', 'a YAML file of levers, one `key: value` a line', 'read file'),
    )
    .option(
      '--knock-out <id>',
      'a mechanism switched off (K-01..K-06), for tests only; may be repeated',
      collect,
      [],
    )
    .addOption(new Option('--lang <language>', 'language of the report').choices(['en', 'fr']).default('en'))
}

/** The verb itself. Returns the exit code; throws what `guarded` knows how to say. */
export function run(name: string, options: RunOptions, screen: Screen): number {
  const tables = openNamed(name, options)
  const { data, neighbours } = tables.source
  checkScale(data, options.scale)
  const chosen = leversOf(data, options)
  const request = {
    seed: options.seed,
    world: options.world,
    scale: options.scale,
    until: options.until ?? endOfAct(chosen.levers),
    ...chosen,
  }
  if (request.until > endOfAct(chosen.levers))
    throw new InputError(
      '--until lies after the end of the run',
      `at most ${momentText(endOfAct(chosen.levers))}`,
    )
  if (options.out !== undefined) claimFolder(options.out, tables, request, options.force === true)
  affordable(data, { workers: 0, scale: options.scale })
  const words = wordsFor(options.lang)
  const bar = progress(screen, words, request.until, options.quiet === true)
  const start = performance.now()
  const scenario = openScenario(data, neighbours)
  const result: RunResult = runOnce(scenario, request, bar.tick)
  const seconds = (performance.now() - start) / 1000
  bar.done()
  // told before it is written: a disk that fails must not take the day with it
  if (options.json === true) screen.out(jsonText(runJson(tables, result, seconds, words)))
  else printRun(screen, tables, result, { seconds, words })
  if (options.out === undefined) return 0
  writeRun(options.out, tables, result)
  if (options.json !== true) screen.out(words.run.end.written(visible(options.out)))
  return 0
}
