/**
 * A claim put to the test by the rule fixed beforehand (intervals/verdict.ts): worlds x seeds of pairs under the model's rules, then again
 * under each variant of the rules. A world without a pair that counts says nothing.
 */
import { endOfAct, type KnockOuts, type Levers, modelOf } from '../../engine/index.ts'
import type { ClaimFile, Dataset, RuleVariant } from '../../evidence/index.ts'
import { modelVersion } from '../../scenario/index.ts'
import { type AskedWorlds, type AskProgress, familiesIn, worldEffects } from '../ask/ask.ts'
import { carriedOutShare } from '../ask/carried.ts'
import { means, primaryEffect } from '../ask/effects.ts'
import { type AskedMeasure, measureNamed } from '../ask/measures.ts'
import {
  failedPair,
  type Pair,
  type PairPlan,
  planPairs,
  runPairs,
  settingsOf,
  type Terms,
} from '../ask/pairs.ts'
import type { EnsembleSetting, Executor } from '../ensemble/index.ts'
import { claimVerdict } from '../intervals/index.ts'
import { parseKnockOuts, parseLevers } from '../levers.ts'
import type { World } from '../worlds.ts'
import { beliefs } from './beliefs.ts'
import type { ClaimResult } from './claim.ts'

export interface ClaimRequest {
  readonly worlds: AskedWorlds
  /** Most worlds; the rule wants 200 or more. */
  readonly count?: number
  /** Pairs in each world; the rule wants 4. */
  readonly seeds?: number
  /** Pairs in each world under a variant of the rules; default: one, to tell a flip, not to measure it. 0: no variants. */
  readonly variantSeeds?: number
  readonly scale?: number
}

export const RULE_WORLDS = 200
export const RULE_SEEDS = 4
const MINUTE = 60
const SEED = 1871

interface Test {
  readonly name: string | undefined
  readonly plans: readonly PairPlan[]
}

/** Throws an InputError for a lever, knock-out or measure that this model does not have. */
export async function assessClaim(
  data: Dataset,
  executor: Executor,
  claim: ClaimFile,
  request: ClaimRequest,
  progress?: (progress: AskProgress) => void,
): Promise<ClaimResult> {
  const { seeds = RULE_SEEDS, scale = 0.1 } = request
  const measure = measureNamed(data, claim.measure)
  const { change, used, tests } = testsOf(data, claim, request)
  const results = await runTests(executor, tests, progress)
  const effects = results.map((pairs) =>
    worldEffects(pairs, used, measure.id, endOfAct(change.levers, modelOf(data))),
  )
  const variants = Object.fromEntries(tests.slice(1).map(({ name }, i) => [name, effects[i + 1]!]))
  return resultOf(
    data,
    claim,
    { ...request, scale, seeds },
    measure,
    used,
    results[0]!,
    effects[0]!,
    variants,
  )
}

/** The claim under the model's rules, then under each variant of them; what it changes, and the worlds that it is tried in. */
function testsOf(data: Dataset, claim: ClaimFile, request: ClaimRequest) {
  const { worlds, count = RULE_WORLDS, seeds = RULE_SEEDS, variantSeeds = 1, scale = 0.1 } = request
  const change = claimChange(data, claim)
  const used = worlds.worlds.slice(0, count)
  const tests: Test[] = [
    { name: undefined, plans: planPairs(used, used.length * seeds, { scale }, change, seeds) },
    ...(variantSeeds === 0 ? [] : claim.variants).map((variant) => ({
      name: variant.id,
      plans: planPairs(used, used.length * variantSeeds, terms(data, variant, scale), change, variantSeeds),
    })),
  ]
  return { change, used, tests }
}

/** All runs that a claim needs: under the model's rules, and under their variants. */
export function claimSettings(
  data: Dataset,
  claim: ClaimFile,
  request: ClaimRequest,
): { own: EnsembleSetting[]; variants: EnsembleSetting[] } {
  const [own, ...variants] = testsOf(data, claim, request).tests.map(({ plans }) => settingsOf(plans))
  return { own: own!, variants: variants.flat() }
}

function terms(data: Dataset, variant: RuleVariant, scale: number): Terms {
  const { ablation, tick_seconds: tickSeconds, knock_out: knockOut, values } = variant
  return {
    scale,
    ...(ablation === undefined ? {} : { ablations: { [ablation]: true } }),
    ...(tickSeconds === undefined ? {} : { tickSeconds }),
    ...(knockOut === undefined ? {} : { knockOuts: parseKnockOuts(data, [knockOut]) }),
    ...(values === undefined ? {} : { values }),
  }
}

async function runTests(
  executor: Executor,
  tests: readonly Test[],
  progress?: (progress: AskProgress) => void,
): Promise<Pair[][]> {
  const total = 2 * tests.reduce((sum, { plans }) => sum + plans.length, 0)
  const results: Pair[][] = []
  let before = 0
  let stored = 0
  for (const { plans } of tests) {
    const kept = stored
    results.push(
      await runPairs(executor, plans, (ready, found) => {
        stored = kept + found
        progress?.({ ready: before + ready, total, stored })
      }),
    )
    before += 2 * plans.length
  }
  return results
}

function resultOf(
  data: Dataset,
  claim: ClaimFile,
  { worlds, seeds, scale }: ClaimRequest & { readonly seeds: number; readonly scale: number },
  measure: AskedMeasure,
  used: readonly World[],
  pairs: readonly Pair[],
  effects: readonly number[],
  variants: Readonly<Record<string, readonly number[]>>,
): ClaimResult {
  const delta = claim.threshold * (measure.unit === 'time' ? MINUTE : 1)
  const sign = claim.direction === 'more' ? 1 : -1
  const shows = effects.map((e) => (Number.isNaN(e) ? e : sign * e > delta ? 1 : 0))
  const families = familiesIn(pairs, used)
  const believe = beliefs(data, used, families, shows)
  const carried = carriedOutShare(pairs)
  const until = endOfAct(claimChange(data, claim).levers, modelOf(data))
  const { mean, simultaneous } = primaryEffect(pairs, measure, until)
  const side = means(pairs, measure.id, until)
  const ruled = claimVerdict({
    direction: claim.direction,
    delta,
    effects,
    families,
    beyondHorizon: claim.horizon.beyond,
    onAssumption: claim.assumption !== undefined,
    carriedOut: carried?.share ?? 1,
    ...(measure.unit === 'chance' ? { baselineShare: side.baseline } : {}),
    boxSeparates: believe.holds?.separates === true || believe.fails?.separates === true,
    variants,
    seed: SEED,
  })
  return {
    format: 1,
    claim: claim.id,
    version: modelVersion(data),
    scale,
    worlds: {
      choice: worlds.choice,
      count: used.length,
      families: new Set(families).size,
      accepted_with: worlds.acceptedWith,
    },
    seeds,
    failed: pairs.filter(failedPair).length,
    measure: measure.id,
    label: measure.label,
    unit: measure.unit,
    direction: claim.direction,
    threshold: delta,
    verdict: ruled.verdict,
    reason: ruled.reason,
    effect: { ...side, difference: mean.value, ...simultaneous },
    q: ruled.q,
    reverse: ruled.reverse,
    carried_out: carried,
    believe,
    variants: claim.variants.flatMap(({ id, title }) =>
      variants[id] === undefined
        ? []
        : [{ id, title, verdict: ruled.variants[id]!, q: ruled.variantShares[id]! }],
    ),
    variants_tried: ruled.variantsTried,
    effects: used.map(({ id }, i) => ({
      world: id,
      effect: Number.isNaN(effects[i]!) ? null : effects[i]!,
    })),
  }
}

/** The change that a claim is about. */
export function claimChange(data: Dataset, claim: ClaimFile): { levers: Levers; knockOuts: KnockOuts } {
  return {
    levers: parseLevers(data, Object.entries(claim.lever ?? {})),
    knockOuts: parseKnockOuts(data, claim.knock_out ?? []),
  }
}
