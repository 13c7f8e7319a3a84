/** Names of places as one says them: the building or square in whose sight a cell lies, else its quarter. */
import type { Words } from '../../../evidence/index.ts'
import { accented } from '../../../laboratory/index.ts'
import type { Plan } from '../../worker/protocol.ts'

const SPOKEN = new Set([
  'square',
  'barracks',
  'palace',
  'town_hall',
  'ministry',
  'prefecture',
  'headquarters',
  'station',
  'park',
])
const NEAR_METRES = 350

export function quarterAt(plan: Plan, cell: number): string {
  return plan.quarters[plan.quartier[cell] ?? 0] ?? ''
}

/** Names that have been looked for, by the list of sites. */
const FOUND = new WeakMap<Plan['sites'], Map<number, Words>>()

export function placeAt(plan: Plan, cell: number): Words {
  const found = FOUND.get(plan.sites) ?? new Map<number, Words>()
  FOUND.set(plan.sites, found)
  const known = found.get(cell) ?? lookFor(plan, cell)
  found.set(cell, known)
  return known
}

function lookFor(plan: Plan, cell: number): Words {
  const near = nearestSite(plan, cell, NEAR_METRES, (kind) => SPOKEN.has(kind))
  const site = plan.sites[near]
  if (site !== undefined) return accented(site.name)
  const quarter = quarterAt(plan, cell)
  return { en: quarter, fr: quarter }
}

/** Index of the nearest site of the kinds wanted within some metres of a cell, -1 if there is none. */
export function nearestSite(
  plan: Plan,
  cell: number,
  metres: number,
  wanted: (kind: string) => boolean,
): number {
  let best = -1
  let least = metres * metres
  plan.sites.forEach((site, i) => {
    if (!wanted(site.kind)) return
    const dx = plan.x[site.cell]! - plan.x[cell]!
    const dy = plan.y[site.cell]! - plan.y[cell]!
    const far = dx * dx + dy * dy
    if (far >= least) return
    least = far
    best = i
  })
  return best
}
