/** Whom to look for as a witness where something has been chosen on the map, in words that the witness screen reads. */
import type { Words } from '../../../evidence/index.ts'
import type { Plan, RosterEntry } from '../../worker/protocol.ts'

/**
 * A soldier of a chosen body of troops, else somebody who lives in the quarter that was chosen or that the chosen cell lies in.
 * `quarter`: 1..80. Undefined where nobody lives, as on the river or outside the walls.
 */
export function wishFor(
  plan: Pick<Plan, 'quartier' | 'quarters'>,
  entry: RosterEntry | undefined,
  quarter: number | undefined,
  cell: number | undefined,
  soldierOf: (unit: Words) => string,
): string | undefined {
  if (entry !== undefined && entry.kind !== 'guard') return soldierOf(entry.name)
  const number = quarter ?? (cell === undefined ? undefined : plan.quartier[cell])
  return (number === undefined ? undefined : plan.quarters[number]) || undefined
}
