/**
 * The account of the day: about a page of prose from the facts of one run. Pure: a chronicle, a few rows of the record and
 * a catalogue in, paragraphs out. Says what did not happen too. Nobody simulated has a name; named people stand only in
 * sentences that say that the record speaks.
 */
import type { Chronicle } from '../laboratory/index.ts'
import type { Catalogue } from '../words/index.ts'
import { afternoon, evening, exodus, retreat } from './evening.ts'
import { alarm, march, montmartre, parks, spread } from './morning.ts'
import { outside } from './outside.ts'
import { recordOfTheDead, type TheRecord } from './record.ts'

export interface Paragraph {
  readonly title: string
  readonly sentences: readonly string[]
}

export interface AccountOptions {
  readonly world: number
  readonly levers: number
  readonly knockOuts: number
}

export interface Account {
  readonly title: string
  readonly intro: string
  readonly paragraphs: readonly Paragraph[]
}

export function account(c: Chronicle, record: TheRecord, options: AccountOptions, words: Catalogue): Account {
  const { account: w, language, say } = words
  const { heads } = w
  const hour =
    record.lecomte === undefined
      ? undefined
      : language === 'fr'
        ? say.at(record.lecomte).replace(/^à /, '')
        : say.clock(record.lecomte)
  const told: (readonly [string, readonly string[]])[] = [
    [heads.march, march(c, words)],
    [heads.parks, parks(c, words)],
    [heads.alarm, alarm(c, words)],
    [heads.montmartre, montmartre(c, words, hour)],
    [heads.spread, spread(c, words)],
    [heads.retreat, retreat(c, words)],
    [heads.afternoon, afternoon(c, words)],
    [heads.evening, evening(c, words)],
    [heads.exodus, exodus(c, words)],
    [heads.outside, outside(c, words)],
    [heads.absent, absent(c, words)],
    [heads.dead, [w.dead.run(c.losses)]],
    [heads.record, recordOfTheDead(record, words)],
  ]
  return {
    title: w.title,
    intro: w.intro({ seed: c.seed, ...options, until: c.whole ? undefined : say.at(c.until) }),
    paragraphs: told
      .filter(([, sentences]) => sentences.length > 0)
      .map(([title, sentences]) => ({ title, sentences })),
  }
}

/** What the day did not bring; said only for the whole act, since a day cut short has not brought it yet. */
function absent(c: Chronicle, { account: { absent: w } }: Catalogue): string[] {
  if (!c.whole) return []
  const out: string[] = []
  if (c.montmartre.volleys === 0) out.push(w.volley())
  if (c.alarm.cannonAt === undefined) out.push(w.cannon())
  if (c.exodus.gatesShut === 0 && !c.exodus.leverShut) out.push(w.gates())
  if (c.afternoon.headTakenAt === undefined && c.afternoon.ministersTakenAt === undefined)
    out.push(w.ministers())
  return out
}
