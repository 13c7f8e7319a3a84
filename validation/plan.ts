/** Which runs the sections need. Sections share runs: the baseline is also the reference of ablations, scale and ticks. */
import { ABLATIONS, type EnsembleSetting } from 'commune/laboratory'
import type { Options, Section } from './options.ts'

export const TICKS = [150, 300, 600] as const
/** Times as many seeds as elsewhere: medians of 16 runs move by chance alone as far as S-12 allows. */
export const TICK_SEEDS = 6

export interface Plan {
  readonly prior: readonly EnsembleSetting[]
  readonly small: readonly EnsembleSetting[]
  readonly full: readonly EnsembleSetting[]
  readonly ablations: readonly (readonly EnsembleSetting[])[]
  readonly ticks: readonly (readonly EnsembleSetting[])[]
}

export function plan({ worlds, seeds, small, full }: Options): Plan {
  const baseline = (more: Partial<EnsembleSetting>, times = 1) =>
    upTo(times * seeds).map((seed) => ({ seed, world: 0, scale: small, ...more }))
  return {
    prior: upTo(worlds).map((world) => ({ seed: world, world, scale: small })),
    small: baseline({}),
    full: baseline({ scale: full }),
    ablations: ABLATIONS.map(({ setting }) => baseline(setting)),
    ticks: TICKS.map((tickSeconds) => baseline({ tickSeconds }, TICK_SEEDS)),
  }
}

/** The runs of a section, cheap ones first. */
export function runsOf(section: Section, all: Plan): readonly EnsembleSetting[] {
  if (section === 'prior') return all.prior
  if (section === 'ablations') return [...all.small, ...all.ablations.flat()]
  if (section === 'ticks') return [...all.small, ...all.ticks.flat()]
  return [...all.small, ...all.full]
}

function upTo(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i + 1)
}
