/** How one sees that an order was carried out: from the events and the end of a run, which must have kept its events. */
import type { Day } from '../../day.ts'
import type { EventKind, SimEvent } from '../../record/events.ts'
import { ERRAND, MARCH } from '../../state/march.ts'
import type { Judged } from '../lever.ts'

export const NEVER: Judged = { at: Number.POSITIVE_INFINITY }

export function contact({ exogenous }: Day): number {
  return exogenous.contact
}

/** The first event of a kind. */
export function first(day: Day, kind: EventKind, fits: (event: SimEvent) => boolean = () => true): Judged {
  return { at: day.events.list.find((e) => e.kind === kind && fits(e))?.at ?? Number.POSITIVE_INFINITY }
}

/** Done when the first event of a kind comes. */
export const when =
  (kind: EventKind) =>
  (day: Day): Judged =>
    first(day, kind)

/** Teams have come to a park that the army still holds. */
export function teams(day: Day): Judged {
  const { s, landmarks } = day
  const now = s.clock[1]
  const came = landmarks.attackedParks.map((site) => s.teamsAt[site]).filter((t) => t > 0 && t <= now)
  const before = first(day, 'park-lost').at
  const times = came.filter((t) => t < before)
  return times.length === 0 ? NEVER : { at: Math.min(...times) }
}

/** Early and late: an order to fire was given; never: soldiers stood before a crowd, and none was given. */
export function fire(day: Day): Judged {
  const given = ['volley', 'charge', 'fire-refused'] as const
  const order = Math.min(...given.map((kind) => first(day, kind).at))
  if (day.levers.fireOrder !== 'never') return { at: order }
  return Number.isFinite(order) ? NEVER : first(day, 'park-taken')
}

/** A gate is shut and held; the share is that of the gates of the army's way out. */
export function gates(day: Day): Judged {
  const { s, landmarks } = day
  const held = landmarks.exits.filter((gate) => s.shut[gate] === 2).length
  return { at: first(day, 'gate-shut').at, share: held / landmarks.exits.length }
}

/** The house was entered from its hour on, by a battalion that had been sent there or by another. */
export function entered(day: Day, site: number, from: number): Judged {
  return first(day, 'site-taken', (e) => e.subject === site && e.at >= from)
}

/** The evacuation was ordered, and no column left by a gate. */
export function keeps(day: Day): Judged {
  const left = day.events.list.some((e) => e.kind === 'column-leaves-paris')
  return left ? NEVER : first(day, 'evacuation-ordered')
}

/** A column passed the wall; the share is that of the battalions asked that did. */
export function marches(day: Day): Judged {
  const { march } = day
  if (march === undefined) return NEVER
  const asked = march.memory[MARCH.asked]
  let out = 0
  for (let n = 1; n < 255; n++) if (march.bnErrand[n] === ERRAND.versailles && march.bnLeft[n] > 0) out++
  return {
    at: march.memory[MARCH.firstOut] || Number.POSITIVE_INFINITY,
    share: asked === 0 ? 0 : out / asked,
  }
}
