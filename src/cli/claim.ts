/** `commune claim C-02`: what somebody wrote about the day, put to a test that was fixed beforehand. */
import { join } from 'node:path'
import { Command } from 'commander'
import { loadClaims } from '../evidence/files/claims.ts'
import { type ClaimFile, type Dataset, jsonText, nearest, tame } from '../evidence/index.ts'
import {
  type AskedWorlds,
  assessClaim,
  type ClaimResult,
  checkScale,
  type Executor,
  InputError,
  RULE_SEEDS,
  RULE_WORLDS,
  rounded,
} from '../laboratory/index.ts'
import { textIn, writeFiles, writeOne } from '../paths/index.ts'
import { besideClaim, claimIndex, claimLines, claimList, claimPage, PROSE, wrap } from '../report/index.ts'
import { type Catalogue, LANGUAGES, type Language, wordsFor } from '../words/index.ts'
import { biasLines } from './bias.ts'
import { guardedRuns } from './failure.ts'
import { wholeNumber } from './input.ts'
import { executorFor, manyOptions, runsProgress } from './many.ts'
import { PathOption } from './path-option.ts'
import { publishedBeside, publishedClaim, publishedNote, publishedVerdicts } from './published.ts'
import { type Screen, terminal } from './screen.ts'
import { commandLine, openTables, type Tables, tableWords } from './tables.ts'
import { claimNames, isFormatOne, isPageOf, jsonOf } from './whose.ts'
import { type Stale, staleField, staleNote, worldsFor, worldWords } from './worlds.ts'

export interface ClaimOptions {
  readonly count: number
  readonly seeds: number
  readonly variantSeeds: number
  readonly scale: number
  readonly worlds?: 'accepted' | 'baseline' | 'prior'
  readonly pages?: string
  readonly force?: boolean
  readonly show?: boolean
  /** The verdict that comes with the data folder, without a run. */
  readonly published?: boolean
  readonly workers: number
  readonly store?: string
  readonly json?: boolean
  readonly quiet?: boolean
  readonly lang: Language
  readonly data: string
  readonly tables?: string
}

/** How much a claim is tested with, for every verb that tests one. */
export function testOptions(command: Command): Command {
  return manyOptions(
    command
      .option('--count <n>', 'most worlds; the rule wants 200', wholeNumber(1, 10_000), RULE_WORLDS)
      .option('--seeds <k>', 'pairs of runs in each world; the rule wants 4', wholeNumber(1, 100), RULE_SEEDS)
      .option(
        '--variant-seeds <k>',
        'pairs in each world under other rules; 0: not tried',
        wholeNumber(0, 100),
        1,
      ),
  )
}

export function claimCommand(screen: () => Screen = terminal): Command {
  return testOptions(
    new Command('claim')
      .description('list the claims about the day, or put one to the test that was fixed for it beforehand')
      .argument('[ids...]', 'which claims, such as C-02; none: the list'),
  )
    .option('--show', 'print the claim and its test, run nothing')
    .option('--published', 'print the verdict that was made beforehand and comes with the data, run nothing')
    .addOption(
      new PathOption(
        '--pages <dir>',
        'write a page in English and French for each claim into this folder',
        'write folder',
      ),
    )
    .option('--force', 'with --pages: write over files of others')
    .addHelpText('after', EXAMPLES)
    .action(async (ids: string[], options: ClaimOptions) => {
      process.exitCode = await guardedRuns(screen(), () => claimVerb(ids, options, screen()))
    })
}

const EXAMPLES = `
Examples:
  commune claim                              the list
  commune claim C-02 --show                  who says it, where, and how it is tested
  commune claim C-02 --published             the verdict that was made beforehand
  commune claim C-02                         the verdict worked out here, in many runs
  commune claim C-02 --count 20 --seeds 1 --lang fr   a small test, which can only be undecided
  commune claim C-02 C-07 --pages docs/claims
  commune claim --published --pages docs/claims   the pages of all verdicts made beforehand, run nothing`

/** The verb itself. Returns the exit code; throws what `guardedRuns` knows how to say. */
export async function claimVerb(
  ids: readonly string[],
  options: ClaimOptions,
  screen: Screen,
): Promise<number> {
  const tables = openTables(options)
  const claims = loadClaims(tables.folder)
  const words = wordsFor(options.lang)
  if (ids.length === 0 && options.pages === undefined) {
    if (options.json === true) screen.out(jsonText(claims))
    else print(screen, listed(claims, tables, options, words, screen))
    return 0
  }
  const chosen = ids.length === 0 ? claims : ids.map((id) => claimNamed(claims, id))
  if (options.show === true) {
    for (const claim of chosen)
      print(screen, claimLines(tables.data, claim, undefined, words, screen.width, screen.paint))
    return 0
  }
  if (options.published === true) {
    const verdicts = chosen.map((claim) => publishedClaim(tables, claim))
    if (options.pages === undefined)
      verdicts.forEach((result, i) => void show(screen, tables, chosen[i]!, result, options))
    else publishedPages(screen, tables, claims, chosen, verdicts, options)
    return 0
  }
  checkScale(tables.data, options.scale)
  if (options.pages !== undefined) claimPages(options.pages, chosen, options.force === true)
  const worlds = worldsFor(tables, options.worlds, options.count)
  const executor = executorFor(tables.source, options, screen)
  try {
    for (const claim of chosen) {
      const result = await test(tables.data, executor, claim, worlds, options, screen)
      if (options.pages !== undefined) print(screen, writePages(options, tables, claim, result))
      else show(screen, tables, claim, result, options, worlds.stale)
    }
    if (options.pages !== undefined) screen.out(writeIndex(options.pages, claims, tables.digest))
    return 0
  } finally {
    await executor.close()
  }
}

function listed(
  claims: readonly ClaimFile[],
  tables: Tables,
  { count, seeds, variantSeeds }: ClaimOptions,
  words: Catalogue,
  { width, paint }: Screen,
): string[] {
  const most = Math.max(...claims.map(({ variants }) => variants.length))
  const runs = 2 * count * (seeds + variantSeeds * most)
  const column = Math.min(width, PROSE)
  const { results, left } = publishedVerdicts(tables, claims)
  return [
    ...(left ? [...wrap(words.claim.leftOut, column).map(paint.bold), ''] : []),
    ...claimList(claims, results, runs, words, column),
  ]
}

export function claimNamed(claims: readonly ClaimFile[], word: string): ClaimFile {
  const found = claims.find(({ id }) => id.toLowerCase() === word.toLowerCase())
  if (found !== undefined) return found
  const ids = claims.map(({ id }) => id)
  throw new InputError(`no claim called "${tame(word)}"`, `one of ${ids.join(', ')}`, nearest(word, ids))
}

async function test(
  data: Dataset,
  executor: Executor,
  claim: ClaimFile,
  worlds: AskedWorlds,
  { count, seeds, variantSeeds, scale, quiet, lang }: ClaimOptions,
  screen: Screen,
): Promise<ClaimResult> {
  const bar = runsProgress(screen, wordsFor(lang), quiet === true)
  const request = { worlds, count, seeds, variantSeeds, scale }
  const result = await assessClaim(data, executor, claim, request, bar.tick)
  bar.done()
  return result
}

function show(
  screen: Screen,
  tables: Tables,
  claim: ClaimFile,
  result: ClaimResult,
  options: ClaimOptions,
  stale?: Stale,
): void {
  if (options.json === true) {
    const again = `${commandFor(tables, result, options, stale)} --json`
    const { digest: data } = tables
    screen.out(jsonText({ ...staleField(stale, LANGUAGES.map(wordsFor)), data, again, ...result }))
    return
  }
  const words = wordsFor(options.lang)
  const column = Math.min(screen.width, PROSE)
  print(screen, [
    ...staleNote(stale, words).flatMap((line) => [...wrap(line, column).map(screen.paint.bold), '']),
    ...claimLines(tables.data, claim, result, words, screen.width, screen.paint),
    ...answersBeside(tables, claim, result, words).flatMap((line) => ['', ...wrap(line, column)]),
    '',
    `${words.claim.again}  ${commandFor(tables, result, options, stale)}`,
    words.ask.tables(tables.digest),
    ...biasLines(tables, result.scale, words),
    ...(options.published === true ? wrap(publishedNote(result.version, words), column) : []),
    ...wrap(words.claim.caveat, column).map(screen.paint.dim),
  ])
}

/** Answers to the same change, their numbers, and why these are others. */
function answersBeside(tables: Tables, claim: ClaimFile, result: ClaimResult, words: Catalogue): string[] {
  return besideClaim(tables.data, claim, result, publishedBeside(tables)?.answers ?? [], words)
}

/** The command line that gives this verdict again. `pages`: written once more. */
export function commandFor(
  tables: Tables,
  { claim, worlds }: Pick<ClaimResult, 'claim' | 'worlds'>,
  options: ClaimOptions,
  stale?: Stale,
): string {
  const { count, seeds, variantSeeds, scale, pages, published, lang } = options
  const budget = [
    ...worldWords(worlds.choice, stale),
    ...['--count', String(count), '--seeds', String(seeds)],
    ...['--variant-seeds', String(variantSeeds), '--scale', String(scale)],
  ]
  return commandLine([
    ...['claim', claim],
    ...(pages === undefined ? [] : ['--pages', pages]),
    ...(published === true ? ['--published'] : budget),
    ...(lang === 'en' || pages !== undefined ? [] : ['--lang', lang]),
    ...tableWords(tables),
  ])
}

function print(screen: Screen, lines: readonly string[]): void {
  for (const line of lines) screen.out(line)
}

function writePages(options: ClaimOptions, tables: Tables, claim: ClaimFile, result: ClaimResult): string[] {
  const { pages = '' } = options
  const { data, digest } = tables
  const made = commandFor(tables, result, options)
  const texts: Readonly<Record<string, string>> = {
    [resultName(claim.id)]: `${JSON.stringify({ data: digest, ...(rounded(result) as object) }, null, 1)}\n`,
    ...Object.fromEntries(
      LANGUAGES.map((language) => [
        pageName(claim.id, language),
        claimPage(data, claim, result, wordsFor(language), made),
      ]),
    ),
  }
  writeFiles(pages, Object.entries(texts))
  return Object.keys(texts).map((name) => join(pages, name))
}

/** The pages of verdicts made beforehand, without a run; their line is the one that made the verdict. */
function publishedPages(
  screen: Screen,
  tables: Tables,
  claims: readonly ClaimFile[],
  chosen: readonly ClaimFile[],
  verdicts: readonly ClaimResult[],
  options: ClaimOptions,
): void {
  const { pages = '', force, published: _, ...rest } = options
  claimPages(pages, chosen, force === true)
  verdicts.forEach((result, i) => {
    const { worlds, seeds, scale } = result
    const made = { ...rest, pages, count: worlds.count, seeds, scale }
    print(screen, writePages(made, tables, chosen[i]!, result))
  })
  screen.out(writeIndex(pages, claims, tables.digest))
}

/** Before the runs: can the pages be written, and over nothing of somebody else? */
function claimPages(dir: string, chosen: readonly ClaimFile[], force: boolean): void {
  const names = chosen.flatMap(({ id }) => [
    resultName(id),
    ...LANGUAGES.map((language) => pageName(id, language)),
  ])
  const own = (name: string, text: string) =>
    name.endsWith('.json') ? isFormatOne(text, ['claim', 'verdict']) : isPageOf('claim --pages', text)
  claimNames(dir, [...names, INDEX], own, force)
}

const INDEX = 'README.md'
const LARGEST_RESULT = 16 * 1024 * 1024

function resultName(id: string): string {
  return `${id}.json`
}

function pageName(id: string, language: Language): string {
  return language === 'en' ? `${id}.md` : `${id}.${language}.md`
}

/** The index of the folder, from the results that lie in it and were made with these tables. */
function writeIndex(dir: string, claims: readonly ClaimFile[], digest: string): string {
  const results = claims.map(({ id }) => {
    const found = jsonOf(textIn(join(dir, resultName(id)), LARGEST_RESULT) ?? '')
    if (found?.data !== digest) return undefined
    const { data: _, ...result } = found
    return result as unknown as ClaimResult
  })
  const path = join(dir, INDEX)
  writeOne(path, claimIndex(claims, results, LANGUAGES.map(wordsFor), pageName))
  return path
}
