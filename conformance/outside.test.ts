/**
 * Outside the walls (L-11, L-12, L-13): what follows when a mechanism is switched off or a belief is another. Nothing in the
 * rules says these outcomes. All runs branch from one day, on the morning of the 19th: the army is at Versailles as it came there.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import {
  at,
  endOfAct,
  type KnockOuts,
  type Levers,
  MARCH,
  marchOutcome,
  measures,
  type Parameters,
  type Simulation,
} from '../src/engine/index.ts'
import { simulationOf } from './runs.ts'

const TOWARDS: Levers = { marchHour: at(19, 6) }
const WANTED = { seed: 3, scale: 0.01 }
const FORK = at(19, 5, 55)

let trunk: Simulation
let saved: Uint8Array
beforeAll(() => {
  trunk = simulationOf(WANTED)
  trunk.until(FORK)
  saved = trunk.snapshot()
})

interface Change {
  readonly values?: Partial<Omit<Parameters, 'forceFactor' | 'guardsPresent'>>
  readonly knockOuts?: KnockOuts
}

function branch(levers: Levers, until: number, change: Change = {}) {
  const run = simulationOf({ ...WANTED, levers, ...change })
  run.restore(saved)
  run.until(until)
  const { day } = run
  const broken = day.events.list.filter((e) => e.kind === 'battalion-breaks').length
  return { run, m: measures(day), outcome: marchOutcome(day), events: day.events.list, broken }
}

describe('a lever set to nothing', () => {
  test('the same bytes, a snapshot as long, and no second state', () => {
    const none = branch({ marchBattalions: 40, marchRoad: 'issy' }, FORK + 900).run
    const bare = branch({}, FORK + 900).run
    expect(none.day.march).toBeUndefined()
    expect(none.hash()).toBe(bare.hash())
    expect(none.snapshot().length).toBe(bare.snapshot().length)
  })

  test('the act ends on 20 March at noon, or on 22 March at 00:00 with a lever outside', () => {
    expect(endOfAct({ gatesShut: at(18, 22) })).toBe(at(20, 12))
    for (const levers of [TOWARDS, { valerienHour: at(19, 6) }, { bankHour: at(19, 6) }])
      expect(endOfAct(levers)).toBe(at(22, 0))
  })
})

describe('S-11 a march forks at its hour', () => {
  test('hashes before it are the baseline’s, the fork is the full rerun, and a saved march goes on as it was', () => {
    const rerun = simulationOf({ ...WANTED, levers: TOWARDS })
    rerun.until(FORK)
    expect(rerun.hash()).toBe(trunk.hash())
    const fork = branch(TOWARDS, at(19, 12)).run
    rerun.until(at(19, 12))
    expect(fork.hash()).toBe(rerun.hash())
    const again = simulationOf({ ...WANTED, levers: TOWARDS })
    again.restore(rerun.snapshot())
    for (const run of [rerun, again]) run.until(at(19, 16))
    expect(again.hash()).toBe(rerun.hash())
    expect(() => branch({}, FORK).run.restore(rerun.snapshot())).toThrow(/lever outside the walls/)
  })
})

describe('L-12 a march on Versailles', () => {
  test('without any turn-out there is no march', () => {
    const { m, outcome } = branch(TOWARDS, at(20, 0), { values: { answerShare: 0 } })
    expect(m['march-men-out']).toBe(0)
    expect(outcome).toBe('no-march')
  })

  test('hours pass before it leaves, and fewer come before the army than went out', () => {
    const { m } = branch(TOWARDS, at(19, 20))
    expect(m['march-men-out']).toBeGreaterThan(300)
    expect(m['march-men-contact']).toBeGreaterThan(0)
    expect(m['march-men-contact']).toBeLessThan(m['march-men-out']!)
    expect(m['march-leaves']).toBeGreaterThan(at(19, 6) + 3600)
    expect(m['march-contact']).toBeGreaterThan(m['march-leaves']! + 3 * 3600)
  })

  test('unshakeable soldiers (K-02) turn the march back', () => {
    const { m, outcome } = branch(TOWARDS, at(20, 6), {
      knockOuts: { unshakeable: true },
      values: { outsideResolve: 1 },
    })
    expect(m['march-army-volleys']).toBeGreaterThan(0)
    expect(m['march-army-refusals']).toBe(0)
    expect(m['march-army-gone-over']).toBe(0)
    expect(outcome).toBe('turned-back')
  })

  test('an army that will not fire gives way to Guards who will, and one that will does not', () => {
    const sure = { sortieShare: 0.95, marchStraggle: 0.01, aGuard: -6, answerShare: 1 }
    const all = { ...TOWARDS, marchBattalions: 254 }
    const firm = branch(all, at(20, 6), { values: { ...sure, outsideResolve: 1, shakenWeight: 0 } })
    // the readiness of each origin is drawn when a run begins; shock and fire are what is left to change at the fork
    const shaken = branch(all, at(20, 6), { values: { ...sure, outsideResolve: 1, shakenWeight: 12 } })
    expect(['versailles-taken', 'army-dissolves']).toContain(shaken.outcome)
    expect(shaken.m['march-army-gone-over']).toBeGreaterThan(0.3)
    expect(['turned-back', 'stand-off']).toContain(firm.outcome)
    expect(firm.m['march-army-gone-over']).toBeLessThan(0.1)
  })
})

describe('Mont-Valerien', () => {
  const road: Levers = { marchHour: at(20, 8), marchRoad: 'neuilly', marchBattalions: 254 }
  const values = { surpriseWeight: 4, sortieShare: 0.95, marchStraggle: 0.01 }

  test('a fort held and believed hostile costs less than one believed friendly', () => {
    const friendly = branch(road, at(20, 20), { values })
    const told = branch(road, at(20, 8), { values })
    told.run.day.march!.memory[MARCH.knowsFort] = at(20, 8)
    told.run.until(at(20, 20))
    const broken = told.run.day.events.list.filter((e) => e.kind === 'battalion-breaks').length
    expect(friendly.events.some((e) => e.kind === 'fort-fires')).toBe(true)
    expect(broken).toBeLessThan(friendly.broken)
    expect(measures(told.run.day)['march-men-contact']).toBeGreaterThan(friendly.m['march-men-contact']!)
  })

  test('on the 19th a march passes under a fort that nobody can fire from', () => {
    const early = branch({ ...road, marchHour: at(19, 6) }, at(19, 18), { values })
    expect(early.m['march-leaves']).toBeLessThan(at(19, 18))
    expect(early.events.some((e) => e.kind === 'fort-fires')).toBe(false)
  })

  test('sent early, battalions are inside the fort before the relief; sent late, they are turned away', () => {
    const early = branch({ valerienHour: at(19, 6) }, at(20, 0))
    expect(early.m['fort-taken']).toBeLessThan(at(20, 0))
    const late = branch({ valerienHour: at(20, 5) }, at(21, 0), { values: { reliefHours: 12 } })
    expect(late.m['fort-taken']).toBe(Infinity)
    expect(late.events.some((e) => e.kind === 'fort-closed')).toBe(true)
  })
})

describe('L-13 the Bank', () => {
  test('six battalions outnumber its own and take it some time after the order; nothing else changes', () => {
    const bank = branch({ bankHour: at(19, 10) }, at(19, 20))
    const base = branch({}, at(19, 20))
    expect(bank.m['bank-taken']).toBeGreaterThan(at(19, 10))
    expect(bank.m['bank-taken']).toBeLessThan(Infinity)
    for (const id of ['thiers-leaves', 'columns-start', 'men-at-versailles', 'killed'])
      expect(bank.m[id], id).toBe(base.m[id])
  })
})
