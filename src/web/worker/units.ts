/** Units and sites of a frame, unpacked for whoever shows them. */
import {
  type Frame,
  GATE,
  HOLDER,
  type Plan,
  type PlanSite,
  type RosterEntry,
  SIDE,
  SITE_WORDS,
  UNIT_WORDS,
  WHERE_AT,
} from './protocol.ts'

export type Side = keyof typeof SIDE
export type WhereAt = keyof typeof WHERE_AT

export interface Unit extends RosterEntry {
  readonly where: WhereAt
  /** Cell when inside, node of `Plan.outside` otherwise. */
  readonly cell: number
  /** Men with the body now; of these, obeying. */
  readonly here: number
  readonly obeying: number
  readonly side: Side
  /** Metres of road left to Versailles when on the road; done from the gate when on the march. */
  readonly roadLeft: number
}

const PLACES = keysInOrder(WHERE_AT)
const SIDES = keysInOrder(SIDE)
const HOLDERS = keysInOrder(HOLDER)
const GATES = keysInOrder(GATE)

/** The units of a frame that have men. */
export function unitsOf(plan: Plan, frame: Frame): Unit[] {
  const out: Unit[] = []
  for (let i = 0; i < frame.units.length; i += UNIT_WORDS) out.push(unitAt(plan, frame.units, i))
  return out
}

/** A unit by its id, undefined when it has no men left. */
export function unitOf(plan: Plan, frame: Frame, id: string): Unit | undefined {
  for (let i = 0; i < frame.units.length; i += UNIT_WORDS)
    if (plan.roster[frame.units[i]!]?.id === id) return unitAt(plan, frame.units, i)
  return undefined
}

function unitAt(plan: Plan, words: Uint16Array, i: number): Unit {
  return {
    ...plan.roster[words[i]!]!,
    where: PLACES[words[i + 1]!]!,
    cell: words[i + 2]!,
    here: words[i + 3]!,
    obeying: words[i + 4]!,
    side: SIDES[words[i + 5]!]!,
    roadLeft: words[i + 6]! * 10,
  }
}

export interface SiteNow extends PlanSite {
  /** Undefined where the model knows none. */
  readonly holder: keyof typeof HOLDER | undefined
  readonly gunsNow: number
  readonly gate: keyof typeof GATE
}

/** A site of the plan as it is in a frame. */
export function siteOf(plan: Plan, frame: Frame, index: number): SiteNow {
  const at = index * SITE_WORDS
  return {
    ...plan.sites[index]!,
    holder: plan.sites[index]!.held ? HOLDERS[frame.sites[at]!]! : undefined,
    gunsNow: frame.sites[at + 1]!,
    gate: GATES[frame.sites[at + 2]!]!,
  }
}

function keysInOrder<T extends Record<string, number>>(words: T): (keyof T)[] {
  return (Object.keys(words) as (keyof T)[]).sort((a, b) => words[a]! - words[b]!)
}
