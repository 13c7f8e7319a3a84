/**
 * Pairs: baseline and counterfactual on the same world and the same luck. Pair i has seed i + 1 and world `order[floor(i / 2)]`, so two
 * pairs with different luck lie in each world as long as there are worlds: enough to tell luck from assumption and to say what pairing was
 * worth, while as many worlds as possible speak.
 */
import { key } from '../../engine/index.ts'
import { MODEL_VERSION } from '../../scenario/index.ts'
import { type EnsembleSetting, type Executor, type Observation, settingKey } from '../ensemble/index.ts'
import { RunFailure } from '../ensemble/runner.ts'
import { inWorld, type World } from '../worlds.ts'

export const PAIRS_PER_WORLD = 2

/** A side that failed is undefined. */
export interface Pair {
  readonly world: World
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
  readonly seed: number
  readonly baseline: EnsembleSetting
  readonly counterfactual: EnsembleSetting
}

/** n pairs over the worlds in the order given; when these are used up, they are gone through again with new seeds. */
export function planPairs(
  worlds: readonly World[],
  n: number,
  terms: Terms,
  change: Change,
  perWorld = PAIRS_PER_WORLD,
): PairPlan[] {
  if (worlds.length === 0) throw new RangeError('no worlds to ask in')
  return Array.from({ length: n }, (_, i) => {
    const world = worlds[Math.floor(i / perWorld) % worlds.length]!
    const { values, ...place } = inWorld(world)
    const held = { ...values, ...terms.values }
    const seed = i + 1
    const baseline = { ...terms, ...place, seed, ...(Object.keys(held).length === 0 ? {} : { values: held }) }
    const knockOuts = { ...terms.knockOuts, ...change.knockOuts }
    return { world, seed, baseline, counterfactual: { ...baseline, ...change, knockOuts } }
  })
}

/** Runs the pairs; a failed run leaves its side open and stops nothing. */
export async function runPairs(
  executor: Executor,
  plans: readonly PairPlan[],
  progress?: (ready: number, stored: number) => void,
): Promise<Pair[]> {
  const settings = plans.flatMap(({ baseline, counterfactual }) => [baseline, counterfactual])
  const results = await executor.gather(settings, {
    progress: ({ ready, stored }) => progress?.(ready, stored),
  })
  const side = (i: number) => {
    const result = results[i]
    return result === undefined || result instanceof RunFailure ? undefined : result
  }
  return plans.map(({ world, seed }, i) => ({
    world,
    seed,
    baseline: side(2 * i),
    counterfactual: side(2 * i + 1),
  }))
}

export function failedPair({ baseline, counterfactual }: Pair): boolean {
  return baseline === undefined || counterfactual === undefined
}

/** 16 hexadecimal digits for a setting of this version of the model. */
export function runId(setting: EnsembleSetting): string {
  const text = `${MODEL_VERSION} ${settingKey(setting)}`
  const hex = (word: string) => key(word).toString(16).padStart(8, '0')
  return hex(text) + hex(`again ${text}`)
}
