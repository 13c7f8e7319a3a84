/**
 * The base plan as layers of path data in metres of the sheet (sheet.ts), bottom first: what the page and
 * the reports draw, each with its own strokes. A pure function of the tables.
 */
import type { Dataset, PlanRow } from '../../evidence/index.ts'
import { smoothPath, straightPath } from './curves.ts'
import { hachures } from './hachures.ts'
import { lattice } from './lattice.ts'
import { type Arc, arcs } from './limits.ts'
import { inside, type Point, toSheet } from './sheet.ts'
import { terrain } from './terrain.ts'
import { type Wall, wall } from './wall.ts'
import { bridgePaths, bridges, outerRiver, type Water, water } from './water.ts'
import { works } from './works.ts'

/** One path with one look; `far` layers are left out of a small map, `near` ones drawn from a zoom on. */
export interface Layer {
  readonly name: LayerName
  readonly d: string
}
export type LayerName =
  | 'wood'
  | 'garden'
  | 'ground'
  | 'cemetery'
  | 'hachure-0'
  | 'hachure-1'
  | 'hachure-2'
  | 'hachure-3'
  | 'river'
  | 'outer-river'
  | 'line-0'
  | 'line-1'
  | 'line-2'
  | 'line-3'
  | 'canal'
  | 'basin'
  | 'islands'
  | 'banks'
  | 'outer-banks'
  | 'quartiers'
  | 'arrondissements'
  | 'roads'
  | 'demarcation'
  | 'railways'
  | 'streets-3'
  | 'streets-2'
  | 'streets-1'
  | 'bridges'
  | 'bridge-edges'
  | 'military-street'
  | 'glacis'
  | 'ditch'
  | 'rampart'
  | 'redoubts'
  | 'forts'

export interface Ground {
  readonly wall: Wall
  readonly water: Water
  readonly arcs: readonly Arc[]
}

/** What several maps are drawn from: wall, river, borders of quartiers. */
export function ground(data: Dataset): Ground {
  const ring = wall(data.places)
  return {
    wall: ring,
    water: water(data.seine),
    arcs: arcs(data.cells, lattice(data.cells), closed(ring.foot)),
  }
}

const closed = (ring: readonly Point[]): Point[] => [...ring, ring[0]!]

/** Points of a row of plan.tsv. Throws if it names a place that is not there. */
export function courseOf(data: Dataset): (row: PlanRow) => Point[] {
  const places = new Map(data.places.map((row) => [row.id, row]))
  return (row) =>
    row.course.map((stop) => {
      const [lat, lon] = stop.split('/').map(Number)
      if (lon !== undefined) return toSheet(lat!, lon)
      const place = places.get(stop)
      if (!place) throw new Error(`plan.tsv:${row.line}: no place has the id ${stop}`)
      return toSheet(place.lat, place.lon)
    })
}

/** All layers, bottom first. */
export function planLayers(data: Dataset, from: Ground = ground(data)): Layer[] {
  const course = courseOf(data)
  const rows = (kind: string, rank?: number) =>
    data.plan.filter((row) => row.kind === kind && (rank === undefined || row.rank === rank)).map(course)
  const lines = (kind: string, rank?: number) =>
    rows(kind, rank)
      .map((line) => straightPath(line))
      .join('')
  const areas = (kind: string) =>
    rows(kind)
      .map((ring) => straightPath(ring, true))
      .join('')
  const outer = data.plan
    .filter((row) => row.kind === 'river')
    .map((row) => outerRiver(course(row), row.names.fr, from.water))
  const city = from.wall.foot
  const deck = bridgePaths(bridges(data.places, from.water))
  const limit = (arc: Arc) => straightPath(arc.points)
  const dry = from.arcs.filter((arc) => arc.b !== 0 && !arc.wet && !wet(arc, from.water))
  const same = ({ a, b }: Arc) => Math.ceil(a / 4) === Math.ceil(b / 4)
  const { forts, redoubts } = works(data.places)
  const hills = hachures(terrain(data), city, [from.water.surface])
  const line = (k: number) => from.water.paths.lines[k] ?? ''
  const all: Partial<Record<LayerName, string>> = {
    wood: rows('wood')
      .map((ring) => smoothPath(ring, true))
      .join(''),
    garden: areas('garden'),
    ground: areas('ground'),
    cemetery: areas('cemetery'),
    'hachure-0': hills[0]!,
    'hachure-1': hills[1]!,
    'hachure-2': hills[2]!,
    'hachure-3': hills[3]!,
    'outer-river': outer.map((river) => river.surface).join(''),
    river: from.water.paths.surface,
    'line-0': line(0) + outer.map((river) => river.lines[0] ?? '').join(''),
    'line-1': line(1) + outer.map((river) => river.lines[1] ?? '').join(''),
    'line-2': line(2) + outer.map((river) => river.lines[2] ?? '').join(''),
    'line-3': line(3),
    canal: lines('canal'),
    basin: lines('canal', 1),
    islands: from.water.paths.islands,
    'outer-banks': outer.map((river) => river.banks).join(''),
    banks: from.water.paths.banks,
    quartiers: dry.filter(same).map(limit).join(''),
    arrondissements: dry
      .filter((arc) => !same(arc))
      .map(limit)
      .join(''),
    roads: rows('road')
      .map((line) => smoothPath(line))
      .join(''),
    demarcation: lines('demarcation'),
    railways: rows('railway')
      .map((rail) => smoothPath(rail))
      .join(''),
    'streets-3': lines('street', 3),
    'streets-2': lines('street', 2),
    'streets-1': lines('street', 1),
    bridges: deck.decks,
    'bridge-edges': deck.edges,
    'military-street': from.wall.paths.street,
    glacis: from.wall.paths.glacis,
    ditch: from.wall.paths.ditch,
    rampart: from.wall.paths.rampart,
    redoubts,
    forts,
  }
  return Object.entries(all)
    .filter(([, d]) => d !== '')
    .map(([name, d]) => ({ name: name as LayerName, d: d as string }))
}

/** Whether a border runs in the river for most of its length. */
function wet({ points }: Arc, { surface }: Water): boolean {
  const in_ = points.filter((p) => inside(surface, p)).length
  return in_ > points.length / 2
}
