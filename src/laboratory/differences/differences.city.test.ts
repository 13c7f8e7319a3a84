import { beforeAll, describe, expect, test } from 'vitest'
import { at, COUNTER, type Levers, type SimEvent, Simulation } from '../../engine/index.ts'
import { createSetting, openScenario, type Scenario } from '../../scenario/index.ts'
import { readScenario } from '../../scenario/pack/folder.ts'
import { type DayState, type Difference, dayState, differencesOf, happenedOnce } from './index.ts'

let scenario: Scenario
beforeAll(() => {
  const { data, neighbours } = readScenario('data/paris-1871')
  scenario = openScenario(data, neighbours)
}, 60_000)

interface Ran {
  readonly states: DayState[]
  readonly events: readonly SimEvent[]
  readonly measured: { at: number; inside: number; killed: number }[]
}

function run(levers: Levers, moments: readonly number[], seed = 1): Ran {
  const list: SimEvent[] = []
  const one = new Simulation(createSetting(scenario, { seed, scale: 0.05, levers }), { list, keep: true })
  const states = moments.map((moment) => {
    one.until(moment)
    const { counter } = one.day.s
    const losses = { killed: counter[COUNTER.killed] ?? 0, wounded: counter[COUNTER.wounded] ?? 0 }
    return dayState(one.day, losses)
  })
  return { states, events: list, measured: states }
}
const sum = (list: readonly Difference[], name: string) =>
  list.find((one) => one.kind === 'sum' && one.name === name)
const between = (a: Ran, b: Ran, i: number) => differencesOf(a.states[i]!, b.states[i]!)

describe('two days of one seed', () => {
  const moments = [at(18, 12), at(19, 3), at(19, 16)]
  let base: Ran
  beforeAll(() => {
    base = run({}, moments)
  }, 60_000)

  test('a run beside itself tells none, at no moment', () => {
    const again = run({}, moments)
    for (let i = 0; i < moments.length; i++) expect(between(base, again, i)).toEqual([])
    expect(happenedOnce(base.events, again.events, moments[2]!)).toEqual([])
  }, 60_000)

  test('gates shut at 22:00: thousands more soldiers in Paris at 03:00, and gates that are shut', () => {
    const shut = run({ gatesShut: at(18, 22) }, moments)
    const told = between(base, shut, 1)
    expect(told[0]).toMatchObject({ kind: 'sum' })
    const inside = sum(told, 'inside')!
    expect(inside.counterfactual - inside.baseline).toBeGreaterThan(1000)
    expect(inside.counterfactual).toBe(shut.states[1]!.inside)
    expect(told.some(({ kind }) => kind === 'gate')).toBe(true)
    expect(happenedOnce(base.events, shut.events, moments[1]!).map(({ event }) => event)).toContain(
      'gate-shut',
    )
    expect(between(base, shut, 0)).toEqual([])
  }, 60_000)

  test('a march: Guards outside, an army that fires, in one day only', () => {
    const march = run({ marchHour: at(19, 6) }, moments)
    const told = between(base, march, 2)
    const once = happenedOnce(base.events, march.events, moments[2]!)
    expect(once.every(({ lane }) => lane === 'counterfactual')).toBe(true)
    const volleys = once.find(({ event }) => event === 'army-fires')!
    expect(volleys.count).toBe(
      march.events.filter(({ kind, at: when }) => kind === 'army-fires' && when <= moments[2]!).length,
    )
    expect(volleys.count).toBeGreaterThan(10)
    expect(told.length + once.length).toBeGreaterThan(4)
  }, 60_000)

  test('the Bank: who holds it', () => {
    const bank = run({ bankHour: at(19, 6) }, moments)
    const site = scenario.city.sites.findIndex(({ kind }) => kind === 'bank')
    const taken = happenedOnce(base.events, bank.events, moments[2]!).find(
      ({ event }) => event === 'bank-taken',
    )
    const holder = between(base, bank, 2).find((one) => one.kind === 'holder')
    expect(holder === undefined).toBe(taken === undefined)
    if (holder?.kind === 'holder')
      expect(scenario.city.sites[holder.site]!.kind).toBe(scenario.city.sites[site]!.kind)
    expect(happenedOnce(base.events, bank.events, moments[2]!).map(({ event }) => event)).toContain(
      'march-ordered',
    )
  }, 60_000)

  test('soldiers fed: by noon other numbers obey, and every number told is that of the state', () => {
    const fed = run({ soldiersFed: true }, moments)
    const told = between(base, fed, 0)
    expect(told.length).toBeGreaterThan(0)
    for (const one of told)
      if (one.kind === 'sum') {
        expect(one.baseline).toBe(base.states[0]![one.name])
        expect(one.counterfactual).toBe(fed.states[0]![one.name])
      }
    expect(sum(told, 'obeying') ?? sum(told, 'refusing') ?? sum(told, 'gunsHeld')).toBeDefined()
  }, 60_000)

  test('turned round, a difference has the same size and place', () => {
    const shut = run({ gatesShut: at(18, 22) }, [moments[1]!])
    const there = differencesOf(base.states[1]!, shut.states[0]!)
    const back = differencesOf(shut.states[0]!, base.states[1]!)
    const key = (one: Difference) => ('name' in one ? one.name : `${one.kind} ${one.site}`)
    expect(new Set(back.map(key))).toEqual(new Set(there.map(key)))
  }, 60_000)
})
