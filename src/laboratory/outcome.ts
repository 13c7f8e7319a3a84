/**
 * How the day ended: one class of five, exclusive, in this order of asking.
 *   government captured   the head of the government or the ministers taken
 *   army out in order     the evacuation was ordered and 60 % or more of the army's men inside the wall came away under command
 *   army out broken       it was ordered and fewer came away
 *   army holds the guns   at the end half or more of the guns of the attacked parks are in the army's hands
 *   stand-off             none of these
 * The army's men: all soldiers, gendarmes and police inside the wall at the start, gun teams apart.
 */
import { type Day, KIND, MEMORY, OUTCOMES_OF_THE_DAY, type Outcome, SOLDIER, WHERE } from '../engine/index.ts'
import { gunsIn } from './sample.ts'

export type { Outcome }
export const OUTCOMES: readonly Outcome[] = OUTCOMES_OF_THE_DAY.map(({ id }) => id)

const IN_ORDER = 0.6
const HALF = 0.5

export interface Ending {
  readonly outcome: Outcome
  /** Men inside the wall at the start; of these, outside the wall under command at the end. */
  readonly men: number
  readonly away: number
  /** Guns of the attacked parks at the start; of these, in the army's hands at the end. */
  readonly guns: number
  readonly gunsHeld: number
}

export function ending(day: Day): Ending {
  const { s, forces, landmarks, city } = day
  let men = 0
  let away = 0
  forces.bodies.forEach((body, b) => {
    if (body.outside >= 0 || body.kind === KIND.teams) return
    men += body.men
    const where = s.bodyWhere[b]
    if (where !== WHERE.road && where !== WHERE.versailles) return
    for (
      let i = forces.soldierStart[body.firstCompany] ?? 0;
      i < (forces.soldierStart[body.lastCompany] ?? 0);
      i++
    )
      if ((s.soldierStance[i] ?? 0) <= SOLDIER.passive) away++
  })
  let guns = 0
  let gunsHeld = 0
  for (const site of landmarks.attackedParks) {
    guns += city.sites[site]?.guns ?? 0
    gunsHeld += (s.gunsAway[site] ?? 0) + gunsIn(day, site)
  }
  return {
    outcome: classify(day, men === 0 ? 0 : away / men, guns === 0 ? 0 : gunsHeld / guns),
    men,
    away,
    guns,
    gunsHeld,
  }
}

function classify({ s }: Day, share: number, guns: number): Outcome {
  if ((s.memory[MEMORY.thiersTaken] ?? 0) > 0 || (s.memory[MEMORY.ministersTaken] ?? 0) > 0)
    return 'government-captured'
  if ((s.memory[MEMORY.evacuationAt] ?? 0) > 0)
    return share >= IN_ORDER ? 'army-out-in-order' : 'army-out-broken'
  return guns >= HALF ? 'army-holds-the-guns' : 'stand-off'
}
