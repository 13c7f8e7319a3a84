/** `npm run coverage`: does calibration find a truth that is known? Writes docs/validation/coverage.md and .json. */
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { freshExecutor } from 'commune/laboratory'
import { PathError, readBytes, tryFolder, writeFiles } from 'commune/paths'
import { createPool } from 'commune/runners/node'
import { openScenario } from 'commune/scenario'
import { readScenario } from 'commune/scenario/pack'
import { pathWords } from '../failure.ts'
import { progress } from '../progress.ts'
import { versionOf } from '../version.ts'
import { type CoverageFindings, coverageDocument } from './document.ts'
import { engineCoverage, engineRuns } from './engine.ts'
import { standInCoverage } from './stand-in.ts'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const DATA = join(ROOT, 'data/paris-1871')

const USAGE =
  'npm run coverage -- [--truths N] [--runs N] [--scale S] [--only stand-in|model] [--out DIR]\n' +
  'expected --truths 2 or more, --runs 64 or more, --scale above 0 and at most 1; --only leaves the other half as it was stored\n'

const FILES = ['coverage.json', 'coverage.md'] as const
/** Most bytes of a stored half. */
const LARGEST = 64 * 1024 * 1024

interface Options {
  readonly truths: number
  readonly runs: number
  readonly scale: number
  readonly only: string | undefined
  readonly out: string
}

/** Undefined for words that cannot be taken. */
function optionsFrom(words: string[]): Options | undefined {
  const { values } = parseArgs({
    args: words,
    options: {
      truths: { type: 'string', default: '100' },
      runs: { type: 'string', default: '256' },
      scale: { type: 'string', default: '0.02' },
      only: { type: 'string' },
      out: { type: 'string', default: 'docs/validation' },
    },
  })
  const { only, out } = values
  const [truths, runs, scale] = [Number(values.truths), Number(values.runs), Number(values.scale)]
  const good =
    Number.isInteger(truths) &&
    truths >= 2 &&
    Number.isInteger(runs) &&
    runs >= 64 &&
    scale > 0 &&
    scale <= 1 &&
    (only === undefined || only === 'stand-in' || only === 'model')
  return good ? { truths, runs, scale, only, out } : undefined
}

async function standIn(truths: number): Promise<CoverageFindings['standIn']> {
  return {
    even: await standInCoverage(truths, 'even', progress('stand-in, even errors', truths)),
    normal: await standInCoverage(truths, 'normal', progress('stand-in, normal errors', truths)),
  }
}

async function model(runs: number, scale: number): Promise<CoverageFindings['engine']> {
  const source = readScenario(DATA)
  const pool = createPool(source, availableParallelism())
  try {
    const scenario = openScenario(source.data, source.neighbours)
    const made = await engineRuns(scenario, freshExecutor(pool), runs, scale, progress('model', runs))
    return { even: engineCoverage(made, scale, 'even'), normal: engineCoverage(made, scale, 'normal') }
  } finally {
    await pool.close()
  }
}

async function main(): Promise<void> {
  const options = optionsFrom(process.argv.slice(2))
  if (options === undefined) {
    process.stderr.write(USAGE)
    process.exitCode = 2
    return
  }
  const { truths, runs, scale, only } = options
  const dir = resolve(ROOT, options.out)
  tryFolder(dir, FILES)
  const stored = only === undefined ? undefined : storedIn(join(dir, FILES[0]))
  const version = versionOf(ROOT, DATA)
  const findings: CoverageFindings = {
    version: only === 'stand-in' ? stored!.version : version,
    standIn: only === 'model' ? stored!.standIn : await standIn(truths),
    engine: only === 'stand-in' ? stored!.engine : await model(runs, scale),
  }
  writeFiles(dir, [
    [FILES[0], `${JSON.stringify(findings, null, 1)}\n`],
    [FILES[1], coverageDocument(findings)],
  ])
}

/** The other half, which is left as it was stored. Throws a PathError where there is none. */
function storedIn(file: string): CoverageFindings {
  const got = readBytes(file, { largest: LARGEST })
  if ('fault' in got) throw new PathError(file, got.fault, 'what an earlier run without --only wrote')
  try {
    return JSON.parse(got.bytes.toString('utf8')) as CoverageFindings
  } catch {
    throw new PathError(file, 'is no JSON', 'what an earlier run without --only wrote')
  }
}

main().catch((cause: unknown) => {
  process.stderr.write(`${pathWords(cause)}\n`)
  process.exitCode = cause instanceof PathError ? 2 : 1
})
