import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { StoredAnswers } from '../laboratory/index.ts'
import { PLAIN } from '../report/index.ts'
import { answersCommand } from './answers.ts'

const root = mkdtempSync(join(tmpdir(), 'commune-answers-'))
afterAll(() => rmSync(root, { recursive: true }))
const out = join(root, 'answers.json')
const pages = join(root, 'pages')
const BUDGET = [
  '--replicates',
  '1',
  '--count',
  '1',
  '--no-claims',
  '--worlds',
  'baseline',
  '--scale',
  '0.001',
]

/** What is printed on either stream. */
async function answers(): Promise<string[]> {
  const said: string[] = []
  const line = (text: string) => void said.push(text)
  const screen = { out: line, err: line, status: line, tty: false, width: 120, paint: PLAIN }
  const places = ['--store', join(root, 'store'), '--out', out, '--pages', pages, '--workers', '1', '--quiet']
  await answersCommand(() => screen).parseAsync([...BUDGET, ...places], { from: 'user' })
  expect(process.exitCode).toBe(0)
  return said
}

test('every lever of the catalogue is answered once, kept, and set in a table of each language', async () => {
  const said = await answers()
  expect(said[0]).toMatch(/answers\.json: 23 answers, 0 claims/)
  const stored = JSON.parse(readFileSync(out, 'utf8')) as StoredAnswers
  for (const { question, outcomes, pairs } of stored.answers) {
    expect(pairs, JSON.stringify(question.levers)).toBe(1)
    expect(outcomes.reduce((sum, one) => sum + one.counterfactual, 0)).toBe(1)
  }
  const [en, fr] = ['README.md', 'README.fr.md'].map((name) => readFileSync(join(pages, name), 'utf8'))
  expect(en!.match(/^\| (?!decision)/gm)).toHaveLength(23)
  expect(en).toContain('| Order to fire given early |')
  expect(fr).toContain('| Ordre de tirer donné tôt |')
  // what the file holds is not done again: a mark in it stays
  writeFileSync(out, readFileSync(out, 'utf8').replace('"pairs":1', '"pairs":7'))
  await answers()
  expect((JSON.parse(readFileSync(out, 'utf8')) as StoredAnswers).answers[0]!.pairs).toBe(7)
})
