import { beforeAll, expect, test } from 'vitest'
import { at } from '../../engine/index.ts'
import { openScenario, type Scenario } from '../../scenario/index.ts'
import { readScenario } from '../../scenario/pack/folder.ts'
import { observe } from './observe.ts'
import { missed, settled } from './windows.ts'

let scenario: Scenario
beforeAll(() => {
  const { data, neighbours } = readScenario('data/paris-1871')
  scenario = openScenario(data, neighbours)
})

test('a time is open until its window and the longest confirmation are past', () => {
  const window = { low: at(18, 8), high: at(18, 9) }
  expect(settled('brigade-head-taken', Infinity, window, at(18, 9, 30))).toBeUndefined()
  expect(settled('brigade-head-taken', Infinity, window, at(18, 10))).toBe(Infinity)
  expect(settled('brigade-head-taken', at(18, 7), window, at(18, 7, 30))).toBe(at(18, 7))
})

test('a count of the end is open until then, one that only grows until it is above its window', () => {
  const window = { low: 0, high: 2 }
  expect(settled('men-at-versailles', 30000, window, at(18, 22))).toBeUndefined()
  expect(settled('line-volleys-montmartre', 2, window, at(18, 22))).toBeUndefined()
  expect(missed({ 'line-volleys-montmartre': window }, { 'line-volleys-montmartre': 3 }, at(18, 6))).toBe(
    true,
  )
})

test('a run is stopped at the first look at which a window is missed, and otherwise is the same run', () => {
  const setting = { seed: 1, world: 0, scale: 0.001 }
  const whole = observe(scenario, setting)
  const wide = observe(scenario, {
    ...setting,
    windows: { 'first-park-taken': { low: null, high: at(18, 6) } },
  })
  const early = observe(scenario, {
    ...setting,
    windows: { 'first-park-taken': { low: null, high: at(18, 4) } },
  })
  expect(wide.hash).toBe(whole.hash)
  expect(whole.stopped).toBeUndefined()
  expect(early.stopped).toBe(at(18, 5))
})
