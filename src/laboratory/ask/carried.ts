/** In what share of worlds a decision was carried out: a lever is an order in somebody's hands, and orders may come to nothing. */
import type { Observation } from '../ensemble/index.ts'
import { shareOfWorlds } from '../intervals/index.ts'
import type { Share } from './answer.ts'
import type { Pair } from './pairs.ts'

/** Every order of the run was carried out; undefined where there was none, only states of things. */
function carriedIn({ carriedOut }: Observation): boolean | undefined {
  const orders = carriedOut.filter(({ kind }) => kind === 'order')
  return orders.length === 0 ? undefined : orders.every(({ carried }) => carried)
}

/** A world counts if half or more of its runs carried the orders out. Null where nothing had to be carried out. */
export function carriedOutShare(pairs: readonly Pair[]): Share | null {
  const units = new Map<number, { carried: number; all: number; family: number }>()
  const several = new Set(pairs.map((pair) => pair.world.id)).size > 1
  for (const { world, seed, family, counterfactual } of pairs) {
    const carried = counterfactual === undefined ? undefined : carriedIn(counterfactual)
    if (carried === undefined) continue
    const unit = several ? world.id : seed
    const known = units.get(unit) ?? { carried: 0, all: 0, family: several ? family : seed }
    units.set(unit, { ...known, carried: known.carried + (carried ? 1 : 0), all: known.all + 1 })
  }
  if (units.size === 0) return null
  const list = [...units.values()]
  const { value, low, high } = shareOfWorlds(
    list.map(({ carried, all }) => 2 * carried >= all),
    list.map(({ family }) => family),
  )
  return { share: value, low, high }
}
