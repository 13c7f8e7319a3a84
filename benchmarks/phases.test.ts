import { at, Simulation } from 'commune/engine'
import { createSetting, openScenario } from 'commune/scenario'
import { readScenario } from 'commune/scenario/pack'
import { expect, test } from 'vitest'
import { bareLoop } from './bare-loop.ts'
import { timeAct } from './phases.ts'

test('an act that is timed phase by phase is the act: same hash, one time for every phase of every tick', () => {
  const { data, neighbours } = readScenario('data/paris-1871')
  const setting = createSetting(openScenario(data, neighbours), { seed: 1, scale: 0.001 })
  const [timed, plain] = [new Simulation(setting), new Simulation(setting)]
  const times = timeAct(timed, at(18, 8))
  plain.until(at(18, 8))
  expect(timed.hash()).toBe(plain.hash())
  expect(times.ticks).toHaveLength(11 * 12)
  for (const phase of times.phases) expect(phase).toHaveLength(times.ticks.length)
  expect(times.bare.length).toBeGreaterThan(10)
})

test('the bare loop writes one byte a person, a hit where the hash is below the threshold of the stance', () => {
  const stance = Uint8Array.from({ length: 1000 }, (_, i) => i % 12)
  const write = new Uint8Array(1000).fill(9)
  const hits = bareLoop(stance, write, 1000, 3)
  expect(write.reduce((a, b) => a + b, 0)).toBe(hits)
  expect(hits).toBeGreaterThan(100)
  expect(hits).toBeLessThan(900)
  expect(write.filter((_, i) => stance[i] === 0)).toEqual(new Uint8Array(84))
})
