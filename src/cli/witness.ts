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
  type PersonDay,
  parseWish,
  type RunResult,
  type SoldierDay,
  soldierChanges,
  type Wish,
  witnessPerson,
  witnessSoldier,
} from '../laboratory/index.ts'
import { personLines, soldierLines } from '../report/index.ts'
import { affordable } from '../runners/node/needs.ts'
import { MODEL_VERSION, openScenario } from '../scenario/index.ts'
import { type Catalogue, wordsFor } from '../words/index.ts'
import { DEFAULT_SCENARIO, SCENARIOS } from './data.ts'
import { guarded, oneOf } from './failure.ts'
import { leversOf, wholeNumber } from './input.ts'
import { type RunOptions, scenarioOptions } from './run.ts'
import { type Screen, terminal } from './screen.ts'
import { commandLine, openNamed, type Tables, tableWords } from './tables.ts'

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
    .argument(
      '[who...]',
      `which scenario (${SCENARIOS.join(', ')}), then somebody in words, English or French: a trade or a kind of household, an age, a place`,
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
    .action((who: string[], options: WitnessOptions) => {
      process.exitCode = guarded(screen(), () => witness(who, options, screen()))
    })
}

const EXAMPLES = `
Examples:
  commune witness paris-1871 "a seamstress of Belleville" --seed 7
  commune witness paris-1871 "un concierge de 50 ans, la Villette" --lang fr
  commune witness --seed 7 --near Belleville --sex woman --did out
  commune witness --seed 7 --soldier "88th de marche" --lang fr`

export function witness(words: readonly string[], options: WitnessOptions, screen: Screen): number {
  const { name, wish } = wishIn(words)
  const who = wanted(wish, options)
  const tables = openNamed(name, options)
  const { data, neighbours } = tables.source
  checkScale(data, options.scale)
  const request = {
    seed: options.seed,
    world: options.world,
    scale: options.scale,
    ...leversOf(data, options),
  }
  affordable(data, { workers: 0, scale: options.scale })
  const scenario = openScenario(data, neighbours)
  const catalogue = wordsFor(options.lang)
  const typed = { ...options, ...(wish !== undefined && { wish }) }
  const told =
    who.kind === 'soldier'
      ? toldSoldier(witnessSoldier(scenario, request, who.unit), typed, catalogue, screen)
      : toldPerson(witnessPerson(scenario, { ...request, ...askedFor(who) }), who, typed, catalogue, screen)
  if (options.json === true) {
    screen.out(jsonText({ ...identityOf(tables, request, typed), ...told.json }))
    return 0
  }
  const { end } = catalogue.run
  const again = [end.reproduce(commandFor(tables, request, typed)), end.tables(tables.digest)]
  for (const line of [...told.lines, '', ...again]) screen.out(line)
  return 0
}

/** Options, and the wish in words. */
type Typed = WitnessOptions & { readonly wish?: string }
type Who =
  | Extract<Wish, { kind: 'soldier' }>
  | (Omit<Extract<Wish, { kind: 'person' }>, 'near'> & { readonly near?: string; readonly person?: number })
interface Told {
  readonly lines: readonly string[]
  readonly json: Readonly<Record<string, unknown>>
}

/** The scenario that is named first, or the default, and the words after it. Throws an InputError for a scenario that there is not. */
function wishIn([first, ...rest]: readonly string[]): { readonly name: string; readonly wish?: string } {
  if (first === undefined) return { name: DEFAULT_SCENARIO }
  const named = SCENARIOS.includes(first)
  if (!named && /^[\w.]+-\d{3,4}$/.test(first)) oneOf(first, SCENARIOS, 'scenario')
  const wish = named ? rest : [first, ...rest]
  const name = named ? first : DEFAULT_SCENARIO
  return wish.length === 0 ? { name } : { name, wish: wish.join(' ') }
}

/** Throws an InputError for choices that exclude one another. */
function wanted(wish: string | undefined, options: WitnessOptions): Who {
  const { near, person, sex, age, class: group, did, soldier } = options
  const described = [near, sex, age, group, did].some((given) => given !== undefined)
  if (wish !== undefined) {
    if (described || person !== undefined || soldier !== undefined)
      throw new InputError(
        'somebody is described in words already',
        'the words alone, or --near and its fellows, --person or --soldier without words',
      )
    return parseWish(wish)
  }
  if (soldier !== undefined) {
    if (!described && person === undefined) return { kind: 'soldier', unit: soldier }
    throw new InputError(
      '--soldier goes with no other choice of person',
      '--soldier alone, or --near and its fellows',
    )
  }
  if (person !== undefined && described)
    throw new InputError(
      '--person names somebody already',
      '--person without --near, --sex, --age, --class or --did',
    )
  return {
    kind: 'person',
    wanted: { ...(sex && { sex }), ...(age !== undefined && { age }), ...(group && { group }) },
    did,
    ...(near !== undefined && { near }),
    ...(person !== undefined && { person }),
  }
}

function askedFor({ wanted, near, person, did }: Exclude<Who, { kind: 'soldier' }>) {
  return {
    wanted,
    ...(near !== undefined && { near }),
    ...(person !== undefined && { person }),
    ...(did !== undefined && { did }),
  }
}

function layoutOf({ seed }: Typed, screen: Screen) {
  return { seed, width: Math.min(screen.width, WIDTH), paint: screen.paint }
}

function toldSoldier(day: SoldierDay, options: Typed, catalogue: Catalogue, screen: Screen): Told {
  const moments = options.everyTick === true ? day.moments : soldierChanges(day.moments)
  return {
    lines: soldierLines(day, moments, catalogue, layoutOf(options, screen)),
    json: { hash: day.hash, soldier: day.soldier, moments },
  }
}

function toldPerson(
  day: PersonDay,
  { unmodelled }: Exclude<Who, { kind: 'soldier' }>,
  options: Typed,
  catalogue: Catalogue,
  screen: Screen,
): Told {
  const moments = options.everyTick === true ? day.moments : changes(day.moments)
  return {
    lines: personLines(day, moments, catalogue, { ...layoutOf(options, screen), unmodelled }),
    json: {
      hash: day.hash,
      person: day.person,
      place: day.place ?? null,
      unmodelled: unmodelled ?? null,
      moments,
    },
  }
}

type Asked = Pick<RunOptions, 'seed' | 'world' | 'scale'> & Pick<RunResult['request'], 'levers' | 'knockOuts'>

function identityOf(tables: Tables, asked: Asked, options: Typed) {
  const { seed, world, scale, levers, knockOuts } = asked
  return {
    scenario: tables.data.scenario.id,
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
export function commandFor(tables: Tables, asked: Asked, options: Typed): string {
  const { wish, near, person, sex, age, did, soldier, everyTick, lang } = options
  const { id } = tables.data.scenario
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
    ...(wish === undefined && id === DEFAULT_SCENARIO ? [] : [id]),
    ...(wish === undefined ? [] : [wish]),
    ...given.flatMap(([name, value]) => (value === undefined ? [] : [name, String(value)])),
    ...(everyTick === true ? ['--every-tick'] : []),
    ...tableWords(tables),
  ])
}
