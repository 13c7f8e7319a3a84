/** What becomes of two measures of one's own when the soldiers are fed. Arguments: data folder, pairs of runs, scale. */
import { ask, BASELINE, freshExecutor, parseLevers, runnerHere, runOnce } from 'commune/laboratory'
import { openScenario, withOwn } from 'commune/scenario'
import { readScenario } from 'commune/scenario/pack'
import own from './own.js'

const [folder = 'data/paris-1871', pairs = '8', scale = '0.05'] = process.argv.slice(2)
const { data, neighbours } = readScenario(folder)
const paris = withOwn(openScenario(data, neighbours), own)

const { measures, version } = runOnce(paris, { seed: 1, scale: Number(scale) })
console.log(`${version}: ${measures['people-out-09']} people out at nine`)

const { answer } = await ask(paris.data, freshExecutor(runnerHere(paris)), {
  levers: parseLevers(paris.data, [['soldiers.fed', 'yes']]),
  worlds: { choice: 'baseline', worlds: [BASELINE], acceptedWith: null },
  replicates: Number(pairs),
  scale: Number(scale),
  measure: 'people-out-09',
})
for (const { measure, label, difference, low, high } of answer.effects)
  if (own.measures.some(({ id }) => id === measure))
    console.log(`${label.en}: ${difference.toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)})`)
