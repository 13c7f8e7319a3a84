import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formatProblem, type Problem } from './problem.ts'
import { checkRoles, readScenarioFile } from './scenario-file.ts'

const TEXT = readFileSync('data/paris-1871/scenario.yaml', 'utf8')
const TABLES = new Map(
  Object.entries({
    'places.tsv': ['hotel-de-ville', 'ecole-militaire'],
    'exogenous.tsv': ['EX-02', 'EX-03'],
    'day18.tsv': ['d18-065'],
  }).map(([file, ids]) => [file, ids.map((id, i) => ({ id, line: String(i + 2) }))]),
)

/** What is wrong with the file after one change of its text. */
function wrong(from: string | RegExp, to: string): string[] {
  const text = TEXT.replace(from, to)
  if (text === TEXT) throw new Error(`nothing to change: ${from}`)
  const problems: Problem[] = []
  readScenarioFile({ text }, problems)
  return problems.map(formatProblem)
}
const lineOf = (words: string) => TEXT.slice(0, TEXT.indexOf(words)).split('\n').length

test('scenario.yaml is read as it stands, hours of roles with the end of the row that they take', () => {
  const problems: Problem[] = []
  const { scenario } = readScenarioFile({ text: TEXT }, problems)!
  expect(problems).toEqual([])
  expect(scenario.calendar).toEqual({ origin: '1871-03-17T21:00', day: '1871-03-18', tick: 300 })
  expect(scenario.roles.hours.contact).toEqual({ row: 'EX-25', take: 'time' })
  expect(scenario.roles.hours.ministersLeave).toEqual({ row: 'EX-45', take: 'high' })
})

test.each([
  [
    'a key misspelt',
    /^calendar:/m,
    'calender:',
    [`:${lineOf('calendar:')}:1: unknown key "calender"`, 'nearest: calendar'],
  ],
  [
    'a key within misspelt',
    'origin:',
    'orign:',
    ['unknown key "orign"', 'expected origin, day, tick', 'nearest: origin'],
  ],
  [
    'a day that there is not',
    '1871-03-17T21:00',
    '1871-02-30T21:00',
    ['calendar.origin is not right', 'YYYY-MM-DDTHH:MM'],
  ],
  ['an hour that there is not', '1871-03-17T21:00', '1871-03-17T24:00', ['calendar.origin is not right']],
  [
    'a home day before the clock begins',
    'day: 1871-03-18',
    'day: 1871-03-16',
    ['calendar.day', 'a day from 1871-03-17T21:00 on'],
  ],
  ['a tick of no length', 'tick: 300', 'tick: 0', ['calendar.tick is not right', 'at least 30']],
  [
    'an act that leaves a gap',
    'begins: 1871-03-20T12:00',
    'begins: 1871-03-20T13:00',
    ['acts.1.begins', '1871-03-20T12:00, where the act before it ends'],
  ],
  [
    'an act that ends before it begins',
    'ends: 1871-03-22T00:00',
    'ends: 1871-03-19T00:00',
    ['acts.1.ends', 'a moment after 1871-03-20T12:00'],
  ],
  [
    'a month of acts: two days of one number',
    'ends: 1871-03-22T00:00',
    'ends: 1871-04-18T00:00',
    ['acts.1.ends', 'at most 27 days'],
  ],
  ['bounds upside down', 'north: 48.92', 'north: 48.7', ['bounds.north', 'a number above 48.8']],
  [
    'more battalions than the state can hold',
    'battalions: 254',
    'battalions: 255',
    ['counts.battalions', 'at most 254'],
  ],
  ['no id', /^id: .*$/m, 'id: Paris 1871', ['id is not right']],
  [
    'an end of a row that it does not have',
    'take: high',
    'take: highest',
    ['roles.hours.ministersLeave', 'expected time or low or high'],
  ],
  [
    'twice a role',
    '    bank: banque-de-france',
    '    bank: banque-de-france\n    bank: hotel-de-ville',
    ['key "bank" stands twice'],
  ],
])('%s is a problem with its line', (_, from, to, said) => {
  const found = wrong(from, to)
  expect(found.length).toBeGreaterThan(0)
  for (const part of said) expect(found[0]).toContain(part)
  expect(found[0]).toMatch(/^scenario\.yaml:\d+:\d+: /)
})

test('a folder without it says so', () => {
  const problems: Problem[] = []
  expect(readScenarioFile({ missing: true }, problems)).toBeUndefined()
  expect(problems.map(formatProblem)).toEqual([
    'scenario.yaml: is missing; expected clock, acts and roles of the scenario',
  ])
})

test('a role that names no row is a problem with line, column and the nearest id', () => {
  const text = `${TEXT.slice(0, TEXT.indexOf('roles:'))}roles:
  places:
    townHall: hotel-de-vile
    exits:
      - ecole-militaire
      - ecole-militair
  hours:
    civilDawn: EX-02
    nauticalDawn: { row: EX-30, take: low }
  numbers:
    nightPost: d18-65
`
  const problems: Problem[] = []
  const read = readScenarioFile({ text }, problems)!
  checkRoles(read, TABLES, problems)
  const line = text.slice(0, text.indexOf('townHall')).split('\n').length
  expect(problems.map(formatProblem)).toEqual([
    `scenario.yaml:${line}:15: no place has the id "hotel-de-vile"; expected an id of places.tsv; nearest: hotel-de-ville`,
    `scenario.yaml:${line + 3}:9: no place has the id "ecole-militair"; expected an id of places.tsv; nearest: ecole-militaire`,
    `scenario.yaml:${line + 6}:19: no row has the id "EX-30"; expected an id of exogenous.tsv; nearest: EX-03`,
    `scenario.yaml:${line + 8}:16: no row has the id "d18-65"; expected an id of day18.tsv; nearest: d18-065`,
  ])
})
