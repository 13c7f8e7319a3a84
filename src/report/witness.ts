/** A witness's day as lines of text: who it is, then each moment with what was known, heard, seen, done, and why. */
import {
  inRanks,
  type Moment,
  type PersonDay,
  type SoldierDay,
  type SoldierMoment,
} from '../laboratory/index.ts'
import type { Catalogue } from '../words/index.ts'
import { type Paint, PLAIN, wrap } from './layout.ts'

const LABEL = 13

export interface WitnessOptions {
  readonly seed: number
  readonly width: number
  readonly paint?: Paint
}

export function personLines(
  day: PersonDay,
  moments: readonly Moment[],
  words: Catalogue,
  { seed, width, paint = PLAIN }: WitnessOptions,
): string[] {
  const { witness: w, language } = words
  const { person, place, lot } = day
  const quarter = day.quarters.get(person.quarter) ?? ''
  const lines = [
    paint.bold(w.title({ seed, soldier: false, number: person.id })),
    '',
    ...wrap(w.person({ ...person, quarter }), width),
  ]
  if (place !== undefined && lot !== undefined)
    lines.push(...wrap(w.lot({ place: place.name[language], metres: lot.metres, among: lot.among }), width))
  lines.push(...wrap(w.chosen({ id: person.id }), width), ...wrap(w.unnamed, width).map(paint.dim))
  moments.forEach((m, i) => {
    lines.push('', ...momentLines(m, day, words, width, paint, moments[i - 1]))
  })
  return [
    ...lines,
    '',
    ...wrap(summary(day.moments, words), width),
    '',
    ...wrap(w.footnote, width).map(paint.dim),
  ]
}

function momentLines(
  m: Moment,
  day: PersonDay,
  words: Catalogue,
  width: number,
  paint: Paint,
  before: Moment | undefined,
): string[] {
  const { witness: w, language, say } = words
  const quarter = (n: number) => day.quarters.get(n) ?? ''
  const doing = w.doing({
    doing: m.doing,
    woman: day.person.woman,
    first: before === undefined,
    quarter: quarter(m.quarter),
    home: m.home,
    metres: m.metres,
  })
  const lines = [`${paint.bold(say.clock(m.at).padEnd(LABEL - 2))}  ${doing}`]
  if (m.doing === 'unaware')
    return [...lines, ...(before === undefined ? label(w.labels.why, w.why.asleep, width, paint) : [])]
  const now = senses(m, words)
  const then = before === undefined || before.doing === 'unaware' ? undefined : senses(before, words)
  // what has not changed since the last moment told is not told again
  const add = (name: string, text: string | undefined, old: string | undefined) => {
    if (text !== undefined && text !== old) lines.push(...label(name, text, width, paint))
  }
  add(w.labels.knew, now.knew, then?.knew)
  if (m.doing !== 'withdrawn' || before?.doing !== 'withdrawn') {
    add(w.labels.heard, now.heard, then?.heard)
    add(w.labels.saw, now.saw, then?.saw)
  }
  if (m.column !== undefined && (m.doing === 'underArms' || m.doing === 'toMuster'))
    add(
      w.labels.did,
      w.column({
        battalion: day.person.battalion,
        doing: m.column.doing,
        men: m.column.men,
        quarter: quarter(m.column.quarter),
        place: m.column.place?.[language],
      }),
      undefined,
    )
  add(w.labels.why, why(m, before, words), undefined)
  return lines
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

function label(name: string, text: string, width: number, paint: Paint): string[] {
  const [head = '', ...rest] = wrap(text, width - LABEL)
  return [`${paint.dim(`  ${name}`.padEnd(LABEL))}${head}`, ...rest.map((line) => ' '.repeat(LABEL) + line)]
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
  const farthest = moments.reduce((most, m) => Math.max(most, m.metres), 0)
  const learned = moments.find((m) => m.doing !== 'unaware')?.at
  return w.summary({
    learned,
    out: first('out'),
    arms: first('underArms'),
    back: first('withdrawn'),
    farthest,
  })
}

export function soldierLines(
  day: SoldierDay,
  moments: readonly SoldierMoment[],
  words: Catalogue,
  { seed, width, paint = PLAIN }: WitnessOptions,
): string[] {
  const { witness: w, language, say } = words
  const { soldier } = day
  const lines = [
    paint.bold(w.title({ seed, soldier: true, number: soldier.number })),
    '',
    ...wrap(
      w.soldier({
        ...soldier,
        unit: soldier.unit[language],
        quarter: soldier.quarters > 0 ? day.quarters.get(soldier.quarters) : undefined,
      }),
      width,
    ),
  ]
  let told: string | undefined
  for (const m of moments) {
    const ranks = inRanks(m)
    const around = ranks && m.where === 'inside' ? w.around(m) : undefined
    const company =
      ranks && (m.contact > 0 || m.company.passive > 0)
        ? w.company({ ...m.company, contact: m.contact, slipped: m.slipped })
        : undefined
    lines.push(
      '',
      `${paint.bold(say.clock(m.at).padEnd(LABEL - 2))}  ${w.soldierDoing({ doing: m.doing, order: m.order, where: m.where, place: ranks ? m.place?.[language] : undefined })}`,
    )
    if (around !== undefined) lines.push(...label(w.labels.saw, around, width, paint))
    if (company !== undefined && company !== told)
      lines.push(...label(w.labels.company, company, width, paint))
    told = company
  }
  return lines
}
