import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { piecesOf, rowsIn, strayBraces } from '../content/figures.ts'
import { checkFolder } from './check.ts'
import { loadContent } from './content.ts'
import { checkLessons } from './lessons.ts'
import { loadFolder } from './load.ts'
import { formatProblem, type Problem } from './problem.ts'

const DATA = fileURLToPath(new URL('../../../data/paris-1871', import.meta.url))
const root = mkdtempSync(join(tmpdir(), 'commune-content-'))
const dir = join(root, 'paris-1871')
beforeEach(() => {
  rmSync(dir, { recursive: true, force: true })
  cpSync(DATA, dir, { recursive: true })
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const edit = (file: string, from: string, to: string): void => {
  const before = readFileSync(join(dir, file), 'utf8')
  if (!before.includes(from)) throw new Error(`${file} does not hold ${from}`)
  writeFileSync(
    join(dir, file),
    before.replace(from, () => to),
  )
}
const problems = () => checkFolder(dir).problems.map(formatProblem)

test('a figure in a sentence is its row and part; a lone brace is none', () => {
  expect(piecesOf('about {L05|range} of {L04}')).toEqual([
    { text: 'about ' },
    { row: 'L05', part: 'range' },
    { text: ' of ' },
    { row: 'L04', part: 'value' },
  ])
  expect(rowsIn('{d18-063} and {d18-063}')).toEqual(['d18-063', 'd18-063'])
  expect([strayBraces('{L04}'), strayBraces('{L04'), strayBraces('L04}')]).toEqual([false, true, true])
})

test('five people of the record, six actors of both camps, three lessons; stations follow the clock', () => {
  const { paths, actors, lessons } = loadContent(DATA, loadFolder(DATA))
  expect(paths.map(({ id }) => id)).toEqual(['michel', 'brocher', 'lecomte', 'vinoy', 'ferry'])
  for (const { stations } of paths)
    expect(stations.map(({ time }) => time)).toEqual(stations.map(({ time }) => time).toSorted())
  expect(new Set(actors.map(({ side }) => side))).toEqual(new Set(['paris', 'government']))
  expect(lessons.map(({ minutes }) => minutes)).toEqual([20, 50, 100])
  for (const { minutes, steps } of lessons)
    expect(steps.reduce((sum, step) => sum + step.minutes, 0)).toBe(minutes)
})

test('every lesson asks who says it, whether others agree, and what the model shows', () => {
  for (const { questions } of loadContent(DATA, loadFolder(DATA)).lessons) {
    const kinds = new Set(questions.map(({ kind }) => kind))
    expect([kinds.has('who'), kinds.has('agree'), kinds.has('model')]).toEqual([true, true, true])
    for (const { kind, rows } of questions) if (kind !== 'model') expect(rows.length).toBeGreaterThan(0)
  }
})

test('the dead are counted by both camps and by later scholars, with a range', () => {
  const data = loadFolder(DATA)
  const { tolls } = loadContent(DATA, data).chronicle
  const dead = tolls.find(({ id }) => id === 'parisians')
  expect(new Set(dead?.counts.map(({ camp }) => camp))).toEqual(new Set(['government', 'later', 'paris']))
  const rows = dead?.counts.map(({ row }) => data.campaign.find(({ id }) => id === row))
  expect(rows?.every((row) => row?.low !== undefined && row.high !== undefined)).toBe(true)
})

test('a text that names a row or a place that is not there is named with line, column and the nearest', () => {
  edit('paths.yaml', 'rows: [d18-268]', 'rows: [d18-2680]')
  expect(problems()).toEqual([
    expect.stringMatching(/^paths\.yaml:\d+:\d+: no row has the id "d18-2680"; .*; nearest: d18-2\d\d$/),
  ])
  edit('paths.yaml', 'rows: [d18-2680]', 'rows: [d18-268]')
  edit('paths.yaml', 'place: rue-muller', 'place: rue-mulller')
  expect(problems()).toEqual([expect.stringMatching(/nearest: rue-muller$/)])
})

test('a figure in one language alone, an unknown key and a missing translation are problems', () => {
  edit('chronicle.yaml', 'les siennes', '{L01}')
  expect(problems()).toEqual([expect.stringMatching(/do not show the same figures/)])
  edit('chronicle.yaml', '{L01}', 'les siennes')
  edit('actors.yaml', '    side: government', '    sides: government')
  expect(problems()).toContainEqual(expect.stringMatching(/^actors\.yaml:\d+:\d+: unknown key "sides"/))
})

test('what a lesson opens must be there: form in the folder, names by the lessons’ own check', () => {
  const vocabulary = {
    claims: ['C-03'],
    leverProblem: (key: string, value: string) =>
      key !== 'teams.hour'
        ? { message: `no lever called "${key}"`, expected: 'one of teams.hour', nearest: 'teams.hour' }
        : value === '17 23:30'
          ? undefined
          : { message: `lever ${key}: "${value}"`, expected: 'a time' },
  }
  const wrong = () => {
    const problems: Problem[] = []
    checkLessons(dir, vocabulary, problems)
    return problems.map(formatProblem).filter((line) => line.startsWith('lessons/minutes-20'))
  }
  expect(wrong()).toEqual([])
  const cases: [from: string, to: string, said: RegExp][] = [
    [
      'lever: teams.hour',
      'lever: teams.hours',
      /:\d+:\d+: no lever called "teams.hours".*nearest: teams.hour$/,
    ],
    ['value: 17 23:30', 'value: 17 23:61', /lever teams.hour: "17 23:61"/],
    [
      'screen: about, part: limits, line: Guns',
      'screen: about, part: story, time: 1871-03-12',
      /no sentence of chronicle/,
    ],
    [
      'screen: about, part: limits, line: Guns',
      'screen: claims, claim: C-33',
      /no claim called "C-33".*nearest: C-03/,
    ],
    [
      'screen: about, part: limits, line: Guns',
      'screen: witness, path: michl',
      /no person .*nearest: michel/,
    ],
    [
      'screen: about, part: limits, line: Guns',
      "screen: witness, path: michel, station: '1871-03-18T08:31'",
      /no station/,
    ],
  ]
  for (const [from, to, said] of cases) {
    edit('lessons/minutes-20.yaml', from, to)
    expect(wrong()[0]).toMatch(said)
    edit('lessons/minutes-20.yaml', to, from)
  }
  // rows and places with those of all texts, form with the schema
  edit('lessons/minutes-20.yaml', 'screen: sources, row: d18-079', 'screen: sources, row: d18-0790')
  expect(problems()).toEqual([expect.stringMatching(/no row has the id "d18-0790"/)])
  edit('lessons/minutes-20.yaml', 'row: d18-0790', 'row: d18-079, claim: C-03')
  expect(problems()).toEqual([expect.stringMatching(/unknown key "claim"/)])
})
