/**
 * What differs between two days at one moment: men inside and outside, crowds, the dead, who holds what, which gates are shut, what has
 * happened in one of them only. From state and events; the timetable is no part of it. A day beside itself has no difference.
 */
import { type EventKind, eventsOf, type Model, PARIS_DAY, type SimEvent } from '../../engine/index.ts'
import type { DayState, Sums } from './state.ts'

export type SumName = keyof Sums

/** Least difference that is told, heads or pieces: less no reader would call one (as the negligible differences of measures; assumed). */
const LEAST: Readonly<Record<SumName, number>> = {
  inside: 50,
  obeying: 100,
  refusing: 100,
  road: 50,
  versailles: 50,
  guards: 200,
  loyal: 20,
  marching: 20,
  out: 500,
  aware: 5000,
  gunsHeld: 1,
  gunsAway: 1,
  barricades: 2,
  killed: 1,
  wounded: 1,
}
/** What counts as large: heads or pieces at which a difference comes first (assumed). */
const LARGE: Readonly<Record<SumName, number>> = {
  inside: 1500,
  obeying: 2000,
  refusing: 2000,
  road: 2000,
  versailles: 1500,
  guards: 5000,
  loyal: 500,
  marching: 1000,
  out: 10_000,
  aware: 100_000,
  gunsHeld: 30,
  gunsAway: 30,
  barricades: 30,
  killed: 10,
  wounded: 30,
}
/** Of places: men whose being there or not is told, and how heavy a holder or a gate is beside a large sum. */
const LEAST_AT_SITE = 300
const WEIGHTS = { holder: 1.5, gate: 1.2, site: 0.3 } as const
const MOST_SITES = 3

export type Difference =
  | {
      readonly kind: 'sum'
      readonly name: SumName
      readonly baseline: number
      readonly counterfactual: number
      readonly weight: number
    }
  | {
      readonly kind: 'holder' | 'gate' | 'site'
      readonly site: number
      readonly baseline: number
      readonly counterfactual: number
      readonly weight: number
    }

/** Differences at a moment, the heaviest first. Both states are of one city. */
export function differencesOf(baseline: DayState, counterfactual: DayState): Difference[] {
  const out: Difference[] = []
  for (const name of Object.keys(LEAST) as SumName[]) {
    const [a, b] = [baseline[name], counterfactual[name]]
    if (Math.abs(b - a) < LEAST[name]) continue
    out.push({ kind: 'sum', name, baseline: a, counterfactual: b, weight: Math.abs(b - a) / LARGE[name] })
  }
  const sites = (kind: 'holder' | 'gate', of: 'holders' | 'gates') =>
    baseline[of].forEach((a, site) => {
      const b = counterfactual[of][site] ?? 0
      // an order to shut a gate changes nothing yet
      if (kind === 'gate' ? a === 2 || b === 2 : true)
        if (a !== b) out.push({ kind, site, baseline: a, counterfactual: b, weight: WEIGHTS[kind] })
    })
  sites('holder', 'holders')
  sites('gate', 'gates')
  const men = Array.from(baseline.men, (a, site) => ({ site, a, b: counterfactual.men[site] ?? 0 }))
    .filter(({ a, b }) => Math.abs(b - a) >= LEAST_AT_SITE)
    .sort((x, y) => Math.abs(y.b - y.a) - Math.abs(x.b - x.a) || x.site - y.site)
    .slice(0, MOST_SITES)
  for (const { site, a, b } of men)
    out.push({
      kind: 'site',
      site,
      baseline: a,
      counterfactual: b,
      weight: (WEIGHTS.site * Math.abs(b - a)) / LEAST_AT_SITE / 3,
    })
  return out.sort((x, y) => y.weight - x.weight)
}

/** A kind of event that one of the days has, and the other has not. */
export interface Happened {
  readonly lane: 'baseline' | 'counterfactual'
  readonly event: EventKind
  /** First of the kind, and how many there were. */
  readonly first: SimEvent
  readonly count: number
}

/** What has happened in one day only, of the kinds that stand for themselves (`notable`), the site or battalion apart; up to a moment that both have reached; in the order of time. */
export function happenedOnce(
  baseline: readonly SimEvent[],
  counterfactual: readonly SimEvent[],
  until: number,
  model: Model = PARIS_DAY,
): Happened[] {
  const marking = new Set<string>(
    eventsOf(model).flatMap(({ kind, notable }) => (notable === true ? kind : [])),
  )
  const [a, b] = [byKind(baseline, until, marking), byKind(counterfactual, until, marking)]
  const only = (mine: typeof a, other: typeof a, lane: Happened['lane']) =>
    [...mine].flatMap(([event, list]): Happened[] =>
      other.has(event) ? [] : [{ lane, event, first: list[0]!, count: list.length }],
    )
  return [...only(a, b, 'baseline'), ...only(b, a, 'counterfactual')].sort(
    (x, y) => x.first.at - y.first.at || (x.event < y.event ? -1 : 1),
  )
}

function byKind(
  events: readonly SimEvent[],
  until: number,
  marking: ReadonlySet<string>,
): Map<EventKind, SimEvent[]> {
  const out = new Map<EventKind, SimEvent[]>()
  for (const event of events) {
    if (event.at > until || !marking.has(event.kind)) continue
    const list = out.get(event.kind)
    if (list === undefined) out.set(event.kind, [event])
    else list.push(event)
  }
  return out
}
