/** All counts of a world before any person is written: who lives where in what households, who serves in which battalion. */
import type { City } from '../../engine/space/city.ts'
import type { Dataset } from '../../evidence/dataset.ts'
import { fill, type Grounds, layGrounds } from './grounds.ts'
import { enrol, guardsByArrondissement } from './guard.ts'
import { drawMarginals, type Marginals } from './marginals.ts'
import { type Muster, muster } from './muster.ts'
import { householdSizes, type Sizes } from './sizes.ts'
import { jointTable } from './table.ts'

export interface PlanOptions {
  /** Key of the world; 0 takes every figure at its central value. */
  readonly world: number
  /** Guards present; without it the figure of the world. */
  readonly present?: number
}

export interface Plan {
  readonly marginals: Marginals
  /** Persons by [group][kind], see table.ts. */
  readonly table: Int32Array
  readonly sizes: Sizes
  /** Guards by [group][kind] and by arrondissement - 1. */
  readonly enrolled: Int32Array
  readonly guards: Int32Array
  readonly muster: Muster
  readonly grounds: Grounds
  /** Running totals of the present along the cells of an arrondissement - 1. */
  readonly presentFill: readonly Float64Array[]
}

export function plan(data: Dataset, city: City, options: PlanOptions): Plan {
  const marginals = drawMarginals(data, options.world, options.present)
  const table = jointTable(marginals)
  const enrolled = enrol(table, marginals.guards)
  const guards = guardsByArrondissement(enrolled)
  const grounds = layGrounds(data, city)
  return {
    marginals,
    table,
    enrolled,
    guards,
    grounds,
    sizes: householdSizes(marginals),
    muster: muster(data, options.world, guards, marginals.legions),
    presentFill: grounds.order.map((_, a) => fill(city, grounds, a + 1, marginals.quartier)),
  }
}
