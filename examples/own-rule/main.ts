/** What follows if the bell towers are locked in the night? On threads, each of which imports own.js. Arguments: data folder, pairs of runs, scale. */
import { ask, BASELINE, freshExecutor, parseLevers } from 'commune/laboratory'
import { createPool } from 'commune/runners/node'
import { withOwn } from 'commune/scenario'
import { readScenario } from 'commune/scenario/pack'
import own from './own.js'

const [folder = 'data/paris-1871', pairs = '8', scale = '0.05'] = process.argv.slice(2)
const source = withOwn(readScenario(folder), own)
const executor = freshExecutor(createPool(source, 2, new URL('./own.js', import.meta.url)))
const { answer } = await ask(source.data, executor, {
  levers: parseLevers(source.data, [['towers.locked', '17 23:00']]),
  worlds: { choice: 'baseline', worlds: [BASELINE], acceptedWith: null },
  replicates: Number(pairs),
  scale: Number(scale),
})
await executor.close()
for (const { label, difference, low, high } of answer.effects.filter((one) => one.differing > 0).slice(0, 8))
  console.log(`${label.en}: ${difference.toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)})`)
