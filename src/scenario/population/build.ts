/**
 * The people of Paris on 17 March 1871: 1,850,000 registered, about 1,668,000 of them present.
 */
import type { City } from '../../engine/space/city.ts'
import type { People } from '../../engine/state/people.ts'
import type { Dataset } from '../../evidence/dataset.ts'
import { deal } from './deal.ts'
import { tellFortunes } from './fortunes.ts'
import { plan, type PlanOptions } from './plan.ts'
import { write } from './write.ts'

export interface PeopleOptions extends PlanOptions {
  /** 0 < scale <= 1: share of households that are simulated. */
  readonly scale: number
}

/** Depends on the data and the world only, never on the seed of a run. */
export function buildPeople(data: Dataset, city: City, options: PeopleOptions): People {
  if (!(options.scale > 0 && options.scale <= 1)) throw new Error(`scale should be above 0 and at most 1, is ${options.scale}`)
  const planned = plan(data, city, options)
  const dealt = deal(planned, city, options.world)
  const fortunes = tellFortunes(dealt, planned.marginals, options.world)
  return write(dealt, fortunes, city.cells, options.world, options.scale)
}
