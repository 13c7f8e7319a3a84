/**
 * Captions of a run: sentences on what happens where, from its own events. Candidates come with a weight; the heaviest stand,
 * and none within reading time of another. Whatever is played when, a moment always has the same caption.
 */
import type { SimEvent } from '../../../engine/index.ts'
import { accented } from '../../../laboratory/index.ts'
import type { CaptionFacts, CaptionWords, Sayings } from '../../../words/index.ts'
import type { Plan } from '../../worker/protocol.ts'
import { placeAt, quarterAt } from './places.ts'

export const LONGEST = 90
/** Seconds of the day between captions at speed 1: twelve at most in the first minute, each longer than four seconds. */
export const APART = 2400

export interface Caption {
  readonly at: number
  readonly text: string
  /** Where it happens, -1 for no place. */
  readonly cell: number
  readonly kind: keyof CaptionWords
  readonly weight: number
}

/** Weight of the first event of a kind, and of later ones at other places; 0: never told again. */
const WEIGHTS: Readonly<Partial<Record<keyof CaptionWords, readonly [first: number, more: number]>>> = {
  'lever-pulled': [100, 0],
  'columns-leave': [95, 0],
  'park-attacked': [80, 0],
  'park-taken': [90, 30],
  'loyal-rappel': [50, 0],
  rappel: [86, 0],
  tocsin: [55, 0],
  bayonets: [75, 0],
  summons: [58, 0],
  'fire-refused': [89, 40],
  volley: [91, 50],
  charge: [70, 40],
  'convoy-stopped': [60, 30],
  'gun-away': [45, 0],
  'teams-arrive': [50, 0],
  'company-refuses': [80, 0],
  'body-breaks': [84, 42],
  'commander-taken': [92, 44],
  'battalion-moves': [62, 0],
  'fall-back-ordered': [85, 0],
  'park-lost': [70, 35],
  'withdrawal-ordered': [86, 0],
  'committee-meets': [52, 0],
  'committee-informed': [61, 0],
  'column-ordered': [66, 0],
  'column-moves': [56, 0],
  'thiers-leaves': [93, 0],
  'ministers-taken': [99, 0],
  'evacuation-ordered': [87, 0],
  'site-ringed': [57, 30],
  'order-contested': [40, 25],
  'garrison-leaves': [48, 22],
  'site-taken': [46, 36],
  'column-leaves-paris': [82, 0],
  'headquarters-leave': [83, 0],
  'column-reaches-versailles': [64, 0],
  'gate-shut': [72, 0],
  'column-turned': [78, 0],
  'forts-ordered': [54, 0],
  'alarm-cannon': [88, 0],
}

/** Sites whose taking makes the evening. */
const GREAT: Readonly<Record<string, number>> = { town_hall: 97, prefecture: 81, square: 55, barracks: 47 }
const CALLS = [20, 50]

export function candidates(
  plan: Plan,
  events: readonly SimEvent[],
  language: 'en' | 'fr',
  words: CaptionWords,
  say: Sayings,
): Caption[] {
  const out: Caption[] = []
  const told = new Map<string, Set<string>>()
  const calling = new Set<number>()
  for (const event of events) {
    if (event.kind === 'rappel' || event.kind === 'tocsin') {
      calling.add(event.subject)
      if (event.kind === 'rappel' && CALLS.includes(calling.size))
        out.push(caption('rappel-many', event, 53, { n: say.number(calling.size) }))
    }
    const weights = WEIGHTS[event.kind as keyof CaptionWords]
    if (weights === undefined) continue
    const before = told.get(event.kind)
    if (before !== undefined && weights[1] === 0) continue
    const where = placeKey(plan, event)
    if (before?.has(where) === true) continue
    told.set(event.kind, (before ?? new Set()).add(where))
    const weight = before === undefined ? weights[0] : weights[1]
    out.push(caption(event.kind as keyof CaptionWords, event, great(event) ?? weight, facts(event)))
  }
  return out

  function great({ kind, subject }: SimEvent): number | undefined {
    return kind === 'site-taken' ? GREAT[plan.sites[subject]?.kind ?? ''] : undefined
  }

  function facts(event: SimEvent): Partial<CaptionFacts> {
    const same = () => events.filter((one) => one.kind === event.kind && one.at === event.at).length
    const n = event.kind === 'columns-leave' ? same() : event.value
    return { n: say.number(n), unit: unitName(plan, event.subject, language) }
  }

  function caption(
    kind: keyof CaptionWords,
    event: SimEvent,
    weight: number,
    more: Partial<CaptionFacts>,
  ): Caption {
    const quarter = event.cell < 0 ? '' : say.text(quarterAt(plan, event.cell))
    const place = say.place(say.text(placeName(plan, event)[language]))
    const all = { place, quarter, unit: '', n: '', ...more }
    const long = words[kind](all)
    const text = long.length <= LONGEST ? long : words[kind]({ ...all, place: quarter })
    return { at: event.at, text, cell: event.cell, kind, weight }
  }
}

/** Events of a park or another site are named by it, the others by what lies near. */
function placeName(plan: Plan, { kind, subject, cell }: SimEvent) {
  const own = /^(park|site|gate|convoy|gun|column-leaves|column-turned)/.test(kind)
  const site = own ? plan.sites[subject] : undefined
  if (site !== undefined && site.cell === cell) return accented(site.name)
  if (cell < 0) return { en: '', fr: '' }
  const gate =
    kind === 'column-leaves-paris' ? plan.sites.find((s) => s.kind === 'gate' && s.cell === cell) : undefined
  return gate === undefined ? placeAt(plan, cell) : accented(gate.name)
}

function placeKey(plan: Plan, event: SimEvent): string {
  return event.cell < 0 ? '' : placeName(plan, event).en
}

/** The regiment that a body is of: its name before the comma or the numeral in brackets. */
function unitName(plan: Plan, subject: number, language: 'en' | 'fr'): string {
  const name = plan.roster[subject]?.name[language] ?? ''
  return (name.split(',')[0] ?? '').replace(/\s*\([^)]*\)/g, '').trim()
}

/** The heaviest candidates, none within `apart` seconds of another, in order of time. */
export function chosen(all: readonly Caption[], apart: number): Caption[] {
  const out: Caption[] = []
  for (const one of [...all].sort((a, b) => b.weight - a.weight || a.at - b.at))
    if (out.every((other) => Math.abs(other.at - one.at) >= apart)) out.push(one)
  return out.sort((a, b) => a.at - b.at)
}
