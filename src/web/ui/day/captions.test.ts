import { beforeAll, expect, test } from 'vitest'
import { at, type SimEvent } from '../../../engine/index.ts'
import { runOnce } from '../../../laboratory/index.ts'
import { createSetting, openScenario } from '../../../scenario/index.ts'
import { readScenario } from '../../../scenario/pack/folder.ts'
import { webWords, wordsFor } from '../../../words/index.ts'
import { planOf, rosterOf } from '../../worker/plan.ts'
import type { Plan } from '../../worker/protocol.ts'
import { DAWN } from '../state/address.ts'
import { APART, type Caption, candidates, chosen, LONGEST } from './captions.ts'

let plan: Plan
let events: readonly SimEvent[]
beforeAll(() => {
  const { data, neighbours } = readScenario('data/paris-1871')
  const scenario = openScenario(data, neighbours)
  const setting = createSetting(scenario, { seed: 1, scale: 0.1 })
  plan = { ...planOf(data, scenario.city, neighbours), roster: rosterOf(data, setting) }
  events = runOnce(scenario, { seed: 1, scale: 0.1, until: at(18, 11) }).events
})

const all = (language: 'en' | 'fr'): Caption[] =>
  candidates(plan, events, language, webWords(language).places, wordsFor(language).say)

test('the first minute has at least six captions and at most twelve, each with four seconds to be read', () => {
  const minute = chosen(all('en'), APART).filter((one) => one.at >= DAWN && one.at < DAWN + 60 * 450)
  expect(minute.length).toBeGreaterThanOrEqual(6)
  expect(minute.length).toBeLessThanOrEqual(12)
  for (let i = 1; i < minute.length; i++)
    expect(minute[i]!.at - minute[i - 1]!.at).toBeGreaterThanOrEqual(4 * 450)
})

test('no caption is longer than a line, in English or in French', () => {
  for (const language of ['en', 'fr'] as const) {
    const long = all(language).filter(({ text }) => text.length > LONGEST)
    expect(long.map(({ text }) => text)).toEqual([])
  }
})

test('captions say the same in both languages, of the same moments and places', () => {
  const facts = (list: readonly Caption[]) => list.map(({ at: when, kind, cell }) => ({ when, kind, cell }))
  expect(facts(chosen(all('fr'), APART))).toEqual(facts(chosen(all('en'), APART)))
})

test('a caption never has a hole where a name should stand', () => {
  for (const language of ['en', 'fr'] as const)
    expect(all(language).filter(({ text }) => /undefined|NaN| {2}| [.,]|: of the /.test(text))).toEqual([])
})
