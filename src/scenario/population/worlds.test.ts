import { beforeAll, expect, test } from 'vitest'
import type { City } from '../../engine/index.ts'
import { buildCity } from '../city/build.ts'
import { countsOf } from '../counts.ts'
import { readScenario, type Scenario } from '../pack/folder.ts'
import { buildBattalions } from './battalions.ts'
import { buildPeople } from './build.ts'
import { AGES, CLASSES, drawMarginals } from './marginals.ts'
import { battalionRow, guardFigure, occupation, places } from './rows.ts'
import { sum } from './uncertain.ts'

let data: Scenario['data']
let city: City
beforeAll(() => {
  const scenario = readScenario('data/paris-1871')
  data = scenario.data
  city = buildCity(data, scenario.neighbours)
})

const WORLDS = Array.from({ length: 40 }, (_, i) => i)

test('a world draws every uncertain marginal inside its range and keeps the totals', () => {
  const outside: string[] = []
  const within = (name: string, value: number, low: number, high: number, slack = 1e-9) => {
    if (!(value >= low - slack && value <= high + slack))
      outside.push(`${name}: ${value} not in ${low}..${high}`)
  }
  for (const world of WORLDS) {
    const m = drawMarginals(data, world, undefined)
    places(data, 'arrondissement').forEach((row, i) => {
      within(row.id, m.present[i]!, row.low, row.high, 1)
    })
    const [whole] = places(data, 'city')
    within('present', sum(m.present), whole!.low, whole!.high)
    expect(sum(m.present) + sum(m.absent)).toBe(m.registered)
    expect(sum(m.quartier)).toBe(sum(m.present))
    expect(Math.min(...m.absent)).toBeGreaterThan(0)
    AGES.forEach((band, i) => {
      const f = occupation(data, 'age_share', band)
      within(f.id, m.ages[i]!, f.low, f.high)
    })
    CLASSES.forEach((name, i) => {
      const f = occupation(data, 'class_active', name)
      within(f.id, m.classes[i]!, f.low, f.high, f.high * 0.002)
    })
    const g = guardFigure(data, 'guard_total', 'effective_present_after_departures')
    within(g.id, m.guards, g.low, g.high)
  }
  expect(outside).toEqual([])
})

test('worlds differ in people, Guards and battalions; world 0 is the centre', () => {
  const marks = WORLDS.map((world) => drawMarginals(data, world, undefined)).map(
    (m) => `${m.present[19]} ${m.guards} ${m.classes[0]!.toFixed(0)} ${m.quartier[76]}`,
  )
  expect(new Set(marks).size).toBe(WORLDS.length)
  expect(drawMarginals(data, 0, undefined).guards).toBe(260000)
})

test('every battalion has an arrondissement, men in keeping with the record, and an assembly place on land in it', () => {
  for (const world of [0, 1, 2]) {
    const { arrondissement, cell, men } = buildBattalions(data, city, { world })
    const wrong: number[] = []
    for (let b = 1; b <= countsOf(data).battalions; b++) {
      const fits = men[b]! >= 250 && men[b]! <= 2600 // on the rolls 350 to 2,600; about a quarter had left
      if (!fits || city.arrondissement[cell[b]!] !== arrondissement[b] || city.water[cell[b]!] === 1)
        wrong.push(b)
    }
    expect(wrong).toEqual([])
    expect(sum(men)).toBe(drawMarginals(data, world, undefined).guards)
  }
})

test('world 0 follows every placed battalion row; other worlds move some and leave most', () => {
  const moved = [0, 1, 2].map((world) => {
    const { arrondissement } = buildBattalions(data, city, { world })
    let n = 0
    for (let b = 1; b <= countsOf(data).battalions; b++) {
      const row = battalionRow(data, b).arrondissement
      if (row !== 0 && row !== arrondissement[b]) n++
    }
    return n
  })
  expect(moved[0]).toBe(0)
  for (const n of moved.slice(1)) expect(n).toBeGreaterThan(5)
  for (const n of moved.slice(1)) expect(n).toBeLessThan(80)
})

test('the men of a battalion live in its arrondissement, near each other and near their assembly place', () => {
  const people = buildPeople(data, city, { world: 0, scale: 1 })
  const { arrondissement, cell, men } = buildBattalions(data, city, { world: 0 })
  const n = new Float64Array(countsOf(data).battalions + 1)
  const far = new Float64Array(countsOf(data).battalions + 1)
  let strangers = 0
  for (let i = 0; i < people.present; i++) {
    const b = people.battalion[i]!
    if (b === 0) continue
    const home = people.home[i]!
    if (city.arrondissement[home] !== arrondissement[b]) strangers++
    n[b]! += 1
    far[b]! += Math.sqrt((city.x[home]! - city.x[cell[b]!]!) ** 2 + (city.y[home]! - city.y[cell[b]!]!) ** 2)
  }
  expect(strangers).toBe(0)
  const mean = Array.from(far, (total, b) => (b === 0 ? 0 : total / n[b]!))
    .slice(1)
    .sort((a, b) => a - b)
  expect(mean[127]).toBeLessThan(450)
  expect(mean[253]).toBeLessThan(1500)
  for (let b = 1; b <= countsOf(data).battalions; b++) expect(n[b]).toBe(men[b])
})
