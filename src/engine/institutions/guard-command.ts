/**
 * R-20 The Guard command (d'Aurelle, Place Vendome): has the government's rappel beaten in the centre and the west at
 * the ordered hour (EX-32) and reports hourly how many have come. Who answers is R-53.
 */
import { type Day, heads, now } from '../day.ts'
import { log } from '../record/events.ts'
import { MEMORY, SAYS, TO } from './memory.ts'
import { send } from './messages.ts'

/** Districts where the government has the drums beaten: centre and west (EX-32). */
const LOYAL_DISTRICTS = [1, 2, 3, 6, 7, 8, 9, 16]
const REPORT_EVERY = 3600

export function guardCommand(day: Day): void {
  const { s } = day
  const at = now(day)
  if (at < day.exogenous.loyalRappel) return
  if (s.memory[MEMORY.aurelleReports] === 0) {
    s.memory[MEMORY.aurelleReports] = day.exogenous.loyalRappel + 2 * REPORT_EVERY
    for (let c = 0; c < day.city.cells; c++)
      if (LOYAL_DISTRICTS.includes(day.city.arrondissement[c]))
        s.qLoyalDrum[day.city.quartier[c]] = day.exogenous.loyalRappel
    day.f.dirty.calls = true
    log(day.events, day.exogenous.loyalRappel, 'loyal-rappel', day.city.sites[day.landmarks.vendome].cell)
  }
  if (at < s.memory[MEMORY.aurelleReports] || s.memory[MEMORY.thiersLeftAt] > 0) return
  const hour = s.memory[MEMORY.aurelleReports]
  s.memory[MEMORY.aurelleReports] = hour + REPORT_EVERY
  let loyal = 0
  for (let n = 1; n < 255; n++) if (s.bnColour[n] === 0) loyal += s.bnUnder[n]
  const { sites } = day.city
  send(day, {
    at: hour,
    to: TO.thiers,
    kind: SAYS.loyalCount,
    value: heads(day, loyal),
    from: TO.aurelle,
    fromCell: sites[day.landmarks.vendome].cell,
    toCell: sites[day.landmarks.foreignMinistry].cell,
    carrier: 'rider',
  })
}
