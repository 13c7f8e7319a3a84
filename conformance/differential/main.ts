/**
 * \`npm run differential -- [--count N] [--seed S] [--minutes M]\`: folders with one change each, by seed. A line for every fault, with the
 * seed that makes it again; progress on stderr; exit 1 when there was one. \`--seed S --count 1\` judges one folder.
 */

import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { filesOf } from './base.ts'
import { changedFolder, differs } from './changed.ts'
import { Judge } from './judge.ts'
import { Verbs } from './verbs.ts'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '600' },
  },
})
const DATA = fileURLToPath(new URL('../../../data/paris-1871', import.meta.url))
const CLI = fileURLToPath(new URL('../../cli', import.meta.url))
const [count, first, minutes] = [values.count, values.seed, values.minutes].map(Number) as [
  number,
  number,
  number,
]
const base = filesOf(DATA)
const judge = new Judge(DATA, await Verbs.of(CLI))
const began = performance.now()
const tally = { accepted: 0, ran: 0, faults: 0, done: 0 }
for (let seed = first; seed < first + count && performance.now() - began < minutes * 60_000; seed++) {
  const changed = changedFolder(base, seed)
  const { accepted, ran, fault } = await judge.judge(changed)
  tally.done++
  if (accepted) tally.accepted++
  if (ran) tally.ran++
  if (fault !== undefined) {
    tally.faults++
    console.log(`seed ${seed}: ${changed.file}: ${changed.change} (${differs(base, changed)})\n  ${fault}`)
  }
  if (tally.done % 50 === 0)
    process.stderr.write(
      `${tally.done} folders up to seed ${seed}: ${tally.accepted} accepted, ${tally.ran} run, ${tally.faults} faults, ${Math.round((performance.now() - began) / 1000)} s\n`,
    )
}
judge.close()
console.log(
  `${tally.done} folders, seeds ${first} to ${first + tally.done - 1}: ${tally.accepted} accepted, of these ${tally.ran} run; ${tally.faults} faults`,
)
process.exitCode = tally.faults === 0 ? 0 : 1
