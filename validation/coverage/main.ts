/** `npm run coverage`: does calibration find a truth that is known? Writes docs/validation/coverage.md and .json. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { freshExecutor } from 'commune/laboratory'
import { createPool } from 'commune/runners/node'
import { openScenario } from 'commune/scenario'
import { readScenario } from 'commune/scenario/pack'
import { progress } from '../progress.ts'
import { versionOf } from '../version.ts'
import { type CoverageFindings, coverageDocument } from './document.ts'
import { engineCoverage, engineRuns } from './engine.ts'
import { standInCoverage } from './stand-in.ts'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const DATA = join(ROOT, 'data/paris-1871')

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      truths: { type: 'string', default: '100' },
      runs: { type: 'string', default: '256' },
      scale: { type: 'string', default: '0.02' },
      out: { type: 'string', default: 'docs/validation' },
    },
  })
  const [truths, runs, scale] = [Number(values.truths), Number(values.runs), Number(values.scale)]
  if (
    !(
      Number.isInteger(truths) &&
      truths >= 2 &&
      Number.isInteger(runs) &&
      runs >= 64 &&
      scale > 0 &&
      scale <= 1
    )
  ) {
    process.stderr.write('expected --truths 2 or more, --runs 64 or more, --scale above 0 and at most 1\n')
    process.exitCode = 2
    return
  }
  const even = await standInCoverage(truths, 'even', progress('stand-in, even errors', truths))
  const normal = await standInCoverage(truths, 'normal', progress('stand-in, normal errors', truths))
  const source = readScenario(DATA)
  const pool = createPool(source, availableParallelism())
  try {
    const tell = progress('model', runs)
    const scenario = openScenario(source.data, source.neighbours)
    const made = await engineRuns(scenario, freshExecutor(pool), runs, scale, (ready) => tell(ready))
    const findings: CoverageFindings = {
      version: versionOf(ROOT, DATA),
      standIn: { even, normal },
      engine: { even: engineCoverage(made, scale, 'even'), normal: engineCoverage(made, scale, 'normal') },
    }
    const dir = resolve(ROOT, values.out)
    mkdirSync(dir, { recursive: true })
    writeFileSync(join(dir, 'coverage.json'), `${JSON.stringify(findings, null, 1)}\n`)
    writeFileSync(join(dir, 'coverage.md'), coverageDocument(findings))
  } finally {
    await pool.close()
  }
}

await main()
