/**
 * The painter's counts: heads are dealt to pixels, one after another, then `compose.ts` turns counts into
 * colours. One word a pixel: homes in bits 0-7, people out 8-15, Guards 16-20, soldiers obeying 21-25,
 * refusing 26-30. Homes, of whom there are most, are counted anew only when the view moves, and in bytes of their own: a quarter
 * of the memory to jump about in.
 */
import type { City, View } from './messages.ts'
import { firstSpot, type Scatter, SPOTS, scatter } from './scatter.ts'

const MASK = SPOTS - 1
/** Farthest that a head stands from the centre of its cell, metres. */
const REACH = 84
export const SHIFT = { home: 0, people: 8, guard: 16, line: 21, refusing: 26 } as const
const WIDE = 255,
  NARROW = 31

export interface Grid {
  readonly city: City
  readonly spots: Scatter
}
export const grid = (city: City): Grid => ({ city, spots: scatter(...city.steps) })

/** Pixels of a mark, as pairs of steps, by the size of a dot in device pixels. */
export type Stamp = readonly (readonly [number, number])[]
const DOT: Stamp = [[0, 0]]
const PAIR: Stamp = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
]
const PLUS: Stamp = [
  [0, 0],
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
]
const SQUARE: Stamp = [-1, 0, 1].flatMap((x) => [-1, 0, 1].map((y) => [x, y] as const))
const HOLLOW: Stamp = SQUARE.filter(([x, y]) => x !== 0 || y !== 0)
const ROUND: Stamp = [-1, 0, 1, 2].flatMap((x) =>
  [-1, 0, 1, 2].filter((y) => !((x === -1 || x === 2) && (y === -1 || y === 2))).map((y) => [x, y] as const),
)

/** Size of a dot in device pixels: grows as one comes nearer. */
export function dotSize({ scale, dpr }: View): number {
  const near = scale / dpr
  return Math.max(1, Math.round(dpr * (near < 0.32 ? 1 : near < 0.6 ? 1.6 : 3)))
}

export function stamps(size: number): {
  home: Stamp
  people: Stamp
  guard: Stamp
  line: Stamp
  refusing: Stamp
} {
  if (size <= 1) return { home: DOT, people: PAIR, guard: DOT, line: DOT, refusing: DOT }
  if (size === 2) return { home: DOT, people: PAIR, guard: PAIR, line: PAIR, refusing: PAIR }
  return { home: PAIR, people: PLUS, guard: ROUND, line: SQUARE, refusing: HOLLOW }
}

/** Adds `heads` of every cell that is in view. `from`: place of the first cell in `heads`. */
export function deal(
  words: Uint32Array,
  view: View,
  grid: Grid,
  heads: Uint16Array,
  from: number,
  layer: Exclude<keyof typeof SHIFT, 'home'>,
  stamp: Stamp,
): void {
  const ink = inkOf(
    words,
    view,
    1 << SHIFT[layer],
    (layer === 'people' ? WIDE : NARROW) << SHIFT[layer],
    stamp,
  )
  const each = stamp.length === 1 ? dots : marks
  inView(view, grid, heads, from, ink, (table, start, first, n) => each(ink, table, start, first, n))
}

/** Homes of every cell that is in view, one byte a pixel. */
export function dealHomes(bytes: Uint8Array, view: View, grid: Grid, stamp: Stamp): void {
  const ink = inkOf(bytes, view, 1, WIDE, stamp)
  inView(view, grid, grid.city.homes, 0, ink, (table, start, first, n) => homes(ink, table, start, first, n))
}

type Dealt = (table: Int32Array, start: Start, first: number, n: number) => void

/** Deals the heads of each cell that lies wholly in view by `each`, of those at its edge pixel by pixel. */
function inView<T extends Uint32Array | Uint8Array>(
  { width, height, scale, left, top }: View,
  { city, spots }: Grid,
  heads: Uint16Array,
  from: number,
  ink: Ink<T>,
  each: Dealt,
): void {
  const table = onScreen(spots, scale, width)
  const far = REACH * scale + 3
  for (let c = 0; c < city.x.length; c++) {
    const n = heads[from + c]!
    if (n === 0) continue
    const x = (city.x[c]! - left) * scale,
      y = (city.y[c]! - top) * scale
    if (x < -far || y < -far || x > width + far || y > height + far) continue
    if (x > far && y > far && x < width - far && y < height - far)
      each(table, startOf(x, y, width), firstSpot(c), n)
    else atEdge(ink, spots, scale, x, y, firstSpot(c), n)
  }
}

interface Ink<T extends Uint32Array | Uint8Array> {
  readonly words: T
  readonly width: number
  readonly height: number
  readonly one: number
  readonly most: number
  readonly stamp: Stamp
  /** The stamp as steps within `words`. */
  readonly steps: Int32Array
}
function inkOf<T extends Uint32Array | Uint8Array>(
  words: T,
  { width, height }: View,
  one: number,
  most: number,
  stamp: Stamp,
): Ink<T> {
  return { words, width, height, one, most, stamp, steps: Int32Array.from(stamp, ([x, y]) => y * width + x) }
}

/** A stamp a home, in a cell that lies wholly in view. */
function homes(
  { words: bytes, steps }: Ink<Uint8Array>,
  table: Int32Array,
  { pixel, row }: Start,
  first: number,
  n: number,
): void {
  const size = steps.length
  for (let k = 0; k < size; k++) {
    const from = pixel + steps[k]!
    for (let i = 0; i < n; i++) {
      const at = from + table[row + ((first + i) & MASK)]!
      const held = bytes[at]!
      if (held < WIDE) bytes[at] = held + 1
    }
  }
}

/** A pixel a head, in a cell that lies wholly in view. */
function dots(
  { words, one, most }: Ink<Uint32Array>,
  table: Int32Array,
  { pixel, row }: Start,
  first: number,
  n: number,
): void {
  for (let i = 0; i < n; i++) {
    const at = pixel + table[row + ((first + i) & MASK)]!
    const word = words[at]!
    if ((word & most) !== most) words[at] = word + one
  }
}

/** A stamp a head, in a cell that lies wholly in view. */
function marks(
  { words, one, most, steps }: Ink<Uint32Array>,
  table: Int32Array,
  { pixel, row }: Start,
  first: number,
  n: number,
): void {
  const size = steps.length
  for (let i = 0; i < n; i++) {
    const middle = pixel + table[row + ((first + i) & MASK)]!
    for (let k = 0; k < size; k++) {
      const at = middle + steps[k]!,
        word = words[at]!
      if ((word & most) !== most) words[at] = word + one
    }
  }
}

/** The same in a cell at the edge of the view: every pixel is looked at. */
function atEdge<T extends Uint32Array | Uint8Array>(
  ink: Ink<T>,
  spots: Scatter,
  scale: number,
  x: number,
  y: number,
  first: number,
  n: number,
): void {
  const { words, width, height, one, most, stamp } = ink
  for (let i = 0; i < n; i++) {
    const j = (first + i) & MASK
    const mx = Math.floor(within(x) + spots.x[j]! * scale),
      my = Math.floor(within(y) + spots.y[j]! * scale)
    for (const [sx, sy] of stamp) {
      const px = mx + sx,
        py = my + sy
      if (px < 0 || py < 0 || px >= width || py >= height) continue
      const at = py * width + px,
        word = words[at]!
      if ((word & most) !== most) words[at] = word + one
    }
  }
}

/** Parts of a pixel in which the middle of a cell may lie: within each of them its spots fall on the same pixels. */
const PARTS = 2
/** The middle of the part in which a coordinate lies. */
const within = (at: number): number => (Math.floor(at * PARTS) + 0.5) / PARTS

/** Where a cell is painted: the pixel of its middle, and the row of the table for the part of that pixel. */
interface Start {
  readonly pixel: number
  readonly row: number
}
function startOf(x: number, y: number, width: number): Start {
  const px = Math.floor(x),
    py = Math.floor(y)
  const part = Math.floor((y - py) * PARTS) * PARTS + Math.floor((x - px) * PARTS)
  return { pixel: py * width + px, row: part * SPOTS }
}

let tableFor: Scatter | undefined
let [tableScale, tableWidth] = [0, 0]
const table = new Int32Array(PARTS * PARTS * SPOTS)
/** Steps from the pixel of a cell's middle to those of its spots, for each part of that pixel; kept while scale and width stay. */
function onScreen(spots: Scatter, scale: number, width: number): Int32Array {
  if (tableFor === spots && tableScale === scale && tableWidth === width) return table
  const across = new Int32Array(PARTS)
  for (let j = 0; j < SPOTS; j++) {
    for (let k = 0; k < PARTS; k++) across[k] = Math.floor((k + 0.5) / PARTS + spots.x[j]! * scale)
    for (let down = 0; down < PARTS; down++) {
      const line = Math.floor((down + 0.5) / PARTS + spots.y[j]! * scale) * width
      for (let k = 0; k < PARTS; k++) table[(down * PARTS + k) * SPOTS + j] = line + across[k]!
    }
  }
  tableFor = spots
  tableScale = scale
  tableWidth = width
  return table
}
