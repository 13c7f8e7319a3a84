/**
 * Who is in sight, as bits: one bit per cell of the torus, a row of cells in consecutive bits, with the first and the last
 * columns repeated beyond the seam so that every row of a circle is one stretch of bits. Appearing, leaving and moving
 * flip a bit; counting reads as many stretches as the circle has rows.
 */
import type { Vision } from './vision.ts'

/** A set of cells that can be counted by circle. */
export interface Sight {
  readonly size: number
  readonly radius: number
  readonly words: number
  readonly bits: Uint32Array
  /** Per row of the circle: half its width, and that many bits set. */
  readonly half: Int32Array
  readonly mask: Int32Array
  /** First word of row r at `start[r + radius]`, wrapped. */
  readonly start: Int32Array
}

/** An empty set for what `vision` describes. */
export function makeSight({ size, radius, dx, dy }: Vision): Sight {
  const words = Math.ceil((size + 2 * radius) / 32) + 1
  const half = new Int32Array(2 * radius + 1)
  dx.forEach((x, i) => {
    half[dy[i]! + radius] = Math.max(half[dy[i]! + radius]!, x)
  })
  return {
    size,
    radius,
    words,
    bits: new Uint32Array(size * words),
    half,
    mask: half.map((h) => 2 ** (2 * h + 1) - 1),
    start: Int32Array.from({ length: size + 2 * radius }, (_, row) => ((row - radius + size) % size) * words),
  }
}

/** Puts a cell into the set, or takes it out. */
export function flip({ size, radius, words, bits }: Sight, cell: number): void {
  const row = Math.floor(cell / size)
  const column = cell - row * size
  const first = row * words
  const at = column + radius
  bits[first + (at >>> 5)]! ^= 1 << (at & 31)
  if (column < radius) bits[first + ((at + size) >>> 5)]! ^= 1 << ((at + size) & 31)
  if (column >= size - radius) bits[first + ((at - size) >>> 5)]! ^= 1 << ((at - size) & 31)
}

/** Members among the cells in sight of `cell`, itself included. */
export function countInSight(sight: Sight, cell: number): number {
  const { size, half, mask, start, bits } = sight
  const row = Math.floor(cell / size)
  const column = cell - row * size + sight.radius
  let count = 0
  for (let j = 0; j < half.length; j++) {
    const at = column - half[j]!
    const word = start[row + j]! + (at >>> 5)
    count += ones(((bits[word]! >>> (at & 31)) | ((bits[word + 1]! << 1) << (31 - (at & 31)))) & mask[j]!)
  }
  return count
}

/** The member number `which` (from 0, row by row) in sight of `cell`; there must be that many. */
export function findInSight(sight: Sight, cell: number, which: number): number {
  const { size, radius, half, mask, start, words, bits } = sight
  const row = Math.floor(cell / size)
  const column = cell - row * size + radius
  let left = which
  for (let j = 0; ; j++) {
    const at = column - half[j]!
    const word = start[row + j]! + (at >>> 5)
    let seen = ((bits[word]! >>> (at & 31)) | ((bits[word + 1]! << 1) << (31 - (at & 31)))) & mask[j]!
    const here = ones(seen)
    if (left >= here) {
      left -= here
      continue
    }
    for (; left > 0; left--) seen &= seen - 1
    const there = at - radius + ones((seen & -seen) - 1)
    return (start[row + j]! / words) * size + ((there + size) % size)
  }
}

/** Bits set in a 32-bit word. */
function ones(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555)
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333)
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
