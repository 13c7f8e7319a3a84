/**
 * The Thiers wall from the salients of its 95 bastions (places.tsv): faces, flanks and curtains, the edge of
 * the ditch before them, the rue Militaire behind, gaps at the gates and where the Seine passes.
 *
 *   salient to shoulder 70 m along and 24 m back, flank to 56 m back, curtain there     assumed, typical
 *   edge of the ditch 40 m before a salient, 14 m before the middle of a curtain        assumed
 *   rue Militaire 92 m behind the line of the salients                                  assumed
 */
import type { PlaceRow } from '../../evidence/index.ts'
import { beside, cutAt, roundCorners, stepAlong, straightPath } from './curves.ts'
import { add, distance, mix, type Point, quarter, toSheet, towards } from './sheet.ts'

const SHOULDER = { along: 70, back: 24 },
  CURTAIN = { along: 60, back: 56 },
  DITCH = { salient: 40, curtain: 14 },
  STREET = 92,
  GATE = 24,
  FIRST_ON_LEFT_BANK = 'bastion-68',
  GLACIS = { every: 30, length: 34 }

export interface Wall {
  /** Line of the ramparts without gaps, right bank then left bank; open at the Seine. */
  readonly ramparts: readonly (readonly Point[])[]
  /** Foot of the rampart inside, closed over the Seine: the limit of the city. */
  readonly foot: readonly Point[]
  readonly paths: { rampart: string; ditch: string; glacis: string; street: string }
  readonly bastions: readonly { readonly number: string; readonly at: Point }[]
  /** Gates on the line of the rampart, with the direction of the wall there. */
  readonly gates: ReadonlyMap<string, { at: Point; along: Point }>
}

export function wall(places: readonly PlaceRow[]): Wall {
  const point = (row: PlaceRow) => toSheet(row.lat, row.lon)
  const bastions = places.filter((row) => row.kind === 'bastion')
  const of = (kind: string) => places.filter((row) => row.kind === kind)
  const salients = bastions.map(point)
  const chains = splitAtRiver(bastions, salients)
  const built = chains.map((chain) => trace(chain))
  const openings = [...of('gate'), ...of('wall_opening').filter((row) => !row.id.startsWith('seine'))].map(
    point,
  )
  const onWall = openings.map((at) =>
    nearestPoint(
      built.map((b) => b.rampart),
      at,
    ),
  )
  const gaps = onWall.map((gate) => gate.at)
  const cut = (lines: readonly (readonly Point[])[], metres: number) =>
    lines.flatMap((line) => cutAt(line, gaps, metres))
  const path = (lines: readonly (readonly Point[])[]) => lines.map((line) => straightPath(line)).join('')
  const ditch = cut(
    built.map((b) => b.ditch),
    GATE + 14,
  )
  return {
    ramparts: built.map((b) => b.rampart),
    foot: built.flatMap((b) => b.street),
    paths: {
      rampart: path(
        cut(
          built.map((b) => b.rampart),
          GATE,
        ),
      ),
      ditch: path(ditch),
      glacis: ditch
        .flatMap((line) => stepAlong(line, GLACIS.every))
        .map(tick)
        .join(''),
      street: path(built.map((b) => b.street)),
    },
    bastions: bastions.map((row, i) => ({ number: row.id.replace('bastion-', ''), at: salients[i]! })),
    gates: new Map(of('gate').map((row, i) => [row.id, onWall[i]!])),
  }
}

/** Bastions run counter-clockwise from the Seine upstream; 68 is the first beyond the Seine downstream. */
function splitAtRiver(bastions: readonly PlaceRow[], salients: readonly Point[]): Point[][] {
  const after = bastions.findIndex((row) => row.id === FIRST_ON_LEFT_BANK)
  return after < 0 ? [[...salients]] : [salients.slice(0, after), salients.slice(after)]
}

/** Inside is to the left as the salients run: minus a quarter turn. */
function trace(salients: readonly Point[]): { rampart: Point[]; ditch: Point[]; street: Point[] } {
  const rampart: Point[] = [],
    ditch: Point[] = []
  salients.forEach((tip, i) => {
    const before = salients[i - 1],
      after = salients[i + 1]
    const along = towards(before ?? tip, after ?? tip),
      inward = quarter({ x: -along.x, y: -along.y })
    const corner = (side: number, { along: a, back }: { along: number; back: number }) =>
      add(add(tip, along, side * a), inward, back)
    rampart.push(corner(-1, CURTAIN), corner(-1, SHOULDER), tip, corner(1, SHOULDER), corner(1, CURTAIN))
    ditch.push(
      add(add(tip, along, -24), inward, -DITCH.salient + 6),
      add(add(tip, along, 24), inward, -DITCH.salient + 6),
    )
    if (after) {
      const chord = towards(tip, after)
      ditch.push(add(mix(tip, after, 0.5), quarter(chord), DITCH.curtain))
    }
  })
  const street = roundCorners(beside(salients, -STREET), 2)
  return { rampart, ditch, street }
}

function nearestPoint(lines: readonly (readonly Point[])[], at: Point): { at: Point; along: Point } {
  let best = { at, along: { x: 1, y: 0 } },
    least = Infinity
  for (const line of lines)
    for (let i = 0; i + 1 < line.length; i++) {
      const a = line[i]!,
        b = line[i + 1]!,
        along = towards(a, b)
      const t = Math.max(0, Math.min(distance(a, b), (at.x - a.x) * along.x + (at.y - a.y) * along.y))
      const point = add(a, along, t)
      if (distance(point, at) < least) {
        least = distance(point, at)
        best = { at: point, along }
      }
    }
  return best
}

/** A short stroke outward, fading ground before the ditch. */
function tick({ at, along }: { at: Point; along: Point }, i: number): string {
  const out = quarter(along),
    from = add(at, out, 6)
  const length = GLACIS.length * (i % 2 === 0 ? 1 : 0.6)
  return straightPath([from, add(from, out, length)])
}
