/**
 * Was a lever carried out, when, and how late? Asked of every lever of a run, L-01 to L-15. A lever is an order in somebody's
 * hands: teams may never come, gates may find nobody to shut them. What was material before the day (fed soldiers, eased rents)
 * or a rule of the day (no newspapers) is a *state*: there was nothing to carry out, so it always holds.
 *
 * Times are seconds of the clock, Infinity for never; `late` counts from the hour asked for, or from the hour that the lever names.
 */
import { type Day, hourOf, leversOf, pulled } from '../engine/index.ts'

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

/** One entry for each lever that the run sets, in the order of levers.tsv. A run must keep its events. */
export function carriedOut(day: Day): CarriedOut[] {
  return leversOf(day.model).flatMap((lever): CarriedOut[] => {
    const { id, key, compliance, hour } = lever
    if (compliance === undefined || pulled(day, lever) === undefined) return []
    if (compliance === 'state') return [{ id, key, kind: 'state', carried: true, at: 0, late: 0, share: 1 }]
    const found = compliance(day)
    const carried = Number.isFinite(found.at)
    const late = carried ? Math.max(0, found.at - hourOf(day, lever)) : Infinity
    return [
      {
        id,
        key,
        kind: 'order',
        carried,
        at: found.at,
        late: hour === undefined ? 0 : late,
        share: found.share ?? (carried ? 1 : 0),
      },
    ]
  })
}
