/**
 * Who is in sight, as bits: per cell of the torus one bit for an active person and one for a police agent. A
 * row of cells lies in consecutive bits, with the first and the last columns repeated beyond the seam, so
 * that every row of a circle is one stretch of bits. Appearing, leaving and moving flip a bit; counting reads
 * one stretch per row of the circle.
 */
import type { Vision } from './vision.ts'

export interface Sight {
  readonly size: number
  readonly radius: number
  /** Words in a row: even ones hold active people, odd ones police, 32 columns a pair. */
  readonly words: number
  readonly bits: Int32Array
  /** Per row of the circle: half its width, and a bit for each of its cells. */
  readonly half: Int32Array
  readonly mask: Int32Array
  /** First word of row r at `start[r + radius]`, wrapped. */
  readonly start: Int32Array
}

/** The two kinds that are counted, as the place of their words in a pair. */
export const SEEN = { active: 0, police: 1 } as const
type Kind = (typeof SEEN)[keyof typeof SEEN]

/** Nobody in sight anywhere, for what `vision` describes. */
export function makeSight({ size, radius, dx, dy }: Vision): Sight {
  const words = 2 * (Math.ceil((size + 2 * radius) / 32) + 1)
  const half = new Int32Array(2 * radius + 1)
  dx.forEach((x, i) => {
    half[dy[i]! + radius] = Math.max(half[dy[i]! + radius]!, x)
  })
  return {
    size,
    radius,
    words,
    bits: new Int32Array(size * words),
    half,
    mask: half.map((h) => 2 ** (2 * h + 1) - 1),
    start: Int32Array.from({ length: size + 2 * radius }, (_, row) => ((row - radius + size) % size) * words),
  }
}

/** Someone of a kind appears on a cell, or leaves it. */
export function flip({ size, radius, words, bits }: Sight, cell: number, kind: Kind): void {
  const row = Math.floor(cell / size)
  const column = cell - row * size
  const first = row * words + kind
  const at = column + radius
  bits[first + 2 * (at >>> 5)]! ^= 1 << (at & 31)
  if (column < radius) bits[first + 2 * ((at + size) >>> 5)]! ^= 1 << ((at + size) & 31)
  if (column >= size - radius) bits[first + 2 * ((at - size) >>> 5)]! ^= 1 << ((at - size) & 31)
}

/**
 * Active people in sight of `cell` (low 16 bits) and police (high 16 bits), the cell itself included. Both
 * stretches of a row, at most 15 bits each, share a word; its bits are summed by bytes, which the 15 rows of
 * a circle cannot overfill.
 */
export function countInSight(sight: Sight, cell: number): number {
  const { size, half, mask, start, bits } = sight
  const row = Math.floor(cell / size)
  const column = cell - row * size + sight.radius
  let bytes = 0
  for (let j = 0; j < half.length; j++) {
    const at = column - half[j]!
    const word = start[row + j]! + 2 * (at >>> 5)
    const active = ((bits[word]! >>> at) | ((bits[word + 2]! << 1) << ~at)) & mask[j]!
    const police = ((bits[word + 1]! >>> at) | ((bits[word + 3]! << 1) << ~at)) & mask[j]!
    let x = active | (police << 16)
    x -= (x >>> 1) & 0x55555555
    x = (x & 0x33333333) + ((x >>> 2) & 0x33333333)
    bytes = (bytes + ((x + (x >>> 4)) & 0x0f0f0f0f)) | 0
  }
  return (bytes & 0x00ff00ff) + ((bytes >>> 8) & 0x00ff00ff)
}

/**
 * The cell of active person number `which` (from 0, row by row) in sight of `cell`; there must be that many.
 */
export function findActive(sight: Sight, cell: number, which: number): number {
  const { size, radius, half, mask, start, words, bits } = sight
  const row = Math.floor(cell / size)
  const column = cell - row * size + radius
  let left = which
  for (let j = 0; ; j++) {
    const at = column - half[j]!
    const word = start[row + j]! + 2 * (at >>> 5)
    let seen = ((bits[word]! >>> at) | ((bits[word + 2]! << 1) << ~at)) & mask[j]!
    for (; seen !== 0 && left > 0; left--) seen &= seen - 1
    if (seen === 0) continue
    const there = at - radius + 31 - Math.clz32(seen & -seen)
    return (start[row + j]! / words) * size + ((there + size) % size)
  }
}
