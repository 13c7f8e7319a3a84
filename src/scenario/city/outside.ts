/**
 * The graph beyond the wall: the outer side of every gate, the places, forts and bridges outside, and the
 * roads of outside_roads.tsv.
 */
import { CUT, GERMAN, MENDED, OPEN, type Outside } from '../../engine/index.ts'
import { type Dataset, lacking } from '../../evidence/index.ts'
import { metresOf, straight } from './metres.ts'
import { ROAD_FACTOR, roadsOf } from './roads.ts'

/** Who may pass, by the word of places.tsv. */
const CLOSED: Readonly<Record<string, number>> = { mended: MENDED, cut: CUT, held: GERMAN }

/** Builds the graph. Throws a DataError if a road names a place that the table lacks. */
export function buildOutside(data: Pick<Dataset, 'scenario' | 'places' | 'outsideRoads'>): Outside {
  const roads = roadsOf(data)
  const onRoads = new Set(roads.flat())
  const rows = data.places.filter((row) => onRoads.has(row.id))
  const node = new Map(rows.map((row, n) => [row.id, n]))
  for (const id of onRoads)
    if (!node.has(id))
      throw lacking(
        'places.tsv',
        `no place has the id "${id}"`,
        'a row for it: a road outside the wall passes it',
      )
  const at = rows.map((row) => metresOf(data.scenario.datum, row.lat, row.lon))
  const length = new Map<number, number>()
  for (const road of roads) {
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
    closed: Uint8Array.from(rows, (row) => CLOSED[row.passage] ?? OPEN),
    edgeStart,
    edgeTo: Int32Array.from(keys, (key) => key % rows.length),
    edgeMetres: Int32Array.from(keys, (key) => length.get(key)!),
    marches: data.outsideRoads
      .filter(({ march }) => march !== '')
      .map(({ march, course }) => ({ id: march, chain: course.map((place) => node.get(place)!) })),
  }
}
