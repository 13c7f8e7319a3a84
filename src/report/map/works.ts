/** Forts outside the wall as bastioned figures, redoubts as squares; sizes are signs, not measurements (assumed). */
import type { PlaceRow } from '../../evidence/index.ts'
import { straightPath } from './curves.ts'
import { type Point, toSheet } from './sheet.ts'

const SIZE = { fort: 190, small: 80 }

/** Path data of all works: an outer line for each. */
export function works(places: readonly PlaceRow[]): { forts: string; redoubts: string } {
  let forts = '',
    redoubts = ''
  for (const row of places) {
    if (row.kind !== 'fort') continue
    const at = toSheet(row.lat, row.lon)
    if (/^(redoute|batterie)/.test(row.id)) redoubts += straightPath(square(at), true)
    else forts += straightPath(bastioned(at, facing(at), /est|briche|couronne/.test(row.id) ? 4 : 5), true)
  }
  return { forts, redoubts }
}

/** A fort shows its point away from Paris. */
const facing = (at: Point): number => Math.atan2(at.y, at.x)

function bastioned(at: Point, turn: number, sides: number): Point[] {
  const polar = (angle: number, radius: number): Point => ({
    x: at.x + radius * Math.cos(angle),
    y: at.y + radius * Math.sin(angle),
  })
  return Array.from({ length: sides }, (_, i) => turn + (2 * Math.PI * i) / sides).flatMap((angle) => [
    polar(angle - 0.38, SIZE.fort * 0.74),
    polar(angle - 0.24, SIZE.fort * 0.9),
    polar(angle, SIZE.fort * 1.12),
    polar(angle + 0.24, SIZE.fort * 0.9),
    polar(angle + 0.38, SIZE.fort * 0.74),
  ])
}

function square({ x, y }: Point): Point[] {
  const r = SIZE.small
  return [
    { x: x - r, y },
    { x, y: y - r },
    { x: x + r, y },
    { x, y: y + r },
  ]
}
