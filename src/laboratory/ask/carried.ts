/** In what share of worlds a decision was carried out: a lever is an order in somebody's hands, and orders may come to nothing. */
import type { Observation } from '../ensemble/index.ts'
import { familiesOf } from '../families.ts'
import { shareOfWorlds } from '../intervals/index.ts'
import type { World } from '../worlds.ts'
import type { Share } from './answer.ts'
import type { Pair } from './pairs.ts'

/** Every order of the run was carried out; undefined where there was none, only states of things. */
function carriedIn({ carriedOut }: Observation): boolean | undefined {
  const orders = carriedOut.filter(({ kind }) => kind === 'order')
  return orders.length === 0 ? undefined : orders.every(({ carried }) => carried)
}

/** A world counts if half or more of its runs carried the orders out. Null where nothing had to be carried out. */
export function carriedOutShare(pairs: readonly Pair[]): Share | null {
  const units = new Map<World | number, [carried: number, all: number]>()
  const several = new Set(pairs.map((pair) => pair.world)).size > 1
  for (const { world, seed, counterfactual } of pairs) {
    const carried = counterfactual === undefined ? undefined : carriedIn(counterfactual)
    if (carried === undefined) continue
    const unit = several ? world : seed
    const [done, all] = units.get(unit) ?? [0, 0]
    units.set(unit, [done + (carried ? 1 : 0), all + 1])
  }
  if (units.size === 0) return null
  const names = [...units.keys()]
  const families = several ? familiesOf(names as World[]) : (names as number[])
  const done = [...units.values()].map(([carried, all]) => 2 * carried >= all)
  const { value, low, high } = shareOfWorlds(done, families)
  return { share: value, low, high }
}
