/**
 * Where the units of a moment stand on the map: at their cell, spread round it when there are several, between
 * two ticks on the way from one to the other; outside the wall at their node or along the road to Versailles.
 */
import type { map } from '../../../report/index.ts'
import type { Frame, Plan } from '../../worker/protocol.ts'
import { type Unit, unitsOf } from '../../worker/units.ts'
import type { Cells } from './lattice.ts'
import { type Look, lookOf, radius } from './marks.ts'

export interface Body {
  readonly unit: Unit
  /** Metres of the sheet, and pixels beside that point. */
  readonly at: map.Point
  readonly dx: number
  readonly dy: number
  readonly r: number
  readonly look: Look
}

const GOLDEN = Math.PI * (3 - Math.sqrt(5))

/** Factor of the size of marks at a zoom, pixels a kilometre. */
export const markScale = (zoom: number): number => Math.min(1.9, Math.max(0.62, (zoom / 83) ** 0.4))

/** Units of a frame by where they stand; spread in the order of the roster. */
export function bodies(plan: Plan, cells: Cells, frame: Frame, scale: number): Map<string, Body> {
  const crowd = new Map<string, number>()
  const out = new Map<string, Body>()
  const units = unitsOf(plan, frame).sort((a, b) => b.here - a.here || (a.id < b.id ? -1 : 1))
  for (const unit of units) {
    const at = placeOf(plan, cells, unit)
    const where =
      unit.where === 'inside' ? `c${unit.cell}` : `o${Math.round(at.x / 300)},${Math.round(at.y / 300)}`
    const i = crowd.get(where) ?? 0
    crowd.set(where, i + 1)
    const r = radius(unit.here) * scale
    const far = 7.5 * scale * Math.sqrt(i)
    out.set(unit.id, {
      unit,
      at,
      dx: far * Math.cos(i * GOLDEN),
      dy: far * Math.sin(i * GOLDEN),
      r,
      look: lookOf(unit, r),
    })
  }
  return out
}

/** Bodies between two frames; `part` 0..1 of the way. A unit that has gone by the second stays where it was. */
export function between(
  from: ReadonlyMap<string, Body>,
  to: ReadonlyMap<string, Body> | undefined,
  part: number,
): Body[] {
  if (!to || part <= 0) return [...from.values()]
  return [...from.values()].map((body) => {
    const next = to.get(body.unit.id)
    if (!next) return body
    const mix = (a: number, b: number) => a + (b - a) * part
    return {
      ...body,
      at: { x: mix(body.at.x, next.at.x), y: mix(body.at.y, next.at.y) },
      dx: mix(body.dx, next.dx),
      dy: mix(body.dy, next.dy),
    }
  })
}

function placeOf(plan: Plan, cells: Cells, { where, cell, roadLeft }: Unit): map.Point {
  if (where === 'inside') return cells.at(cell)
  if (where === 'road') return onRoad(plan, cell, roadLeft)
  if (where === 'march') return onMarch(plan, cell, roadLeft)
  return nodeAt(plan, cell)
}

const nodeAt = ({ outside }: Plan, node: number): map.Point => ({
  x: outside.x[node] ?? 0,
  y: -(outside.y[node] ?? 0),
})

/** A point of the shortest way by the roads outside from a gate to Versailles, so many metres before its end. */
function onRoad(plan: Plan, gate: number, left: number): map.Point {
  const way = wayToVersailles(plan, gate)
  let rest = left / BENDS
  for (let i = way.length - 1; i > 0; i--) {
    const a = nodeAt(plan, way[i]!),
      b = nodeAt(plan, way[i - 1]!),
      length = Math.hypot(b.x - a.x, b.y - a.y)
    if (rest <= length && length > 0)
      return { x: a.x + ((b.x - a.x) * rest) / length, y: a.y + ((b.y - a.y) * rest) / length }
    rest -= length
  }
  return nodeAt(plan, way[0] ?? gate)
}

/** A point of the road of a march, so many metres from its gate. */
function onMarch(plan: Plan, road: number, done: number): map.Point {
  const way = plan.outside.marches[road] ?? []
  let rest = done / BENDS
  for (let i = 1; i < way.length; i++) {
    const a = nodeAt(plan, way[i - 1]!),
      b = nodeAt(plan, way[i]!),
      length = Math.hypot(b.x - a.x, b.y - a.y)
    if (rest <= length && length > 0)
      return { x: a.x + ((b.x - a.x) * rest) / length, y: a.y + ((b.y - a.y) * rest) / length }
    rest -= length
  }
  return nodeAt(plan, way.at(-1) ?? 0)
}

/** Units that stand or march outside the wall, and whether any of them is on a road or at a post there. */
export function outside(all: Iterable<Body>): { bodies: Body[]; moving: boolean } {
  const found = [...all].filter(({ unit }) => unit.where !== 'inside')
  return {
    bodies: found.filter(({ unit }) => unit.where !== 'fort'),
    moving: found.some(
      ({ unit }) => unit.where === 'road' || unit.where === 'march' || unit.where === 'post',
    ),
  }
}

/** Units outside the wall that the other day has not, or has more than a step away. */
export function elsewhere(mine: ReadonlyMap<string, Body>, other: ReadonlyMap<string, Body>): Body[] {
  return [...mine.values()].filter((body) => {
    if (body.unit.where === 'inside') return false
    const there = other.get(body.unit.id)
    return (
      there === undefined ||
      there.unit.where === 'inside' ||
      Math.hypot(there.at.x - body.at.x, there.at.y - body.at.y) > STEP
    )
  })
}
/** Metres that a body walks in two ticks. */
const STEP = 700

/** Roads bend between the nodes: roads.tsv measures 1.06 times the straight line. */
const BENDS = 1.06

const ways = new WeakMap<Plan['outside'], Map<number, number[]>>()
/** Nodes from a gate to Versailles (Dijkstra over some dozens of nodes), kept. */
function wayToVersailles({ outside }: Plan, gate: number): number[] {
  const known = ways.get(outside) ?? new Map<number, number[]>()
  ways.set(outside, known)
  const found = known.get(gate)
  if (found) return found
  const goal = outside.ids.findIndex((id) => id.startsWith('versailles'))
  const far = new Map<number, number>([[gate, 0]]),
    from = new Map<number, number>(),
    open = new Set([gate])
  while (open.size > 0) {
    const here = [...open].reduce((a, b) => (far.get(a)! <= far.get(b)! ? a : b))
    open.delete(here)
    if (here === goal) break
    for (let e = outside.edgeStart[here]!; e < outside.edgeStart[here + 1]!; e++) {
      const to = outside.edgeTo[e]!
      const metres =
        far.get(here)! + Math.hypot(outside.x[to]! - outside.x[here]!, outside.y[to]! - outside.y[here]!)
      if (metres >= (far.get(to) ?? Infinity)) continue
      far.set(to, metres)
      from.set(to, here)
      open.add(to)
    }
  }
  const way = [goal]
  for (let node = goal; node !== gate; ) {
    const before = from.get(node)
    if (before === undefined) return [gate]
    way.unshift(before)
    node = before
  }
  known.set(gate, way)
  return way
}
