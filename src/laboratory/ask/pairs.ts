/**
 * Pairs: baseline and counterfactual on the same world and the same luck. Pairs go through the worlds in their order, and round again with
 * new luck when the worlds are used up.
 *
 *   first pair of an accepted world     the luck with which calibration kept it: its baseline is a day like the record's
 *   others                              seed = 1000 * place of the world in the order + number of the pair in its world + 1
 *
 * Every fourth accepted world, and every world that has no luck of its own, is asked twice: enough to tell luck from assumption and to say
 * what pairing was worth, while as many worlds as possible speak. Questions with more pairs a world use the runs of those with fewer.
 */
import { key } from '../../engine/index.ts'
import { MODEL_VERSION } from '../../scenario/index.ts'
import { type EnsembleSetting, type Executor, type Observation, settingKey } from '../ensemble/index.ts'
import { RunFailure } from '../ensemble/runner.ts'
import { familiesOf } from '../families.ts'
import { inWorld, keptLuck, type World } from '../worlds.ts'

const TWICE = 4
const SEEDS_PER_WORLD = 1000

/** A side that failed is undefined. */
export interface Pair {
  readonly world: World
  /** Of its world, among all that the question may be asked in (families.ts). */
  readonly family: number
  readonly seed: number
  readonly baseline: Observation | undefined
  readonly counterfactual: Observation | undefined
}

/** What is changed in the counterfactual. */
export type Change = Pick<EnsembleSetting, 'levers' | 'knockOuts'>
/** What both sides share besides world and seed. */
export type Terms = Pick<EnsembleSetting, 'scale' | 'tickSeconds' | 'ablations' | 'knockOuts' | 'values'>

export interface PairPlan {
  readonly world: World
  readonly family: number
  readonly seed: number
  readonly baseline: EnsembleSetting
  readonly counterfactual: EnsembleSetting
}

/** n pairs over the worlds in the order given, `perWorld` in each; default: as said above. */
export function planPairs(
  worlds: readonly World[],
  n: number,
  terms: Terms,
  change: Change,
  perWorld?: number,
): PairPlan[] {
  if (worlds.length === 0) throw new RangeError('no worlds to ask in')
  const asked = worlds.map(() => 0)
  const families = familiesOf(worlds)
  const plans: PairPlan[] = []
  for (let turn = 0; plans.length < n; turn++) {
    const place = turn % worlds.length
    const world = worlds[place]!
    const often = perWorld ?? (keptLuck(world) !== undefined && place % TWICE > 0 ? 1 : 2)
    for (let k = 0; k < often && plans.length < n; k++)
      plans.push({
        world,
        family: families[place]!,
        ...sidesOf(world, seedOf(world, place, asked[place]!++), terms, change),
      })
  }
  return plans
}

function seedOf(world: World, place: number, number: number): number {
  return (number === 0 ? keptLuck(world) : undefined) ?? SEEDS_PER_WORLD * place + number + 1
}

function sidesOf(
  world: World,
  seed: number,
  terms: Terms,
  change: Change,
): Pick<PairPlan, 'seed' | 'baseline' | 'counterfactual'> {
  const { values, ...place } = inWorld(world)
  const held = { ...values, ...terms.values }
  const baseline = { ...terms, ...place, seed, ...(Object.keys(held).length === 0 ? {} : { values: held }) }
  const knockOuts = { ...terms.knockOuts, ...change.knockOuts }
  return { seed, baseline, counterfactual: { ...baseline, ...change, knockOuts } }
}

/** Both sides of every pair, one after the other. */
export function settingsOf(plans: readonly PairPlan[]): EnsembleSetting[] {
  return plans.flatMap(({ baseline, counterfactual }) => [baseline, counterfactual])
}

/** Runs the pairs; a failed run leaves its side open and stops nothing. */
export async function runPairs(
  executor: Executor,
  plans: readonly PairPlan[],
  progress?: (ready: number, stored: number) => void,
): Promise<Pair[]> {
  const results = await executor.gather(settingsOf(plans), {
    progress: ({ ready, stored }) => progress?.(ready, stored),
  })
  const side = (i: number) => {
    const result = results[i]
    return result === undefined || result instanceof RunFailure ? undefined : result
  }
  return plans.map(({ world, family, seed }, i) => ({
    world,
    family,
    seed,
    baseline: side(2 * i),
    counterfactual: side(2 * i + 1),
  }))
}

export function failedPair({ baseline, counterfactual }: Pair): boolean {
  return baseline === undefined || counterfactual === undefined
}

/** 16 hexadecimal digits for a setting of this version of the model. */
export function runId(setting: EnsembleSetting, version: string = MODEL_VERSION): string {
  const text = `${version} ${settingKey(setting)}`
  const hex = (word: string) => key(word).toString(16).padStart(8, '0')
  return hex(text) + hex(`again ${text}`)
}
