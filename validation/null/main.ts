/**
 * `npm run null-drill [-- runs scale]`: does the laboratory find effects where there are none? Runs of one world without any change are
 * dealt into two hands by chance, again and again, and asked about as if one hand had been changed. Counted is how often the answer says
 * "more" or "less", and how often the 95 % interval, at the look where the stopping rule ends, holds the true difference, which is none.
 * The same runs are dealt anew each time, so the repeats are not independent of one another; the shares are still those of the rule.
 */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { draw, key } from 'commune/engine'
import {
  askedMeasures,
  conclude,
  looks,
  measuredIn,
  type Observation,
  pairedEffects,
  stopped,
} from 'commune/laboratory'
import { createPool } from 'commune/runners/node'
import { readScenario } from 'commune/scenario/pack'
import { Cache } from '../cache.ts'
import { progress } from '../progress.ts'
import { versionOf, versionText } from '../version.ts'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const DATA = join(ROOT, 'data/paris-1871')
const REPEATS = 100
const DEAL = key('null drill')
/** Widths at which to stop, in units of the spread between runs: 0.5 is reached by some repeats at the first look, by others never. */
const WIDTH_IN_SPREADS = 0.5

const [runs = 256, scale = 0.01] = process.argv.slice(2).map(Number)
const source = readScenario(DATA)
const observations = await baseline()
const asked = Math.floor(runs / 2)
const end = Math.max(
  ...observations.flatMap(({ measures }) => Object.values(measures).filter(Number.isFinite)),
)

console.log(
  `${REPEATS} deals of ${runs} runs of world 0 at scale ${scale}, ${asked} against ${asked}; looks at ${looks(asked).join(', ')}`,
)
console.log(`${'measure'.padEnd(38)}said more or less   interval holds none`)
let found = 0
let holding = 0
let measured = 0
for (const { id, negligible } of askedMeasures(source.data)) {
  const values = observations.map((run) => Math.min(measuredIn(run, id), end))
  if (values.every((value) => value === values[0])) continue
  const { effects, holds } = drill(id, values, negligible)
  console.log(
    `${id.padEnd(38)}${String(effects).padStart(12)}/${REPEATS}${String(holds).padStart(17)}/${REPEATS}`,
  )
  found += effects
  holding += holds
  measured++
}
const percent = (n: number) => `${((100 * n) / (measured * REPEATS)).toFixed(1)} %`
console.log(`${'all'.padEnd(38)}${percent(found).padStart(15)}${percent(holding).padStart(21)}`)

function drill(
  id: string,
  values: readonly number[],
  negligible: number,
): { effects: number; holds: number } {
  const width = WIDTH_IN_SPREADS * spread(values)
  let effects = 0
  let holds = 0
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const dealt = deal(values, repeat)
    const { interval } = stopped({ asked, width }, (n) => {
      const worlds = Array.from({ length: n }, (_, i) => i)
      const measure = { id, baseline: dealt.slice(0, n), counterfactual: dealt.slice(asked, asked + n) }
      return pairedEffects(worlds, [measure], { seed: repeat, resamples: 500 }).effects[0]!.simultaneous
    })
    const said = conclude(interval, negligible)
    if (said === 'more' || said === 'less') effects++
    if (interval.low <= 0 && interval.high >= 0) holds++
  }
  return { effects, holds }
}

/** The values in an order of chance. */
function deal(values: readonly number[], repeat: number): number[] {
  const order = values.map((_, i) => ({ i, u: draw(repeat, DEAL, i, 0, 0) }))
  return order.sort((a, b) => a.u - b.u || a.i - b.i).map(({ i }) => values[i]!)
}

function spread(values: readonly number[]): number {
  const mean = values.reduce((a, b) => a + b, 0) / values.length
  return Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (values.length - 1))
}

async function baseline(): Promise<Observation[]> {
  const cache = new Cache(join(ROOT, 'out/validation', `${versionText(versionOf(ROOT, DATA))}.jsonl`))
  const settings = Array.from({ length: runs }, (_, i) => ({ seed: i + 1, scale }))
  const missing = settings.filter((setting) => cache.get(setting) === undefined)
  if (missing.length > 0) {
    const pool = createPool(source)
    const tell = progress('null drill', missing.length)
    let done = 0
    await pool.run(missing, (observation) => {
      cache.add(observation)
      tell(++done)
    })
    await pool.close()
  }
  return settings.map((setting) => cache.get(setting)!)
}
