/**
 * What a French page shows of every record is French: title, figure, unit, time, place, giver, source, note, and the works
 * to be asked for. A note that is English alone is folded and marked; their number may only fall.
 */
import { expect, test } from 'vitest'
import { loadFolder } from '../src/evidence/files/index.ts'
import {
  type EvidenceRecord,
  giverOf,
  records,
  sourceLine,
  type ToldField,
  told,
  unlinked,
} from '../src/evidence/index.ts'
import { figureText } from '../src/report/index.ts'
import { english, wordsFor } from '../src/words/index.ts'

const data = loadFolder('data/paris-1871')
const { say } = wordsFor('fr')
const all = records(data)
/** English notes that nobody has put into French yet. */
const NOTES_LEFT = 0

const text = (record: EvidenceRecord, field: ToldField) => say.told(told(record, field))

/** All that RecordCard, Evidence and SearchSources print of a record, but its note. */
function shown(record: EvidenceRecord): string[] {
  const source = sourceLine(record, data, {
    title: ({ titles }) => say.told(titles),
    author: ({ authors }) => say.told(authors),
    year: ({ year }) => year.replace('undated', 'sans date'),
    locator: (locator) => say.locator(locator),
    clauses: say.clauses,
    within: '',
  })
  return [
    say.told(record.title),
    figureText(record, 'value', say),
    figureText(record, 'range', say),
    say.unit(record.unit).replace(/, --lever .*$|\([a-z]+\)/g, ''),
    record.french.when === undefined ? say.date(record.when) : text(record, 'when'),
    // a place in the code is shown as code
    record.table === 'assumptions.tsv' ? '' : text(record, 'place'),
    say.told(giverOf(record, data)),
    source,
    ...unlinked(record, data).flatMap(({ authors, titles }) => [say.told(authors), say.told(titles)]),
  ]
}

test('no record shows an English word on a French page', () => {
  const left = all.flatMap((record) =>
    shown(record)
      // the value of a knock-out is its key on the command line
      .filter((one) => english(one) && !data.knockouts.some(({ key }) => key === one))
      .map((one) => `${record.id}: ${one}`),
  )
  expect(left).toEqual([])
  expect(all.length).toBeGreaterThan(2900)
})

test('notes that are English alone do not grow in number', () => {
  const left = new Set(
    all.filter((one) => one.note !== '' && english(text(one, 'note'))).map(({ note }) => note),
  )
  expect([...left].slice(0, 20)).toEqual([...left].slice(0, NOTES_LEFT))
  expect(left.size).toBe(NOTES_LEFT)
})

test('a French text stands for a text that a table has, and for one alone', () => {
  const texts = new Set([
    ...all.flatMap((one) => [one.title.en, one.value, one.when, one.note, ...one.place.split(' -> ')]),
    ...all.flatMap((one) => one.place.split(' -> ').map((part) => part.replace(' (approx.)', ''))),
    ...data.dissent.map(({ note }) => note),
  ])
  expect(data.phrases.filter(({ en }) => !texts.has(en)).map(({ en }) => en)).toEqual([])
  expect(new Set(data.phrases.map(({ en }) => en)).size).toBe(data.phrases.length)
})

test('the test of English finds English and lets French pass', () => {
  expect(
    ['hour inferred from sequence', 'Read the whole range', 'held by the Guard'].filter(
      (one) => !english(one),
    ),
  ).toEqual([])
  expect(
    ['heure déduite de l’ordre des faits', 'les hommes sont à la caserne', 'plus on attend'].filter(english),
  ).toEqual([])
})
