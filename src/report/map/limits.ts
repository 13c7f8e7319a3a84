/**
 * Limits of the 80 quartiers from the cells (quartiers of 1860-1919): borders of hexagons, chained between
 * the points where three quartiers meet, smoothed once each so that neighbours share them.
 */
import type { CellRow } from '../../evidence/index.ts'
import { relax, roundCorners, thin } from './curves.ts'
import { corner, type Lattice } from './lattice.ts'
import { nearestOn, type Point } from './sheet.ts'

/** A stretch of border between two quartiers; `b` is 0 outside the wall. `wet`: both sides are the Seine. */
export interface Arc {
  readonly a: number
  readonly b: number
  readonly wet: boolean
  readonly from: string
  readonly to: string
  readonly points: readonly Point[]
}

interface Edge {
  readonly ends: readonly [string, string]
  readonly pair: string
}

/** All stretches. Those against the outside follow `wall`. */
export function arcs(cells: readonly CellRow[], grid: Lattice, wall: readonly Point[]): Arc[] {
  const corners = new Map<string, Point>()
  const edges = borders(cells, grid, corners)
  const at = new Map<string, Edge[]>()
  for (const edge of edges) for (const end of edge.ends) at.set(end, [...(at.get(end) ?? []), edge])
  for (const [key, meeting] of at)
    if (meeting.some((edge) => edge.pair.endsWith(',0,dry')))
      corners.set(key, nearestOn(wall, corners.get(key)!).point)
  const joint = (key: string) => {
    const meeting = at.get(key)!
    return meeting.length !== 2 || meeting[0]!.pair !== meeting[1]!.pair
  }
  const used = new Set<Edge>(),
    out: Arc[] = []
  const walk = (start: string, first: Edge): void => {
    const keys = [start]
    for (let edge: Edge | undefined = first; edge; ) {
      used.add(edge)
      const here: string = edge.ends[0] === keys.at(-1) ? edge.ends[1] : edge.ends[0]
      keys.push(here)
      edge = joint(here) ? undefined : at.get(here)!.find((other) => !used.has(other))
    }
    out.push(arcOf(keys, first.pair, corners, wall))
  }
  for (const [key, meeting] of at)
    if (joint(key)) for (const edge of meeting) if (!used.has(edge)) walk(key, edge)
  for (const edge of edges) if (!used.has(edge)) walk(edge.ends[0], edge)
  return out
}

function borders(cells: readonly CellRow[], grid: Lattice, corners: Map<string, Point>): Edge[] {
  const edges: Edge[] = []
  for (let c = 0; c < cells.length; c++)
    for (let k = 0; k < 6; k++) {
      const other = grid.near[6 * c + k]!
      const mine = cells[c]!.quartier,
        theirs = other < grid.cells ? cells[other]!.quartier : 0
      if (mine <= theirs) continue
      const ends = [corner(grid, c, (k + 5) % 6), corner(grid, c, k)]
      for (const { key, at } of ends) corners.set(key, at)
      const wet = other < grid.cells && cells[c]!.water + cells[other]!.water > 0
      edges.push({ ends: [ends[0]!.key, ends[1]!.key], pair: `${mine},${theirs},${wet ? 'wet' : 'dry'}` })
    }
  return edges
}

function arcOf(
  keys: readonly string[],
  pair: string,
  corners: ReadonlyMap<string, Point>,
  wall: readonly Point[],
): Arc {
  const [a, b, wet] = pair.split(',')
  const raw = keys.map((key) => corners.get(key)!)
  const points =
    b === '0'
      ? raw.map((p) => nearestOn(wall, p).point)
      : roundCorners(thin(relax(raw, Math.min(6, raw.length)), 14), 2)
  return { a: Number(a), b: Number(b), wet: wet === 'wet', from: keys[0]!, to: keys.at(-1)!, points }
}

/** Closed rings of a quartier, or of several taken as one. */
export function rings(all: readonly Arc[], of: ReadonlySet<number>): Point[][] {
  const mine = all.filter((arc) => of.has(arc.a) !== of.has(arc.b))
  const left = new Set(mine),
    out: Point[][] = []
  for (const start of mine) {
    if (!left.delete(start)) continue
    const ring = [...start.points]
    let end = start.to
    while (end !== start.from) {
      const next: Arc | undefined = [...left].find((arc) => arc.from === end || arc.to === end)
      if (!next) break
      left.delete(next)
      const forward = next.from === end
      ring.push(...(forward ? next.points : [...next.points].reverse()).slice(1))
      end = forward ? next.to : next.from
    }
    out.push(ring)
  }
  return out
}
