import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { beside, type StoredAnswers } from '../laboratory/index.ts'
import { readScenario } from '../scenario/pack/folder.ts'
import { LANGUAGES, wordsFor } from '../words/index.ts'
import { besideAnswer, besideClaim } from './beside.ts'

const { data } = readScenario('data/paris-1871')
const stored = JSON.parse(readFileSync('data/paris-1871/answers.json', 'utf8')) as StoredAnswers
const answerTo = (levers: Record<string, string>) =>
  stored.answers.find(({ question }) => JSON.stringify(question.levers) === JSON.stringify(levers))!
const claimOf = (id: string) => ({
  file: stored.claim_files.find((one) => one.id === id)!,
  result: stored.claims.find((one) => one.claim === id)!,
})
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')

test('gates at 22:00: answer and claim C-03 give other numbers, and both say why', () => {
  const answer = answerTo({ 'gates.shut': '22:00' })
  const { file, result } = claimOf('C-03')
  const here = besideAnswer(data, answer, stored.claims, stored.claim_files, wordsFor('en')).join('\n')
  expect(plain(here)).toContain('6,959 fewer')
  expect(plain(here)).toContain('here 200 pairs of runs in 160 worlds, there 800 pairs of runs in 200 worlds')
  expect(plain(here)).toContain('Both intervals overlap')
  const there = besideClaim(data, file, result, stored.answers, wordsFor('en')).join('\n')
  expect(plain(there)).toContain('5,839 fewer')
  expect(plain(there)).toContain(
    'here 800 pairs of runs in 200 worlds, there 200 pairs of runs in 160 worlds',
  )
})

test('another measure, or a change that goes further, is told as such and not compared', () => {
  const other = besideAnswer(
    data,
    answerTo({ 'gates.shut': '19 00:30' }),
    stored.claims,
    stored.claim_files,
    wordsFor('en'),
  )
  expect(other).toHaveLength(1)
  expect(plain(other[0]!)).toMatch(
    /another number for “The army leaves Paris in order”: 10.4 points less there, 7.5 /,
  )
  const march = besideAnswer(
    data,
    answerTo({ 'march.versailles': '19 06:00' }),
    stored.claims,
    stored.claim_files,
    wordsFor('en'),
  )
  expect(march.map((line) => /^Claim (C-0\d) asks a change that goes further/.exec(line)?.[1])).toEqual([
    'C-01',
    'C-05',
  ])
})

test('every pair of a stored answer and a claim on one change is told in both languages, from both sides', () => {
  let pairs = 0
  for (const answer of stored.answers)
    for (const file of stored.claim_files) {
      const result = stored.claims.find((one) => one.claim === file.id)!
      if (beside(data, answer, file, result) === undefined) continue
      pairs++
      for (const language of LANGUAGES) {
        const words = wordsFor(language)
        for (const text of [
          ...besideAnswer(data, answer, [result], [file], words),
          ...besideClaim(data, file, result, [answer], words),
        ])
          expect(text).not.toMatch(/undefined|NaN| {2}|\(\)/)
      }
    }
  expect(pairs).toBeGreaterThanOrEqual(6)
})

test('nothing stands beside numbers that are the same, nor beside another question', () => {
  const answer = answerTo({ 'gates.shut': '22:00' })
  const { file, result } = claimOf('C-03')
  const [primary] = answer.effects
  const same = { ...result, effect: { ...result.effect, difference: primary!.difference } }
  expect(beside(data, answer, file, same)).toBeUndefined()
  expect(beside(data, answerTo({ eased: 'yes' }), file, result)).toBeUndefined()
})

test('two spellings of one hour are one change; knock-outs are compared too', () => {
  const { file, result } = claimOf('C-03')
  const spelled = { ...file, lever: { 'L-08': '18 22:00' } }
  expect(beside(data, answerTo({ 'gates.shut': '22:00' }), spelled, result)?.partings).toEqual(['pairs'])
  const off = claimOf('C-08')
  const answer = {
    ...answerTo({ eased: 'yes' }),
    question: { ...answerTo({ eased: 'yes' }).question, levers: {}, knock_outs: ['K-02'] },
  }
  expect(beside(data, answer, off.file, off.result)?.partings).toContain('companion')
  const alone = { ...answer, effects: answer.effects.slice(0, 1) }
  expect(beside(data, alone, off.file, off.result)?.partings).toContain('measure')
  expect(besideAnswer(data, alone, [off.result], [off.file], wordsFor('en'))[0]).toContain(
    'about something else',
  )
})
