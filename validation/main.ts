/** `npm run validate`: simulated days against the recorded day. Slow, resumable, honest: a run that fails is reported, not repeated. */

import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type EnsembleSetting, settingKey } from 'commune/laboratory'
import { PathError, tryFolder } from 'commune/paths'
import { createPool } from 'commune/runners/node'
import { openScenario } from 'commune/scenario'
import { readScenario } from 'commune/scenario/pack'
import { Cache } from './cache.ts'
import { pathWords } from './failure.ts'
import { OptionError, type Options, readOptions, USAGE } from './options.ts'
import { plan, runsOf } from './plan.ts'
import { progress } from './progress.ts'
import { publish } from './publish.ts'
import { findingsFrom } from './summary/findings.ts'
import { versionOf, versionText } from './version.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const DATA = join(ROOT, 'data/paris-1871')

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  if (options === undefined) {
    process.stdout.write(`${USAGE}\n`)
    return
  }
  const out = resolve(ROOT, options.out)
  tryFolder(out)
  const source = readScenario(DATA)
  const version = versionOf(ROOT, DATA)
  const cache = new Cache(join(ROOT, 'out/validation', `${versionText(version)}.jsonl`))
  await runMissing(source, options, cache)
  const findings = findingsFrom(openScenario(source.data, source.neighbours), plan(options), cache, {
    version,
    options,
  })
  const written = publish(findings, source, out)
  process.stdout.write(`${written.join('\n')}\n`)
}

async function runMissing(
  source: ReturnType<typeof readScenario>,
  options: Options,
  cache: Cache,
): Promise<void> {
  const all = plan(options)
  const pool = createPool(source, options.workers)
  try {
    for (const section of options.sections) {
      const missing = once(runsOf(section, all)).filter((setting) => cache.get(setting) === undefined)
      if (missing.length === 0) continue
      const tell = progress(section, missing.length)
      let done = 0
      await pool.run(missing, (observation) => {
        cache.add(observation)
        tell(++done)
      })
    }
  } finally {
    await pool.close()
  }
}

function once(settings: readonly EnsembleSetting[]): EnsembleSetting[] {
  return [...new Map(settings.map((setting) => [settingKey(setting), setting])).values()]
}

main().catch((cause: unknown) => {
  if (cause instanceof OptionError) process.stderr.write(`${cause.message}\n\n${USAGE}\n`)
  else process.stderr.write(`${pathWords(cause)}\n`)
  process.exitCode = cause instanceof OptionError || cause instanceof PathError ? 2 : 1
})
