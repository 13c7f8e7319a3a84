/** The same units, counts and places as on the map, by quarter: what the list beside it shows. */
import { type Frame, LAYERS, type Plan } from '../../worker/protocol.ts'
import { type SiteNow, siteOf, type Unit, unitsOf } from '../../worker/units.ts'

export interface QuarterNow {
  /** 1..80; 0 outside the wall. */
  readonly quarter: number
  readonly name: string
  /** People, Guards, soldiers obeying, soldiers refusing. */
  readonly heads: readonly number[]
  readonly units: readonly Unit[]
  readonly sites: readonly SiteNow[]
}

/** Quarters in their order, then outside; places that hold nothing worth telling are left out. */
export function listing(plan: Plan, frame: Frame): QuarterNow[] {
  const heads = Array.from({ length: 81 }, () => new Array<number>(LAYERS).fill(0))
  for (let layer = 0; layer < LAYERS; layer++)
    for (let c = 0; c < plan.cells; c++)
      heads[plan.quartier[c]!]![layer]! += frame.counts[layer * plan.cells + c]!
  const units = Array.from({ length: 81 }, (): Unit[] => []),
    sites = Array.from({ length: 81 }, (): SiteNow[] => [])
  for (const unit of unitsOf(plan, frame))
    units[unit.where === 'inside' ? plan.quartier[unit.cell]! : 0]!.push(unit)
  plan.sites.forEach((_, i) => {
    const site = siteOf(plan, frame, i)
    // a bridge and an open gate are everywhere on the map and tell nothing here
    const plain = site.kind === 'bridge' || site.kind === 'gate'
    if (
      (site.holder !== undefined && site.holder !== 'nobody' && !plain) ||
      site.gunsNow > 0 ||
      site.gate !== 'open'
    )
      sites[plan.quartier[site.cell]!]!.push(site)
  })
  const order = [...Array.from({ length: 80 }, (_, i) => i + 1), 0]
  return order.map((quarter) => ({
    quarter,
    name: plan.quarters[quarter] ?? '',
    heads: heads[quarter]!,
    units: units[quarter]!.sort((a, b) => b.here - a.here),
    sites: sites[quarter]!,
  }))
}
