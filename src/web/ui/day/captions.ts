/**
 * Captions of a run: sentences on what happens where, from its own events. Candidates come with a weight; the heaviest stand,
 * and none within reading time of another. Whatever is played when, a moment always has the same caption.
 */
import { ERRAND, type SimEvent } from '../../../engine/index.ts'
import type { Words } from '../../../evidence/index.ts'
import { accented } from '../../../laboratory/index.ts'
import type { CaptionWords, Sayings } from '../../../words/index.ts'
import type { Lane, Plan } from '../../worker/protocol.ts'
import { placeAt, quarterAt } from './places.ts'
import { TELLING } from './telling.ts'

export const LONGEST = 90
/** Seconds of the day between captions at speed 1: twelve at most in the first minute, each longer than four seconds. */
export const APART = 2400

export interface Caption {
  readonly at: number
  readonly text: string
  /** Where it happens, -1 for no place in the city. */
  readonly cell: number
  readonly kind: keyof CaptionWords | 'record'
  readonly weight: number
  /** Kind and place: what makes it the same in another day. */
  readonly key: string
  /** In which of two days it happens, where in one only. */
  readonly only?: Lane
}

/** An order to march is told by where it sends. */
const ERRANDS: Readonly<Record<number, keyof CaptionWords>> = {
  [ERRAND.fort]: 'fort-march-ordered',
  [ERRAND.bank]: 'bank-ordered',
}
const kindOf = ({ kind, value }: SimEvent): keyof CaptionWords =>
  kind === 'march-ordered' ? (ERRANDS[value] ?? kind) : kind

/** Sites whose taking makes the evening. */
const GREAT: Readonly<Record<string, number>> = { town_hall: 97, prefecture: 81, square: 55, barracks: 47 }
const CALLS = [20, 50]

/** Captions that a day can have. */
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
        out.push(caption('rappel-many', event, 53, calling.size))
    }
    const kind = kindOf(event)
    const { weight } = TELLING[event.kind]
    const before = told.get(kind)
    if (before !== undefined && weight[1] === 0) continue
    const where = placeKey(plan, event)
    if (before?.has(where) === true) continue
    told.set(kind, (before ?? new Set()).add(where))
    const count =
      event.kind === 'columns-leave'
        ? events.filter((one) => one.kind === event.kind && one.at === event.at).length
        : event.value
    out.push(caption(kind, event, great(event) ?? weight[before === undefined ? 0 : 1], count))
  }
  return out

  function great({ kind, subject }: SimEvent): number | undefined {
    return kind === 'site-taken' ? GREAT[plan.sites[subject]?.kind ?? ''] : undefined
  }

  function caption(kind: keyof CaptionWords, event: SimEvent, weight: number, count: number): Caption {
    const cell = TELLING[event.kind].outside === true ? -1 : event.cell
    const quarter = cell < 0 ? '' : say.text(quarterAt(plan, cell))
    const place = say.place(say.text(placeName(plan, event)[language]))
    const unit = say.text(unitName(plan, event, language))
    const all = { place, quarter, unit, n: say.number(count), count }
    const long = words[kind](all)
    const shorter = [
      { ...all, place: quarter },
      { ...all, unit: ANY_UNIT[language] },
      { ...all, place: quarter, unit: ANY_UNIT[language] },
    ]
    const text = [long, ...shorter.map(words[kind])].find(({ length }) => length <= LONGEST) ?? long
    return { at: event.at, text, cell, kind, weight, key: `${kind}|${placeKey(plan, event)}` }
  }
}

/** Where the name of a unit leaves no room. */
const ANY_UNIT = { en: 'body of troops', fr: 'corps de troupes' } as const

/** What happens in one of two days only comes before all else. */
const FIRST = { counterfactual: 200, baseline: 120 } as const

/** Captions of two days on one clock: all of the changed one, and of the other what does not happen there. */
export function ofTwo(changed: readonly Caption[], unchanged: readonly Caption[], until: number): Caption[] {
  const only = (mine: readonly Caption[], other: readonly Caption[], lane: Lane) => {
    const there = new Set(other.map(({ key }) => key))
    return mine
      .filter(({ key, at }) => !there.has(key) && at <= until)
      .map((one) => ({ ...one, only: lane, weight: one.weight + FIRST[lane] }))
  }
  const mine = only(changed, unchanged, 'counterfactual')
  const own = new Set(mine.map(({ key, at }) => `${key} ${at}`))
  return [
    ...changed.filter(({ key, at }) => !own.has(`${key} ${at}`)),
    ...mine,
    ...only(unchanged, changed, 'baseline'),
  ]
}

/** Events of a park or another site are named by it, the others by what lies near. */
function placeName(plan: Plan, event: SimEvent): Words {
  const { kind, subject } = event
  const cell = TELLING[kind].outside === true ? -1 : event.cell
  const own = /^(park|site|gate|convoy|gun|bank|column-leaves|column-turned)/.test(kind)
  const site = own ? plan.sites[subject] : undefined
  if (site !== undefined && site.cell === cell) return accented(site.name)
  if (cell < 0) return { en: '', fr: '' }
  const passes = kind === 'column-leaves-paris' || kind === 'march-leaves' || kind === 'march-gathers'
  const gate = passes ? plan.sites.find((s) => s.kind === 'gate' && s.cell === cell) : undefined
  return gate === undefined ? placeAt(plan, cell) : accented(gate.name)
}

/** What a later event of a kind must differ in to be told again: its place, outside the wall its unit or road. */
function placeKey(plan: Plan, event: SimEvent): string {
  if (TELLING[event.kind].outside === true) return String(event.subject)
  return event.cell < 0 ? '' : placeName(plan, event).en
}

/** The regiment that a body is of, its name before the comma or the numeral in brackets; or the battalion of the Guard. */
function unitName(plan: Plan, { kind, subject }: SimEvent, language: 'en' | 'fr'): string {
  const guard = TELLING[kind].battalion === true
  const entry = guard ? plan.roster.find(({ id }) => id === `guard-${subject}`) : plan.roster[subject]
  const name = entry === undefined ? '' : accented(entry.name)[language]
  return (name.split(',')[0] ?? '').replace(/ ?\([^()]*\)/g, '').trim()
}

/** The sentence of one event by itself. */
export function tell(
  plan: Plan,
  event: SimEvent,
  language: 'en' | 'fr',
  words: CaptionWords,
  say: Sayings,
): string {
  return candidates(plan, [event], language, words, say)[0]?.text ?? ''
}

/** The heaviest candidates, none within `apart` seconds of another, in order of time. */
export function chosen(all: readonly Caption[], apart: number): Caption[] {
  const out: Caption[] = []
  for (const one of [...all].sort((a, b) => b.weight - a.weight || a.at - b.at))
    if (out.every((other) => Math.abs(other.at - one.at) >= apart)) out.push(one)
  return out.sort((a, b) => a.at - b.at)
}
