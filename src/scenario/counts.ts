/** How many districts, quarters and battalions a town has. */
import type { Dataset } from '../evidence/dataset.ts'

export interface TownCounts {
  /** Districts have the numbers from 1 on; in Paris, the arrondissements. */
  readonly districts: number
  /** Quarters likewise; in Paris, the quartiers. */
  readonly quarters: number
  /** Highest number of a battalion of the Guard. */
  readonly battalions: number
}

export function countsOf({ population, guard }: Pick<Dataset, 'population' | 'guard'>): TownCounts {
  const highest = (level: string) =>
    population.reduce((most, row) => (row.level === level ? Math.max(most, row.number) : most), 0)
  const battalions = guard.reduce(
    (most, { subject }) => Math.max(most, Number(/^battalion:(\d+)$/.exec(subject)?.[1] ?? 0)),
    0,
  )
  return { districts: highest('arrondissement'), quarters: highest('quartier'), battalions }
}
