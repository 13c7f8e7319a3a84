import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadFolder } from './files/load.ts'
import { dissent, distance, fold, gridRows, nearest, overall, records, search, shares } from './index.ts'

const data = loadFolder(fileURLToPath(new URL('../../data/paris-1871', import.meta.url)))
const all = records(data)
const first = (query: string): string | undefined => search(data, query)[0]?.record.id
const one = (id: string) => all.find((record) => record.id === id)!

test('a row is found by its id, a compound target by its number, a lever by its key, a cell by its name', () => {
  expect(search(data, 'D18-079').map((hit) => hit.record.id)).toEqual(['d18-079'])
  expect(search(data, 'T-14').map((hit) => hit.record.id)).toEqual(['T-14a', 'T-14b'])
  expect(first('gates.shut')).toBe('L-08')
  expect(first('K-02')).toBe('K-02')
  expect(search(data, data.cells[100]!.h3)[0]?.record.table).toBe('cells.tsv')
})

test('every row of every table is reachable by its id', () => {
  const ids = [
    data.places,
    data.population,
    data.occupations,
    data.guard,
    data.grievance,
    data.votes,
    data.day,
    data.campaign,
    data.forces,
    data.exogenous,
    data.targets,
    data.levers,
    data.knockouts,
    data.uncertainties,
    data.assumptions,
    data.heights,
    data.walks,
    data.roads,
    data.speeds,
    data.plan,
    data.sources,
  ]
    .flat()
    .map((row) => row.id)
  const known = new Set(all.map((record) => record.id))
  expect(ids.filter((id) => !known.has(id))).toEqual([])
})

test('words are found in English and French, accents and case apart', () => {
  for (const query of ['Hôtel de Ville', 'hotel de ville', 'HÔTEL DE VILLE'])
    expect(first(query)).toBe('hotel-de-ville')
  expect(first('ministere des affaires etrangeres')).toBe(first('Foreign Ministry'))
  expect(search(data, 'portes fermées')[0]?.record.id).toBe('L-08')
})

test('what looks like an id and is none finds nothing, and its neighbour is near', () => {
  expect(search(data, 'd18-79')).toEqual([])
  expect(
    nearest(
      'd18-79',
      all.map((record) => record.id),
    ),
  ).toBe('d18-079')
})

test('the three figures of guns removed stand together', () => {
  const told = dissent(data, one('d18-079'), all).flatMap((group) =>
    group.records.map((record) => record.value),
  )
  expect(told).toEqual(expect.arrayContaining(['70', '20']))
})

test("Ferry's two hours stand together", () => {
  expect(
    dissent(data, one('d18-174'), all).flatMap((group) => group.records.map((record) => record.value)),
  ).toContain('20:30')
})

test('dissent is mutual', () => {
  for (const record of all) {
    for (const other of dissent(data, record, all).flatMap((group) => group.records)) {
      expect(dissent(data, other, all).flatMap((group) => group.records.map((back) => back.id))).toContain(
        record.id,
      )
    }
  }
})

test('rows that differ in value on the same subject, quantity, place and day are found without a group', () => {
  const row = { ...data.day[0]!, id: 'd18-900', subject: 'Weather', quantity: 'wind' }
  const two = { ...data, day: [row, { ...row, id: 'd18-901', value: '13000' }] }
  expect(
    dissent(two, records(two).find((record) => record.id === 'd18-900')!).flatMap((group) =>
      group.records.map((record) => record.id),
    ),
  ).toEqual(['d18-901'])
})

test('general knowledge, priors and assumptions alone are never attested or inferred', () => {
  const soft = new Set(
    data.sources
      .filter((source) => ['prior', 'general-knowledge', 'assumption', 'gap'].includes(source.kind))
      .map((source) => source.id),
  )
  const wrong = all.filter(
    (record) =>
      record.table !== 'sources.yaml' &&
      record.sourceIds.every((id) => soft.has(id)) &&
      record.status !== 'assumed',
  )
  expect(wrong.map((record) => record.id)).toEqual([])
})

test('a place that rests on general knowledge is never attested', () => {
  expect(
    data.places
      .filter((row) => row.sourceIds.includes('general-knowledge') && row.status === 'attested')
      .map((row) => row.id),
  ).toEqual([])
})

test('shares count every row once', () => {
  const lines = shares(data)
  for (const line of lines) expect(line.attested + line.inferred + line.assumed).toBe(line.total)
  expect(overall(lines).total).toBe(all.filter((record) => record.table !== 'sources.yaml').length)
  expect(gridRows(data)).toBe(data.cells.length + data.barriers.length + data.seine.length)
})

test('names in French carry their accents', () => {
  const names = new Map(data.places.map((row) => [row.id, row.names.fr]))
  expect(names.get('hotel-de-ville')).toBe('Hôtel de Ville')
  expect(names.get('porte-de-chatillon-de-chevreuse')).toBe('Porte de Châtillon (de Chevreuse)')
  expect(data.places.every((row) => row.names.en !== '' && row.names.fr !== '')).toBe(true)
})

test('the record of the first day is whole: every target has its parts and rests on rows', () => {
  const numbers = new Set(data.targets.map((row) => row.id.slice(0, 4)))
  for (let n = 1; n <= 28; n++) expect(numbers).toContain(`T-${String(n).padStart(2, '0')}`)
  expect(data.targets.every((row) => row.evidence.length > 0)).toBe(true)
  expect(data.targets.find((row) => row.id === 'T-14b')).toMatchObject({
    value: 18 * 60 + 45,
    toleratedLow: 18 * 60,
    toleratedHigh: 19 * 60 + 30,
    use: 'check',
  })
})

test('distance counts letters added, dropped, changed and swapped', () => {
  expect([
    distance('gate', 'gaet'),
    distance('gate', 'gte'),
    distance('', 'abc'),
    distance('gate', 'gate'),
  ]).toEqual([1, 1, 3, 0])
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      expect(distance(a, b)).toBe(distance(b, a))
      expect(distance(a, b) === 0).toBe(a === b)
    }),
  )
})

test('folding is idempotent and any question is answered without an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
      expect(fold(fold(text))).toBe(fold(text))
      expect(Array.isArray(search(data, text))).toBe(true)
    }),
    { numRuns: 25 },
  )
})

test('rows of the day and of the weeks after have a title in French, and are found by it', () => {
  const french = new Set(data.french.map(({ row }) => row))
  expect([...data.day, ...data.campaign].filter(({ id }) => !french.has(id)).map(({ id }) => id)).toEqual([])
  expect(search(data, 'factionnaire blessé')[0]?.record.id).toBe('d18-269')
  expect(one('lepelletier-1').title.fr).toMatch(/^Histoire de la Commune/)
})
