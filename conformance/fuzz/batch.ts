/** Some hostile files in a process of their own, so that time and memory are told of them alone. Writes one JSON line at the end of each. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Luck } from '../drill/luck.ts'
import { Targets } from './targets.ts'

const [seed = 0, from = 0, to = 0] = process.argv.slice(2).map(Number)
const root = fileURLToPath(new URL('../../..', import.meta.url))
const dir = mkdtempSync(join(tmpdir(), 'commune-fuzz-'))
process.on('exit', () => rmSync(dir, { recursive: true, force: true }))
const targets = new Targets(root, dir)
gc?.()
const base = process.memoryUsage().rss
for (let i = from; i < to; i++) {
  process.stdout.write(`${JSON.stringify({ begin: i })}\n`)
  const { target, file, accepted, problems, ms, fault } = targets.try(new Luck(seed + i * 7919))
  if (i % 5 === 0) gc?.()
  // the peak of the process so far: no single file can have taken more
  const megabytes = (process.resourceUsage().maxRSS * 1024 - base) / 1e6
  process.stdout.write(
    `${JSON.stringify({ i, target, file, accepted, ms, megabytes, first: problems[0], fault })}\n`,
  )
}
