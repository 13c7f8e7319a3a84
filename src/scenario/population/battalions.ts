/**
 * The 254 battalions as the engine needs them: arrondissement, men, assembly place.
 *
 * A battalion takes the Guards of a stretch of neighbouring cells of its arrondissement (muster.ts). It assembles at the
 * mairie or square of the arrondissement within 500 m of the middle of its stretch, else at that middle (assumed).
 */
import type { City } from '../../engine/space/city.ts'
import type { Dataset } from '../../evidence/dataset.ts'
import { BATTALIONS } from './muster.ts'
import { type Plan, type PlanOptions, plan } from './plan.ts'

const NEAR_METRES = 500

export interface Battalions {
  /** By number 1..254; entry 0 is unused. */
  readonly arrondissement: Uint8Array
  /** Assembly place. */
  readonly cell: Uint16Array
  /** Men of the whole city at scale 1. */
  readonly men: Uint32Array
}

/** The battalions of a world; the same that `buildPeople` enrols men in. */
export function buildBattalions(data: Dataset, city: City, options: PlanOptions): Battalions {
  return placed(plan(data, city, options), city)
}

/** Assembly places, once it is known which stretch of cells each battalion takes. */
export function placed(planned: Plan, city: City): Battalions {
  const {
    muster: { arrondissement, men, order },
  } = planned
  const cell = new Uint16Array(BATTALIONS + 1)
  order.forEach((mine, a) => {
    const filled = planned.presentFill[a]!
    const cells = planned.grounds.order[a]!
    const persons = filled[filled.length - 1]!
    let before = 0
    let i = 0
    for (const b of mine) {
      const middle = ((before + men[b]! / 2) / planned.guards[a]!) * persons
      while (i < cells.length - 1 && filled[i]! < middle) i++
      cell[b] = square(city, cells[i]!)
      before += men[b]!
    }
  })
  return { arrondissement, cell, men }
}

/** The nearest square or mairie of the arrondissement within reach, else the cell itself. */
function square(city: City, from: number): number {
  let best = from
  let nearest = NEAR_METRES * NEAR_METRES
  for (const site of city.sites) {
    if (site.kind !== 'square' && site.kind !== 'mairie') continue
    if (city.arrondissement[site.cell] !== city.arrondissement[from]) continue
    const dx = city.x[site.cell]! - city.x[from]!
    const dy = city.y[site.cell]! - city.y[from]!
    if (dx * dx + dy * dy >= nearest) continue
    nearest = dx * dx + dy * dy
    best = site.cell
  }
  return best
}
