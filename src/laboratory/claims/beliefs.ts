/** What one would have to believe: a box of assumptions in which the effect claimed appears, found on half of the families of worlds, tested on the other. */
import type { Dataset } from '../../evidence/index.ts'
import { valuesOfWorlds } from '../ask/dependence.ts'
import { type Discovery, discover } from '../discovery/index.ts'
import type { World } from '../worlds.ts'
import type { BeliefBox, ClaimResult } from './claim.ts'

/** Worlds, and worlds on each side, below which no box is looked for. */
export const LEAST_SEARCHED = 100
const LEAST_SIDE = 10
const SEED = 1871

/** `families`: of each world. `shows`: 1 where the world shows the effect, 0 where not, NaN where it says nothing. */
export function beliefs(
  data: Pick<Dataset, 'uncertainties'>,
  worlds: readonly World[],
  families: readonly number[],
  shows: readonly number[],
): ClaimResult['believe'] {
  const yes = shows.filter((one) => one === 1).length
  const no = shows.filter((one) => one === 0).length
  if (yes + no < LEAST_SEARCHED || Math.min(yes, no) < LEAST_SIDE) return { holds: null, fails: null }
  const points = valuesOfWorlds(data, worlds)
  const box = (outputs: readonly number[]) => boxOf(data, discover(points, outputs, { seed: SEED, families }))
  return { holds: box(shows), fails: box(shows.map((one) => 1 - one)) }
}

function boxOf(data: Pick<Dataset, 'uncertainties'>, found: Discovery): BeliefBox {
  const { restrictions, heldOut, p, separates } = found
  return {
    beliefs: restrictions.map(({ key, low, high }) => {
      const row = data.uncertainties.find((u) => u.key === key)
      // a box may end between two values; of whole numbers those within are meant
      const whole = row?.shape === 'integer'
      return {
        key,
        id: row?.id ?? '',
        label: row?.label ?? { en: key, fr: key },
        unit: row?.unit ?? '',
        low: low === undefined ? null : whole ? Math.ceil(low) : low,
        high: high === undefined ? null : whole ? Math.floor(high) : high,
      }
    }),
    inside: finite(heldOut.mean),
    outside: finite(heldOut.outside),
    coverage: finite(heldOut.coverage),
    worlds_inside: heldOut.n,
    p,
    separates,
  }
}

/** No world on a side: no share of it. */
function finite(value: number): number {
  return Number.isFinite(value) ? value : 0
}
