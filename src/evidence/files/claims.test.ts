import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { claimWords } from '../../laboratory/index.ts'
import { checkClaims, loadClaims, parseClaim } from './claims.ts'
import { loadFolder } from './load.ts'
import { formatProblem, type Problem } from './problem.ts'

const DATA = 'data/paris-1871'
const FILE = 'claims/C-02.yaml'
const TEXT = readFileSync(`${DATA}/${FILE}`, 'utf8')

const problemsOf = (text: string): string[] => {
  const problems: Problem[] = []
  parseClaim(FILE, text, problems)
  return problems.map(formatProblem)
}
const changed = (from: string, to: string): string => {
  expect(TEXT).toContain(from)
  return TEXT.replace(from, () => to)
}

test('the claims of the folder name only what there is', () => {
  const problems: Problem[] = []
  expect(checkClaims(DATA, claimWords(loadFolder(DATA)), problems)).toBeGreaterThanOrEqual(7)
  expect(problems.map(formatProblem)).toEqual([])
})

test('every claim fixes one change, one measure, three variants or more, and says what speaks against it', () => {
  for (const claim of loadClaims(DATA)) {
    expect((claim.lever === undefined) !== (claim.knock_out === undefined), claim.id).toBe(true)
    expect(claim.variants.length, claim.id).toBeGreaterThanOrEqual(3)
    expect(claim.counter.length, claim.id).toBeGreaterThanOrEqual(1)
    expect(claim.threshold, claim.id).toBeGreaterThan(0)
  }
})

test('a wrong key or word is named with line, column and the nearest right one', () => {
  expect(problemsOf(changed('measure:', 'mesure:')).join('\n')).toMatch(
    /C-02\.yaml:\d+:1: unknown key "mesure"; expected id, title.*nearest: measure/,
  )
  expect(problemsOf(changed('direction: less', 'direction: fewer'))).toEqual([
    expect.stringMatching(/C-02\.yaml:\d+:12: direction is "fewer"; expected more or less/),
  ])
  expect(problemsOf(changed('ablation: noSharedShocks', 'ablation: noSharedShock'))).toEqual([
    expect.stringMatching(/noSharedShock".*nearest: noSharedShocks/),
  ])
})

test('a claim with two changes, or with a variant that changes two things, is refused', () => {
  expect(problemsOf(changed('measure:', 'knock_out: [K-02]\nmeasure:'))).toEqual([
    expect.stringContaining('either lever or knock_out'),
  ])
  expect(problemsOf(changed('    tick_seconds: 600', '    tick_seconds: 600\n    knock_out: K-06'))).toEqual([
    expect.stringContaining('one change'),
  ])
})

test('sources, levers, measures and file names are looked up', () => {
  const words = claimWords(loadFolder(DATA))
  expect(words.leverProblem('gates.shut', '25:00', {})?.message).toContain('25:00')
  expect(words.leverProblem('gates.shot', '22:00', {})?.nearest).toBe('gates.shut')
  expect(words.leverProblem('gates.shut', 'never', {})?.message).toContain('what happened')
  expect(words.measures).toContain('outcome:army-out-broken')
})

test('hostile claim files are refused with a message and never throw', () => {
  const piece = fc.record({
    at: fc.nat(TEXT.length),
    length: fc.nat(200),
    text: fc.string({ unit: 'binary', maxLength: 30 }),
  })
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 3 }), (pieces) => {
      const text = pieces.reduce(
        (t, { at, length, text }) => t.slice(0, at) + text + t.slice(at + length),
        TEXT,
      )
      const problems: Problem[] = []
      const read = parseClaim(FILE, text, problems)
      expect(read !== undefined || problems.length > 0).toBe(true)
    }),
    { numRuns: 60 },
  )
})
