import { expect, test } from 'vitest'
import { loadClaims } from './files/claims.ts'
import { loadContent } from './files/content.ts'
import { loadFolder } from './files/index.ts'
import { records } from './records.ts'
import { giverOf } from './voice.ts'

const data = loadFolder('data/paris-1871')
const all = new Map(records(data).map((record) => [record.id, record]))
const content = loadContent('data/paris-1871', data)

/** All rows that a pupil's sheet, a path, the story or a toll names. */
const told = [
  ...content.lessons.flatMap(({ questions }) => questions.flatMap(({ rows }) => rows)),
  ...content.paths.flatMap(({ stations }) => stations.flatMap(({ rows }) => rows)),
  ...content.actors.flatMap(({ rows }) => rows),
  ...[...content.chronicle.prelude, ...content.chronicle.epilogue].flatMap(({ rows }) => rows),
  ...content.chronicle.tolls.flatMap(({ counts }) => counts.map(({ row }) => row)),
  ...data.targets.map(({ id }) => id),
]
const CROWD = /wikip|this project|ce projet|contributors|contributeurs/i

test('no crowd and no project gives a figure that a pupil can see', () => {
  const given = [...new Set(told)].map((id) => [id, giverOf(all.get(id)!, data)] as const)
  expect(given.filter(([, { en, fr }]) => CROWD.test(`${en} ${fr}`) || en === '' || fr === '')).toEqual([])
  expect(data.sources.filter(({ author }) => CROWD.test(author))).toEqual([])
})

/** A source is named by its author and title, not by what it was to whoever began this. */
const RELATION =
  /starting article|article (this|the) pro\w+|article (de départ|dont part)|\bseed (article|version|start)/i

test('no source is named by its relation to the project', () => {
  const named = [
    ...data.sources.flatMap(({ titles, author, note }) => [titles.en, titles.fr, author, note]),
    ...[...all.values()].flatMap((one) => [one.title.en, one.title.fr, one.source, one.locator, one.note]),
    ...data.phrases.flatMap(({ en, fr }) => [en, fr]),
    ...data.dissent.map(({ note }) => note),
    ...loadClaims('data/paris-1871').flatMap(({ who, where, counter }) => [
      ...[who, ...counter.map((one) => one.who)].flatMap(({ en, fr }) => [en, fr]),
      ...[where, ...counter.map((one) => one.where)].flat().map(({ locator }) => locator),
    ]),
  ]
  expect(named.filter((text) => RELATION.test(text ?? ''))).toEqual([])
  expect(named.length).toBeGreaterThan(15_000)
})

test('who gives a figure is who says it, not the book it was read in', () => {
  const by = (id: string) => giverOf(all.get(id)!, data).en
  expect(by('d18-212')).toBe('Adolphe Thiers')
  expect(by('A01')).toContain('Thiers')
  expect(by('L04')).toContain('Du Camp')
  expect(by('L05')).toBe('Robert Tombs')
  expect(by('L07')).toContain('Lissagaray')
  expect(by('d18-080')).toBe('Joseph Vinoy')
  expect(by('d18-223')).toContain('computed by Commune')
})

test('a row that quotes somebody names whom', () => {
  const quoting = [...all.values()].filter(({ locator }) => /\b(citing|quoting) [A-Z]/.test(locator))
  const wrong = quoting.filter((record) => {
    const [, name = ''] = /\b(?:citing|quoting) ([A-Z][a-z]+)/.exec(record.locator) ?? []
    return !giverOf(record, data).en.includes(name)
  })
  expect(wrong.map(({ id }) => id)).toEqual([])
  expect(quoting.length).toBeGreaterThan(6)
})
