/** From pairs to effects: of the primary measure by itself, of all others together (max-t), and shares of the exclusive outcomes. */
import type { Observation } from '../ensemble/index.ts'
import { quantile, share } from '../ensemble/statistics.ts'
import {
  type Conclusion,
  conclude,
  type PairedEffect,
  type PairedMeasure,
  type PairedSummary,
  pairedEffects,
  pairingGain,
  shareOfWorlds,
  studentInterval,
  variance,
} from '../intervals/index.ts'
import { OUTCOMES } from '../outcome.ts'
import type { Effect, OutcomeShare, PairingWorth, Quantiles } from './answer.ts'
import { type AskedMeasure, measuredIn, OUTCOME_PREFIX } from './measures.ts'
import { failedPair, type Pair } from './pairs.ts'

const SEED = 1871

/** World of every pair, or the pair where there is only one world. */
export function worldBy(pairs: readonly Pair[]): (number | string)[] {
  const several = new Set(pairs.map((pair) => pair.world.id)).size > 1
  return pairs.map((pair) => (several ? pair.world.id : `seed ${pair.seed}`))
}

/** Family of the world of every pair, or the pair where there is only one world. */
export function familiesBy(pairs: readonly Pair[]): (number | string)[] {
  return new Set(pairs.map((pair) => pair.world.id)).size > 1
    ? pairs.map((pair) => pair.family)
    : worldBy(pairs)
}

export function paired(
  pairs: readonly Pair[],
  measures: readonly Pick<AskedMeasure, 'id'>[],
  until: number,
): PairedSummary {
  return pairedEffects(
    worldBy(pairs),
    measures.map(({ id }) => columns(pairs, id, until)),
    { seed: SEED, families: familiesBy(pairs) },
  )
}

/** Both sides of every pair, "never" as `until`, the end of the act; a pair of which a side failed is NaN on both. */
export function columns(pairs: readonly Pair[], id: string, until: number): PairedMeasure {
  const side = (of: (pair: Pair) => Observation | undefined) =>
    pairs.map((pair) => (failedPair(pair) ? Number.NaN : Math.min(measuredIn(of(pair), id), until)))
  return { id, baseline: side((p) => p.baseline), counterfactual: side((p) => p.counterfactual) }
}

/**
 * One measure with its own interval: bootstrap-t; Student's t where a handful of families speak; of a yes or no that changes one way only,
 * that of a share, since no t sees that it cannot change the other way.
 */
export function primaryEffect(
  pairs: readonly Pair[],
  measure: Pick<AskedMeasure, 'id' | 'unit'>,
  until: number,
): PairedEffect {
  const { effects, families } = paired(pairs, [measure], until)
  const effect = effects[0]!
  const { mean, error, simultaneous } = effect
  const own =
    (measure.unit === 'chance' ? oneWay(pairs, measure.id, until) : undefined) ??
    studentInterval(mean.value, error, families) ??
    simultaneous
  return { ...effect, simultaneous: own }
}

/** Families that must change, all one way, before that is more than chance: 2 / 2^6 < 0.05, the sign test. */
const LEAST_ONE_WAY = 6

function oneWay(
  pairs: readonly Pair[],
  id: string,
  until: number,
): { low: number; high: number } | undefined {
  const means = [...differencesByWorld(pairs, id, until)].map(([world, list]) => ({
    world,
    mean: list.reduce((a, b) => a + b, 0) / list.length,
    signs: new Set(list.map(Math.sign).filter((sign) => sign !== 0)),
  }))
  const signs = new Set(means.flatMap((one) => [...one.signs]))
  const families = familiesBy(pairs)
  const of = new Map(pairs.map((pair, i) => [pair.world.id, families[i]!]))
  const changed = new Set(means.filter(({ mean }) => mean !== 0).map(({ world }) => of.get(world)!))
  if (signs.size !== 1 || changed.size < LEAST_ONE_WAY) return undefined
  const { low, high } = shareOfWorlds(
    means.map(({ mean }) => Math.abs(mean)),
    means.map(({ world }) => of.get(world)!),
  )
  return signs.has(1) ? { low, high } : { low: -high, high: -low }
}

/** The primary effect first, then the others in their order. A measure that no run has is left out. */
export function effectsOf(
  pairs: readonly Pair[],
  primary: AskedMeasure,
  first: PairedEffect,
  all: readonly AskedMeasure[],
  until: number,
): Effect[] {
  const others = all.filter(({ id }) => id !== primary.id && known(pairs, id))
  const rest = others.length === 0 ? [] : paired(pairs, others, until).effects
  return [primary, ...others].map((measure, i) =>
    effectOf(pairs, measure, i === 0 ? first : rest[i - 1]!, until),
  )
}

function known(pairs: readonly Pair[], id: string): boolean {
  return pairs.some((pair) => !failedPair(pair) && !Number.isNaN(measuredIn(pair.baseline, id)))
}

function effectOf(pairs: readonly Pair[], measure: AskedMeasure, found: PairedEffect, until: number): Effect {
  const { id, label, unit, negligible, record } = measure
  const whole = pairs.filter((pair) => !failedPair(pair))
  const without = whole.map((pair) => measuredIn(pair.baseline, id))
  const changed = whole.map((pair) => measuredIn(pair.counterfactual, id))
  const { low, high } = found.simultaneous
  const middle = quantiles(changed.map((value, i) => minus(value, without[i]!)))[2]
  return {
    measure: id,
    label,
    unit,
    ...means(pairs, id, until),
    difference: found.mean.value,
    low,
    high,
    median: middle,
    superiority: found.superiority.value,
    variance_ratio: gain(pairs, id, until),
    differing: found.differing,
    conclusion: concluded(pairs, { low, high }, negligible),
    never: {
      baseline: share(without, (v) => v === Infinity),
      counterfactual: share(changed, (v) => v === Infinity),
    },
    quantiles: { baseline: quantiles(without), counterfactual: quantiles(changed) },
    record: record ?? null,
  }
}

/** Mean of each side, every world counting once, as in the effect. */
export function means(
  pairs: readonly Pair[],
  id: string,
  until: number,
): { baseline: number; counterfactual: number } {
  const { baseline, counterfactual } = columns(pairs, id, until)
  const units = worldBy(pairs)
  const size = new Map<number | string, number>()
  for (const [i, unit] of units.entries())
    if (!Number.isNaN(baseline[i]!)) size.set(unit, (size.get(unit) ?? 0) + 1)
  const mean = (values: readonly number[]) =>
    values.reduce((sum, v, i) => (Number.isNaN(v) ? sum : sum + v / size.get(units[i]!)!), 0) / size.size
  return { baseline: mean(baseline), counterfactual: mean(counterfactual) }
}

/** Families of worlds, or pairs in one world, below which an interval of theirs is too short by chance to conclude from. */
const LEAST_UNITS = 8

/** `conclude`, but undecided where only a handful of families speak. */
export function concluded(
  pairs: readonly Pair[],
  bounds: { readonly low: number; readonly high: number },
  negligible: number,
): Conclusion {
  const units = new Set(familiesBy(pairs.filter((pair) => !failedPair(pair)))).size
  const still = bounds.low === 0 && bounds.high === 0
  return units < LEAST_UNITS && !still ? 'undecided' : conclude(bounds, negligible)
}

/**
 * How much of the variance of the effect twice the runs would halve: the luck of runs, not what families of worlds differ in, of which
 * calibration left as many as it left. One world, or worlds that are no kin (drawn from the prior): all of it. No world asked twice: unknown,
 * taken for none.
 */
export function luckShare(
  pairs: readonly Pair[],
  { id, error }: Pick<PairedEffect, 'id' | 'error'>,
  until: number,
): number {
  const worlds = new Set(worldBy(pairs)).size
  if (new Set(familiesBy(pairs)).size === worlds) return 1
  const lists = [...differencesByWorld(pairs, id, until).values()]
  const luck = luckVariance(lists)
  if (luck === undefined || !(error > 0)) return 0
  const ofMean = (luck * lists.reduce((sum, list) => sum + 1 / list.length, 0)) / lists.length ** 2
  return Math.min(1, ofMean / error ** 2)
}

const FIVEFOLD = 5

export function pairingOf(
  pairs: readonly Pair[],
  [primary, ...others]: readonly Effect[],
  until: number,
): PairingWorth {
  const ratios = [primary!, ...others]
    .filter(({ measure }) => !measure.startsWith(OUTCOME_PREFIX))
    .flatMap(({ variance_ratio: ratio }) => (ratio === 'unaffected' ? [] : [ratio]))
  const lists = [...differencesByWorld(pairs, primary!.measure, until).values()]
  const luck = luckVariance(lists)
  const all = variance(lists.flat())
  const between = luck === undefined || !(all > 0) ? null : Math.max(0, 1 - luck / all)
  return {
    moved: ratios.length,
    fivefold: ratios.filter((ratio) => ratio >= FIVEFOLD).length,
    between_worlds: between,
  }
}

/** Paired differences of the pairs that count, world by world. */
function differencesByWorld(
  pairs: readonly Pair[],
  id: string,
  until: number,
): ReadonlyMap<number, readonly number[]> {
  const { baseline, counterfactual } = columns(pairs, id, until)
  const lists = new Map<number, number[]>()
  pairs.forEach(({ world }, i) => {
    const d = counterfactual[i]! - baseline[i]!
    if (!Number.isNaN(d)) lists.set(world.id, [...(lists.get(world.id) ?? []), d])
  })
  return lists
}

/** Variance of the difference from pair to pair of one world, pooled over worlds; undefined where none was asked twice. */
function luckVariance(lists: readonly (readonly number[])[]): number | undefined {
  const freedom = lists.reduce((sum, list) => sum + list.length - 1, 0)
  if (freedom === 0) return undefined
  const squares = lists.reduce(
    (sum, list) => sum + (list.length > 1 ? variance(list) * (list.length - 1) : 0),
    0,
  )
  return squares / freedom
}

function minus(a: number, b: number): number {
  return a === b ? 0 : a - b
}

function quantiles(values: readonly number[]): Quantiles {
  const at = (p: number) => {
    const value = quantile(values, p)
    return Number.isFinite(value) ? value : null
  }
  return [at(0.05), at(0.25), at(0.5), at(0.75), at(0.95)]
}

/** Pairs against the same counterfactuals set beside the baseline of another seed of the same world, in turn. */
function gain(pairs: readonly Pair[], id: string, until: number): number | 'unaffected' {
  const { baseline, counterfactual } = columns(pairs, id, until)
  const lists = new Map<number, number[]>()
  pairs.forEach((pair, i) => {
    if (!failedPair(pair)) lists.set(pair.world.id, [...(lists.get(pair.world.id) ?? []), i])
  })
  const independent: number[] = new Array(pairs.length).fill(Number.NaN)
  for (const list of lists.values())
    if (list.length > 1)
      list.forEach((i, place) => {
        independent[i] = baseline[list[(place + 1) % list.length]!]!
      })
  const ratio = pairingGain(counterfactual, baseline, independent)
  return typeof ratio === 'number' && !Number.isFinite(ratio) ? 'unaffected' : ratio
}

/** Shares of the outcomes, each side summing to one, with intervals that hold for all of them together. */
export function outcomesOf(
  pairs: readonly Pair[],
  all: readonly AskedMeasure[],
  until = Infinity,
): OutcomeShare[] {
  const measures = OUTCOMES.map((outcome) => all.find(({ id }) => id === OUTCOME_PREFIX + outcome)!)
  return paired(pairs, measures, until).effects.map((effect, i) => ({
    outcome: OUTCOMES[i]!,
    ...means(pairs, effect.id, until),
    difference: effect.mean.value,
    low: effect.simultaneous.low,
    high: effect.simultaneous.high,
  }))
}
