/** Places in sources and units as French pages show them: nothing English is left, and no translation has lost its row. */
import { expect, test } from 'vitest'
import { loadClaims, loadFolder } from '../src/evidence/files/index.ts'
import { records } from '../src/evidence/index.ts'
import { LOCATORS } from '../src/words/fr/locators.ts'
import { UNITS } from '../src/words/fr/units.ts'
import { wordsFor } from '../src/words/index.ts'

/** Words that no French text has; both languages have section, passage, notice, article, page. */
const ENGLISH =
  /\b(the|of|and|from|see|same|quoted|quoting|citing|chapter|opening|list|letter|copy|text|deposition|derived|count|judgement|summary|heading|appendix|by|at|to|in|on|with|March|April|May|infobox|also|post|colour|votes|biography|calculation|astronomical)\b/

const data = loadFolder('data/paris-1871')
const all = new Set([
  ...records(data).map(({ locator }) => locator),
  ...loadClaims('data/paris-1871').flatMap((claim) => [
    ...claim.where.map(({ locator }) => locator),
    ...claim.counter.flatMap(({ where }) => where.map(({ locator }) => locator)),
  ]),
])
const { say } = wordsFor('fr')

test('no place in a source keeps an English word in French', () => {
  const left = [...all].filter((locator) => ENGLISH.test(say.locator(locator)))
  expect(left).toEqual([])
})

test('every translated place stands in a table or a claim', () => {
  expect(Object.keys(LOCATORS).filter((locator) => !all.has(locator))).toEqual([])
})

const units = new Set(records(data).map(({ unit }) => unit))
const SAME =
  /^$|^(date|dates|francs?|0\/1|arrondissements?|ménages|logit(\/h)?|score|s|min|m|h|km|km\/h|m\/min|mm\/s|1\/min|1\/h|1\/\d+|points|hectares|couples)( \(|$)/

test('units are said in French', () => {
  expect(
    [...units].filter((unit) => say.unit(unit) === unit && !SAME.test(unit) && !(unit in UNITS)),
  ).toEqual([])
  expect(say.unit('men (assumed)')).toBe('hommes (supposés)')
  expect(say.unit('share, by class 0..7')).toBe('part, par classe 0..7')
  expect(say.unit('share; turn')).toBe('part\u202f; tour')
  expect(say.unit('time, --lever gates.shut=...')).toBe('heure, --lever gates.shut=...')
  expect(say.unit('switches off R-50')).toBe('coupe R-50')
  expect(say.unit('share (uniform), rule R-51')).toBe('part (uniforme), règle R-51')
})
