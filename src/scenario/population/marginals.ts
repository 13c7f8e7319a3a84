/**
 * The marginals of one world: how many, where, of which class, sex and age. Every figure comes from a row of
 * population.tsv, occupations.tsv, national_guard.tsv or grievance.tsv; world 0 takes central values, other worlds draw
 * inside the ranges and keep the totals consistent.
 */
import type { Dataset } from '../../evidence/dataset.ts'
import { lacking } from '../../evidence/index.ts'
import { countsOf, type TownCounts } from '../counts.ts'
import { shared, whole } from './apportion.ts'
import { type Figure, grievance, guardFigure, occupation, places, two } from './rows.ts'
import { sampled, sum, summing } from './uncertain.ts'

/** Men among the civil inhabitants: occupations, population/male note (garrison taken out). */
export const MEN_SHARE = 0.49
/** Married couples of 1872 (occupations, marital/married_couples_or_menages) per inhabitant of that census. */
export const COUPLES_PER_PERSON = 373163 / 1851792

export const AGES = ['0-4', '5-14', '15-19', '20-29', '30-39', '40-49', '50-59', '60+'] as const
/** Rows of class_active in the order of CLASS 0..6. */
export const CLASSES = [
  'workers',
  'employees',
  'employers_and_shopkeepers',
  'domestics',
  'concierges',
  'liberal_professions_officials',
  'rentiers_proprietors',
] as const

export interface Marginals {
  readonly counts: TownCounts
  /** Residents on the books of the town, present or not (`registered` of its row in population.tsv). */
  readonly registered: number
  /** Persons by arrondissement - 1. */
  readonly present: Int32Array
  readonly absent: Int32Array
  /** Present persons by quartier - 1. */
  readonly quartier: Int32Array
  /** Shares of the age bands. */
  readonly ages: Float64Array
  /** Occupied persons by class 0..6, present and absent together. */
  readonly classes: Float64Array
  /** Unraked share of a class among the occupied: [arrondissement - 1][class 0..6]. */
  readonly classShares: Float64Array
  /** Occupied among women of 15 and over. */
  readonly womenActivity: number
  readonly householdSize: number
  /** Share of persons who live alone in lodging houses. */
  readonly lodging: number
  /** How thick lodgers were by arrondissement - 1. */
  readonly lodgingFactor: Float64Array
  readonly guards: number
  readonly onPay: number
  readonly workersIdle: number
  /** Battalions that an arrondissement should have. */
  readonly legions: Float64Array
}

export function drawMarginals(data: Dataset, world: number, guards: number | undefined): Marginals {
  const counts = countsOf(data)
  const registered = registeredOf(data)
  const present = drawPresent(data, world)
  const rate = occupation(data, 'women', 'activity_rate_15_plus')
  const ages = drawAges(data, world)
  const womenActivity = sampled(world, rate)
  return {
    counts,
    registered,
    present,
    absent: drawAbsent(data, present, registered),
    quartier: drawQuartiers(data, world, present),
    ages,
    classes: drawClasses(data, world, { registered, ages, womenActivity }),
    classShares: drawClassShares(data, world, counts),
    womenActivity,
    householdSize: sampled(world, occupation(data, 'household', 'mean_size')),
    lodging: sampled(world, occupation(data, 'household', 'share_in_lodging_houses')),
    lodgingFactor: Float64Array.from(places(data, 'arrondissement'), (row) => row.lodgingFactor ?? 1),
    guards:
      guards ??
      Math.floor(sampled(world, guardFigure(data, 'guard_total', 'effective_present_after_departures'))),
    onPay: sampled(world, guardFigure(data, 'pay', 'share_of_households_depending_on_guard_pay')),
    workersIdle: sampled(world, grievance(data, 'unemployment', 'share_of_industrial_workers_without_work')),
    legions: Float64Array.from({ length: counts.districts }, (_, a) =>
      sampled(world, guardFigure(data, `legion:${two(a + 1)}`, 'battalions_expected')),
    ),
  }
}

/** Throws a DataError where the row of the town does not say it. */
function registeredOf(data: Dataset): number {
  const [town] = places(data, 'city')
  if (town?.registered === undefined)
    throw lacking('population.tsv', 'registered is ""', 'the residents on the books of the town', town?.line)
  return town.registered
}

/** The figures drawn one by one, then brought to their total inside their ranges. */
function drawTogether(world: number, figures: readonly Figure[], total: number): Float64Array {
  return summing(
    Float64Array.from(figures, (f) => sampled(world, f)),
    Float64Array.from(figures, (f) => f.low),
    Float64Array.from(figures, (f) => f.high),
    total,
  )
}

function drawPresent(data: Dataset, world: number): Int32Array {
  const [city] = places(data, 'city')
  const total = Math.floor(
    sampled(world, { id: city!.id, central: city!.estimate, low: city!.low, high: city!.high }),
  )
  const figures = places(data, 'arrondissement').map((row) => ({
    id: row.id,
    central: row.estimate,
    low: row.low,
    high: row.high,
  }))
  return whole(drawTogether(world, figures, total), total)
}

/**
 * Absent: in proportion to the census of 1872 (less the garrison, taken pro rata: where it lay is not known) brought to
 * the registered total, minus the central estimate of the present.
 */
function drawAbsent(data: Dataset, present: Int32Array, registered: number): Int32Array {
  const rows = places(data, 'arrondissement')
  const factor = registered / sum(rows.map((row) => row.pop1872 ?? 0))
  const missing = rows.map((row) => Math.max(200, (row.pop1872 ?? 0) * factor - row.estimate))
  return shared(missing, registered - sum(present))
}

function drawQuartiers(data: Dataset, world: number, present: Int32Array): Int32Array {
  const { districts, quarters } = countsOf(data)
  const out = new Int32Array(quarters)
  const rows = places(data, 'quartier')
  for (let a = 1; a <= districts; a++) {
    const mine = rows.filter((row) => row.arrondissement === a)
    const central = (row: (typeof mine)[number]) => present[a - 1]! * (row.shareOfArrondissement ?? 0)
    const figures = mine.map((row) => ({
      id: row.id,
      central: central(row),
      low: (central(row) * row.low) / row.estimate,
      high: (central(row) * row.high) / row.estimate,
    }))
    const counts = whole(drawTogether(world, figures, present[a - 1]!), present[a - 1]!)
    mine.forEach((row, i) => {
      out[row.number - 1] = counts[i]!
    })
  }
  return out
}

const drawAges = (data: Dataset, world: number): Float64Array =>
  drawTogether(
    world,
    AGES.map((band) => occupation(data, 'age_share', band)),
    1,
  )

/** Occupied men are held between 80 and 95 % of the men of 15 and over (assumption: a class total that asks more is cut). */
function drawClasses(
  data: Dataset,
  world: number,
  { registered, ages, womenActivity }: Pick<Marginals, 'registered' | 'ages' | 'womenActivity'>,
): Float64Array {
  const figures = CLASSES.map((name) => occupation(data, 'class_active', name))
  const drawn = Float64Array.from(figures, (f) => sampled(world, f))
  const adults = registered * (1 - ages[0]! - ages[1]!)
  const women = adults * (1 - MEN_SHARE) * womenActivity
  const men = Math.min(0.95, Math.max(0.8, (sum(drawn) - women) / (adults * MEN_SHARE))) * adults * MEN_SHARE
  return drawTogether(world, figures, women + men)
}

/** Of the row for domestics, concierges take 4.5 % of the occupied where the west is rich, less where workers are many. */
function drawClassShares(data: Dataset, world: number, { districts }: TownCounts): Float64Array {
  const out = new Float64Array(districts * 7)
  for (let a = 0; a < districts; a++) {
    const of = (name: string) =>
      Math.max(0.005, sampled(world, occupation(data, `arr:${two(a + 1)}`, `class_share_active:${name}`)))
    const serving = of('domestics')
    const workers = of('workers')
    const concierges = 0.045 * (1.5 - workers)
    const learned = of('liberal_officials_rentiers')
    out.set(
      [
        workers,
        of('employees'),
        of('employers_shopkeepers'),
        Math.max(0.005, serving - concierges / 2),
        concierges,
        (learned * 60) / 130,
        (learned * 70) / 130,
      ],
      a * 7,
    )
  }
  return out
}
