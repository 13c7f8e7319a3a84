import { readFileSync, writeFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { loadFolder } from '../../evidence/files/load.ts'
import type { Dataset } from '../../evidence/index.ts'
import { metresOf } from '../../scenario/city/metres.ts'
import { basePlan } from './base-plan.ts'
import { hexagon, lattice } from './lattice.ts'
import { type Ground, ground, type Layer, planLayers } from './layers.ts'
import { names } from './lettering.ts'
import { rings } from './limits.ts'
import { place } from './placing.ts'
import { classOf, limitsOf, quarterMap } from './quarter-map.ts'
import { distance, inside, nearestOn, type Point, toSheet } from './sheet.ts'
import { tiled } from './svg.ts'
import { slopeAt, terrain } from './terrain.ts'
import { bridges } from './water.ts'

let data: Dataset
let from: Ground
let layers: Layer[]
beforeAll(() => {
  data = loadFolder('data/paris-1871')
  from = ground(data)
  layers = planLayers(data, from)
})

const area = (ring: readonly Point[]): number =>
  Math.abs(
    ring.reduce((sum, p, i) => {
      const q = ring[(i + 1) % ring.length]!
      return sum + p.x * q.y - q.x * p.y
    }, 0) / 2,
  )

test('the sheet is that of the city: the same metres, south instead of north', () => {
  for (const [lat, lon] of [
    [48.8866, 2.3428],
    [48.8049, 2.1204],
  ] as const) {
    const { x, y } = metresOf({ lat: 48.8565, lon: 2.3524, north: 111_207, east: 73_376 }, lat, lon)
    expect(toSheet(lat, lon)).toEqual({ x, y: -y })
  }
})

test('the wall has 95 bastions and 56 gates, none farther than 150 m from the line drawn', () => {
  expect(from.wall.bastions.length).toBe(95)
  expect(from.wall.gates.size).toBe(56)
  for (const row of data.places.filter((place) => place.kind === 'gate'))
    expect(distance(from.wall.gates.get(row.id)!.at, toSheet(row.lat, row.lon)), row.id).toBeLessThan(150)
})

test('the wall is open only where the Seine passes', () => {
  const [right, left] = from.wall.ramparts
  expect(from.wall.ramparts.length).toBe(2)
  for (const [a, b] of [
    [right!.at(-1)!, left![0]!],
    [left!.at(-1)!, right![0]!],
  ] as const)
    expect(distance(a, b)).toBeLessThan(700)
  expect(nearestOn(from.water.middle, right!.at(-1)!).metres).toBeLessThan(400)
})

test('the foot of the wall encloses 74 to 77 square kilometres', () => {
  expect(area(from.wall.foot) / 1e6).toBeGreaterThan(74)
  expect(area(from.wall.foot) / 1e6).toBeLessThan(77)
})

test('27 bridges span water: their middles lie in the Seine or on an island, their ends on land', () => {
  const all = bridges(data.places, from.water)
  expect(all.length).toBe(27)
  const wet = (p: Point) =>
    inside(from.water.surface, p) && !from.water.islands.some((ring) => inside(ring, p))
  for (const { id, from: a, to: b } of all) {
    expect(inside(from.water.surface, { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }), id).toBe(true)
    expect(wet(a) || wet(b), id).toBe(false)
  }
})

test('the 80 quartiers are closed rings that fill the city without overlap', () => {
  let sum = 0
  for (let q = 1; q <= 80; q++) {
    const found = rings(from.arcs, new Set([q]))
    expect(found.length, String(q)).toBeGreaterThan(0)
    for (const ring of found) expect(distance(ring[0]!, ring.at(-1)!), String(q)).toBeLessThan(1)
    sum += found.reduce((total, ring) => total + area(ring), 0)
  }
  expect(Math.abs(sum / area(from.wall.foot) - 1)).toBeLessThan(0.02)
})

test('a cell is a hexagon of about 13,400 square metres round its centre', () => {
  const grid = lattice(data.cells)
  for (const cell of [0, 1000, 5759]) {
    const ring = hexagon(grid, cell)
    expect(ring.length).toBe(6)
    expect(area(ring)).toBeGreaterThan(12_500)
    expect(area(ring)).toBeLessThan(14_300)
    expect(inside(ring, grid.centres[cell]!)).toBe(true)
  }
})

test('the hill of Montmartre stands at its spot height and is steeper than the plain', () => {
  const land = terrain(data)
  const top = toSheet(48.8866, 2.3419)
  expect(Math.abs(slopeAt(land, top).height - 129)).toBeLessThan(6)
  expect(slopeAt(land, { x: top.x, y: top.y + 250 }).steep).toBeGreaterThan(0.08)
  expect(slopeAt(land, toSheet(48.8525, 2.3015)).steep).toBeLessThan(0.02)
})

test('layers come bottom first, none empty, under 250 kB together', () => {
  const order = layers.map((layer) => layer.name)
  expect(order.indexOf('river')).toBeGreaterThan(order.indexOf('hachure-3'))
  expect(order.indexOf('rampart')).toBeGreaterThan(order.indexOf('streets-1'))
  expect(layers.reduce((sum, { d }) => sum + d.length, 0)).toBeLessThan(250_000)
  expect(layers.every(({ d }) => /^M/.test(d) && !/NaN|undefined|Infinity/.test(d))).toBe(true)
})

test('names never lie over one another, and the first names of the city are there at every width', () => {
  const all = names(data, from)
  for (const zoom of [30, 70, 110, 260, 700]) {
    const placed = place(all, zoom, 'fr')
    const boxes = placed.map(({ name, dx, dy, width, height }) => {
      const x = (name.at.x * zoom) / 1000 + dx,
        y = (name.at.y * zoom) / 1000 + dy
      return { left: x, right: x + width, top: y - 0.78 * height, bottom: y + 0.24 * height }
    })
    const over = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => a.right > b.left && b.right > a.left && a.bottom > b.top && b.bottom > a.top),
    )
    expect(over).toEqual([])
    expect(placed.map(({ text }) => text)).toEqual(expect.arrayContaining(['MONTMARTRE', 'BELLEVILLE']))
  }
  expect(place(all, 700, 'fr').length).toBeGreaterThan(250)
  expect(place(all, 110, 'en').some(({ text }) => text === 'Hôtel de Ville')).toBe(true)
})

test('the same tables draw the same plan, in both languages and themes', () => {
  const once = basePlan(data, { language: 'fr', theme: 'dark', title: 'Paris <1871> & "Versailles"' })
  expect(basePlan(data, { language: 'fr', theme: 'dark', title: 'Paris <1871> & "Versailles"' })).toBe(once)
  expect(once).toContain('Paris &lt;1871&gt; &amp; &quot;Versailles&quot;')
  expect(once).not.toMatch(/NaN|undefined|Infinity/)
})

test('a map of quartiers hatches more and less apart and says every value', () => {
  const svg = quarterMap(
    data,
    new Map([
      [1, 400],
      [2, -400],
      [3, 0],
    ]),
    { measure: 'guards', signed: true },
  )
  expect(svg).toMatch(/url\(#quarters-rise-3\)"><title>[^<]+: \+400</)
  expect(svg).toMatch(/url\(#quarters-fall-3\)"><title>[^<]+: \u2212400</)
  expect(svg).toMatch(/fill="none"><title>[^<]+: 0</)
})

test('classes are round numbers that reach the greatest value', () => {
  expect(limitsOf([7, 830])).toEqual([25, 250, 500, 750])
  expect(limitsOf([])).toEqual([])
  expect(limitsOf([0.04])).toEqual([0.001, 0.01, 0.02, 0.03].map((n) => expect.closeTo(n, 9)))
  expect([10, 25, 750, 830].map((n) => classOf(n, [25, 250, 500, 750]))).toEqual([-1, 0, 3, 3])
})

test('the picture in the README is what the tables draw now (UPDATE=1 writes it anew)', () => {
  const file = 'docs/pictures/paris-1871.svg'
  const now = `${basePlan(data, { width: 1200, height: 860, title: 'Paris, 1871', subtitle: 'within the wall of Thiers' })}\n`
  if (process.env.UPDATE) writeFileSync(file, now)
  expect(readFileSync(file, 'utf8')).toBe(now)
})

test('lines by squares are the same lines: none lost, each cut piece begins where the one before ended', () => {
  const near = layers.filter(({ d }) => !d.includes('z'))
  for (const { name, d } of near) {
    const whole = tiled(d, 1000)
    const sorted = (text: string) => text.match(/M[^M]+/g)?.sort()
    expect(sorted(whole.join('')), name).toEqual(sorted(d))
  }
  expect(tiled('M0 10l600 0 300-20', 1000, true)).toEqual(['M0 10l600 0 300 -20'])
  expect(tiled('M0 10l1600 0 5-20', 1000, true)).toEqual(['M0 10l1600 0', 'M1600 10l5 -20'])
  expect(tiled('M990 5c1 1 2 2 20-3 1 0 1 0 1 1', 1000, true)).toEqual([
    'M990 5c1 1 2 2 20 -3',
    'M1010 2c1 0 1 0 1 1',
  ])
  expect(tiled('M0 0l1600 0 5-20z', 1000, true)).toEqual(['M0 0l1600 0 5-20z'])
})
