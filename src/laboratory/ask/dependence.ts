/**
 * What an answer hangs on: uncertainties whose values go with the size of the primary effect, world by world. Listed is only what beats a
 * dummy uncertainty in 95 % of the resamples (sensitivity/ranking.ts); anything else is "not resolved", which is not "does not matter". Resamples
 * and dummy go by families of worlds: what a few families share by descent correlates with everything else that they share.
 */
import { UNCERTAINTIES } from '../../engine/index.ts'
import type { Dataset } from '../../evidence/index.ts'
import { drawWorld } from '../../scenario/index.ts'
import type { Points } from '../designs/index.ts'
import { ranking } from '../sensitivity/index.ts'
import { inWorld, type World } from '../worlds.ts'
import type { Dependence, HangsOn } from './answer.ts'

/** Worlds, and families of worlds, below which nothing is ranked: with fewer, chance alone correlates with everything. */
export const LEAST_RANKED = 30
const LEAST_FAMILIES = 12
const RUNS_PER_KEY = 5
const SEED = 1871

/** Values of all uncertainties, a row a world, in the units of uncertainties.tsv. */
export function valuesOfWorlds(data: Pick<Dataset, 'uncertainties'>, worlds: readonly World[]): Points {
  const values = new Float64Array(worlds.length * UNCERTAINTIES.length)
  worlds.forEach((world, i) => {
    const drawn = drawWorld(data.uncertainties, world.luck ?? world.id, inWorld(world))
    UNCERTAINTIES.forEach((name, j) => {
      values[i * UNCERTAINTIES.length + j] = drawn[name]
    })
  })
  return { keys: UNCERTAINTIES, n: worlds.length, values }
}

/** `families`: of each world. `effects`: mean difference of each world; NaN where none counts. */
export function dependence(
  data: Pick<Dataset, 'uncertainties'>,
  worlds: readonly World[],
  families: readonly number[],
  effects: readonly number[],
  measure: string,
): HangsOn {
  const count = new Set(families).size
  const none = (why: HangsOn['why']): HangsOn => ({
    measure,
    resolved: false,
    keys: [],
    why,
    worlds: worlds.length,
    families: count,
  })
  if (worlds.length <= 1) return none('one-world')
  if (worlds.length < LEAST_RANKED) return none('too-few-worlds')
  if (count < LEAST_FAMILIES) return none('too-few-families')
  const there = effects.filter((effect) => !Number.isNaN(effect))
  if (there.every((effect) => effect === there[0])) return none('no-difference')
  const points = valuesOfWorlds(data, worlds)
  const method = count >= RUNS_PER_KEY * points.keys.length ? 'partial' : 'correlation'
  const ranked = ranking(points, effects, { method, seed: SEED, families }).keys.filter((one) => one.resolved)
  const keys = ranked.map(({ key, index, beats, goesWith }): Dependence => {
    const row = data.uncertainties.find((u) => u.key === key)
    return {
      key,
      id: row?.id ?? '',
      label: row?.label ?? { en: key, fr: key },
      correlation: index,
      beats,
      goes_with: goesWith,
    }
  })
  return { measure, resolved: keys.length > 0, keys, why: null, worlds: worlds.length, families: count }
}
