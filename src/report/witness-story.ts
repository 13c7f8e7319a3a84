/** A witness's day as sentences: who it is, then each moment with what was known, heard, seen, done, and why. No layout. */
import {
  inRanks,
  type Moment,
  type PersonDay,
  type SoldierDay,
  type SoldierMoment,
} from '../laboratory/index.ts'
import type { Catalogue } from '../words/index.ts'

/** One moment told: the hour, what the person does, then labelled facts; what has not changed is not told again. */
export interface StoryEntry {
  readonly at: number
  readonly clock: string
  readonly doing: string
  readonly facts: readonly { readonly label: string; readonly text: string }[]
}

export interface Story {
  readonly title: string
  readonly person: string
  /** How the person was picked; undefined when asked for by number. */
  readonly lot: string | undefined
  readonly unnamed: string | undefined
  readonly entries: readonly StoryEntry[]
  readonly summary: string | undefined
  readonly footnote: string | undefined
}

export function personStory(
  day: PersonDay,
  moments: readonly Moment[],
  words: Catalogue,
  seed: number,
): Story {
  const { witness: w, language } = words
  const { person, place, lot } = day
  const quarter = day.quarters.get(person.quarter) ?? ''
  return {
    title: w.title({ seed, soldier: false, number: person.id }),
    person: w.person({ ...person, quarter }),
    lot:
      place === undefined || lot === undefined
        ? undefined
        : w.lot({ place: place.name[language], metres: lot.metres, among: lot.among }),
    unnamed: w.unnamed,
    entries: moments.map((m, i) => personEntry(m, moments[i - 1], day, words)),
    summary: summary(day.moments, words),
    footnote: w.footnote,
  }
}

function personEntry(m: Moment, before: Moment | undefined, day: PersonDay, words: Catalogue): StoryEntry {
  const { witness: w, say } = words
  const doing = w.doing({
    doing: m.doing,
    woman: day.person.woman,
    first: before === undefined,
    quarter: day.quarters.get(m.quarter) ?? '',
    home: m.home,
    metres: m.metres,
  })
  const facts =
    m.doing !== 'unaware'
      ? personFacts(m, before, day, words)
      : before === undefined
        ? [{ label: w.labels.why, text: w.why.asleep }]
        : []
  return { at: m.at, clock: say.clock(m.at), doing, facts }
}

function personFacts(
  m: Moment,
  before: Moment | undefined,
  day: PersonDay,
  words: Catalogue,
): StoryEntry['facts'] {
  const { witness: w } = words
  const facts: { label: string; text: string }[] = []
  const add = (label: string, text: string | undefined, old: string | undefined) => {
    if (text !== undefined && text !== old) facts.push({ label, text })
  }
  const now = senses(m, words)
  const then = before === undefined || before.doing === 'unaware' ? undefined : senses(before, words)
  add(w.labels.knew, now.knew, then?.knew)
  if (m.doing !== 'withdrawn' || before?.doing !== 'withdrawn') {
    add(w.labels.heard, now.heard, then?.heard)
    add(w.labels.saw, now.saw, then?.saw)
  }
  add(w.labels.did, column(m, day, words), undefined)
  add(w.labels.why, why(m, before, words), undefined)
  return facts
}

function senses(m: Moment, { witness: w, language }: Catalogue) {
  return {
    knew:
      m.knows === undefined
        ? w.knowsNothing
        : w.knows({ place: m.knows.place[language], metres: m.knows.metres }),
    heard: w.heard(m.heard),
    saw: w.saw(m.saw),
  }
}

function column(m: Moment, day: PersonDay, { witness: w, language }: Catalogue): string | undefined {
  if (m.column === undefined || (m.doing !== 'underArms' && m.doing !== 'toMuster')) return undefined
  return w.column({
    battalion: day.person.battalion,
    doing: m.column.doing,
    men: m.column.men,
    quarter: day.quarters.get(m.column.quarter) ?? '',
    place: m.column.place?.[language],
  })
}

/** Why: the sum of R-51 while at home, the reason of a step when it is taken. */
function why(m: Moment, before: Moment | undefined, { witness: w }: Catalogue): string | undefined {
  if (m.score !== undefined) return w.score(m.score)
  if (before?.doing === m.doing) return undefined
  if (m.doing === 'out') return w.why.out
  if (m.doing === 'toMuster') return w.why.muster
  if (m.doing === 'underArms') return w.why.arms
  if (m.doing !== 'withdrawn') return undefined
  return m.knows === undefined ? w.why.over : w.why.tired
}

function summary(moments: readonly Moment[], { witness: w }: Catalogue): string {
  const first = (doing: Moment['doing']) => moments.find((m) => m.doing === doing)?.at
  return w.summary({
    learned: moments.find((m) => m.doing !== 'unaware')?.at,
    out: first('out'),
    arms: first('underArms'),
    back: first('withdrawn'),
    farthest: moments.reduce((most, m) => Math.max(most, m.metres), 0),
  })
}

export function soldierStory(
  day: SoldierDay,
  moments: readonly SoldierMoment[],
  words: Catalogue,
  seed: number,
): Story {
  const { witness: w, language } = words
  const { soldier } = day
  let told: string | undefined
  return {
    title: w.title({ seed, soldier: true, number: soldier.number }),
    person: w.soldier({
      ...soldier,
      unit: soldier.unit[language],
      quarter: soldier.quarters > 0 ? day.quarters.get(soldier.quarters) : undefined,
    }),
    lot: undefined,
    unnamed: undefined,
    entries: moments.map((m) => {
      const company = companyOf(m, words)
      const entry = soldierEntry(m, company === told ? undefined : company, words)
      told = company
      return entry
    }),
    summary: undefined,
    footnote: undefined,
  }
}

function companyOf(m: SoldierMoment, { witness: w }: Catalogue): string | undefined {
  if (!inRanks(m) || (m.contact === 0 && m.company.passive === 0)) return undefined
  return w.company({ ...m.company, contact: m.contact, slipped: m.slipped })
}

function soldierEntry(m: SoldierMoment, company: string | undefined, words: Catalogue): StoryEntry {
  const { witness: w, language, say } = words
  const ranks = inRanks(m)
  const around = ranks && m.where === 'inside' ? w.around(m) : undefined
  return {
    at: m.at,
    clock: say.clock(m.at),
    doing: w.soldierDoing({
      doing: m.doing,
      order: m.order,
      where: m.where,
      place: ranks ? m.place?.[language] : undefined,
    }),
    facts: [
      ...(around === undefined ? [] : [{ label: w.labels.saw, text: around }]),
      ...(company === undefined ? [] : [{ label: w.labels.company, text: company }]),
    ],
  }
}
