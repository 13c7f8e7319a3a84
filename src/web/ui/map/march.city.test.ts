import { beforeAll, expect, test } from 'vitest'
import { at, heads, type Levers, Simulation, STAGE } from '../../../engine/index.ts'
import { map } from '../../../report/index.ts'
import { createSetting, openScenario, type Scenario } from '../../../scenario/index.ts'
import { readScenario } from '../../../scenario/pack/folder.ts'
import { frameOf } from '../../worker/frame.ts'
import { planOf, rosterOf } from '../../worker/plan.ts'
import type { Frame, Plan } from '../../worker/protocol.ts'
import { unitsOf } from '../../worker/units.ts'
import { bodies, elsewhere, outside } from './bodies.ts'
import { Cells } from './lattice.ts'
import { listing } from './listing.ts'

let scenario: Scenario
let plan: Plan
let cells: Cells
beforeAll(() => {
  const { data, neighbours } = readScenario('data/paris-1871')
  scenario = openScenario(data, neighbours)
  plan = planOf(data, scenario.city, neighbours)
  cells = new Cells(plan)
}, 60_000)

function frames(levers: Levers, moments: readonly number[]) {
  const setting = createSetting(scenario, { seed: 1, world: 0, scale: 0.05, levers, values: {} })
  plan = { ...plan, roster: rosterOf(scenario.data, setting) }
  const one = new Simulation(setting, { list: [], keep: false })
  return moments.map((seconds) => {
    one.until(seconds)
    const frame: Frame = frameOf(one.day, 'counterfactual', { at: seconds } as never, [], {} as never)
    const { march } = one.day
    let men = 0
    if (march !== undefined)
      for (let n = 1; n < 255; n++)
        if (march.bnStage[n]! >= STAGE.road && march.bnStage[n]! <= STAGE.holds)
          men += heads(one.day, march.bnMen[n]!)
    return { frame, men }
  })
}

test('a march on Versailles is drawn: every man on it, outside the wall, ever nearer to Versailles; the army at its posts too', () => {
  const hours = [at(19, 11), at(19, 12), at(19, 14), at(19, 16)]
  const seen = frames({ marchHour: at(19, 6) }, hours).map(({ frame, men }) => {
    const units = unitsOf(plan, frame).filter(({ where }) => where === 'march')
    expect(units.reduce((sum, { here }) => sum + here, 0)).toBe(men)
    const drawn = outside(bodies(plan, cells, frame, 1).values())
    for (const { unit, at: point } of drawn.bodies)
      if (unit.where === 'march' && unit.roadLeft > 400) expect(cells.under(point)).toBeUndefined()
    return { frame, units, drawn }
  })
  const marching = seen.filter(({ units }) => units.length > 0)
  expect(marching.length).toBeGreaterThan(1)
  expect(marching.every(({ drawn }) => drawn.moving)).toBe(true)
  const far = (units: readonly { roadLeft: number }[]) => Math.max(...units.map(({ roadLeft }) => roadLeft))
  expect(far(marching.at(-1)!.units)).toBeGreaterThan(far(marching[0]!.units))
  const listed = listing(plan, marching[0]!.frame).find(({ quarter }) => quarter === 0)!
  expect(listed.units.filter(({ where }) => where === 'march')).toHaveLength(marching[0]!.units.length)
  expect(seen.some(({ frame }) => unitsOf(plan, frame).some(({ where }) => where === 'post'))).toBe(true)
}, 60_000)

test('columns on the way to Mont-Valérien end at the fort; a day without a march has none', () => {
  const [{ frame } = never()] = frames({ valerienHour: at(19, 1) }, [at(19, 6)])
  const units = [...bodies(plan, cells, frame, 1).values()].filter(({ unit }) => unit.where === 'march')
  const fort = map.toSheet(48.8733, 2.2131)
  for (const { at: point } of units) expect(Math.hypot(point.x - fort.x, point.y - fort.y)).toBeLessThan(9000)
  const [{ frame: plain } = never()] = frames({}, [at(19, 9)])
  expect(unitsOf(plan, plain).filter(({ where }) => where === 'march' || where === 'post')).toEqual([])
  const same = bodies(plan, cells, plain, 1)
  expect(elsewhere(same, same)).toEqual([])
}, 60_000)

function never(): never {
  throw new Error('no frame')
}
