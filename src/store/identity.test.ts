import { expect, test } from 'vitest'
import { at } from '../engine/index.ts'
import { createRun, openScenario } from '../scenario/index.ts'
import { readScenario } from '../scenario/pack/folder.ts'
import { codeDigest, dataDigest, runId, UNREAD } from './identity.ts'

const { data, neighbours } = readScenario('data/paris-1871')

test('tables that name no run are read by none', () => {
  const emptied = { ...data, ...Object.fromEntries(UNREAD.map((name) => [name, []])) }
  const hashes = [data, emptied].map((tables) => {
    const run = createRun(openScenario(tables, neighbours), { seed: 1, scale: 0.001, world: 3 })
    run.until(at(18, 8))
    return run.hash()
  })
  expect(hashes[1]).toBe(hashes[0])
  expect(dataDigest({ data: emptied, neighbours })).toBe(dataDigest({ data, neighbours }))
})

test('one changed number of a table that runs read gives other names', () => {
  const changed = { ...data, walks: [...data.walks.slice(1)] }
  expect(dataDigest({ data: changed, neighbours })).not.toBe(dataDigest({ data, neighbours }))
})

test('the code of a run is the engine, the scenario and what observes it', () => {
  expect(codeDigest()).toMatch(/^[0-9a-f]{16}$/)
})

const origin = { model: '1', data: 'd', code: 'c' }
test('the name of a run hangs on data, code, model and setting, not on how a setting was written', () => {
  const id = runId(origin, { seed: 1, world: 0, scale: 1 })
  expect(runId(origin, { scale: 1, seed: 1 })).toBe(id)
  const others = [
    runId(origin, { seed: 2 }),
    runId({ ...origin, code: 'e' }, { seed: 1 }),
    runId({ ...origin, data: 'e' }, { seed: 1 }),
    runId({ ...origin, model: '2' }, { seed: 1 }),
    runId(origin, { seed: 1, points: { teams: 0.5 } }),
  ]
  expect(new Set([id, ...others]).size).toBe(6)
})
