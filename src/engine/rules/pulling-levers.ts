/**
 * Levers due (model.md section 9): each puts an order into a named holder's hands; what follows is up to the rules.
 * L-06 the alarm cannon is fired by the night post at 05:00. L-08 the order to shut the gates goes to the nearest
 * federated battalions under arms; whether they get there is theirs. L-09 the nearest battalion is told to enter.
 */

import { type Day, heads, now } from '../day.ts'
import { hourOf } from '../definitions/lever.ts'
import {
  ALARM_CANNON,
  CALMON_ENTERED,
  GATES_SHUT,
  MINISTERS_ENTERED,
  MINISTRY_ENTERED,
} from '../definitions/levers/evening.ts'
import { metresBetween } from '../fields/distance.ts'
import { NOISE, noise } from '../fields/noises.ts'
import { SAYS, TO } from '../institutions/memory.ts'
import { send } from '../institutions/messages.ts'
import { log } from '../record/events.ts'

/** Men under arms that a battalion needs before it is sent to a gate or a door. */
const LEAST_MEN = 40

export function pullLevers(day: Day): void {
  const { levers } = day
  if (levers.alarmCannon === true && due(day, hourOf(day, ALARM_CANNON))) {
    const cell = day.city.sites[day.landmarks.montmartre].cell
    noise(day, cell, NOISE.cannon)
    log(day.events, now(day), 'alarm-cannon', cell)
  }
  if (now(day) >= hourOf(day, GATES_SHUT)) for (const gate of day.landmarks.exits) orderGate(day, gate)
  if (levers.ministryEntered === true && due(day, hourOf(day, MINISTRY_ENTERED)))
    sendNearest(day, day.landmarks.foreignMinistry, SAYS.go)
  if (levers.calmonEntered === true && due(day, hourOf(day, CALMON_ENTERED)))
    sendNearest(day, day.landmarks.calmon, SAYS.go)
  if (levers.ministersEntered === true && due(day, hourOf(day, MINISTERS_ENTERED)))
    sendNearest(day, day.landmarks.foreignMinistry, SAYS.go)
}

/** Is this the tick in which a moment falls? */
export function due(day: Day, moment: number): boolean {
  return now(day) >= moment && now(day) < moment + day.tickSeconds
}

function orderGate(day: Day, gate: number): void {
  if (day.s.shut[gate] !== 0 || !sendNearest(day, gate, SAYS.shutGate)) return
  day.s.shut[gate] = 1
  log(day.events, now(day), 'lever-pulled', day.city.sites[gate].cell, gate)
}

function sendNearest(day: Day, site: number, kind: number): boolean {
  const { s } = day
  const { cell } = day.city.sites[site]
  let best = 0
  let least = 1 << 30
  for (let n = 1; n < 255; n++) {
    if (s.bnColour[n] !== 1 || s.bnSite[n] >= 0 || heads(day, s.bnUnder[n]) < LEAST_MEN) continue
    const metres = metresBetween(day, s.bnCell[n], cell)
    if (metres < least) {
      least = metres
      best = n
    }
  }
  if (best === 0) return false
  s.bnSite[best] = site
  send(day, {
    to: TO.battalion + best,
    kind,
    subject: site,
    from: TO.committee,
    fromCell: s.bnCell[best],
    toCell: s.bnCell[best],
    carrier: 'runner',
  })
  return true
}
