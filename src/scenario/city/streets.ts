/**
 * Streets as a graph of neighbouring cells, and the bridges.
 *
 *   metres = f s            street metres from centre to centre      [m]
 *   s   straight metres between the two centres                      [m]
 *   f   street factor                                                [-]
 *
 * A walk over hexagons is itself about 1.10 times the straight line, so that f = 1.14 gives 1.25 between
 * places, the ratio that the walking table of the evidence uses. f is assumed, measured against that table
 * (14 pairs inside the wall: 0.92 to 1.07 of its minutes, see build.test.ts). Not here: slope, crowding and
 * barricades, which belong to rules.
 */
import type { CrossingRow } from '../../evidence/index.ts'
import type { Spit } from './banks.ts'
import { type Degrees, nearestCell, type Sheet } from './metres.ts'

/** Status: assumed, measured against the walking table. */
export const STREET_FACTOR = 1.14

export interface Streets {
  readonly edgeStart: Int32Array
  readonly edgeTo: Uint16Array
  readonly edgeMetres: Uint16Array
  readonly edgeBridge: Int16Array
}
export interface Banked extends Sheet {
  readonly bank: Uint8Array
}
interface Edge {
  readonly from: number
  readonly to: number
  readonly metres: number
  readonly bridge: number
}

/** Both directions of one street or bridge, at least `least` metres long. */
function pair(sheet: Sheet, from: number, to: number, bridge: number, least: number): Edge[] {
  const dx = sheet.x[from]! - sheet.x[to]!,
    dy = sheet.y[from]! - sheet.y[to]!
  const metres = Math.max(least, Math.round(Math.sqrt(dx * dx + dy * dy) * STREET_FACTOR))
  return [
    { from, to, metres, bridge },
    { from: to, to: from, metres, bridge },
  ]
}

/** What joins pieces of land: the bridges and the spits. */
export interface Joins {
  readonly crossings: readonly CrossingRow[]
  /** Names of the lands by the number of their bank. */
  readonly lands: readonly string[]
  readonly spits: readonly Spit[]
  readonly placeOf: (id: string) => Degrees
  /** Index of a bridge in the list of sites. */
  readonly site: (id: string) => number
}

/** The ends of each bridge: the nearest land cells on the two pieces of land that it joins. */
function bridgeEdges(sheet: Banked, { crossings, lands, placeOf, site }: Joins): Edge[] {
  return crossings.flatMap(({ bridge, from, to, metres }) => {
    const { lat, lon } = placeOf(bridge)
    const end = (land: string) => nearestCell(sheet, lat, lon, lands.indexOf(land))
    return pair(sheet, end(from), end(to), site(bridge), metres)
  })
}

/**
 * All streets, in the order of their cells. `open` lists walkable neighbours, six slots a cell, -1 for
 * none.
 */
export function buildStreets(sheet: Banked, open: Int32Array, joins: Joins): Streets {
  const edges: Edge[] = []
  open.forEach((to, slot) => {
    const from = Math.floor(slot / 6)
    if (to > from) edges.push(...pair(sheet, from, to, -1, 0))
  })
  for (const { from, to } of joins.spits) edges.push(...pair(sheet, from, to, -1, 0))
  edges.push(...bridgeEdges(sheet, joins))
  edges.sort((a, b) => a.from - b.from || a.to - b.to || a.bridge - b.bridge)
  const edgeStart = new Int32Array(sheet.x.length + 1)
  for (const { from } of edges) edgeStart[from + 1]!++
  for (let c = 0; c < sheet.x.length; c++) edgeStart[c + 1]! += edgeStart[c]!
  return {
    edgeStart,
    edgeTo: Uint16Array.from(edges, (edge) => edge.to),
    edgeMetres: Uint16Array.from(edges, (edge) => edge.metres),
    edgeBridge: Int16Array.from(edges, (edge) => edge.bridge),
  }
}
