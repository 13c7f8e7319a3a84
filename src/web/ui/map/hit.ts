/** What lies under a point of a pane: the nearest unit, else a place that is drawn, else the cell. */
import type { Plan } from '../../worker/protocol.ts'
import type { Selection } from '../state/address.ts'
import type { Body } from './bodies.ts'
import type { Cells } from './lattice.ts'
import type { SiteMark } from './sites.ts'
import type { Transform } from './view.svelte.ts'

const REACH = { unit: 6, site: 11 }

export interface Hit {
  readonly selection: Selection
  readonly body?: Body
  readonly site?: string
}

export function hit(
  px: number,
  py: number,
  { k, x, y }: Transform,
  bodies: readonly Body[],
  marks: readonly SiteMark[],
  plan: Plan,
  cells: Cells,
): Hit | undefined {
  let best: Hit | undefined,
    least = Infinity
  for (const body of bodies) {
    const far = Math.hypot(body.at.x * k + x + body.dx - px, body.at.y * k + y + body.dy - py) - body.r
    if (far > REACH.unit || far >= least) continue
    least = far
    best = { selection: { kind: 'unit', id: body.unit.id }, body }
  }
  if (best) return best
  for (const { site, at } of marks) {
    const far = Math.hypot(at.x * k + x - px, at.y * k + y - py)
    if (far > REACH.site || far >= least) continue
    least = far
    best = { selection: { kind: 'site', id: site.id }, site: site.id }
  }
  if (best) return best
  const cell = cells.under({ x: (px - x) / k, y: (py - y) / k })
  if (cell === undefined) return undefined
  const site = plan.sites.find((one) => one.cell === cell)
  return site && k > 0.15
    ? { selection: { kind: 'site', id: site.id }, site: site.id }
    : { selection: { kind: 'cell', cell } }
}
