/**
 * The people of Paris on 17 March 1871: 1,850,000 registered, about 1,668,000 of them present, household by household.
 *
 * Steps, each a file: `marginals` (what the rows say, drawn for the world) - `table` (joint table arrondissement x
 * presence x occupation x sex x age, raked and made whole) - `sizes`, `heads`, `households` (persons of the table put
 * together into households, each used once) - `grounds`, `deal` (households over cells, Guards along the way) -
 * `muster`, `battalions` - `condition`, `fortunes` (pay, rent, work) - `write` (engine arrays, scale). `audit` recounts.
 *
 * Rows used. population.tsv: pop-city, pop-arr-01..20 (estimate, low, high, pop_1872), pop-q-01..80 (share, low, high).
 * occupations.tsv: age_share, class_active, class_share_active by arrondissement, household mean_size and
 * share_in_lodging_houses, women activity_rate_15_plus; sex share and married couples of 1872 as constants.
 * national_guard.tsv: guard_total/effective_present_after_departures, the enrolment note of men_20_60_present,
 * pay/share_of_households_depending_on_guard_pay with its note, battalion:NNN/arrondissement,
 * legion:NN/battalions_expected. grievance.tsv: unemployment/share_of_industrial_workers_without_work.
 *
 * Assumed, for want of a table (the place that uses a number says so beside it):
 *  - Registered by arrondissement follow the census of 1872, garrison out pro rata, brought to 1,850,000; the absent are
 *    the rest, the same in shape in every world. The well-to-do leave more often (table.ts); class totals are of the
 *    registered, so the present are somewhat poorer than they.
 *  - The rows of class shares by arrondissement give less service and more labour than the city's class totals; raking
 *    follows the totals, so domestics exceed their row in the west (VIII: half of the occupied with the concierges).
 *  - Quartiers of an arrondissement differ in numbers, not in classes. Density within a quartier: grounds.ts.
 *  - Ages and sexes of an occupation, headship, marriage, where servants and children live: table.ts, heads.ts,
 *    households.ts. A head without occupation carries the class of another head of the arrondissement, by chance.
 *  - Guards: by class, age and arrondissement as guard.ts says; none is over 59. Battalions differ in place, not in
 *    class; the first sixty, of better-off men, are not told apart from the rest within an arrondissement.
 *  - Pay, rent, work, hardship: condition.ts. Absent households hold no pay, owe nothing here, are not at work.
 *  - Nerve by age and sex, personal offset standard normal in 1/64, cut at +-127 (1.98 s.d.; 4.6 % of persons): write.ts.
 *
 * Not here: soldiers, sailors, police, disarmed mobiles (forces.tsv); refugees are within the present of the rows.
 */
import type { City } from '../../engine/space/city.ts'
import type { People } from '../../engine/state/people.ts'
import type { Dataset } from '../../evidence/index.ts'
import { type Battalions, placed } from './battalions.ts'
import { deal } from './deal.ts'
import { tellFortunes } from './fortunes.ts'
import { type PlanOptions, plan } from './plan.ts'
import { guardFigure } from './rows.ts'
import { write } from './write.ts'

/** Guards on the rolls in the siege (national_guard, effective_on_rolls): no world holds more. */
export const mostGuards = (data: Dataset): number =>
  guardFigure(data, 'guard_total', 'effective_on_rolls').central

export interface Population {
  readonly people: People
  readonly battalions: Battalions
}

export interface PeopleOptions extends PlanOptions {
  /** 0 < scale <= 1: share of households that are simulated. */
  readonly scale: number
}

/** The people of a world at a scale. Depends on the data and the world only, never on the seed of a run. */
export function buildPeople(data: Dataset, city: City, options: PeopleOptions): People {
  return buildPopulation(data, city, options).people
}

/** People and battalions from one plan: what `buildPeople` and `buildBattalions` give, in one go. */
export function buildPopulation(data: Dataset, city: City, options: PeopleOptions): Population {
  checked(options, mostGuards(data))
  const { world, scale } = options
  const planned = plan(data, city, options)
  const dealt = deal(planned, city, world)
  const fortunes = tellFortunes(dealt, planned.marginals, world)
  return { people: write(dealt, fortunes, city.cells, world, scale), battalions: placed(planned, city) }
}

function checked({ world, scale, present }: PeopleOptions, most: number): void {
  if (!(scale > 0 && scale <= 1)) throw new Error(`scale should be above 0 and at most 1, is ${scale}`)
  if (!(Number.isInteger(world) && world >= 0 && world < 4294967296)) {
    throw new Error(`world should be a whole number from 0 to 4294967295, is ${world}`)
  }
  if (present !== undefined && !(Number.isInteger(present) && present >= 0 && present <= most)) {
    throw new Error(`Guards present should be a whole number from 0 to ${most}, is ${present}`)
  }
}
