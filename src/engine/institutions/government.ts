/**
 * R-21 The Government (Thiers with his ministers at the Foreign Ministry).
 *
 * Knows the army's fall-back and the loyal Guard's turn-out only from messages. When both say that the city cannot be
 * held it deliberates `councilMinutes` (assumed 30..90) and orders the army back over the Seine, to hold the bridges
 * (d18-151). When the army says that it is too few for that (d18-152), the forts are given up (d18-154) and the council talks again, as
 * long as before; then Thiers leaves, or at once when armed Guards not known as loyal are within 500 m of the ministry. From the
 * road he confirms the total evacuation in writing: `retreatMinutes` after leaving (assumed; the carriage halts at the bridge of Sevres).
 * The model of February 1848 that Thiers gave as his reason is why one defeat suffices here.
 */
import { type Day, heads, now } from '../day.ts'
import { metresBetween } from '../fields/distance.ts'
import { log } from '../record/events.ts'
import { COLUMN } from '../state/forces.ts'
import { MEMORY, SAYS, TO } from './memory.ts'
import { readAll, send } from './messages.ts'

/** Loyal Guards that would have made him stay: a tenth of what the drums called for (assumed). */
const ENOUGH_LOYAL = 5000
const DANGER_METRES = 500

export function government(day: Day): void {
  const { memory } = day.s
  if (memory[MEMORY.thiersTaken] > 0) return
  readAll(day, TO.thiers, MEMORY.thiersReads, day.p.staffMinutes, (letter) => {
    if (letter.kind === SAYS.fallBackGiven && memory[MEMORY.fallBackKnown] === 0)
      memory[MEMORY.fallBackKnown] = letter.at
    if (letter.kind === SAYS.loyalCount) {
      if (memory[MEMORY.loyalKnown] === 0) memory[MEMORY.loyalKnown] = letter.at
      memory[MEMORY.loyalCount] = letter.value
    }
    if (letter.kind === SAYS.bridges && memory[MEMORY.bridgesKnown] === 0)
      memory[MEMORY.bridgesKnown] = letter.at
  })
  if (memory[MEMORY.thiersLeftAt] > 0) onTheRoad(day)
  else if (memory[MEMORY.withdrawalAt] === 0) decide(day)
  else stayOrGo(day)
}

function decide(day: Day): void {
  const { memory } = day.s
  const known = Math.max(memory[MEMORY.fallBackKnown], memory[MEMORY.loyalKnown])
  if (
    memory[MEMORY.fallBackKnown] === 0 ||
    memory[MEMORY.loyalKnown] === 0 ||
    memory[MEMORY.loyalCount] >= ENOUGH_LOYAL
  )
    return
  const pause = day.knockOuts.noLags ? 0 : Math.floor(day.p.councilMinutes * 60)
  const at = known + pause
  if (now(day) < at) return
  memory[MEMORY.withdrawalAt] = at
  const here = day.city.sites[day.landmarks.foreignMinistry].cell
  log(day.events, at, 'withdrawal-ordered', here)
  send(day, {
    at,
    to: TO.vinoy,
    kind: SAYS.withdraw,
    from: TO.thiers,
    fromCell: here,
    toCell: day.city.sites[day.landmarks.louvre].cell,
    carrier: 'wire',
  })
}

/** He stays until the army says that it cannot hold the bridges and the council has talked it over, or until he is in danger. */
function stayOrGo(day: Day): void {
  const { memory } = day.s
  const told = memory[MEMORY.bridgesKnown]
  if (told > 0 && memory[MEMORY.fortsOrdered] === 0) orderForts(day, told)
  const pause = day.knockOuts.noLags ? 0 : Math.floor(day.p.councilMinutes * 60)
  const danger = guardsNear(day)
  if (!danger && (told === 0 || now(day) < told + pause)) return
  const at = danger ? now(day) : told + pause
  if (memory[MEMORY.fortsOrdered] === 0) orderForts(day, at)
  memory[MEMORY.thiersLeftAt] = at
  memory[MEMORY.guardsNear] = danger ? 1 : 0
  log(day.events, at, 'thiers-leaves', day.city.sites[day.landmarks.foreignMinistry].cell, -1, danger ? 1 : 0)
}

function orderForts(day: Day, at: number): void {
  day.s.memory[MEMORY.fortsOrdered] = at
  log(day.events, at, 'forts-ordered', -1)
}

function guardsNear(day: Day): boolean {
  const here = day.city.sites[day.landmarks.foreignMinistry].cell
  for (let n = 1; n < 255; n++)
    if (
      day.s.bnColour[n] === 1 &&
      day.s.bnOrder[n] >= COLUMN.toContest &&
      heads(day, day.s.bnUnder[n]) >= 50 &&
      metresBetween(day, day.s.bnCell[n], here) <= DANGER_METRES
    )
      return true
  return false
}

function onTheRoad(day: Day): void {
  const { memory } = day.s
  const at = memory[MEMORY.thiersLeftAt] + Math.floor(day.p.retreatMinutes * 60)
  if (memory[MEMORY.evacuationSent] > 0 || now(day) < at) return
  memory[MEMORY.evacuationSent] = at
  // the rider comes back over the bridge of Sevres: about 10 km
  const ride = day.knockOuts.noLags ? 0 : Math.floor((10000 * 3600) / (day.p.riderSpeed * 1000))
  memory[MEMORY.thiersOnRoad] = at + ride
}
