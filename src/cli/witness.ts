/** `commune witness`: one simulated person's day, or one soldier's. */
import { Command, Option } from 'commander'
import { jsonText } from '../evidence/index.ts'
import {
  changes,
  checkScale,
  type Did,
  GROUP_NAMES,
  type GroupName,
  InputError,
  knockOutIds,
  leverWords,
  type RunResult,
  soldierChanges,
  witnessPerson,
  witnessSoldier,
} from '../laboratory/index.ts'
import { personLines, soldierLines } from '../report/index.ts'
import { MODEL_VERSION, openScenario } from '../scenario/index.ts'
import { wordsFor } from '../words/index.ts'
import { guarded } from './failure.ts'
import { leversOf, wholeNumber } from './input.ts'
import { type RunOptions, scenarioOptions } from './run.ts'
import { type Screen, terminal } from './screen.ts'
import { commandLine, openTables, type Tables, tableWords } from './tables.ts'

export interface WitnessOptions extends Omit<RunOptions, 'out' | 'force' | 'quiet' | 'workers'> {
  readonly near?: string
  readonly person?: number
  readonly sex?: 'woman' | 'man'
  readonly age?: number
  readonly class?: GroupName
  readonly did?: Did
  readonly soldier?: string
  readonly everyTick?: boolean
}

const WIDTH = 100
const DEFAULT_SCALE = 0.1

export function witnessCommand(screen: () => Screen = terminal): Command {
  return scenarioOptions(new Command('witness'), DEFAULT_SCALE)
    .description(
      'follow one simulated inhabitant, or one soldier, through the day: what they knew, heard, saw, did, and why',
    )
    .option('--near <place>', 'somebody living near this place or in this quarter (default: Montmartre)')
    .option('--person <id>', 'this person, by the id that a witness page shows', wholeNumber(0, 4294967295))
    .addOption(new Option('--sex <sex>', 'a woman or a man').choices(['woman', 'man']))
    .option('--age <years>', 'somebody of about this age', wholeNumber(20, 99))
    .addOption(new Option('--class <class>', 'kind of household').choices(GROUP_NAMES))
    .addOption(
      new Option('--did <what>', 'somebody who went out unarmed, took arms, or stayed at home').choices([
        'out',
        'arms',
        'home',
      ]),
    )
    .option('--soldier <which>', 'a soldier instead: his number, or a unit such as "88th de marche"')
    .option('--every-tick', 'every five minutes, not only the moments at which something changes')
    .option('--json', 'print one JSON object')
    .addHelpText('after', EXAMPLES)
    .action((options: WitnessOptions) => {
      process.exitCode = guarded(screen(), () => witness(options, screen()))
    })
}

const EXAMPLES = `
Examples:
  commune witness --seed 7 --near Montmartre
  commune witness --seed 7 --near Belleville --sex woman --did out
  commune witness --seed 7 --soldier "88th de marche" --lang fr`

export function witness(options: WitnessOptions, screen: Screen): number {
  const person = [options.near, options.person, options.sex, options.age, options.class, options.did].some(
    (given) => given !== undefined,
  )
  if (options.soldier !== undefined && person)
    throw new InputError(
      '--soldier goes with no other choice of person',
      '--soldier alone, or --near and its fellows',
    )
  if (
    options.person !== undefined &&
    [options.near, options.sex, options.age, options.class, options.did].some((given) => given !== undefined)
  )
    throw new InputError(
      '--person names somebody already',
      '--person without --near, --sex, --age, --class or --did',
    )
  const tables = openTables(options)
  const { data, neighbours } = tables.source
  checkScale(data, options.scale)
  const request = {
    seed: options.seed,
    world: options.world,
    scale: options.scale,
    ...leversOf(data, options),
  }
  const scenario = openScenario(data, neighbours)
  const words = wordsFor(options.lang)
  const layout = { seed: options.seed, width: Math.min(screen.width, WIDTH), paint: screen.paint }
  const again = [
    '',
    words.run.end.reproduce(commandFor(tables, request, options)),
    words.run.end.tables(tables.digest),
  ]
  const print = (lines: readonly string[]) => {
    for (const line of lines) screen.out(line)
  }
  if (options.soldier !== undefined) {
    const day = witnessSoldier(scenario, request, options.soldier)
    const moments = options.everyTick === true ? day.moments : soldierChanges(day.moments)
    if (options.json === true)
      screen.out(
        jsonText({ ...identityOf(tables, request, options), hash: day.hash, soldier: day.soldier, moments }),
      )
    else print([...soldierLines(day, moments, words, layout), ...again])
    return 0
  }
  const { near, person: id, did } = options
  const wanted = {
    ...(options.sex && { sex: options.sex }),
    ...(options.age !== undefined && { age: options.age }),
    ...(options.class && { group: options.class }),
  }
  const day = witnessPerson(scenario, {
    ...request,
    wanted,
    ...(near !== undefined && { near }),
    ...(id !== undefined && { person: id }),
    ...(did && { did }),
  })
  const moments = options.everyTick === true ? day.moments : changes(day.moments)
  if (options.json === true)
    screen.out(
      jsonText({
        ...identityOf(tables, request, options),
        hash: day.hash,
        person: day.person,
        place: day.place ?? null,
        moments,
      }),
    )
  else print([...personLines(day, moments, words, layout), ...again])
  return 0
}

type Asked = Pick<RunOptions, 'seed' | 'world' | 'scale'> & Pick<RunResult['request'], 'levers' | 'knockOuts'>

function identityOf(tables: Tables, asked: Asked, options: WitnessOptions) {
  const { seed, world, scale, levers, knockOuts } = asked
  return {
    scenario: 'paris-1871',
    version: MODEL_VERSION,
    data: tables.digest,
    seed,
    world,
    scale,
    levers: Object.entries(leverWords(tables.data, levers)).map((pair) => pair.join('=')),
    knockOuts: knockOutIds(tables.data, knockOuts),
    again: `${commandFor(tables, asked, options)} --json`,
  }
}

/** The command line that gives this life again. */
export function commandFor(tables: Tables, asked: Asked, options: WitnessOptions): string {
  const { near, person, sex, age, did, soldier, everyTick, lang } = options
  const given: readonly (readonly [string, string | number | undefined])[] = [
    ['--seed', asked.seed],
    ['--world', asked.world === 0 ? undefined : asked.world],
    ['--scale', asked.scale === DEFAULT_SCALE ? undefined : asked.scale],
    ...Object.entries(leverWords(tables.data, asked.levers)).map(
      ([key, value]) => ['--lever', `${key}=${value}`] as const,
    ),
    ...knockOutIds(tables.data, asked.knockOuts).map((id) => ['--knock-out', id] as const),
    ['--near', near],
    ['--person', person],
    ['--sex', sex],
    ['--age', age],
    ['--class', options.class],
    ['--did', did],
    ['--soldier', soldier],
    ['--lang', lang === 'en' ? undefined : lang],
  ]
  return commandLine([
    'witness',
    ...given.flatMap(([name, value]) => (value === undefined ? [] : [name, String(value)])),
    ...(everyTick === true ? ['--every-tick'] : []),
    ...tableWords(tables),
  ])
}
