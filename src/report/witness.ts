/** A witness's day as lines of text. */
import type { Moment, PersonDay, SoldierDay, SoldierMoment } from '../laboratory/index.ts'
import type { Catalogue } from '../words/index.ts'
import { type Paint, PLAIN, wrap } from './layout.ts'
import { personStory, type Story, soldierStory } from './witness-story.ts'

const LABEL = 13

export interface WitnessOptions {
  readonly seed: number
  readonly width: number
  readonly paint?: Paint
  /** What was wished for and is not modelled, as typed. */
  readonly unmodelled?: string | undefined
}

export function personLines(
  day: PersonDay,
  moments: readonly Moment[],
  words: Catalogue,
  options: WitnessOptions,
): string[] {
  const story = personStory(day, moments, words, options.seed)
  const { unmodelled: word } = options
  const person = word === undefined ? story.person : words.witness.unmodelled({ word, nearest: story.person })
  return linesOf({ ...story, person }, [words.witness.chosen({ id: day.person.id })], options)
}

export function soldierLines(
  day: SoldierDay,
  moments: readonly SoldierMoment[],
  words: Catalogue,
  options: WitnessOptions,
): string[] {
  return linesOf(soldierStory(day, moments, words, options.seed), [], options)
}

function linesOf(
  story: Story,
  chosen: readonly string[],
  { width, paint = PLAIN }: WitnessOptions,
): string[] {
  const part = (text: string | undefined) => (text === undefined ? [] : wrap(text, width))
  const lines = [
    paint.bold(story.title),
    '',
    ...part(story.person),
    ...part(story.lot),
    ...chosen.flatMap(part),
    ...part(story.unnamed).map(paint.dim),
  ]
  const label = Math.max(LABEL, ...story.entries.map(({ clock }) => clock.length + 2))
  for (const { clock, doing, facts } of story.entries)
    lines.push(
      '',
      `${paint.bold(clock.padEnd(label - 2))}  ${doing}`,
      ...facts.flatMap((fact) => labelled(fact, label, width, paint)),
    )
  if (story.summary !== undefined) lines.push('', ...part(story.summary))
  if (story.footnote !== undefined) lines.push('', ...part(story.footnote).map(paint.dim))
  return lines
}

function labelled(
  { label: name, text }: { readonly label: string; readonly text: string },
  label: number,
  width: number,
  paint: Paint,
): string[] {
  const [head = '', ...rest] = wrap(text, width - label)
  return [`${paint.dim(`  ${name}`.padEnd(label))}${head}`, ...rest.map((line) => ' '.repeat(label) + line)]
}
