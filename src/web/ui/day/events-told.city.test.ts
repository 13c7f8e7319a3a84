import { beforeAll, expect, test } from 'vitest'
import { at, EVENTS, type EventKind, type Levers, type SimEvent } from '../../../engine/index.ts'
import { runOnce } from '../../../laboratory/index.ts'
import { createSetting, openScenario, type Scenario } from '../../../scenario/index.ts'
import { readScenario } from '../../../scenario/pack/folder.ts'
import { LANGUAGES, webWords, wordsFor } from '../../../words/index.ts'
import { planOf, rosterOf } from '../../worker/plan.ts'
import type { Plan } from '../../worker/protocol.ts'
import { candidates, LONGEST, ofTwo } from './captions.ts'

let scenario: Scenario
let plan: Plan
beforeAll(() => {
  const { data, neighbours } = readScenario('data/paris-1871')
  scenario = openScenario(data, neighbours)
  const setting = createSetting(scenario, { seed: 1, scale: 0.05 })
  plan = { ...planOf(data, scenario.city, neighbours), roster: rosterOf(data, setting) }
}, 60_000)

const told = (events: readonly SimEvent[], language: 'en' | 'fr' = 'en') =>
  candidates(plan, events, language, webWords(language).places, wordsFor(language).say)
const run = (levers: Levers, until: number) =>
  runOnce(scenario, { seed: 1, scale: 0.05, levers, until }).events
const one = (kind: EventKind, more: Partial<SimEvent> = {}): SimEvent => ({
  at: at(18, 6),
  kind,
  cell: plan.sites[0]!.cell,
  subject: 1,
  value: 1,
  ...more,
})
const HOLE =
  /undefined|NaN| {2}| [.,]|\b(The|the|Le|le|le la) {1,2}(breaks|does|fires|turns|will|gives|falls|[.,:])|: ,/

const EVENT = EVENTS.map(({ kind }) => kind)

test('every kind of event has its caption in both languages, and variants have names of their own', () => {
  const names = EVENTS.flatMap(({ kind, variants = [] }) => [kind, ...variants.map(({ name }) => name)])
  expect(new Set(names).size).toBe(names.length)
  for (const kind of EVENT)
    for (const language of LANGUAGES) {
      const [caption] = told([one(kind)], language)
      expect(caption?.text, `${language} ${kind}`).toMatch(/^\S.{8,}\.$/)
      expect(caption?.text, kind).not.toMatch(HOLE)
    }
})

test('numbers agree: none, one, several', () => {
  for (const kind of EVENT)
    for (const value of [0, 1, 2, 1200]) {
      const [{ text: en } = { text: '' }] = told([one(kind, { value })])
      expect(en, kind).not.toMatch(
        /\b1 (guns|people|bodies|men|soldiers|bodies set)\b|\b0 (people|guns)|(?<!\d)[2-9] (gun|man|soldier|body|person)\b/,
      )
      const [{ text: fr } = { text: '' }] = told([one(kind, { value })], 'fr')
      expect(fr, kind).not.toMatch(
        /\b[01] (canons|personnes|hommes|soldats)\b|\b2 (canon|personne|homme|soldat)\b/,
      )
    }
})

test('what happens at Versailles is no place of the city, whatever its cell says', () => {
  for (const { kind } of EVENTS.filter(({ place }) => place !== 'cell')) {
    const [caption] = told([one(kind, { cell: 400 })])
    expect(caption?.cell).toBe(-1)
  }
})

test('a march, the fort and the bank are told from their order to their end, within a line', () => {
  const march = run({ marchHour: at(19, 6) }, at(19, 20))
  const kinds = new Set(told(march).map(({ kind }) => kind))
  for (const kind of [
    'march-ordered',
    'march-leaves',
    'contact-outside',
    'army-fires',
    'march-turned',
  ] as const)
    expect(kinds).toContain(kind)
  const bank = told(run({ bankHour: at(19, 12) }, at(20, 6))).map(({ kind }) => kind)
  expect(bank).toContain('bank-ordered')
  for (const language of LANGUAGES)
    for (const { text } of told(march, language)) {
      expect(text.length, text).toBeLessThanOrEqual(LONGEST)
      expect(text).not.toMatch(HOLE)
    }
}, 60_000)

test('of two days what happens in one only comes first; of a day beside itself nothing does', () => {
  const [base, shut] = [run({}, at(19, 4)), run({ gatesShut: at(18, 22) }, at(19, 4))].map((list) =>
    told(list),
  )
  const all = ofTwo(shut!, base!, at(19, 4))
  expect(all.filter(({ only }) => only !== undefined).map(({ kind }) => kind)).toContain('gate-shut')
  const least = Math.min(...all.filter(({ only }) => only !== undefined).map(({ weight }) => weight))
  expect(least).toBeGreaterThan(
    Math.max(...all.filter(({ only }) => only === undefined).map(({ weight }) => weight)),
  )
  expect(all).toHaveLength(new Set(all.map(({ key, at: when, only }) => `${key} ${when} ${only}`)).size)
  expect(ofTwo(base!, base!, at(19, 4))).toEqual(base)
}, 60_000)
