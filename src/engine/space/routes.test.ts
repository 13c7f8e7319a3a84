import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { City } from './city.ts'
import { distancesTo, nextHop, pathBetween, Routes, slopePermille, UNREACHABLE } from './routes.ts'

/** A city of streets alone, from pairs with metres. */
function town(cells: number, streets: readonly (readonly [number, number, number])[]): City {
  const edges = streets
    .flatMap(
      ([a, b, m]) =>
        [
          [a, b, m],
          [b, a, m],
        ] as const,
    )
    .sort((p, q) => p[0] - q[0] || p[1] - q[1])
  const edgeStart = new Int32Array(cells + 1)
  for (let c = 0; c < cells; c++)
    edgeStart[c + 1] = edgeStart[c]! + edges.filter(([from]) => from === c).length
  return {
    datum: { lat: 0, lon: 0, north: 111_000, east: 111_000 },
    cells,
    edgeStart,
    edgeTo: Uint16Array.from(edges, (e) => e[1]),
    edgeMetres: Uint16Array.from(edges, (e) => e[2]),
    edgeBridge: new Int16Array(edges.length).fill(-1),
    x: Int32Array.from({ length: cells }, (_, c) => 100 * c),
    y: new Int32Array(cells),
    height: Int16Array.from({ length: cells }, (_, c) => 80 * c),
    quartier: new Uint8Array(cells),
    arrondissement: new Uint8Array(cells),
    bank: new Uint8Array(cells),
    water: new Uint8Array(cells),
    sites: [],
    outside: {
      ids: [],
      names: [],
      x: new Int32Array(0),
      y: new Int32Array(0),
      closed: new Uint8Array(0),
      edgeStart: new Int32Array(1),
      edgeTo: new Int32Array(0),
      edgeMetres: new Int32Array(0),
      marches: [],
    },
  }
}

test('the shorter way round is taken, and a cut-off cell has none', () => {
  const city = town(5, [
    [0, 1, 100],
    [1, 2, 100],
    [0, 2, 250],
    [2, 3, 10],
  ])
  expect([...distancesTo(city, 3)]).toEqual([210, 110, 10, 0, UNREACHABLE])
  expect([...pathBetween(city, 0, 3)]).toEqual([0, 1, 2, 3])
  expect([...pathBetween(city, 4, 3)]).toEqual([])
})

test('of two equally short ways the lower cell is taken', () => {
  const city = town(4, [
    [0, 2, 50],
    [0, 1, 50],
    [2, 3, 50],
    [1, 3, 50],
  ])
  expect(nextHop(city, distancesTo(city, 3), 0)).toBe(1)
})

test('the field is the least fixed point: no street shortens it, every cell but the target has a street that explains it', () => {
  const streets = fc.array(
    fc.tuple(fc.nat(19), fc.nat(19), fc.integer({ min: 1, max: 400 })).filter(([a, b]) => a !== b),
    { maxLength: 60 },
  )
  fc.assert(
    fc.property(streets, fc.nat(19), (list, target) => {
      const city = town(20, list),
        far = distancesTo(city, target)
      for (let c = 0; c < 20; c++) {
        let least = c === target ? 0 : UNREACHABLE
        for (let e = city.edgeStart[c]!; e < city.edgeStart[c + 1]!; e++) {
          if (far[city.edgeTo[e]!] !== UNREACHABLE)
            least = Math.min(least, far[city.edgeTo[e]!]! + city.edgeMetres[e]!)
        }
        expect(far[c]).toBe(least)
      }
    }),
  )
})

test('slope is metres of rise in a thousand, with its sign', () => {
  const city = town(2, [[0, 1, 114]])
  expect(slopePermille(city, 0, 1)).toBe(80)
  expect(slopePermille(city, 1, 0)).toBe(-80)
  expect(slopePermille(city, 1, 1)).toBe(0)
})

test('a small cache forgets the field asked for longest ago and answers the same', () => {
  const city = town(4, [
    [0, 1, 10],
    [1, 2, 10],
    [2, 3, 10],
  ])
  const routes = new Routes(city, 2)
  const first = routes.to(0)
  routes.to(1)
  expect(routes.to(0)).toBe(first)
  routes.to(2)
  expect(routes.to(0)).toBe(first)
  routes.to(1)
  routes.to(2)
  expect(routes.to(0)).not.toBe(first)
  expect(routes.to(0)).toEqual(first)
})
