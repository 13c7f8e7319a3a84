import { describe, expect, test } from 'vitest'
import { at, type Levers } from '../../engine/index.ts'
import { createRun, openScenario } from '../../scenario/index.ts'
import { readScenario } from '../../scenario/pack/folder.ts'
import { firstAct, forkTick, recordGroup } from './fork.ts'
import { type RunRecord, record } from './observe.ts'
import type { EnsembleSetting } from './setting.ts'

const source = readScenario('data/paris-1871')
const scenario = openScenario(source.data, source.neighbours)
const base: EnsembleSetting = { seed: 7, world: 2, scale: 0.001 }

describe('Trunks', () => {
  test('until its fork a run with the lever is the run without it', () => {
    const forked: Levers[] = [
      { alarmCannon: true },
      { committeeDawn: true },
      { ministryEntered: true },
      { gatesShut: at(18, 21, 57) },
      { calmonEntered: true },
      { ministersEntered: true },
    ]
    const trunk = createRun(scenario, base)
    for (const levers of forked) {
      const setting = { ...base, levers }
      const tick = forkTick(setting)
      expect(tick, Object.keys(levers)[0]).toBeGreaterThan(at(18, 4))
      trunk.until(tick)
      const own = createRun(scenario, setting)
      own.until(tick)
      expect(own.hash(), Object.keys(levers)[0]).toBe(trunk.hash())
    }
  })

  test('S-11 a forked run is the run from the start: state, events and what was seen on the way', () => {
    const settings = [
      base,
      { ...base, levers: { gatesShut: at(18, 11, 58) } },
      { ...base, levers: { alarmCannon: true } },
      { ...base, seed: 8 },
      { ...base, seed: 8, levers: { gatesShut: at(18, 21) } },
    ]
    const found: RunRecord[] = []
    recordGroup(scenario, settings, (arrival, index) => {
      if ('error' in arrival) throw arrival.error
      found[index] = arrival.record
    })
    expect(found).toEqual(settings.map((setting) => record(scenario, setting)))
    expect(new Set(found.map(({ observation }) => observation.hash)).size).toBeGreaterThan(1)
  })

  test('a lever of the eve has no trunk, nor has a lever whose hour hangs on the day', () => {
    expect(firstAct({ soldiersFed: true, gatesShut: at(18, 22) })).toBe(0)
    expect(firstAct({ teamsHour: at(18, 6) })).toBe(0)
    expect(firstAct({})).toBe(Infinity)
    expect(forkTick({ seed: 1, levers: { gatesShut: at(18, 22) } })).toBe(at(18, 21, 55))
  })

  test('one bad run of a group leaves the others alone', () => {
    const arrivals: string[] = []
    recordGroup(scenario, [{ seed: -1, scale: 0.001 }], (arrival, index) =>
      arrivals.push(`${index} ${'error' in arrival ? String(arrival.error) : 'ran'}`),
    )
    expect(arrivals).toEqual([expect.stringContaining('0 RangeError: seed should be a whole number')])
  })
})
