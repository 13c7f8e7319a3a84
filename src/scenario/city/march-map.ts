/**
 * The map of marches: the roads of outside_roads.tsv that a lever names from their gates to Versailles, the way from the Porte Maillot
 * to Mont-Valerien, the stretch of road under its guns, and where the army meets a column.
 */
import { type City, type MarchMap, NO_ROAD, roadMetresTo, type VersaillesRoad } from '../../engine/index.ts'
import { lacking } from '../../evidence/index.ts'
import { straight } from './metres.ts'
import { siteOf } from './sites.ts'

/** How far the guns of Mont-Valerien reach a road with effect, m (assumed; the columns of 3 April passed at 1-2 km). */
const FORT_RANGE = 3000

const FORT = 'forteresse-du-mont-valerien'
export const FORT_GATE = 'porte-maillot-de-neuilly'

/** Nodes outside of each road of a march from its gate to Versailles, in the order of `MarchMap.roads`; last, of the way to the fort. */
export function marchChains(city: City): number[][] {
  const marches = city.outside.marches.map(({ chain }) => [...chain])
  if (marches.length === 0) return []
  const fort = node(city, FORT)
  return [...marches, shortest(city, city.sites[siteOf(city, FORT_GATE)]!.outside, fort)]
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

/** A town without roads of marches has none, and no fort. */
const NO_MARCH: MarchMap = { roads: [], fort: { node: -1, gate: -1, metres: 0, relief: 0 } }

export function buildMarchMap(city: City): MarchMap {
  const { outside } = city
  if (outside.marches.length === 0) return NO_MARCH
  const fort = node(city, FORT)
  const gate = siteOf(city, FORT_GATE)
  const toFort = roadMetresTo(outside, fort, true)
  return {
    roads: outside.marches.map(({ id, chain }) => road(city, id, chain, fort)),
    fort: {
      node: fort,
      gate,
      metres: reached(toFort[city.sites[gate]!.outside]),
      relief: reached(toFort[node(city, 'versailles-chateau')]),
    },
  }
}

function road(city: City, id: string, chain: readonly number[], fort: number): VersaillesRoad {
  const { x, y } = city.outside
  let metres = 0
  let post = 0
  let under: readonly [number, number] | undefined
  chain.forEach((at, k) => {
    if (k > 0) metres += roadBetween(city, chain[k - 1]!, at)
    if (k === chain.length - 2) post = metres
    const far = straight({ x: x[at]!, y: y[at]! }, { x: x[fort]!, y: y[fort]! })
    if (far <= FORT_RANGE) under = [under?.[0] ?? metres, metres]
  })
  return { id, gate: siteOf(city, city.outside.ids[chain[0]!]!), metres, post, underFort: under }
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
