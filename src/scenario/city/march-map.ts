/**
 * The map of marches: four of the roads of roads.ts from their gates to Versailles, the way from the Porte Maillot
 * to Mont-Valerien, the stretch of road under its guns, and where the army meets a column.
 */
import { type City, type MarchMap, NO_ROAD, roadMetresTo, type VersaillesRoad } from '../../engine/index.ts'
import { lacking } from '../../evidence/index.ts'
import { straight } from './metres.ts'
import { VERSAILLES_ROADS } from './roads.ts'
import { siteOf } from './sites.ts'

/** How far the guns of Mont-Valerien reach a road with effect, m (assumed; the columns of 3 April passed at 1-2 km). */
const FORT_RANGE = 3000

/** The roads on which a march is offered, by the names of roads.ts. */
const ROADS = [
  ['neuilly', 'rueil'],
  ['issy', 'meudon'],
  ['sevres', 'sevres'],
  ['chatillon', 'chatillon'],
] as const

const FORT = 'forteresse-du-mont-valerien'
export const FORT_GATE = 'porte-maillot-de-neuilly'

/** Nodes outside of each road of a march from its gate to Versailles, in the order of `MarchMap.roads`; last, of the way to the fort. */
export function marchChains(city: City): number[][] {
  const fort = node(city, FORT)
  return [
    ...ROADS.map(([, name]) => VERSAILLES_ROADS[name].map((place) => node(city, place))),
    shortest(city, city.sites[siteOf(city, FORT_GATE)]!.outside, fort),
  ]
}

/** The way that is as long as the map of distances says, down to the goal. */
function shortest({ outside }: City, from: number, goal: number): number[] {
  const left = roadMetresTo(outside, goal, true)
  const way = [from]
  for (let here = from; here !== goal; ) {
    let next = -1
    for (let e = outside.edgeStart[here]!; e < outside.edgeStart[here + 1]!; e++) {
      const to = outside.edgeTo[e]!
      if (left[to]! < left[here]! && (next < 0 || outside.edgeMetres[e]! + left[to]! < left[here]! + 1))
        next = to
    }
    if (next < 0) throw new Error(`no road from ${outside.ids[from]} to ${outside.ids[goal]}`)
    way.push(next)
    here = next
  }
  return way
}

export function buildMarchMap(city: City): MarchMap {
  const { outside } = city
  const fort = node(city, FORT)
  const gate = siteOf(city, FORT_GATE)
  const toFort = roadMetresTo(outside, fort, true)
  return {
    roads: ROADS.map(([id, name]) => road(city, id, VERSAILLES_ROADS[name], fort)),
    fort: {
      node: fort,
      gate,
      metres: reached(toFort[city.sites[gate]!.outside]),
      relief: reached(toFort[node(city, 'versailles-chateau')]),
    },
  }
}

function road(city: City, id: VersaillesRoad['id'], chain: readonly string[], fort: number): VersaillesRoad {
  const { x, y } = city.outside
  let metres = 0
  let post = 0
  let under: readonly [number, number] | undefined
  chain.forEach((place, k) => {
    const at = node(city, place)
    if (k > 0) metres += roadBetween(city, node(city, chain[k - 1]!), at)
    if (k === chain.length - 2) post = metres
    const far = straight({ x: x[at]!, y: y[at]! }, { x: x[fort]!, y: y[fort]! })
    if (far <= FORT_RANGE) under = [under?.[0] ?? metres, metres]
  })
  return { id, gate: siteOf(city, chain[0]!), metres, post, underFort: under }
}

function node(city: City, id: string): number {
  const at = city.outside.ids.indexOf(id)
  if (at < 0) throw lacking('places.tsv', `no place has the id "${id}"`, 'a row for it: a march passes it')
  return at
}

function roadBetween({ outside }: City, a: number, b: number): number {
  for (let e = outside.edgeStart[a]!; e < outside.edgeStart[a + 1]!; e++)
    if (outside.edgeTo[e] === b) return outside.edgeMetres[e]!
  throw new Error(`no road from ${outside.ids[a]} to ${outside.ids[b]}`)
}

function reached(metres: number | undefined): number {
  if (metres === undefined || metres === NO_ROAD) throw new Error('no road to Mont-Valerien')
  return metres
}
