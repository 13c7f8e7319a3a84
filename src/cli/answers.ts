/**
 * `commune answers`: every lever of the catalogue and every claim answered beforehand into one small file for the page. What a file of
 * the same version, data, worlds and scale already holds is not run again, so it can be broken off and gone on with; its words are those
 * that tables and claims have now.
 */
import { join } from 'node:path'
import { Command } from 'commander'
import { loadClaims } from '../evidence/files/claims.ts'
import type { ClaimFile } from '../evidence/index.ts'
import {
  type AskedWorlds,
  answerRetold,
  ask,
  askedSettings,
  assessClaim,
  catalogueQuestions,
  checkScale,
  claimChange,
  claimSettings,
  type Executor,
  parseLevers,
  RULE_SEEDS,
  RULE_WORLDS,
  rounded,
  type StoredAnswers,
  sameTest,
  storedAnswer,
  storedWorlds,
  verdictRetold,
} from '../laboratory/index.ts'
import { textIn, writeFiles, writeOne } from '../paths/index.ts'
import { answersPage } from '../report/index.ts'
import { MODEL_VERSION } from '../scenario/index.ts'
import type { StoredExecutor } from '../store/index.ts'
import { LANGUAGES, type Language, wordsFor } from '../words/index.ts'
import { guardedRuns } from './failure.ts'
import { wholeNumber } from './input.ts'
import { executorFor, manyOptions, type RunsProgress, runsProgress } from './many.ts'
import { PathOption } from './path-option.ts'
import { ANSWERS_FILE } from './published.ts'
import { type Screen, terminal } from './screen.ts'
import { commandLine, openTables, type Tables, tableWords } from './tables.ts'
import { claimFile, claimNames, isFormatOne, isPageOf } from './whose.ts'
import { staleNote, worldsFor } from './worlds.ts'

const LARGEST_ANSWERS = 64 * 1024 * 1024

interface AnswersOptions {
  readonly replicates: number
  readonly count: number
  readonly seeds: number
  readonly variantSeeds: number
  /** False: levers alone. */
  readonly claims: boolean
  readonly out?: string
  readonly pages?: string
  readonly force?: boolean
  readonly scale: number
  readonly worlds?: 'accepted' | 'baseline' | 'prior'
  readonly workers: number
  readonly store?: string
  readonly quiet?: boolean
  readonly lang: Language
  readonly data: string
  readonly tables?: string
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
type Draft = Mutable<StoredAnswers> & {
  answers: StoredAnswers['answers'][number][]
  claims: StoredAnswers['claims'][number][]
}

export function answersCommand(screen: () => Screen = terminal): Command {
  return manyOptions(
    new Command('answers')
      .description(
        'answer every lever of the catalogue and every claim into one small file for the page; can be broken off and gone on with',
      )
      .option('--replicates <n>', 'most pairs of a question', wholeNumber(1, 10_000), 200)
      .option('--count <n>', 'most worlds of a claim', wholeNumber(1, 10_000), RULE_WORLDS)
      .option('--seeds <k>', 'pairs of a claim in each world', wholeNumber(1, 100), RULE_SEEDS)
      .option(
        '--variant-seeds <k>',
        'pairs under other rules in each world; 0: not tried',
        wholeNumber(0, 100),
        1,
      )
      .option('--no-claims', 'levers alone; claims that the file holds are kept')
      .addOption(
        new PathOption('--out <file>', 'the file (default: answers.json in the data folder)', 'write file'),
      )
      .addOption(
        new PathOption(
          '--pages <dir>',
          'write the table of all answers in English and French into this folder',
          'write folder',
        ),
      )
      .option('--force', 'write over files of others'),
  )
    .addHelpText('after', '\nExample:\n  commune answers --replicates 200 --count 200')
    .action(async (options: AnswersOptions) => {
      process.exitCode = await guardedRuns(screen(), () => answersVerb(options, screen()))
    })
}

/** The verb itself. Returns the exit code; throws what `guardedRuns` knows how to say. */
export async function answersVerb(options: AnswersOptions, screen: Screen): Promise<number> {
  const tables = openTables(options)
  const { source } = tables
  checkScale(source.data, options.scale)
  const force = options.force === true
  const file = claimFile(options.out ?? join(options.data, ANSWERS_FILE), isAnswers, force)
  if (options.pages !== undefined)
    claimNames(options.pages, LANGUAGES.map(pageName), (_, text) => isPageOf('answers --pages', text), force)
  const worlds = worldsFor(tables, options.worlds, Math.max(options.replicates, options.count))
  for (const line of staleNote(worlds.stale, wordsFor(options.lang))) screen.err(line)
  const draft = begun(file, fresh(tables, worlds, options), source.data)
  const executor = executorFor(source, options, screen)
  const bar = () => runsProgress(screen, wordsFor(options.lang), options.quiet === true)
  try {
    await fill(source.data, executor, worlds, options, draft, bar)
    await questions(source.data, executor, worlds, options, draft, file, bar)
    await claims(source.data, executor, worlds, options, draft, file, bar)
    screen.out(
      `${file}: ${draft.answers.length} answers, ${draft.claims.length} claims, ${Math.round(write(file, draft) / 1024)} kB`,
    )
    if (options.pages !== undefined)
      for (const path of writePages(options.pages, source.data, draft, made(options, tables)))
        screen.out(path)
    return 0
  } finally {
    await executor.close()
  }
}

function made({ replicates, pages = '', scale }: AnswersOptions, tables: Tables): string {
  return commandLine([
    ...['answers', '--replicates', String(replicates), '--scale', String(scale), '--pages', pages],
    ...tableWords(tables),
  ])
}

/** The table of all answers, a page a language. Returns the paths. */
function writePages(dir: string, data: Source['data'], answers: StoredAnswers, command: string): string[] {
  writeFiles(
    dir,
    LANGUAGES.map((language) => [
      pageName(language),
      answersPage(data, answers, wordsFor(language), command),
    ]),
  )
  return LANGUAGES.map((language) => join(dir, pageName(language)))
}

function pageName(language: Language): string {
  return language === 'en' ? 'README.md' : `README.${language}.md`
}

/** Is it a file that this verb wrote, of whatever model, data and worlds? */
function isAnswers(text: string): boolean {
  return isFormatOne(text, ['version', 'worlds', 'answers', 'claims'])
}

type Source = Tables['source']

function fresh(
  tables: Tables,
  { choice, worlds, acceptedWith }: AskedWorlds,
  options: AnswersOptions,
): Draft {
  const claim_files = loadClaims(tables.folder)
  const used = worlds.slice(0, Math.max(options.count, Math.ceil(options.replicates / 2)))
  const stored = storedWorlds(tables.data, used)
  const families = new Set(stored.values.map(({ family }) => family)).size
  return {
    format: 1,
    scenario: tables.data.scenario.id,
    version: MODEL_VERSION,
    data: tables.digest,
    scale: options.scale,
    worlds: { choice, count: used.length, families, accepted_with: acceptedWith },
    ...stored,
    answers: [],
    claims: [],
    claim_files,
  }
}

/** What the file holds already, if it was made for the same model, data and worlds; of claims, those whose test is still the same. */
function begun(file: string, draft: Draft, data: Source['data']): Draft {
  const text = textIn(file, LARGEST_ANSWERS) ?? ''
  if (!isAnswers(text)) return draft
  const there = JSON.parse(text) as StoredAnswers
  const name = ({ version, data, scale, worlds, values }: StoredAnswers) =>
    JSON.stringify({ version, data, scale, worlds, values })
  if (name(there) !== name(draft)) return draft
  return {
    ...draft,
    answers: there.answers.map((answer) => answerRetold(data, answer)),
    claims: draft.claim_files.flatMap((claim) => {
      const was = there.claim_files.find(({ id }) => id === claim.id)
      const found = there.claims.find((one) => one.claim === claim.id)
      const same = was !== undefined && found !== undefined && sameTest(was, claim)
      return same ? [verdictRetold(data, claim, found)] : []
    }),
  }
}

type Typed = ReturnType<typeof catalogueQuestions>[number]

/** Questions that the file does not hold with as many pairs. */
function unanswered(data: Source['data'], { answers }: Draft, replicates: number): Typed[] {
  const held = new Set(
    answers
      .filter(({ asked }) => asked === replicates)
      .map(({ question }) => JSON.stringify(question.levers)),
  )
  return catalogueQuestions(data).filter((typed) => !held.has(JSON.stringify(typed)))
}

/** Claims that the file does not hold tested with as much; none where claims are not wanted. */
function untested(draft: Draft, worlds: AskedWorlds, options: AnswersOptions): readonly ClaimFile[] {
  const { count, seeds, variantSeeds } = options
  const wanted = Math.min(count, worlds.worlds.length)
  const held = draft.claims.filter(
    (one) =>
      one.seeds === seeds && one.worlds.count === wanted && one.variants.length > 0 === variantSeeds > 0,
  )
  return options.claims ? draft.claim_files.filter(({ id }) => !held.some(({ claim }) => claim === id)) : []
}

/** All runs that are missing at once, world by world, so that questions of one world share the trunk they have in common; other rules last. */
async function fill(
  data: Source['data'],
  executor: StoredExecutor,
  worlds: AskedWorlds,
  options: AnswersOptions,
  draft: Draft,
  bar: () => RunsProgress,
): Promise<void> {
  const { replicates, count, seeds, variantSeeds, scale } = options
  const asked = unanswered(data, draft, replicates).flatMap((typed) =>
    askedSettings({ levers: parseLevers(data, Object.entries(typed)), worlds, replicates, scale, width: 0 }),
  )
  const claimed = untested(draft, worlds, options).map((claim) =>
    claimSettings(data, claim, { worlds, count, seeds, variantSeeds, scale }),
  )
  const own = [...asked, ...claimed.flatMap((claim) => claim.own)].sort((a, b) => a.seed - b.seed)
  const variants = claimed.flatMap((claim) => claim.variants).sort((a, b) => a.seed - b.seed)
  if (own.length + variants.length === 0) return
  const shown = bar()
  await executor.fill([...own, ...variants], { progress: shown.tick })
  shown.done()
}

async function questions(
  data: Source['data'],
  executor: Executor,
  worlds: AskedWorlds,
  { replicates, scale }: AnswersOptions,
  draft: Draft,
  file: string,
  bar: () => RunsProgress,
): Promise<void> {
  const used = worlds.worlds.slice(0, draft.worlds.count)
  for (const typed of unanswered(data, draft, replicates)) {
    const key = JSON.stringify(typed)
    const levers = parseLevers(data, Object.entries(typed))
    const shown = bar()
    const asked = await ask(data, executor, { levers, worlds, replicates, scale, width: 0 }, shown.tick)
    shown.done()
    draft.answers = [
      ...draft.answers.filter(({ question }) => JSON.stringify(question.levers) !== key),
      storedAnswer(asked, data, used),
    ]
    write(file, draft)
  }
}

async function claims(
  data: Source['data'],
  executor: Executor,
  worlds: AskedWorlds,
  options: AnswersOptions,
  draft: Draft,
  file: string,
  bar: () => RunsProgress,
): Promise<void> {
  const { count, seeds, variantSeeds, scale } = options
  for (const claim of draft.claim_files) claimChange(data, claim)
  for (const claim of untested(draft, worlds, options)) {
    const request = { worlds, count, seeds, variantSeeds, scale }
    const shown = bar()
    const result = await assessClaim(data, executor, claim, request, shown.tick)
    shown.done()
    draft.claims = [...draft.claims.filter((one) => one.claim !== claim.id), rounded(result) as typeof result]
    write(file, draft)
  }
}

/** Beside its place, then renamed: a reader never sees half a file. Returns its bytes. */
function write(file: string, draft: Draft): number {
  const text = `${JSON.stringify(draft)}\n`
  writeOne(file, text)
  return Buffer.byteLength(text)
}
