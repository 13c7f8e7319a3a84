/** `commune calibrate paris-1871`: which worlds agree with the record of the day. Slow; cut short, the same command goes on. */
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Command, Option } from 'commander'
import { jsonText } from '../evidence/index.ts'
import {
  type AcceptedWorlds,
  aftermath,
  type Calibrated,
  type CalibrationFindings,
  type CalibrationOptions,
  calibrate,
  calibrationFindings,
  checkScale,
  DEFAULTS,
  type Executor,
  InputError,
  pointsOf,
  type World,
  worst,
} from '../laboratory/index.ts'
import { writeOne } from '../paths/index.ts'
import { CALIBRATION_FILES, calibrationFiles, wrap } from '../report/index.ts'
import { MODEL_VERSION, openScenario } from '../scenario/index.ts'
import { type Catalogue, type Language, wordsFor } from '../words/index.ts'
import { SCENARIOS } from './data.ts'
import { guardedRuns } from './failure.ts'
import { scaleNumber, wholeNumber } from './input.ts'
import { executorFor, runsProgress } from './many.ts'
import { PathOption } from './path-option.ts'
import { type Screen, terminal } from './screen.ts'
import { openNamed, tablesOption } from './tables.ts'
import { claimFile, claimNames, isFormatOne, isPageOf } from './whose.ts'
import { ACCEPTED_FILE, acceptedFrom } from './worlds.ts'

export interface CalibrateOptions {
  readonly worlds: number
  readonly whole: number
  readonly from?: string
  readonly chains: number
  readonly wanted: number
  readonly waves: number
  readonly moves: number
  readonly replicates: number
  readonly ablations: number
  readonly design: number
  readonly scale: number
  readonly workers: number
  readonly store?: string
  readonly out?: string
  readonly accept?: boolean
  readonly force?: boolean
  readonly json?: boolean
  readonly quiet?: boolean
  readonly lang: Language
  readonly data: string
  readonly tables?: string
}

const MOST = 100_000
/** How every figure of this project begins. */
const FIGURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox='
/** Exit code where no world was accepted: a result, but none that questions can be asked in. */
const NONE = 3

export function calibrateCommand(screen: () => Screen = terminal): Command {
  const count = (low: number) => wholeNumber(low, MOST)
  return tablesOption(new Command('calibrate'))
    .description(
      'draw worlds from the priors, run them, and keep those whose day lies near the record for every fit target',
    )
    .argument('<scenario>', `which scenario: ${SCENARIOS.join(', ')}`)
    .option('--worlds <n>', 'prior worlds of the first wave, best a power of two', count(64), DEFAULTS.worlds)
    .option('--whole <n>', 'of these, run to the end whatever they give', count(2), DEFAULTS.whole)
    .addOption(
      new PathOption(
        '--from <file>',
        'worlds of an earlier calibration to begin from as well; they are run anew',
        'read file',
      ),
    )
    .option('--waves <n>', 'most waves after the first', wholeNumber(1, 30), DEFAULTS.mostWaves)
    .option(
      '--moves <n>',
      'most moves of each chain in the last wave',
      wholeNumber(1, 1000),
      DEFAULTS.mostMoves,
    )
    .option('--chains <n>', 'chains of the later waves', count(4), DEFAULTS.chains)
    .option('--wanted <n>', 'worlds to be accepted', count(1), DEFAULTS.wanted)
    .option('--replicates <n>', 'seeds of world 0, which measure luck', count(2), DEFAULTS.replicates)
    .option('--ablations <n>', 'accepted worlds that are run again with each mechanism cut', count(0), 64)
    .option('--design <n>', 'seed of the design and of the waves', wholeNumber(0, 4294967295), DEFAULTS.seed)
    .option('--scale <s>', 'share of the households that are simulated', scaleNumber, DEFAULTS.scale)
    .option(
      '--workers <n>',
      'threads; results are the same for any number',
      wholeNumber(1, 1024),
      availableParallelism(),
    )
    .addOption(
      new PathOption(
        '--store <dir>',
        'where runs are kept, so that nothing is run twice (COMMUNE_STORE, else ./commune-store)',
        'store',
      ),
    )
    .addOption(
      new PathOption(
        '--out <dir>',
        'write calibration.md, calibration.json and figures into this folder',
        'write folder',
      ),
    )
    .option('--force', 'with --out or --accept: write over files of others')
    .option(
      '--accept',
      `write ${ACCEPTED_FILE} into the data folder: what questions are asked in from then on`,
    )
    .option('--json', 'print one JSON object instead of the summary')
    .option('--quiet', 'no progress on stderr')
    .addOption(new Option('--lang <language>', 'language of the summary').choices(['en', 'fr']).default('en'))
    .addHelpText('after', EXAMPLES)
    .action(async (scenario: string, options: CalibrateOptions) => {
      process.exitCode = await guardedRuns(screen(), () => calibrateVerb(scenario, options, screen()))
    })
}

const EXAMPLES = `
Cut short at any moment, the same command goes on where it was: every run is in the store.

Examples:
  commune calibrate paris-1871 --out docs/validation --accept
  commune calibrate paris-1871 --scale 0.01 --worlds 128 --chains 24 --wanted 20 --ablations 8
  commune calibrate paris-1871 --json > calibration.json`

/** The verb itself. Returns the exit code; throws what `guardedRuns` knows how to say. */
export async function calibrateVerb(
  name: string,
  options: CalibrateOptions,
  screen: Screen,
): Promise<number> {
  const { source, digest } = openNamed(name, options)
  checkScale(source.data, options.scale)
  claimPlaces(options)
  const earlier = options.from === undefined ? [] : earlierWorlds(options.from)
  const words = wordsFor(options.lang)
  const executor = executorFor(source, options, screen)
  try {
    const tell = teller(screen, words, options.quiet === true)
    const calibrated = await calibrate(source.data, executor, searchOf(options), tell.wave, earlier)
    if (calibrated.accepted.length === 0) {
      tell.done()
      screen.err(`commune: ${words.calibrate.none(nearestRun(calibrated))}`)
      return NONE
    }
    const after = await followed(executor, calibrated, options.ablations, tell)
    tell.done()
    const findings = calibrationFindings(openScenario(source.data, source.neighbours), calibrated, after, {
      version: MODEL_VERSION,
      data: digest,
    })
    const files = filesOf(options, findings, calibrated)
    // told before it is written: a disk that fails must not take the findings with it
    print(screen, findings, [...files.keys()], options)
    for (const [file, text] of files) writeOne(file, text)
    return 0
  } finally {
    await executor.close()
  }
}

/** Throws an InputError where there is no such file. */
function earlierWorlds(file: string): readonly World[] {
  const accepted = acceptedFrom(file)
  if (accepted === undefined)
    throw new InputError(`${file} is missing`, 'a file that `commune calibrate` wrote')
  return accepted.worlds
}

/** How near the nearest run came: its worst implausibility. */
function nearestRun({ matched }: Calibrated): number {
  const sizes = matched.tried.flatMap(({ z }) => (z === undefined || z.some(Number.isNaN) ? [] : [worst(z)]))
  return Math.min(...sizes, Infinity)
}

function searchOf(options: CalibrateOptions): CalibrationOptions {
  const { worlds, whole, chains, wanted, waves, moves, replicates, design, scale } = options
  return {
    seed: design,
    scale,
    worlds,
    whole: Math.min(whole, worlds),
    chains,
    wanted,
    replicates,
    mostWaves: waves,
    mostMoves: moves,
  }
}

interface Teller {
  wave: NonNullable<Parameters<typeof calibrate>[3]>
  after: NonNullable<Parameters<typeof aftermath>[3]>
  done(): void
}

/** A line when a wave begins, and a bar for each batch of runs. */
function teller(screen: Screen, words: Catalogue, quiet: boolean): Teller {
  let bar = runsProgress(screen, words, quiet)
  let shown = ''
  const begin = (line: string) => {
    if (line === shown) return
    bar.done()
    shown = line
    if (!quiet) screen.err(line)
    bar = runsProgress(screen, words, quiet)
  }
  return {
    wave: (number, gathering, cutOff) => {
      begin(words.calibrate.wave({ number, cutOff, runs: gathering.total }))
      bar.tick(gathering)
    },
    after: (gathering) => {
      begin(words.calibrate.after)
      bar.tick(gathering)
    },
    done: () => bar.done(),
  }
}

function followed(executor: Executor, calibrated: Calibrated, ablations: number, tell: Teller) {
  return aftermath(executor, calibrated, Math.min(ablations, calibrated.accepted.length), tell.after)
}

/** Before the search: can what it finds be written, and over nothing of somebody else? */
function claimPlaces({ out, accept, data, force = false }: CalibrateOptions): void {
  if (out !== undefined) claimNames(out, CALIBRATION_FILES, isOfCalibration, force)
  if (accept === true)
    claimFile(join(data, ACCEPTED_FILE), (text) => isFormatOne(text, ['priors', 'worlds']), force)
}

function isOfCalibration(name: string, text: string): boolean {
  if (name.endsWith('.md')) return isPageOf('calibrate', text)
  return name.endsWith('.json') ? isFormatOne(text, ['priors', 'options']) : text.startsWith(FIGURE)
}

/** Texts by path. */
function filesOf(
  { out, accept, data }: CalibrateOptions,
  findings: CalibrationFindings,
  calibrated: Calibrated,
): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  if (out !== undefined)
    for (const [name, text] of calibrationFiles(findings)) files.set(join(out, name), text)
  if (accept === true) files.set(join(data, ACCEPTED_FILE), acceptedFile(findings, calibrated))
  return files
}

/** One world a line. */
function acceptedFile(findings: CalibrationFindings, { accepted, matched, keys }: Calibrated): string {
  const worlds: AcceptedWorlds['worlds'] = accepted.map(({ trial }) => ({
    id: trial.id,
    ...(trial.luck === trial.id ? {} : { luck: trial.luck }),
    points: pointsOf(keys, trial.u),
  }))
  const { version, data, priors, options } = findings
  const head: Omit<AcceptedWorlds, 'worlds'> = {
    format: 1,
    version,
    data,
    priors,
    method: { en: wordsFor('en').calibrate.method, fr: wordsFor('fr').calibrate.method },
    scale: options.scale,
    seeds: 1,
    drawn: matched.tried.length,
  }
  const lines = worlds.map((world) => `  ${JSON.stringify(world)}`).join(',\n')
  return `${JSON.stringify(head, null, 1).slice(0, -2)},\n "worlds": [\n${lines}\n ]\n}\n`
}

function print(
  screen: Screen,
  findings: CalibrationFindings,
  files: string[],
  options: CalibrateOptions,
): void {
  if (options.json === true) {
    screen.out(jsonText(findings, (_, v) => (v === Infinity ? 'never' : v === -Infinity ? '-never' : v)))
    return
  }
  const { calibrate: words, language } = wordsFor(options.lang)
  const { accepted, fresh, prior, narrowing, worlds, runs, waves, reached } = findings
  const [met, all] = accepted.judgement.metByUse.check
  const moved = narrowing.filter((key) => key.identified).sort((a, b) => b.distance - a.distance)
  const lines = [
    screen.paint.bold(words.title),
    words.accepted({ worlds, runs, waves: waves.length, wanted: findings.options.wanted, reached }),
    words.checks({ met, all, fresh: fresh.judgement.metByUse.check[0] }),
    words.joint({
      accepted: accepted.judgement.jointMedian,
      fresh: fresh.judgement.jointMedian,
      prior: prior.judgement.jointMedian,
      all: accepted.judgement.targets.length,
    }),
    words.identified({
      keys: moved.length,
      all: narrowing.length,
      names: moved.slice(0, 8).map((key) => `${key.id} ${key.label[language]}`),
    }),
    files.length === 0 ? words.notWritten : words.written({ files }),
  ]
  for (const line of lines) for (const part of wrap(line, Math.min(screen.width, 100))) screen.out(part)
}
