/**
 * The battalions as the engine needs them: arrondissement, men, assembly place.
 *
 * A battalion takes the Guards of a stretch of neighbouring cells of its arrondissement (muster.ts). It assembles at the
 * mairie or square of the arrondissement within 500 m of the middle of its stretch, else at that middle (assumed).
 */
import type { City } from '../../engine/space/city.ts'
import { BATTALIONS } from '../../engine/state/state.ts'
import type { Dataset } from '../../evidence/dataset.ts'
import { type Plan, type PlanOptions, plan } from './plan.ts'

const NEAR_METRES = 500

export interface Battalions {
  /** By number from 1, as many as the engine holds; entry 0 is unused, those that the town lacks have no men. */
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
  const cell = new Uint16Array(BATTALIONS)
  order.forEach((mine, a) => {
    const running = planned.presentFill[a]!
    const cells = planned.grounds.order[a]!
    const persons = running[running.length - 1]!
    let before = 0
    let i = 0
    for (const b of mine) {
      const middle = ((before + men[b]! / 2) / planned.guards[a]!) * persons
      while (i < cells.length - 1 && running[i]! < middle) i++
      cell[b] = square(city, cells[i]!)
      before += men[b]!
    }
  })
  return {
    arrondissement: filled(arrondissement, new Uint8Array(BATTALIONS)),
    cell,
    men: filled(men, new Uint32Array(BATTALIONS)),
  }
}

function filled<T extends Uint8Array | Uint32Array>(from: T, into: T): T {
  into.set(from)
  return into
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
