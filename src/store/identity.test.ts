import { expect, test } from 'vitest'
import { at } from '../engine/index.ts'
import type { Dataset, ScenarioFile, Tabled } from '../evidence/index.ts'
import { createRun, openScenario } from '../scenario/index.ts'
import { readScenario } from '../scenario/pack/folder.ts'
import { codeDigest, dataDigest, READ, runId } from './identity.ts'

const { data, neighbours } = readScenario('data/paris-1871')

/** The tables, with columns that name no run left out: whoever reads one gets an error that says which. */
function watched(): Dataset {
  const row = (table: string, columns: readonly string[], one: object) =>
    new Proxy(one, {
      get: (row, name, self) => {
        // the name of a site, a line in a message and the unit that a value given by hand is held against change no run
        if (typeof name === 'string' && ![...columns, 'names', 'line', 'unit'].includes(name))
          throw new Error(`a run reads ${name} of ${table}, which its name does not hang on`)
        return Reflect.get(row, name, self)
      },
    })
  return Object.fromEntries(
    Object.entries(data).map(([table, rows]) => {
      if (table === 'scenario')
        return [
          table,
          row(
            table,
            Object.keys(rows).filter((name) => name !== 'title'),
            rows,
          ),
        ]
      const columns: readonly string[] | undefined = READ[table as keyof Tabled]
      return [table, columns === undefined ? [] : (rows as object[]).map((one) => row(table, columns, one))]
    }),
  ) as unknown as Dataset
}

test('a run reads nothing that its name does not hang on', () => {
  const hashes = [data, watched()].map((tables) => {
    const levers = { eased: true, gatesShut: at(18, 10), marchHour: at(18, 20) }
    const scenario = openScenario(tables, neighbours)
    return [0, 3].map((world) => {
      const run = createRun(scenario, { seed: 1, scale: 0.001, world, levers })
      run.until(at(18, 11))
      return run.hash()
    })
  })
  expect(hashes[1]).toEqual(hashes[0])
})

const digestOf = (change: Partial<Dataset>) => dataDigest({ data: { ...data, ...change }, neighbours })

test('words, sources and tables that no run reads give no other name', () => {
  const unread = Object.keys(data).filter((name) => name !== 'scenario' && !(name in READ))
  expect(unread).toContain('french')
  const empty = Object.fromEntries(unread.map((name) => [name, []]))
  const forces = data.forces.map((row) => ({ ...row, line: 1, source: 'x', locator: 'x', fate: 'x' }))
  expect(digestOf({ ...empty, forces })).toBe(dataDigest({ data, neighbours }))
})

test('any other value of any column that runs read gives another name', () => {
  const names = Object.entries(READ).flatMap(([table, columns]) =>
    columns.map((column) => {
      const [first, ...rest] = data[table as keyof Tabled] as readonly object[]
      return [
        `${table}.${column}`,
        digestOf({ [table]: [{ ...first, [column]: 'another' }, ...rest] }),
      ] as const
    }),
  )
  const here = dataDigest({ data, neighbours })
  expect(names.filter(([, name]) => name === here)).toEqual([])
  expect(new Set(names.map(([, name]) => name)).size).toBe(names.length)
})

test('any other clock, act, ground or role of scenario.yaml gives another name, another title or order of roles none', () => {
  const { scenario } = data
  const { roles, calendar } = scenario
  const named = (change: Partial<ScenarioFile>) => digestOf({ scenario: { ...scenario, ...change } })
  const here = dataDigest({ data, neighbours })
  const reversed = Object.fromEntries(Object.entries(roles.places).reverse())
  expect(named({ title: { en: 'x', fr: 'x' }, roles: { ...roles, places: reversed } })).toBe(here)
  const others = [
    named({ calendar: { ...calendar, tick: 150 } }),
    named({ acts: scenario.acts.slice(1) }),
    named({ bounds: { ...scenario.bounds, east: 3 } }),
    named({ datum: { ...scenario.datum, east: 70_000 } }),
    named({ roles: { ...roles, places: { ...roles.places, bank: 'hotel-de-ville' } } }),
    named({ roles: { ...roles, numbers: {} } }),
  ]
  expect(new Set([here, ...others]).size).toBe(7)
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
