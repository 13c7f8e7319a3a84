/** How many districts, quarters and battalions a town has: scenario.yaml. */
import type { Dataset } from '../evidence/dataset.ts'

/** Districts (in Paris, the arrondissements), quarters (the quartiers) and battalions have the numbers from 1 on. */
export type TownCounts = Dataset['scenario']['counts']

export function countsOf({ scenario }: Pick<Dataset, 'scenario'>): TownCounts {
  return scenario.counts
}
