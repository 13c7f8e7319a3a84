import { type Day, now } from '../day.ts'
import { MEMORY } from './memory.ts'

/** The Louvre, or Place Clichy from EX-31 on until the order to withdraw reaches the commander. */
export function headquarters(day: Day): number {
  const { sites } = day.city
  const forward = now(day) >= day.exogenous.commanderMoves && day.s.memory[MEMORY.withdrawalKnown] === 0
  return sites[forward ? day.landmarks.clichy : day.landmarks.louvre].cell
}
