/** A what-if from TypeScript: what follows if the gates are ordered shut at 22:00? Arguments: pairs of runs, scale. */
import { ask, BASELINE, freshExecutor, parseLevers } from 'commune/laboratory'
import { createPool } from 'commune/runners/node'
import { readScenario } from 'commune/scenario/pack'

const [replicates = 64, scale = 0.1] = process.argv.slice(2).map(Number)
const source = readScenario('data/paris-1871')
const executor = freshExecutor(createPool(source))
const levers = parseLevers(source.data, [['gates.shut', '22:00']])
const worlds = { choice: 'baseline', worlds: [BASELINE], acceptedWith: null } as const
const { answer } = await ask(source.data, executor, { levers, worlds, replicates, scale })
await executor.close()
for (const { label, difference, low, high } of answer.effects.filter((e) => e.differing > 0))
  console.log(`${label.en}: ${difference.toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)})`)
