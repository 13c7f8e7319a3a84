import { beforeAll, expect, test } from 'vitest'
import { CUT, GERMAN, MENDED, type Outside } from '../../engine/index.ts'
import { NO_ROAD, roadMetresTo } from '../../engine/space/roads.ts'
import { loadFolder } from '../../evidence/files/load.ts'
import type { Dataset } from '../../evidence/index.ts'
import { buildOutside } from './outside.ts'

let data: Dataset
let outside: Outside
beforeAll(() => {
  data = loadFolder('data/paris-1871')
  outside = buildOutside(data)
})

function metresBetween(a: string, b: string): number {
  const from = outside.ids.indexOf(a),
    to = outside.ids.indexOf(b)
  for (let e = outside.edgeStart[from]!; e < outside.edgeStart[from + 1]!; e++)
    if (outside.edgeTo[e] === to) return outside.edgeMetres[e]!
  throw new Error(`no road ${a} - ${b}`)
}
/** The roads to Versailles in the order of roads.tsv: Saint-Cloud, Sevres, Meudon, Chatillon, Garches, Rueil. */
const versaillesRoads = () =>
  ['way-005', 'way-003', 'way-002', 'way-004', 'way-006', 'way-001'].map(
    (id) => data.outsideRoads.find((row) => row.id === id)!.course,
  )
const toVersailles = (armed: boolean) =>
  roadMetresTo(outside, outside.ids.indexOf('versailles-chateau'), armed)

test('the six roads to Versailles are as long as the table of roads says, within 8 %', () => {
  const roads = versaillesRoads()
  expect(data.roads.map((row) => row.gate)).toEqual(roads.map((road) => road[0]))
  data.roads.forEach((row, k) => {
    const road = roads[k]!
    const metres = road.slice(1).reduce((sum, place, at) => sum + metresBetween(road[at]!, place), 0)
    expect(Math.abs(metres / 1000 / row.kmFromGate - 1), `${row.names.en}: ${metres} m`).toBeLessThan(0.08)
  })
})

test('the roads reach every place outside from every gate for people without arms, but for the Saint-Cloud bridge', () => {
  const far = toVersailles(false)
  expect(outside.ids.filter((_, n) => far[n] === NO_ROAD)).toEqual(['pont-de-saint-cloud'])
})

test('armed men reach Versailles from the gates of the west and south, not through the German line', () => {
  const far = toVersailles(true)
  const reach = (id: string) => far[outside.ids.indexOf(id)] !== NO_ROAD
  for (const road of versaillesRoads()) expect(reach(road[0]!), road[0]).toBe(true)
  for (const gate of [
    'porte-d-orleans-de-toulouse',
    'porte-d-italie-de-fontainebleau-d-antibes',
    'porte-de-clichy',
  ])
    expect(reach(gate), gate).toBe(true)
  for (const gate of ['porte-de-vincennes', 'porte-de-la-villette-porte-de-flandre'])
    expect(reach(gate), gate).toBe(false)
})

test('Sevres bridge is mended for troops, Saint-Cloud bridge is down, Saint-Denis is German', () => {
  const closed = (id: string) => outside.closed[outside.ids.indexOf(id)]
  expect([closed('pont-de-sevres'), closed('pont-de-saint-cloud'), closed('saint-denis-basilica')]).toEqual([
    MENDED,
    CUT,
    GERMAN,
  ])
})

test('every place, fort and bridge outside is on a road', () => {
  const beyond = data.places
    .filter((row) => row.arrondissement === undefined && row.kind !== 'wall_opening')
    .map((row) => row.id)
  expect(beyond.filter((id) => !outside.ids.includes(id))).toEqual([])
})

test('a road through a place that the table lacks is an error that names it', () => {
  expect(() => buildOutside({ ...data, places: data.places.filter((row) => row.id !== 'chaville') })).toThrow(
    /places.tsv: no place has the id "chaville"/,
  )
})
