/**
 * Pattern (c): the rising spreads from neighbours and drums, not from the centre. If it does, quarters near the attacked
 * parks rise first (rank correlation of distance and drum well above 0), and most have risen before the Committee meets.
 */
import type { Scenario } from '../../scenario/index.ts'
import { type Observation, QUARTERS } from './observe.ts'
import { rankCorrelation, share } from './statistics.ts'

const PARKS = ['parc-de-montmartre-champ-des-polonais', 'parc-des-buttes-chaumont']
const CENTRE = 'hotel-de-ville'

export interface Distances {
  /** Metres in a straight line from the middle of each quarter to the nearer attacked park, and to the Hotel de Ville. */
  readonly park: readonly number[]
  readonly centre: readonly number[]
}

export function distances({ city }: Scenario): Distances {
  const places = (ids: readonly string[]) =>
    city.sites.filter((site) => ids.includes(site.id)).map((site) => site.cell)
  const middle = quarterMiddles(city)
  const nearest = (cells: readonly number[]) =>
    middle.map(([x, y]) =>
      Math.min(...cells.map((c) => Math.hypot((city.x[c] ?? 0) - x, (city.y[c] ?? 0) - y))),
    )
  return { park: nearest(places(PARKS)), centre: nearest(places([CENTRE])) }
}

function quarterMiddles(city: Scenario['city']): [number, number][] {
  const sums = Array.from({ length: QUARTERS }, () => [0, 0, 0] as [number, number, number])
  for (let c = 0; c < city.cells; c++) {
    const sum = sums[(city.quartier[c] ?? 0) - 1]
    if (sum === undefined || city.water[c] === 1) continue
    sum[0] += city.x[c] ?? 0
    sum[1] += city.y[c] ?? 0
    sum[2]++
  }
  return sums.map(([x, y, n]) => [x / Math.max(n, 1), y / Math.max(n, 1)])
}

export interface Mobilisation {
  /** Quarters that rose in the act. */
  readonly risen: number
  /** Rank correlation, over the quarters that rose, of the first drum with distance from the parks; from the centre. */
  readonly fromParks: number
  readonly fromCentre: number
  /** Of the quarters that rose, the share that did so before the Committee met. */
  readonly beforeCommittee: number
  /** First report written to the Committee, median drum, seconds of the clock. */
  readonly firstReport: number
  readonly firstDrum: number
}

export function mobilisation(
  from: Distances,
  run: Pick<Observation, 'drum' | 'reported' | 'committee'>,
): Mobilisation {
  const risen = run.drum.map((at, q) => ({ at, q })).filter(({ at }) => at < Infinity)
  const along = (metres: readonly number[]) =>
    rankCorrelation(
      risen.map(({ q }) => metres[q] ?? 0),
      risen.map(({ at }) => at),
    )
  return {
    risen: risen.length,
    fromParks: along(from.park),
    fromCentre: along(from.centre),
    beforeCommittee: share(risen, ({ at }) => at < run.committee),
    firstReport: Math.min(...run.reported, Infinity),
    firstDrum: Math.min(...run.drum, Infinity),
  }
}
