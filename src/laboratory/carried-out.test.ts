import { expect, test } from 'vitest'
import { at, type Levers } from '../engine/index.ts'
import { createRun, openScenario } from '../scenario/index.ts'
import { readScenario } from '../scenario/pack/folder.ts'
import { carriedOut } from './carried-out.ts'

const { data, neighbours } = readScenario('data/paris-1871')
const scenario = openScenario(data, neighbours)

function ask(levers: Levers, until: number, knockOuts = {}) {
  const run = createRun(scenario, { seed: 1, scale: 0.001, levers, knockOuts })
  run.until(until)
  return carriedOut(run.day)
}

test('a run without levers has nothing to carry out', () => {
  expect(ask({ alarmCannon: false }, at(17, 22))).toEqual([])
})

test('gates are shut some time after the order, a part of them; a state of things always holds', () => {
  const [gates, press] = ask({ gatesShut: at(18, 20), pressSilent: true }, at(19, 3))
  expect(gates).toMatchObject({ id: 'L-08', key: 'gates.shut', kind: 'order', carried: true })
  expect(gates!.at - gates!.late).toBe(at(18, 20))
  expect(gates!.share).toBeGreaterThan(0)
  expect(press).toEqual({
    id: 'L-14',
    key: 'press.silent',
    kind: 'state',
    carried: true,
    at: 0,
    late: 0,
    share: 1,
  })
})

test('an order that nobody is there for is not carried out', () => {
  const [gates] = ask({ gatesShut: at(18, 20) }, at(18, 22), { noGuard: true })
  expect(gates).toMatchObject({ carried: false, at: Infinity, late: Infinity, share: 0 })
})

/** Levers that only say how another is done: they are carried out with it. */
const HOW = ['mont-valerien.battalions', 'march.battalions', 'march.road']

test('every lever that the data call available can be judged', () => {
  const words = new Map(
    data.levers.filter((row) => row.available && !HOW.includes(row.key)).map((row) => [row.key, row.id]),
  )
  const all: Levers = {
    teamsHour: at(18, 5),
    teamsAdded: 10,
    soldiersFed: true,
    policeFront: true,
    cordonKept: true,
    fireOrder: 'never',
    alarmCannon: true,
    committeeDawn: true,
    gatesShut: at(18, 20),
    ministryEntered: true,
    calmonEntered: true,
    ministersEntered: true,
    armyKeepsEcole: true,
    valerienHour: at(19, 6),
    marchHour: at(19, 6),
    bankHour: at(19, 6),
    pressSilent: true,
    eased: true,
  }
  expect(ask(all, at(18, 6)).map(({ key, id }) => [key, id])).toEqual([...words])
})
