import { beforeAll, expect, test } from 'vitest'
import { type City, siteIndex } from '../../engine/index.ts'
import { distancesTo, slopePermille } from '../../engine/space/routes.ts'
import { readScenario, type Scenario } from '../pack/folder.ts'
import { buildCity, nearestCell } from './build.ts'

let scenario: Scenario
let city: City
beforeAll(() => {
  scenario = readScenario('data/paris-1871')
  city = buildCity(scenario.data, scenario.neighbours)
})

function cellOf(id: string): number {
  const row = scenario.data.places.find((place) => place.id === id)!
  return nearestCell(city, row.lat, row.lon)
}

/** Component of every land cell, walking streets and, if asked, bridges. */
function components(bridges: boolean): number[] {
  const of = new Array<number>(city.cells).fill(-1)
  let count = 0
  for (let start = 0; start < city.cells; start++) {
    if (of[start]! >= 0 || city.water[start] === 1) continue
    const waiting = [start]
    of[start] = count
    for (let c = waiting.pop(); c !== undefined; c = waiting.pop()) {
      for (let e = city.edgeStart[c]!; e < city.edgeStart[c + 1]!; e++) {
        const to = city.edgeTo[e]!
        if (of[to]! >= 0 || (!bridges && city.edgeBridge[e]! >= 0)) continue
        of[to] = count
        waiting.push(to)
      }
    }
    count++
  }
  return of
}

test('every land cell is reached from every other over the bridges', () => {
  expect(new Set(components(true).filter((of) => of >= 0)).size).toBe(1)
})

test('without bridges the two banks and the three islands fall apart, each in one piece', () => {
  const of = components(false)
  const pieces = new Map<number, Set<number>>()
  of.forEach((piece, c) => {
    if (piece >= 0) pieces.set(piece, (pieces.get(piece) ?? new Set()).add(city.bank[c]!))
  })
  expect([...pieces.values()].map((banks) => [...banks])).toEqual(
    expect.arrayContaining([[0], [1], [2], [3], [4]]),
  )
  expect(pieces.size).toBe(5)
})

test('24 road bridges and 3 for people on foot join the banks and islands by 29 edges', () => {
  const bridges = city.sites.filter((site) => site.kind === 'bridge')
  expect(bridges.length).toBe(27)
  expect(bridges.filter((site) => site.footOnly).length).toBe(3)
  const used = city.edgeBridge.filter((site) => site >= 0)
  expect(new Set(used).size).toBe(27)
  expect(used.length).toBe(2 * 29)
})

test('every quartier and arrondissement has land cells that streets reach', () => {
  const land = Array.from({ length: city.cells }, (_, c) => c).filter(
    (c) => city.edgeStart[c + 1]! > city.edgeStart[c]!,
  )
  expect(new Set(land.map((c) => city.quartier[c])).size).toBe(80)
  expect(new Set(land.map((c) => city.arrondissement[c])).size).toBe(20)
  expect(land.every((c) => city.water[c] === 0)).toBe(true)
})

test('the street graph is symmetric, with the same metres and bridge both ways', () => {
  const seen = new Set<string>()
  const each = (visit: (key: string, back: string) => void) => {
    for (let c = 0; c < city.cells; c++) {
      for (let e = city.edgeStart[c]!; e < city.edgeStart[c + 1]!; e++) {
        const tail = `${city.edgeMetres[e]} ${city.edgeBridge[e]}`
        visit(`${c} ${city.edgeTo[e]} ${tail}`, `${city.edgeTo[e]} ${c} ${tail}`)
      }
    }
  }
  each((key) => {
    expect(seen.has(key)).toBe(false)
    seen.add(key)
  })
  each((_, back) => {
    expect(seen.has(back)).toBe(true)
  })
})

test('every site stands on land within 250 m of its coordinates', () => {
  const places = new Map(scenario.data.places.map((row) => [row.id, row]))
  for (const site of city.sites) {
    const row = places.get(site.id) ?? places.get('central-committee-rue-basfroi')!
    const dx = city.x[site.cell]! - (row.lon - 2.3524) * 73_376,
      dy = city.y[site.cell]! - (row.lat - 48.8565) * 111_207
    expect(Math.hypot(dx, dy), site.id).toBeLessThan(250)
    expect(city.water[site.cell], site.id).toBe(0)
  }
})

test('the sites are those of the evidence: 9 parks with 416 guns, 56 gates, 20 mairies, one Hotel de Ville', () => {
  const count = (kind: string) => city.sites.filter((site) => site.kind === kind).length
  expect([count('gate'), count('mairie'), count('town_hall'), count('barracks'), count('telegraph')]).toEqual(
    [56, 20, 1, 21, 1],
  )
  expect(city.sites.filter((site) => site.guns > 0).length).toBe(9)
  expect(city.sites.reduce((sum, site) => sum + site.guns, 0)).toBe(416)
  expect(city.sites[siteIndex(city, 'parc-de-la-place-des-vosges')]!.guns).toBe(0)
  expect(new Set(city.sites.map((site) => site.id)).size).toBe(city.sites.length)
})

test('heights: Montmartre and Belleville stand above the valley, and Montmartre is steep', () => {
  const metres = (id: string) => city.height[city.sites[siteIndex(city, id)]!.cell]! / 10
  expect(metres('parc-de-montmartre-champ-des-polonais')).toBeGreaterThan(110)
  expect(metres('85-rue-haxo')).toBeGreaterThan(115)
  expect(metres('hotel-de-ville')).toBeGreaterThan(28)
  expect(metres('hotel-de-ville')).toBeLessThan(40)
  let steepest = 0
  for (let c = 0; c < city.cells; c++) {
    for (let e = city.edgeStart[c]!; e < city.edgeStart[c + 1]!; e++) {
      if (city.arrondissement[c] === 18)
        steepest = Math.max(steepest, slopePermille(city, c, city.edgeTo[e]!))
    }
  }
  expect(steepest).toBeGreaterThan(80)
  expect(steepest).toBeLessThan(250)
})

test('walking at 4.8 km/h takes what the table of walks says within 15 %, for every pair inside the wall', () => {
  const pairs = scenario.data.walks.filter((walk) => walk.inside)
  expect(pairs.length).toBe(14)
  for (const walk of pairs) {
    const metres = distancesTo(city, cellOf(walk.to))[cellOf(walk.from)]!
    expect(
      Math.abs(metres / 80 / walk.walk - 1),
      `${walk.from} - ${walk.to}: ${metres / 80} against ${walk.walk} min`,
    ).toBeLessThan(0.15)
  }
})

test('every gate has a node outside that a road leaves', () => {
  const gates = city.sites.filter((site) => site.kind === 'gate')
  for (const gate of gates) {
    expect(city.outside.ids[gate.outside]).toBe(gate.id)
    expect(city.outside.edgeStart[gate.outside + 1]).toBeGreaterThan(city.outside.edgeStart[gate.outside]!)
    expect(gate.capacity).toBeGreaterThan(0)
  }
})

test('a cell that no street reaches is an error that names the cell and its line', () => {
  const cut = {
    ...scenario.data,
    barriers: scenario.data.barriers.concat(
      [...scenario.neighbours.subarray(0, 6)]
        .filter((n) => n >= 0)
        .map((n) => ({
          line: 0,
          a: scenario.data.cells[0]!.h3,
          b: scenario.data.cells[n]!.h3,
          bankCrossings: 2,
        })),
    ),
  }
  expect(() => buildCity(cut, scenario.neighbours)).toThrow(
    /cells.tsv:2:1: cell "8a1fb4629007fff" is land but no street reaches it/,
  )
})

test('the same tables give the same city', () => {
  expect(buildCity(scenario.data, scenario.neighbours)).toEqual(city)
})
