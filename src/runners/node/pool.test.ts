import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Observation, RunFailure, type Runner, tasksOf } from '../../laboratory/index.ts'
import { readScenario } from '../../scenario/pack/folder.ts'
import { createPool } from './pool.ts'

const SETTINGS = [1, 2, 3].map((seed) => ({ seed, scale: 0.001 }))

describe('The pool of worker threads', () => {
  const source = readScenario('data/paris-1871')
  const pools: Runner[] = []
  beforeAll(() => pools.push(createPool(source, 1), createPool(source, 2)))
  afterAll(() => Promise.all(pools.map((pool) => pool.close())))

  it('S-8 gives each setting the same hash with one worker and with two, in its own place', async () => {
    const [one, two] = await Promise.all(
      pools.map(async (pool) => {
        const found: Observation[] = []
        await pool.run(SETTINGS, (observation, index) => {
          found[index] = observation
        })
        return found
      }),
    )
    expect(one!.map((o) => o.setting.seed)).toEqual([1, 2, 3])
    expect(new Set(one!.map((o) => o.hash)).size).toBe(3)
    expect(two!.map((o) => o.hash)).toEqual(one!.map((o) => o.hash))
  })

  it('names the setting of a run that fails', async () => {
    const failing = pools[0]!.run([{ seed: -1, scale: 0.001 }], () => {})
    await expect(failing).rejects.toBeInstanceOf(RunFailure)
    await expect(failing).rejects.toThrow(/"seed":-1.*whole number/)
  })

  it('counts a failed run and goes on where somebody counts, and leaves out what is not to be taken', async () => {
    const heard: string[] = []
    const settings = [{ seed: -1 }, { seed: 2, scale: 0.001 }, { seed: 3, scale: 0.001 }]
    await pools[1]!.run(
      settings,
      (o, i, events) => heard.push(`${i} ${o.setting.seed} ${events.length > 50}`),
      {
        failed: (failure, i) => heard.push(`${i} ${failure.setting.seed} failed`),
        take: (i) => i !== 2,
      },
    )
    expect(heard.sort()).toEqual(['0 -1 failed', '1 2 true'])
  })

  it('hands out nothing more where a run cannot be handed out, and can be closed with another in flight', async () => {
    const pool = createPool(source, 2)
    const taken: number[] = []
    const settings = Array.from({ length: 20 }, (_, seed) => ({ seed: seed + 1, scale: 0.001 }))
    const running = pool.run(settings, () => {}, {
      take: (index) => {
        taken.push(index)
        if (taken.length === 2) throw new Error('the disk is full')
        return true
      },
    })
    await expect(running).rejects.toThrow('the disk is full')
    await pool.close()
    expect(taken).toHaveLength(2)
  })

  it('gives the branches of a world and seed to one worker, in tasks enough for all', () => {
    const pair = (seed: number) => [{ seed }, { seed, levers: { gatesShut: 90000 } }]
    expect(tasksOf([...pair(1), ...pair(2)], 2)).toEqual([
      [0, 1],
      [2, 3],
    ])
    expect(tasksOf(pair(1), 2)).toEqual([[0], [1]])
  })

  it('cuts long groups for the sake of other workers, unless there are plenty of groups', () => {
    const group = (seed: number) => Array.from({ length: 20 }, (_, k) => ({ seed, levers: { gatesShut: k } }))
    expect(tasksOf([...group(1), ...group(2)], 2).map((task) => task.length)).toEqual([8, 8, 4, 8, 8, 4])
    const many = Array.from({ length: 16 }, (_, seed) => group(seed)).flat()
    expect(tasksOf(many, 2).map((task) => task.length)).toEqual(Array(16).fill(20))
  })

  it('gives all seeds of a world to one worker where worlds are plenty', () => {
    const pairs = Array.from({ length: 64 }, (_, i) => ({ world: 1 + (i >> 2), seed: i >> 1 }))
    expect(tasksOf(pairs, 2)[3]).toEqual([12, 13, 14, 15])
    expect(tasksOf(pairs, 3)[3]).toEqual([6, 7])
  })

  it('refuses a number of workers that is not a whole number from 1', () => {
    expect(() => createPool(source, 0)).toThrow(RangeError)
  })
})
