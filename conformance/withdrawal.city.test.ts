/** What decision 0016 says of men who waver, of examples and of Thiers's leaving, seen in runs of world 0. */
import { describe, expect, test } from 'vitest'
import { exampleOf } from '../src/engine/fields/obedience.ts'
import { at, type Day, MEMORY } from '../src/engine/index.ts'
import { simulationOf } from './runs.ts'

const SCALE = 0.01

/** Men no longer obeying in companies that have not broken, tick by tick. */
function wavering(rallyMinutes: number): number[] {
  const run = simulationOf({ seed: 1, scale: SCALE, values: { rallyMinutes } })
  const counts: number[] = []
  run.until(at(18, 20), (day) => {
    counts.push(waver(day))
  })
  return counts
}

function waver({ s }: Day): number {
  let men = 0
  for (let c = 0; c < s.passive.length; c++) if (s.broken[c] === 0) men += s.passive[c]!
  return men
}

describe('R-70 men who waver', () => {
  test('come back, the more of them the sooner officers get hold of them', () => {
    const [soon, hardly] = [wavering(20), wavering(480)]
    const fallen = soon.filter((men, i) => i > 0 && men < soon[i - 1]!).length
    expect(fallen).toBeGreaterThan(3)
    expect(soon.at(-1)!).toBeLessThan(hardly.at(-1)!)
  })

  test('of a company that has broken never do', () => {
    const run = simulationOf({ seed: 1, scale: SCALE, values: { rallyMinutes: 120 } })
    let before: Int32Array | undefined
    let broken: Int32Array | undefined
    let returned = 0
    run.until(at(18, 20), ({ s }) => {
      if (before !== undefined && broken !== undefined)
        for (let c = 0; c < s.obeying.length; c++)
          if (broken[c] === 1 && s.obeying[c]! > before[c]!) returned++
      before = Int32Array.from(s.obeying)
      broken = Int32Array.from(s.broken)
    })
    expect(broken!.some((one) => one === 1)).toBe(true)
    expect(returned).toBe(0)
  })
})

test('R-73 a body is as much of an example as it has men, and no more than a battalion', () => {
  expect([0, 50, 250, 500, 1400].map((men) => exampleOf({ men }) / 65536)).toEqual([
    0,
    expect.closeTo(0.1, 4),
    0.5,
    1,
    1,
  ])
})

describe('R-21 Thiers', () => {
  test('leaves once the army has said that it cannot hold the bridges and the council has met, or in danger', () => {
    const leaving = [1, 2, 3].flatMap((seed) => {
      const run = simulationOf({ seed, scale: 0.02, values: { councilMinutes: 45 } })
      run.until(at(18, 20))
      const { memory } = run.day.s
      const word = (name: keyof typeof MEMORY) => memory[MEMORY[name]]!
      return word('thiersLeftAt') > 0 ? [word] : []
    })
    expect(leaving.length).toBeGreaterThan(0)
    for (const word of leaving) {
      expect(word('fortsOrdered')).toBeLessThanOrEqual(word('thiersLeftAt'))
      if (word('guardsNear') > 0) continue
      expect(word('bridgesTold')).toBeGreaterThan(word('withdrawalKnown'))
      expect(word('thiersLeftAt')).toBe(word('bridgesKnown') + 45 * 60)
    }
  })

  test('stays while nobody has been called back', () => {
    const run = simulationOf({ seed: 1, scale: SCALE, knockOuts: { unshakeable: true } })
    run.until(at(19, 6))
    expect(run.day.s.memory[MEMORY.bridgesTold]).toBe(0)
    expect(run.day.s.memory[MEMORY.thiersLeftAt]).toBe(0)
  })
})
