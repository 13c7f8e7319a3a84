/**
 * Was a lever carried out, when, and how late? Asked of every lever of a run, L-01 to L-15. A lever is an order in somebody's
 * hands: teams may never come, gates may find nobody to shut them. What was material before the day (fed soldiers, eased rents)
 * or a rule of the day (no newspapers) is a *state*: there was nothing to carry out, so it always holds.
 *
 * Times are seconds of the clock, Infinity for never; `late` counts from the hour asked for, or from the hour that the lever names.
 */
import { at, type Day, ERRAND, type EventKind, type Levers, MARCH, type SimEvent } from '../engine/index.ts'

export interface CarriedOut {
  /** Row of levers.tsv, and its key. */
  readonly id: string
  readonly key: string
  /** An order that somebody has to carry out, or a state of things. */
  readonly kind: 'order' | 'state'
  readonly carried: boolean
  /** When it was done, and how long after its hour; 0 for a state. */
  readonly at: number
  readonly late: number
  /** Of several things asked (gates, battalions) the share that was done; else 0 or 1. */
  readonly share: number
}

interface Judged {
  readonly at: number
  readonly share?: number
}
interface Judge {
  readonly id: string
  readonly key: string
  /** Hour from which lateness counts; none for a state. */
  readonly due?: (day: Day) => number
  readonly done: (day: Day) => Judged
}

const STATE = (): Judged => ({ at: 0 })

const JUDGES: Readonly<Partial<Record<keyof Levers, Judge>>> = {
  teamsHour: { id: 'L-01a', key: 'teams.hour', due: ({ levers }) => levers.teamsHour ?? 0, done: teams },
  teamsAdded: { id: 'L-01b', key: 'teams.added', due: ({ exogenous }) => exogenous.contact, done: teams },
  soldiersFed: { id: 'L-02', key: 'soldiers.fed', done: STATE },
  policeFront: { id: 'L-03', key: 'police.front', due: contact, done: (day) => first(day, 'park-attacked') },
  cordonKept: { id: 'L-04', key: 'cordon.kept', due: contact, done: (day) => first(day, 'park-taken') },
  fireOrder: { id: 'L-05', key: 'fire.order', due: contact, done: fire },
  alarmCannon: {
    id: 'L-06',
    key: 'alarm.cannon',
    due: () => at(18, 5),
    done: (day) => first(day, 'alarm-cannon'),
  },
  committeeDawn: {
    id: 'L-07',
    key: 'committee.dawn',
    due: () => at(18, 5, 30),
    done: (day) => first(day, 'committee-meets'),
  },
  gatesShut: { id: 'L-08', key: 'gates.shut', due: ({ levers }) => levers.gatesShut ?? 0, done: gates },
  ministryEntered: {
    id: 'L-09a',
    key: 'ministry.entered',
    due: () => at(18, 15),
    done: (day) => entered(day, day.landmarks.foreignMinistry, at(18, 15)),
  },
  calmonEntered: {
    id: 'L-09b',
    key: 'calmon.entered',
    due: () => at(18, 22),
    done: (day) => entered(day, day.landmarks.calmon, at(18, 22)),
  },
  ministersEntered: {
    id: 'L-09c',
    key: 'ministers.entered',
    due: () => at(19, 4),
    done: (day) => entered(day, day.landmarks.foreignMinistry, at(19, 4)),
  },
  armyKeepsEcole: {
    id: 'L-10',
    key: 'army.keeps-ecole',
    due: (day) => first(day, 'evacuation-ordered').at,
    done: keeps,
  },
  valerienHour: {
    id: 'L-11a',
    key: 'mont-valerien.occupied',
    due: ({ levers }) => levers.valerienHour ?? 0,
    done: (day) => first(day, 'fort-taken'),
  },
  marchHour: {
    id: 'L-12a',
    key: 'march.versailles',
    due: ({ levers }) => levers.marchHour ?? 0,
    done: marches,
  },
  bankHour: {
    id: 'L-13',
    key: 'bank.occupied',
    due: ({ levers }) => levers.bankHour ?? 0,
    done: (day) => first(day, 'bank-taken'),
  },
  pressSilent: { id: 'L-14', key: 'press.silent', done: STATE },
  eased: { id: 'L-15', key: 'eased', done: STATE },
}

/** One entry for each lever that the run sets, in the order of levers.tsv. A run must keep its events. */
export function carriedOut(day: Day): CarriedOut[] {
  return (Object.keys(JUDGES) as (keyof Levers)[])
    .filter((lever) => day.levers[lever] !== undefined && day.levers[lever] !== false)
    .map((lever) => {
      const { id, key, due, done } = JUDGES[lever]!
      const found = done(day)
      const carried = Number.isFinite(found.at)
      return {
        id,
        key,
        kind: due === undefined ? 'state' : 'order',
        carried,
        at: found.at,
        late: due === undefined ? 0 : carried ? Math.max(0, found.at - due(day)) : Infinity,
        share: found.share ?? (carried ? 1 : 0),
      }
    })
}

const NEVER: Judged = { at: Infinity }

function contact({ exogenous }: Day): number {
  return exogenous.contact
}

function first(day: Day, kind: EventKind, fits: (event: SimEvent) => boolean = () => true): Judged {
  return { at: day.events.list.find((e) => e.kind === kind && fits(e))?.at ?? Infinity }
}

/** Teams have come to a park that the army still holds. */
function teams(day: Day): Judged {
  const { s, landmarks } = day
  const now = s.clock[1] ?? 0
  const came = landmarks.attackedParks.map((site) => s.teamsAt[site] ?? 0).filter((t) => t > 0 && t <= now)
  const before = first(day, 'park-lost').at
  const times = came.filter((t) => t < before)
  return times.length === 0 ? NEVER : { at: Math.min(...times) }
}

/** Early and late: an order to fire was given; never: soldiers stood before a crowd, and none was given. */
function fire(day: Day): Judged {
  const given = ['volley', 'charge', 'fire-refused'] as const
  const order = Math.min(...given.map((kind) => first(day, kind).at))
  if (day.levers.fireOrder !== 'never') return { at: order }
  return Number.isFinite(order) ? NEVER : first(day, 'park-taken')
}

/** A gate is shut and held; the share is that of the gates of the army's way out. */
function gates(day: Day): Judged {
  const { s, landmarks } = day
  const held = landmarks.exits.filter((gate) => s.shut[gate] === 2).length
  return { at: first(day, 'gate-shut').at, share: held / landmarks.exits.length }
}

/** The house was entered from its hour on, by a battalion that had been sent there or by another. */
function entered(day: Day, site: number, from: number): Judged {
  return first(day, 'site-taken', (e) => e.subject === site && e.at >= from)
}

/** The evacuation was ordered, and no column left by a gate. */
function keeps(day: Day): Judged {
  const left = day.events.list.some((e) => e.kind === 'column-leaves-paris')
  return left ? NEVER : first(day, 'evacuation-ordered')
}

/** A column passed the wall; the share is that of the battalions asked that did. */
function marches(day: Day): Judged {
  const { march } = day
  if (march === undefined) return NEVER
  const asked = march.memory[MARCH.asked] ?? 0
  let out = 0
  for (let n = 1; n < 255; n++)
    if (march.bnErrand[n] === ERRAND.versailles && (march.bnLeft[n] ?? 0) > 0) out++
  return { at: march.memory[MARCH.firstOut] || Infinity, share: asked === 0 ? 0 : out / asked }
}
