/**
 * The graph beyond the wall: the outer side of every gate, the places, forts and bridges outside, and the
 * roads of roads.ts.
 */
import { CUT, GERMAN, MENDED, OPEN, type Outside } from '../../engine/index.ts'
import { lacking, type PlaceRow } from '../../evidence/index.ts'
import { metresOf, straight } from './metres.ts'
import { DAMAGED_BRIDGES, GERMAN_HELD, ROAD_FACTOR, ROADS } from './roads.ts'

const closedState = (id: string): number => {
  if ((DAMAGED_BRIDGES.cut as readonly string[]).includes(id)) return CUT
  if ((DAMAGED_BRIDGES.mended as readonly string[]).includes(id)) return MENDED
  return GERMAN_HELD.includes(id) ? GERMAN : OPEN
}

/**
 * Builds the graph. Throws if a road names a place that the table lacks: a spelling in roads.ts or a row
 * removed.
 */
export function buildOutside(places: readonly PlaceRow[]): Outside {
  const onRoads = new Set(ROADS.flat())
  const rows = places.filter((row) => onRoads.has(row.id))
  const node = new Map(rows.map((row, n) => [row.id, n]))
  for (const id of onRoads)
    if (!node.has(id))
      throw lacking(
        'places.tsv',
        `no place has the id "${id}"`,
        'a row for it: a road outside the wall passes it',
      )
  const at = rows.map((row) => metresOf(row.lat, row.lon))
  const length = new Map<number, number>()
  for (const road of ROADS) {
    for (let k = 1; k < road.length; k++) {
      const a = node.get(road[k - 1]!)!,
        b = node.get(road[k]!)!
      const metres = Math.round(straight(at[a]!, at[b]!) * ROAD_FACTOR)
      length.set(a * rows.length + b, metres).set(b * rows.length + a, metres)
    }
  }
  const keys = [...length.keys()].sort((a, b) => a - b)
  const edgeStart = new Int32Array(rows.length + 1)
  for (const key of keys) edgeStart[Math.floor(key / rows.length) + 1]!++
  for (let n = 0; n < rows.length; n++) edgeStart[n + 1]! += edgeStart[n]!
  return {
    ids: rows.map((row) => row.id),
    names: rows.map((row) => row.names),
    x: Int32Array.from(at, (point) => point.x),
    y: Int32Array.from(at, (point) => point.y),
    closed: Uint8Array.from(rows, (row) => closedState(row.id)),
    edgeStart,
    edgeTo: Int32Array.from(keys, (key) => key % rows.length),
    edgeMetres: Int32Array.from(keys, (key) => length.get(key)!),
  }
}
