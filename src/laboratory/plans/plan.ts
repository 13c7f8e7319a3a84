/**
 * A plan: which runs a study needs, before any is run. Variants (decisions changed, one at a time or crossed; mechanisms switched
 * off) x worlds (a design over the uncertainties) x seeds. From a plan follows one list of settings, in one order.
 */
import type { KnockOuts, Levers, UncertaintyKey } from '../../engine/index.ts'
import { grid, latin, list, type Points, random, rowOf, scrambles, sobol } from '../designs/index.ts'
import { type EnsembleSetting, settingKey } from '../ensemble/index.ts'
import { BASELINE, inWorld, priorWorlds, shuffled, type World } from '../worlds.ts'

export type Key = UncertaintyKey

/** How worlds are chosen. Designs over points move the given keys through their priors; the others stay at the baseline's values. */
export type PlanDesign =
  | { readonly name: 'baseline' }
  | { readonly name: 'accepted'; readonly worlds?: number }
  | { readonly name: 'prior'; readonly worlds: number }
  | {
      readonly name: 'sobol'
      readonly points: number
      readonly keys: readonly Key[]
      readonly seed: number
      /** Independent scrambles of as many points each, for intervals. */
      readonly scrambles: number
    }
  | {
      readonly name: 'latin' | 'random'
      readonly points: number
      readonly keys: readonly Key[]
      readonly seed: number
    }
  | { readonly name: 'grid'; readonly levels: Readonly<Partial<Record<Key, number | readonly number[]>>> }
  | {
      readonly name: 'list'
      readonly points?: readonly Readonly<Partial<Record<Key, number>>>[]
      readonly values?: readonly Readonly<Partial<Record<Key, number>>>[]
    }

/** What is done differently; the baseline does nothing differently. */
export interface Variant {
  readonly levers: Levers
  readonly knockOuts: KnockOuts
}

export interface Plan {
  readonly name: string
  readonly about: string
  readonly scenario: string
  readonly variants: readonly Variant[]
  readonly design: PlanDesign
  readonly seeds: readonly number[]
  readonly scale: number
  readonly tickSeconds: number
  /** Measures that a summary of the plan shows; all are stored. */
  readonly measures: readonly string[]
}

/** Most runs of one plan. */
export const MOST_RUNS = 100_000

/** How many worlds a design has; `accepted`: how many there are in all. */
export function worldCount(design: PlanDesign, accepted: number): number {
  switch (design.name) {
    case 'baseline':
      return 1
    case 'accepted':
      return Math.min(design.worlds ?? accepted, accepted)
    case 'prior':
      return design.worlds
    case 'sobol':
      return design.points * design.scrambles
    case 'grid':
      return Object.values(design.levels).reduce(
        (product: number, levels) => product * (typeof levels === 'number' ? levels : levels.length),
        1,
      )
    case 'list':
      return (design.points ?? design.values ?? []).length
    default:
      return design.points
  }
}

/** The worlds of a plan in their order. */
export function planWorlds(design: PlanDesign, accepted: readonly World[]): World[] {
  switch (design.name) {
    case 'baseline':
      return [BASELINE]
    case 'accepted':
      return shuffled(accepted).slice(0, worldCount(design, accepted.length))
    case 'prior':
      return priorWorlds(design.worlds)
    case 'sobol':
      return design.scrambles === 1
        ? atPoints(sobol(design).points(design.points))
        : scrambles(design, design.scrambles).flatMap((one) => atPoints(one.points(design.points)))
    case 'latin':
      return atPoints(latin(design).points(design.points))
    case 'random':
      return atPoints(random(design).points(design.points))
    case 'grid': {
      const axes = Object.entries(design.levels).map(([key, levels]) => ({ key, levels }))
      return atPoints(grid(axes).points(worldCount(design, 0)))
    }
    case 'list':
      return design.values === undefined
        ? atPoints(list(design.points ?? []).points(design.points?.length ?? 0))
        : design.values.map((values) => ({ id: 0, values }))
  }
}

/** World 0 with some uncertainties moved through their priors. */
function atPoints(points: Points): World[] {
  return Array.from({ length: points.n }, (_, i) => ({ id: 0, points: rowOf(points, i) }))
}

/** All settings of a plan, world by world, in each seed by seed, in each variant by variant, so that what is compared stands together. */
export function planSettings(plan: Plan, accepted: readonly World[]): EnsembleSetting[] {
  const { seeds, variants, scale, tickSeconds } = plan
  const settings = planWorlds(plan.design, accepted).flatMap((world) =>
    seeds.flatMap((seed) =>
      variants.map(({ levers, knockOuts }) => ({
        ...inWorld(world),
        seed,
        scale,
        tickSeconds,
        levers,
        knockOuts,
      })),
    ),
  )
  const seen = new Set<string>()
  return settings.filter((setting) => {
    const key = settingKey(setting)
    return !seen.has(key) && seen.add(key)
  })
}

/** Every combination of the choices, the last moving fastest. */
export function crossed<T>(choices: readonly (readonly T[])[]): T[][] {
  return choices.reduce<T[][]>(
    (all, axis) => all.flatMap((before) => axis.map((one) => [...before, one])),
    [[]],
  )
}
