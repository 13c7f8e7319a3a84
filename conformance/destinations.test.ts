/** Where links of the page lead: every id that an address can bear reads back and is there; lessons open what is there and has been answered. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadClaims } from '../src/evidence/files/claims.ts'
import { loadContent } from '../src/evidence/files/content.ts'
import { loadFolder } from '../src/evidence/files/load.ts'
import type { LessonTarget } from '../src/evidence/index.ts'
import { records } from '../src/evidence/index.ts'
import { parseWish, type StoredAnswers } from '../src/laboratory/index.ts'
import { HOME, parseAddress, writeAddress } from '../src/web/ui/state/address.ts'
import { isThere, itemText, type Stock } from '../src/web/ui/state/items.ts'
import type { ScreenName } from '../src/web/ui/state/screens.ts'
import { targetAddress } from '../src/web/ui/state/targets.ts'
import { LANGUAGES } from '../src/words/index.ts'
import { FOLDER } from './runs.ts'

const data = loadFolder(FOLDER)
const content = {
  ...loadContent(FOLDER, data),
  claims: loadClaims(FOLDER),
  limits: { en: readFileSync('docs/model/limits.md', 'utf8') },
}
const stock: Stock = { content, rows: new Set(records(data).map(({ id }) => id)), levers: data.levers }
const answers = JSON.parse(readFileSync(`${FOLDER}/answers.json`, 'utf8')) as StoredAnswers

/** Everything that an address can name, by screen. */
function* destinations(): Generator<readonly [ScreenName, string]> {
  for (const row of records(data)) yield ['sources', row.id]
  for (const { key } of data.levers) yield ['decide', key]
  for (const { id } of content.claims) yield ['claims', id]
  for (const { id, stations } of content.paths) {
    yield ['witness', id]
    for (const { time } of stations) yield ['witness', itemText(id, time)]
  }
  for (const { id } of content.lessons) {
    yield ['lesson', id]
    yield ['lesson', `${id}.pupil`]
  }
  const { prelude, epilogue, tolls } = content.chronicle
  for (const { time } of [...prelude, ...epilogue]) yield ['about', itemText('story', time)]
  for (const { id } of tolls) yield ['about', itemText('story', id)]
}

test('whatever an address can name reads back as it was written, and is there', () => {
  const lost: string[] = []
  for (const [screen, item] of destinations()) {
    const read = parseAddress(writeAddress({ ...HOME, screen, item }))
    if (read.refused.length > 0 || read.address.item !== item || isThere(screen, item, stock) !== true)
      lost.push(`${screen}/${item}`)
  }
  expect(lost).toEqual([])
})

test('what is not there is known not to be', () => {
  const absent: [ScreenName, string][] = [
    ['sources', 'd18-9999'],
    ['decide', 'gates.shutt:22:00'],
    ['claims', 'C-99'],
    ['claims', 'C-03:nothing'],
    ['witness', 'nobody'],
    ['witness', 'michel:1871-03-18T08:31'],
    ['lesson', 'minutes-21'],
    ['lesson', 'minutes-20:9'],
    ['about', 'limits:Nothing of the kind'],
    ['day', 'something'],
  ]
  expect(absent.filter(([screen, item]) => isThere(screen, item, stock) !== false)).toEqual([])
})

test('ids of rows that the texts of the page name stand once, so that a link has one destination', () => {
  const named = content.lessons.flatMap(({ questions }) => questions.flatMap(({ rows }) => rows))
  const ids = records(data).map(({ id }) => id)
  expect(named.filter((id) => ids.indexOf(id) !== ids.lastIndexOf(id))).toEqual([])
})

const targets: readonly (readonly [string, LessonTarget])[] = content.lessons.flatMap(
  ({ id, steps, questions }) =>
    [...steps, ...questions].flatMap(({ open }) => open.map((target) => [id, target] as const)),
)

test.each(LANGUAGES)(
  'every step of a lesson opens something, and everything it opens is there (%s)',
  (language) => {
    for (const { steps } of content.lessons) expect(steps.filter(({ open }) => open.length === 0)).toEqual([])
    const lost = targets.filter(([, target]) => {
      const written = writeAddress(targetAddress({ ...HOME, scale: 0.1, language }, target, language))
      const { address, refused } = parseAddress(written)
      return refused.length > 0 || isThere(address.screen, address.item, stock) !== true
    })
    expect(lost).toEqual([])
  },
)

test('a link of a lesson keeps the run as it is and sets the one decision it names', () => {
  const now = { ...HOME, seed: 7, scale: 0.1, levers: { 'soldiers.fed': 'yes' }, values: { phi: 0.5 } }
  const there = targetAddress(now, { screen: 'answer', lever: 'gates.shut', value: '20:00' }, 'en')
  expect(there).toMatchObject({
    seed: 7,
    scale: 0.1,
    levers: { 'gates.shut': '20:00' },
    values: { phi: 0.5 },
  })
  const card = targetAddress(now, { screen: 'decide', lever: 'gates.shut', value: '20:00' }, 'en')
  expect(card).toMatchObject({ item: 'gates.shut:20:00', levers: {} })
})

test('every decision that a lesson has tried is answered with the page, and every claim has its verdict', () => {
  const unanswered = targets.filter(([, target]) => {
    if (target.screen === 'claims') return !answers.claims.some(({ claim }) => claim === target.claim)
    if (!('lever' in target)) return false
    const wanted = JSON.stringify({ [target.lever]: target.value })
    return !answers.answers.some(({ question }) => JSON.stringify(question.levers) === wanted)
  })
  expect(unanswered).toEqual([])
})

test('every question of a lesson names rows to read or what to open; one about changed decisions names the answer over many runs', () => {
  for (const { questions, steps } of content.lessons) {
    expect(questions.filter(({ rows, open }) => rows.length + open.length === 0)).toEqual([])
    const tried = steps.some(({ open }) => open.some(({ screen }) => screen === 'decide'))
    const answered = questions.some(({ open }) => open.some(({ screen }) => screen === 'answer'))
    expect(answered).toBe(tried)
  }
})

test.each(LANGUAGES)('whoever a lesson has followed without a name can be wished for (%s)', (language) => {
  const wishes = targets.flatMap(([, target]) =>
    target.screen === 'witness' && target.wish !== undefined ? [target.wish[language]] : [],
  )
  expect(wishes.length).toBeGreaterThan(0)
  for (const wish of wishes) expect(parseWish(wish).kind).toMatch(/person|soldier/)
})
