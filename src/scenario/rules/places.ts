/** Places that the model knows by their ids, and what kind each must be: a gate that is no gate opens nowhere. */
import { type Dataset, nearest, type PlaceRow } from '../../evidence/index.ts'
import { CROSSINGS } from '../city/crossings.ts'
import { FORT_GATE } from '../city/march-map.ts'
import { BASFROI_PARK, COUNTED, PLACE_D_ITALIE } from '../city/parks.ts'
import { ROADS, VERSAILLES_ROADS } from '../city/roads.ts'
import { EXITS } from '../landmarks.ts'
import { OPEN } from '../population/grounds.ts'
import type { Say } from './say.ts'

const FILE = 'places.tsv'
/** Within the wall: no cell, bank or post lies beyond. Degrees, WGS 84. */
const WALL = { lat: [48.8, 48.92], lon: [2.2, 2.45] } as const

export function placeRules({ places, cells, seine }: Dataset, say: Say): void {
  const byId = new Map(places.map((row) => [row.id, row]))
  const wanted = (ids: readonly string[], kind: string | undefined, why: string) => {
    for (const id of new Set(ids)) {
      const row = byId.get(id)
      if (row === undefined)
        say({ file: FILE }, `no place has the id "${id}"`, `a row for it: ${why}`, nearest(id, byId.keys()))
      else if (kind !== undefined) checkKind(row, kind, say)
    }
  }
  wanted(
    CROSSINGS.map(({ id }) => id),
    'bridge',
    'a crossing of the Seine',
  )
  const gates = ROADS.flat().filter((id) => byId.get(id)?.arrondissement !== undefined)
  wanted(
    [...EXITS, FORT_GATE, ...Object.values(VERSAILLES_ROADS).map(([gate]) => gate), ...gates],
    'gate',
    'a way out of the city',
  )
  const parks = Object.keys(COUNTED).filter((id) => id !== BASFROI_PARK)
  wanted([...parks, PLACE_D_ITALIE.id], 'artillery_park', 'a park whose guns are counted')
  wanted(ROADS.flat(), undefined, 'a road outside the wall passes it')
  wanted(
    OPEN.map(([id]) => id),
    undefined,
    'ground where nobody lives',
  )
  const roads = new Set(ROADS.flat())
  for (const row of places)
    if (row.kind === 'gate' && row.arrondissement !== undefined && !roads.has(row.id))
      say(
        { file: FILE, line: row.line, name: 'id' },
        `no road leads from the gate "${row.id}"`,
        'a gate of the model',
        nearest(row.id, roads),
      )
  inside('cells.tsv', cells, say)
  inside('seine.tsv', seine, say)
  inside(
    FILE,
    places.filter(({ arrondissement }) => arrondissement !== undefined),
    say,
  )
}

function checkKind(row: PlaceRow, kind: string, say: Say): void {
  if (row.kind !== kind)
    say(
      { file: FILE, line: row.line, name: 'kind' },
      `kind is "${row.kind}"`,
      `${kind}: the model knows "${row.id}" as one`,
    )
  if (row.arrondissement === undefined)
    say(
      { file: FILE, line: row.line, name: 'arrondissement' },
      'arrondissement is ""',
      `that of "${row.id}", which lies inside the wall`,
    )
}

function inside(
  file: string,
  rows: readonly { readonly line: number; readonly lat: number; readonly lon: number }[],
  say: Say,
): void {
  for (const row of rows)
    for (const name of ['lat', 'lon'] as const) {
      const [low, high] = WALL[name]
      if (row[name] < low || row[name] > high)
        say(
          { file, line: row.line, name },
          `${name} is "${row[name]}"`,
          `a number from ${low} to ${high}: it lies inside the wall`,
        )
    }
}
