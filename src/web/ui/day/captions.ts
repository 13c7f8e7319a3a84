/**
 * Captions of a run: sentences on what happens where, from its own events. Candidates come with a weight; the heaviest stand,
 * and none within reading time of another. Whatever is played when, a moment always has the same caption.
 */
import {
  EVENTS,
  type EventDefinition,
  type Sentences,
  type SimEvent,
  sentenceOf,
} from '../../../engine/index.ts'
import type { Words } from '../../../evidence/index.ts'
import { accented } from '../../../laboratory/index.ts'
import type { PlaceWords, Sayings } from '../../../words/index.ts'
import type { Lane, Plan } from '../../worker/protocol.ts'
import { placeAt, quarterAt } from './places.ts'

export const LONGEST = 90
/** Seconds of the day between captions at speed 1: twelve at most in the first minute, each longer than four seconds. */
export const APART = 2400

export interface Caption {
  readonly at: number
  readonly text: string
  /** Where it happens, -1 for no place in the city. */
  readonly cell: number
  /** Kind of the event, or the variant of it that is told; `record` for what the record says. */
  readonly kind: string
  readonly weight: number
  /** Kind and place: what makes it the same in another day. */
  readonly key: string
  /** In which of two days it happens, where in one only. */
  readonly only?: Lane
}

const DEFINED: ReadonlyMap<string, EventDefinition> = new Map(EVENTS.map((one) => [one.kind, one]))
const of = ({ kind }: SimEvent): EventDefinition => DEFINED.get(kind)!
/** What an event is told as: its kind, or a variant by its value. */
function toldAs(event: SimEvent): { readonly name: string; readonly said: Sentences } {
  const { kind, said, variants } = of(event)
  return variants?.find(({ value }) => value === event.value) ?? { name: kind, said }
}

/** Sites whose taking makes the evening. */
const GREAT: Readonly<Record<string, number>> = { town_hall: 97, prefecture: 81, square: 55, barracks: 47 }
/** Quarters that call: told when so many do, with this weight. */
const CALLS = { at: [20, 50], weight: 53, name: 'rappel-many' } as const

/** Captions that a day can have. */
export function candidates(
  plan: Plan,
  events: readonly SimEvent[],
  language: 'en' | 'fr',
  words: PlaceWords,
  say: Sayings,
): Caption[] {
  const out: Caption[] = []
  const told = new Map<string, Set<string>>()
  const calling = new Set<number>()
  for (const event of events) {
    if (event.kind === 'rappel' || event.kind === 'tocsin') {
      calling.add(event.subject)
      const many = of(event).variants?.find(({ name }) => name === CALLS.name)
      if (many !== undefined && CALLS.at.some((n) => n === calling.size))
        out.push(caption(many, event, CALLS.weight, calling.size))
    }
    const telling = toldAs(event)
    const { weight = [50, 0] } = of(event)
    const before = told.get(telling.name)
    if (before !== undefined && weight[1] === 0) continue
    const where = placeKey(plan, event)
    if (before?.has(where) === true) continue
    told.set(telling.name, (before ?? new Set()).add(where))
    const count =
      event.kind === 'columns-leave'
        ? events.filter((one) => one.kind === event.kind && one.at === event.at).length
        : event.value
    out.push(caption(telling, event, great(event) ?? weight[before === undefined ? 0 : 1], count))
  }
  return out

  function great({ kind, subject }: SimEvent): number | undefined {
    return kind === 'site-taken' ? GREAT[plan.sites[subject]?.kind ?? ''] : undefined
  }

  function caption(
    { name, said }: ReturnType<typeof toldAs>,
    event: SimEvent,
    weight: number,
    count: number,
  ): Caption {
    const cell = beyond(event) ? -1 : event.cell
    const quarter = cell < 0 ? '' : say.text(quarterAt(plan, cell))
    const place = say.place(say.text(placeName(plan, event)[language]))
    const unit = say.text(unitName(plan, event, language))
    const text = (where: string, who: string) =>
      sentenceOf(said[language], {
        place: where,
        the: words.the(where),
        of: words.of(where),
        quarter,
        unit: who,
        n: say.number(count),
        count,
      })
    const long = text(place, unit)
    const shorter = [text(quarter, unit), text(place, ANY_UNIT[language]), text(quarter, ANY_UNIT[language])]
    const fits = [long, ...shorter].find(({ length }) => length <= LONGEST) ?? long
    return { at: event.at, text: fits, cell, kind: name, weight, key: `${name}|${placeKey(plan, event)}` }
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

/** The event happens outside the wall or nowhere: what its cell says is no place of the city. */
const beyond = (event: SimEvent): boolean => of(event).place !== 'cell'

/** The site that an event names: its subject, or what its value says it goes for. */
function siteOf(plan: Plan, event: SimEvent): Plan['sites'][number] | undefined {
  const { subject, value } = of(event)
  return plan.sites[subject === 'site' ? event.subject : value === 'site' ? event.value : -1]
}

/** Events of a park or another site are named by it, the others by what lies near. */
function placeName(plan: Plan, event: SimEvent): Words {
  const { kind } = event
  const cell = beyond(event) ? -1 : event.cell
  const site = siteOf(plan, event)
  if (site !== undefined && site.cell === cell) return accented(site.name)
  if (cell < 0) return { en: '', fr: '' }
  const passes = kind === 'column-leaves-paris' || kind === 'march-leaves' || kind === 'march-gathers'
  const gate = passes ? plan.sites.find((s) => s.kind === 'gate' && s.cell === cell) : undefined
  return gate === undefined ? placeAt(plan, cell) : accented(gate.name)
}

/** What a later event of a kind must differ in to be told again: its place, outside the wall its unit or road. */
function placeKey(plan: Plan, event: SimEvent): string {
  if (beyond(event)) return String(event.subject)
  return event.cell < 0 ? '' : placeName(plan, event).en
}

/** The regiment that a body is of, its name before the comma or the numeral in brackets; or the battalion of the Guard. */
function unitName(plan: Plan, event: SimEvent, language: 'en' | 'fr'): string {
  const guard = of(event).subject === 'battalion'
  const entry = guard
    ? plan.roster.find(({ id }) => id === `guard-${event.subject}`)
    : plan.roster[event.subject]
  const name = entry === undefined ? '' : accented(entry.name)[language]
  return (name.split(',')[0] ?? '').replace(/ ?\([^()]*\)/g, '').trim()
}

/** The sentence of one event by itself. */
export function tell(
  plan: Plan,
  event: SimEvent,
  language: 'en' | 'fr',
  words: PlaceWords,
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
