/** Places that the model knows by their ids, and what kind each must be: a gate that is no gate opens nowhere. */
import { type Dataset, nearest, type PlaceRow } from '../../evidence/index.ts'
import { landsOf } from '../city/banks.ts'
import { FORT_GATE } from '../city/march-map.ts'
import { roadsOf } from '../city/roads.ts'
import { rolePlaces } from '../landmarks.ts'
import type { Say } from './say.ts'

const FILE = 'places.tsv'
export function placeRules(data: Dataset, say: Say): void {
  const { places, cells, seine, crossings, outsideRoads } = data
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
    crossings.map(({ bridge }) => bridge),
    'bridge',
    'a crossing of crossings.tsv',
  )
  const chains = roadsOf(data)
  const gates = chains.flat().filter((id) => byId.get(id)?.arrondissement !== undefined)
  const marches = outsideRoads.filter(({ march }) => march !== '').map(({ course }) => course[0] ?? '')
  const exits = rolePlaces(data.scenario.roles.places, 'exits')
  const fort = marches.length > 0 ? [FORT_GATE] : []
  wanted([...exits, ...fort, ...marches, ...gates], 'gate', 'a way out of the city')
  wanted(chains.flat(), undefined, 'a road outside the wall passes it')
  joined(data, say)
  const roads = new Set(chains.flat())
  for (const row of places)
    if (row.kind === 'gate' && row.arrondissement !== undefined && !roads.has(row.id))
      say(
        { file: FILE, line: row.line, name: 'id' },
        `no road leads from the gate "${row.id}"`,
        'a gate of the model',
        nearest(row.id, roads),
      )
  const { bounds } = data.scenario
  inside('cells.tsv', cells, bounds, say)
  inside('seine.tsv', seine, bounds, say)
  inside('lands.tsv', data.lands, bounds, say)
  inside(
    FILE,
    places.filter(({ arrondissement }) => arrondissement !== undefined),
    bounds,
    say,
  )
}

/** Crossings join lands that there are, and each land is joined to another where there are several. */
function joined(data: Dataset, say: Say): void {
  const lands = landsOf(data)
  const file = 'crossings.tsv'
  const reached = new Set<string>()
  for (const row of data.crossings)
    for (const name of ['from', 'to'] as const) {
      reached.add(row[name])
      if (!lands.includes(row[name]))
        say(
          { file, line: row.line, name },
          `no land is called "${row[name]}"`,
          'a land of lands.tsv',
          nearest(row[name], lands),
        )
      else if (row.from === row.to && name === 'to')
        say({ file, line: row.line, name }, `to is "${row.to}"`, 'another land than from')
    }
  for (const { land, line } of data.lands)
    if (lands.length > 1 && !reached.has(land))
      say(
        { file: 'lands.tsv', line, name: 'land' },
        `nothing crosses to "${land}"`,
        `a row of ${file} for it`,
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

/** Within the bounds of scenario.yaml: no cell, bank or post lies beyond. Degrees, WGS 84. */
function inside(
  file: string,
  rows: readonly { readonly line: number; readonly lat: number; readonly lon: number }[],
  { south, north, west, east }: Dataset['scenario']['bounds'],
  say: Say,
): void {
  const within = { lat: [south, north], lon: [west, east] } as const
  for (const row of rows)
    for (const name of ['lat', 'lon'] as const) {
      const [low, high] = within[name]
      if (row[name] < low || row[name] > high)
        say(
          { file, line: row.line, name },
          `${name} is "${row[name]}"`,
          `a number from ${low} to ${high}: it lies inside the wall`,
        )
    }
}
