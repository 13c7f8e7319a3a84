import { beforeAll, expect, test } from 'vitest'
import { Simulation } from '../../../engine/index.ts'
import { map } from '../../../report/index.ts'
import { createSetting, openScenario } from '../../../scenario/index.ts'
import { readScenario } from '../../../scenario/pack/folder.ts'
import { webWords } from '../../../words/index.ts'
import { frameOf } from '../../worker/frame.ts'
import { planOf, rosterOf } from '../../worker/plan.ts'
import type { Frame, Plan } from '../../worker/protocol.ts'
import { between, bodies, markScale } from './bodies.ts'
import { hit } from './hit.ts'
import { Cells } from './lattice.ts'
import { listing } from './listing.ts'
import { lookOf } from './marks.ts'

let plan: Plan
let cells: Cells
let frames: [Frame, Frame]
beforeAll(() => {
  const { data, neighbours } = readScenario('data/paris-1871')
  const scenario = openScenario(data, neighbours)
  const setting = createSetting(scenario, { seed: 1, world: 0, scale: 0.001, levers: {}, values: {} })
  plan = { ...planOf(data, scenario.city, neighbours), roster: rosterOf(data, setting) }
  cells = new Cells(plan)
  const day = new Simulation(setting, { list: [], keep: true })
  const at = (seconds: number) => {
    day.until(seconds)
    return frameOf(day.day, 'baseline', { at: seconds } as never, [], {} as never)
  }
  frames = [at(8 * 3600), at(8 * 3600 + 300)]
}, 60_000)

test('homes add up to the people present by the tables, none of them in the river', () => {
  const sum = plan.homes.reduce((a, b) => a + b, 0)
  expect(Math.abs(sum - 1_668_000)).toBeLessThan(5000)
  expect(plan.homes.some((heads, c) => heads > 0 && plan.water[c] === 1)).toBe(false)
})

test('every cell is found under its centre, and nothing far outside the wall', () => {
  for (let c = 0; c < plan.cells; c += 37) expect(cells.under(cells.at(c))).toBe(c)
  expect(cells.under(map.toSheet(48.8049, 2.1204))).toBeUndefined()
})

test('the hexagon of a cell has its area on the sheet', () => {
  const ring = cells.hexagon
  const twice = ring.reduce((sum, p, i) => sum + p.x * ring[(i + 1) % 6]!.y - ring[(i + 1) % 6]!.x * p.y, 0)
  expect(Math.abs(Math.abs(twice / 2) - 13_410)).toBeLessThan(300)
})

test('every unit with men stands once on the map, at its cell', () => {
  const all = bodies(plan, cells, frames[0], 1)
  expect(all.size).toBe(frames[0].units.length / 7)
  expect(all.size).toBeGreaterThan(40)
  for (const { unit, at } of all.values())
    if (unit.where === 'inside') expect(at).toEqual(cells.at(unit.cell))
})

test('half way between two ticks a unit is half way', () => {
  const from = bodies(plan, cells, frames[0], 1),
    to = bodies(plan, cells, frames[1], 1)
  const half = between(from, to, 0.5)
  const moved = half.filter(
    ({ unit }) => to.has(unit.id) && from.get(unit.id)!.unit.cell !== to.get(unit.id)!.unit.cell,
  )
  expect(moved.length).toBeGreaterThan(0)
  for (const { unit, at } of moved) {
    const a = from.get(unit.id)!.at,
      b = to.get(unit.id)!.at
    expect(at.x).toBeCloseTo((a.x + b.x) / 2, 6)
    expect(at.y).toBeCloseTo((a.y + b.y) / 2, 6)
  }
  expect(between(from, to, 0)).toEqual([...from.values()])
})

test('a tap on a unit chooses it, beside all units the cell, outside nothing', () => {
  const all = [...bodies(plan, cells, frames[0], 1).values()]
  const view = { k: 0.5, x: 3000, y: 2500 }
  const one = all.find(({ unit }) => unit.where === 'inside')!
  const px = one.at.x * view.k + view.x + one.dx,
    py = one.at.y * view.k + view.y + one.dy
  expect(hit(px, py, view, [one], [], plan, cells)?.selection).toEqual({ kind: 'unit', id: one.unit.id })
  expect(
    hit(px, py, { ...view, k: 0.1, x: px - one.at.x * 0.1, y: py - one.at.y * 0.1 }, [], [], plan, cells)
      ?.selection,
  ).toEqual({
    kind: 'cell',
    cell: one.unit.cell,
  })
  expect(hit(0, 0, { k: 0.5, x: 9e4, y: 9e4 }, all, [], plan, cells)).toBeUndefined()
})

test('marks differ in shape, not in colour alone', () => {
  const looks = (['guard', 'line', 'police', 'mounted', 'guns'] as const).map((kind) =>
    lookOf({ kind, here: 100, obeying: 100, side: 'federation' }, 6),
  )
  const refusing = lookOf({ kind: 'line', here: 100, obeying: 20, side: 'government' }, 6)
  const loyal = lookOf({ kind: 'guard', here: 100, obeying: 100, side: 'government' }, 6)
  const drawn = [...looks, refusing, loyal].map(
    ({ shape, inner, beside, full }) => `${shape}|${inner}|${beside}|${full < 0.5}`,
  )
  expect(new Set(drawn).size).toBe(drawn.length)
  expect(refusing.full).toBeCloseTo(0.2, 9)
})

test('marks grow more slowly than the map', () => {
  expect(markScale(83)).toBe(1)
  expect(markScale(332)).toBeLessThan(2)
  expect(markScale(20)).toBeGreaterThan(0.5)
})

test('the list has the heads and the units of the map, each once', () => {
  const quarters = listing(plan, frames[0])
  expect(quarters.length).toBe(81)
  for (let layer = 0; layer < 4; layer++) {
    const there = frames[0].counts
      .subarray(layer * plan.cells, (layer + 1) * plan.cells)
      .reduce((a, b) => a + b, 0)
    expect(quarters.reduce((sum, { heads }) => sum + heads[layer]!, 0)).toBe(there)
  }
  const units = quarters.flatMap((quarter) => quarter.units.map(({ id }) => id))
  expect(units.length).toBe(frames[0].units.length / 7)
  expect(new Set(units).size).toBe(units.length)
})

test('every place with guns and the Hotel de Ville stand in the list, at their quarter', () => {
  const quarters = listing(plan, frames[0])
  const sites = quarters.flatMap(({ quarter, sites }) => sites.map((site) => ({ ...site, quarter })))
  expect(sites.filter(({ gunsNow }) => gunsNow > 0).length).toBeGreaterThan(6)
  const hall = sites.find(({ id }) => id === 'hotel-de-ville')!
  expect(plan.quartier[hall.cell]).toBe(hall.quarter)
})

test('a holder is named only where the model has one: no church, mairie, station, press or bridge', () => {
  const listed = listing(plan, frames[0]).flatMap(({ sites }) => sites)
  const unheld = ['church', 'mairie', 'station', 'press', 'square', 'prison', 'bridge']
  expect(listed.filter(({ kind }) => unheld.includes(kind))).toEqual([])
  expect(plan.sites.filter(({ kind, held }) => held && unheld.includes(kind))).toEqual([])
  for (const site of listed) if (site.kind !== 'gate') expect(site.holder).toBeDefined()
})

test('counts agree in number, in both languages', () => {
  const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')
  const en = webWords('en')
  const fr = webWords('fr')
  expect([1, 2, 1200].map((n) => plain(en.map.men(n)))).toEqual(['1 man', '2 men', '1,200 men'])
  expect([1, 2].map((n) => plain(fr.map.men(n)))).toEqual(['1 homme', '2 hommes'])
  expect([en.map.guns(1), fr.map.guns(1), fr.map.guns(3)]).toEqual(['1 gun', '1 canon', '3 canons'])
  expect(plain(en.day.selected.strength(1, 9))).toBe('1 man here, of 9')
  expect(plain(fr.day.selected.strength(1, 9))).toBe('1 homme ici, sur 9')
})
