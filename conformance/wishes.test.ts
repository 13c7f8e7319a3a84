/** "Follow somebody from here": whatever can be chosen on the map gives a wish that the laboratory reads, in both languages. */
import { beforeAll, expect, test } from 'vitest'
import type { Setting } from '../src/engine/index.ts'
import { parseWish } from '../src/laboratory/index.ts'
import { findPlace } from '../src/laboratory/witness/place.ts'
import { pickSoldier } from '../src/laboratory/witness/soldier.ts'
import { createSetting, openScenario, type Scenario } from '../src/scenario/index.ts'
import { readScenario } from '../src/scenario/pack/folder.ts'
import { wishFor } from '../src/web/ui/day/wish.ts'
import { planOf, rosterOf } from '../src/web/worker/plan.ts'
import { LANGUAGES, webWords } from '../src/words/index.ts'
import { FOLDER } from './runs.ts'

let scenario: Scenario
let setting: Setting
let plan: ReturnType<typeof planOf>
beforeAll(() => {
  const { data, neighbours } = readScenario(FOLDER)
  scenario = openScenario(data, neighbours)
  setting = createSetting(scenario, { seed: 1, scale: 0.001 })
  plan = planOf(data, setting.city, neighbours)
})

/** Units and quarters from which nobody can be followed. */
function lost(language: (typeof LANGUAGES)[number]): string[] {
  const soldierOf = webWords(language).witness.soldierOf
  const wished = (...[entry, quarter, cell]: [Parameters<typeof wishFor>[1], number?, number?]) =>
    wishFor(plan, entry, quarter, cell, (name) => soldierOf(name[language])) ?? ''
  const out: string[] = []
  for (const entry of rosterOf(scenario.data, setting)) {
    if (entry.kind === 'guard') continue
    const wish = parseWish(wished(entry))
    try {
      if (wish.kind !== 'soldier') out.push(`${entry.id}: ${wished(entry)}`)
      else {
        const soldier = pickSoldier(scenario.data, setting as never, wish.unit)
        const body = setting.forces.bodies.find(
          ({ lastCompany }) => (setting.forces.soldierStart[lastCompany] ?? 0) > soldier,
        )
        if (body?.id !== entry.id) out.push(`${entry.id}: ${body?.id}`)
      }
    } catch (error) {
      out.push(`${entry.id}: ${error}`)
    }
  }
  for (let quarter = 1; quarter <= 80; quarter++) {
    const wish = parseWish(wished(undefined, quarter))
    const found = wish.kind === 'person' ? findPlace(scenario.data, setting.city, wish.near) : undefined
    if (found?.quarter !== quarter) out.push(`${quarter}: ${wished(undefined, quarter)}`)
  }
  return out
}

test.each(LANGUAGES)(
  'every body of troops and every quarter can be followed from the map (%s)',
  (language) => {
    expect(lost(language)).toEqual([])
  },
)

test('a cell wishes for its quarter; where nobody lives there is no wish', () => {
  const cell = plan.quartier.indexOf(70)
  expect(wishFor(plan, undefined, undefined, cell, () => '')).toBe('Clignancourt')
  expect(wishFor(plan, undefined, undefined, undefined, () => '')).toBeUndefined()
  expect(wishFor(plan, undefined, 0, undefined, () => '')).toBeUndefined()
})
