/**
 * The other day less this one, as signs: a plus where more heads are in the street, a minus where fewer, so
 * many heads a sign. Each cell is taken with its six neighbours, half its own weight, so that a man two
 * streets farther is no difference.
 */
import { rgba } from './compose.ts'
import type { DifferenceOf, Inks, View } from './messages.ts'
import { firstSpot, hash, SPOTS } from './scatter.ts'
import type { Grid } from './stipple.ts'

/** Heads that one sign stands for at a scale: so many that a crowd is a field of signs. */
export function headsASign({ scale, dpr }: Pick<View, 'scale' | 'dpr'>): number {
  const cell = (13_410 * scale * scale) / (dpr * dpr)
  const wanted = 700 / Math.max(1, cell)
  return [1, 2, 5, 10, 20, 50, 100, 200].find((n) => n >= wanted) ?? 200
}

/** Heads more (or fewer) by cell, smoothed. */
export function differences(
  counts: Uint16Array,
  other: Uint16Array,
  near: Int32Array,
  of: DifferenceOf,
): Float32Array {
  const cells = near.length / 6
  const raw = new Float32Array(cells),
    out = new Float32Array(cells)
  for (let layer = 0; layer < 4; layer++) {
    if (of !== -1 && of !== layer) continue
    for (let c = 0; c < cells; c++) raw[c]! += other[layer * cells + c]! - counts[layer * cells + c]!
  }
  for (let c = 0; c < cells; c++) {
    let sum = raw[c]! / 2
    for (let k = 0; k < 6; k++) {
      const n = near[6 * c + k]!
      sum += n < 0 ? raw[c]! / 12 : raw[n]! / 12
    }
    out[c] = sum
  }
  return out
}

/** Draws the signs. A rest of a sign is drawn by the luck of its cell. */
export function signs(
  out: Uint32Array,
  view: View,
  { city, spots }: Grid,
  field: Float32Array,
  inks: Inks,
): void {
  const { scale, left, top, dpr } = view
  const heads = headsASign(view)
  const arm = Math.max(1, Math.round(2.6 * dpr)),
    thick = Math.max(1, Math.round(dpr * 1.1))
  const plus = rgba(inks.plus, 1),
    minus = rgba(inks.minus, 1)
  for (let c = 0; c < field.length; c++) {
    const d = field[c]!
    const many = Math.floor(Math.abs(d) / heads + hash(c + 991) / 4294967296)
    if (many === 0 || Math.abs(d) < 1) continue
    const x = (city.x[c]! - left) * scale,
      y = (city.y[c]! - top) * scale
    if (x < -90 * scale || y < -90 * scale || x > view.width + 90 * scale || y > view.height + 90 * scale)
      continue
    for (let i = 0; i < many; i++) {
      const j = (firstSpot(c) + i) & (SPOTS - 1)
      const px = Math.floor(x + spots.x[j]! * scale),
        py = Math.floor(y + spots.y[j]! * scale)
      bar(out, view, px - arm, py, 2 * arm + thick, thick, d > 0 ? plus : minus)
      if (d > 0) bar(out, view, px, py - arm, thick, 2 * arm + thick, plus)
    }
  }
}

function bar(
  out: Uint32Array,
  { width, height }: View,
  x: number,
  y: number,
  w: number,
  h: number,
  colour: number,
): void {
  for (let row = Math.max(0, y); row < Math.min(height, y + h); row++)
    for (let column = Math.max(0, x); column < Math.min(width, x + w); column++)
      out[row * width + column] = colour
}
