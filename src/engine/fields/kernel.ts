/**
 * The kernel of obedience, for every armed body, soldiers and Guards, inside the walls and outside:
 *
 *   logit q = base + peers p + contact m + women c w + unfed u + news v + contradictory d + doomed r - outsider - superior f
 *             - losses l
 *
 * `base` is the readiness of the body's origin with its shared luck; the other terms are what it meets. Symbols and units:
 * obedience.ts. All weights are uncertainties.
 */

import { logistic } from '../numeric/curves.ts'
import { mul, ONE } from '../numeric/fixed.ts'
import type { Parameters } from '../parameters.ts'

/** What all companies of a body share, Q16.16 but for counts and yes or no. */
export interface Terms {
  readonly women: number
  readonly contact: number
  readonly unfed: number
  readonly news: number
  /** Contradictory orders received, a count up to 2. */
  readonly doubt: number
  /** The government has left Paris (1), and Versailles too (2). */
  readonly doomed: number
  readonly outsider: boolean
  readonly firm: boolean
  /** Share of its men lost to this adversary. */
  readonly lost: number
}

/** The shared part of the logit, Q16.16. */
export function sharedLogit(p: Parameters, t: Terms): number {
  const weighted =
    mul(Math.floor(p.womenWeight * ONE), mul(t.women, t.contact)) +
    mul(Math.floor(p.unfedWeight * ONE), t.unfed) +
    mul(Math.floor(p.newsWeight * ONE), t.news) +
    Math.floor(p.contradictionWeight * ONE) * Math.min(2, t.doubt)
  const doomed = t.doomed * Math.floor(p.doomedWeight * ONE)
  const outsider = t.outsider ? Math.floor(p.outsiderWeight * ONE) : 0
  const firm = t.firm ? Math.floor(p.superiorWeight * ONE) : 0
  return (
    weighted + doomed - outsider - firm - mul(Math.floor(p.lossesWeight * ONE), Math.min(ONE, t.lost * 10))
  )
}

/** Chance that one man slips or refuses, Q16.16: his unit's base, the shared part, comrades no longer obeying, hours of contact. */
export function refusal(p: Parameters, base: number, shared: number, peers: number, hours: number): number {
  return logistic(
    base +
      shared +
      mul(Math.floor(p.peersWeight * ONE), peers) +
      mul(Math.floor(p.contactWeight * ONE), hours),
  )
}
