import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { openScenario, type Scenario } from '../../scenario/index.ts'
import { readScenario } from '../../scenario/pack/folder.ts'
import { runOnce } from '../run.ts'
import { findPlace } from './place.ts'
import { changes, soldierChanges, witnessPerson, witnessSoldier } from './witness.ts'

let scenario: Scenario
const request = { seed: 7, scale: 0.01, until: 15 * 3600 }

beforeAll(() => {
  const { data, neighbours } = readScenario(
    fileURLToPath(new URL('../../../data/paris-1871', import.meta.url)),
  )
  scenario = openScenario(data, neighbours)
})

test('a probe changes nothing: the witnessed run has the hash of the run', () => {
  const day = witnessPerson(scenario, { ...request, near: 'Montmartre' })
  expect(day.hash).toBe(runOnce(scenario, request).hash)
  expect(day.moments).toHaveLength((15 * 60) / 5)
})

test('the lot falls on an adult who lives there and fits, and the same person can be asked for by id', () => {
  const day = witnessPerson(scenario, {
    ...request,
    near: 'Belleville',
    wanted: { sex: 'woman' },
    until: 3600,
  })
  expect(day.quarters.get(day.person.quarter)).toBe('Belleville')
  expect([day.person.woman, day.person.age[0] >= 20]).toEqual([true, true])
  expect(witnessPerson(scenario, { ...request, person: day.person.id, until: 3600 }).person).toEqual(
    day.person,
  )
})

test('somebody who went out is found by following several', () => {
  const day = witnessPerson(scenario, { ...request, scale: 0.02, near: 'Clignancourt', did: 'out' })
  expect(day.moments.some((m) => m.doing === 'out')).toBe(true)
  const told = changes(day.moments)
  expect(told.length).toBeLessThan(day.moments.length / 3)
  expect(told.map((m) => m.doing)).toContain('out')
  const out = day.moments.findIndex((m) => m.doing === 'out')
  expect(told.some((m) => m.at === day.moments[out]?.at)).toBe(true)
})

test('whoever knows nothing has no reason and no contest; whoever weighs has the sum of its terms', () => {
  const day = witnessPerson(scenario, { ...request, scale: 0.02, near: 'Clignancourt', did: 'out' })
  for (const m of day.moments) {
    if (m.doing === 'unaware') expect([m.knows, m.score]).toEqual([undefined, undefined])
    if (m.score)
      expect(m.score.total).toBeCloseTo(
        m.score.grievance + m.score.pull + m.score.call + m.score.own - m.score.fear,
        10,
      )
  }
})

test('a place is found by quarter or site, in either language; a wrong one names the nearest', () => {
  const { data, city } = scenario
  expect(findPlace(data, city, 'montmartre').name.en).toContain('Montmartre')
  expect(findPlace(data, city, 'Clignancourt').quarter).toBe(70)
  expect(findPlace(data, city, 'hotel de ville').name.fr).toBe('Hôtel de Ville')
  expect(() => findPlace(data, city, 'Montmatre')).toThrow(/nearest: Montmartre/)
  expect(() => findPlace(data, city, '')).toThrow(/expected a quarter/)
})

test('a soldier is picked by number or by unit, and a wrong unit names the nearest', () => {
  const day = witnessSoldier(scenario, request, '88th de marche')
  expect(day.soldier.unit.fr).toBe('88e de marche')
  expect(witnessSoldier(scenario, { ...request, until: 3600 }, String(day.soldier.number)).soldier).toEqual(
    day.soldier,
  )
  expect(soldierChanges(day.moments).some((m) => m.order === 'advance')).toBe(true)
  expect(() => witnessSoldier(scenario, { ...request, until: 300 }, '88th de marhce')).toThrow(
    /nearest: 88th de marche/,
  )
  expect(() => witnessSoldier(scenario, { ...request, until: 300 }, '9999999')).toThrow(/a number from 0/)
})
