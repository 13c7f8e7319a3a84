/**
 * Which names find room at a zoom, and where: the most important first, each in the first of its places that
 * meets no other name and no sign. Widths of text are estimated from classes of letters, so the same names
 * stand in a report as on the page. The result holds for the whole sheet and does not depend on what of it
 * is shown, so names do not jump while a map is dragged.
 */
import type { Language } from '../../evidence/index.ts'
import { HANDS, type Name, wordOf } from './lettering.ts'
import type { Box } from './sheet.ts'

/** A name that found room: shift from its point and extent, pixels of the screen. */
export interface Placed {
  readonly name: Name
  readonly text: string
  /** Left end and base line of the text, relative to the point. */
  readonly dx: number
  readonly dy: number
  /** Size of the letters, pixels. */
  readonly size: number
  readonly width: number
  readonly height: number
}

const WIDTHS: readonly (readonly [letters: RegExp, em: number])[] = [
  [/[iljtfrI'’.,:;|!()-]/, 0.3],
  [/[ ]/, 0.24],
  [/[mwMW]/, 0.86],
  [/[A-ZÀ-ÝŒ]/, 0.68],
  [/[0-9]/, 0.54],
]
/** Estimated width of a text, pixels. */
export function textWidth(text: string, size: number, spacing = 0): number {
  let em = 0
  for (const letter of text) em += (WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? 0.52) + spacing
  return em * size
}

/** Maps of less than so many pixels a kilometre have smaller letters. */
const SMALL = 52
const SIGN = 5,
  MARGIN = 3

/** Names at a zoom (pixels a kilometre). `taken`: boxes that stay free, pixels relative to the origin of the sheet. */
export function place(
  names: readonly Name[],
  zoom: number,
  language: Language,
  taken: readonly Box[] = [],
): Placed[] {
  const k = zoom / 1000
  const room = new Room(taken)
  const out: Placed[] = []
  const tried = names.filter((name) => name.from <= zoom && (name.until ?? Infinity) > zoom)
  for (const name of tried) {
    const { spacing } = HANDS[name.hand]
    const size = HANDS[name.hand].size * (zoom < SMALL ? 0.82 : 1)
    const text = wordOf(name, language)
    const width = textWidth(text, size, spacing),
      height = size
    const x = name.at.x * k,
      y = name.at.y * k
    const sign = { left: x - SIGN, top: y - SIGN, right: x + SIGN, bottom: y + SIGN }
    if (!name.centred && !room.free(sign)) continue
    const spot = spots(name, width, height).find(([dx, dy]) =>
      room.free(boxOf(x + dx, y + dy, width, height)),
    )
    if (!spot) continue
    const [dx, dy] = spot
    room.take(boxOf(x + dx, y + dy, width, height))
    if (!name.centred) room.take(sign)
    out.push({ name, text, dx, dy, size, width, height })
  }
  return out
}

const boxOf = (x: number, base: number, width: number, height: number): Box => ({
  left: x - MARGIN,
  top: base - 0.78 * height - MARGIN / 2,
  right: x + width + MARGIN,
  bottom: base + 0.24 * height + MARGIN / 2,
})

/** Where a text may stand: over its point, or right, left, above, below its sign. */
function spots({ centred }: Name, width: number, height: number): (readonly [number, number])[] {
  const middle = 0.3 * height
  if (centred)
    return [
      [-width / 2, middle],
      [-width / 2, middle - height],
      [-width / 2, middle + height],
      [-0.8 * width, middle - 0.6 * height],
      [-0.2 * width, middle - 0.6 * height],
      [-width / 2, middle - 1.9 * height],
      [-width / 2, middle + 1.9 * height],
      [-width - height, middle],
      [height, middle],
    ]
  return [
    [SIGN + 3, middle],
    [-SIGN - 3 - width, middle],
    [-width / 2, -SIGN - 4],
    [-width / 2, SIGN + height],
    [SIGN, -SIGN],
    [-SIGN - width, -SIGN],
    [SIGN, SIGN + 0.8 * height],
    [-SIGN - width, SIGN + 0.8 * height],
  ]
}

/** Boxes on a grid of 64 pixels. */
class Room {
  readonly #bins = new Map<string, Box[]>()

  constructor(taken: readonly Box[]) {
    for (const box of taken) this.take(box)
  }
  #names({ left, top, right, bottom }: Box): string[] {
    const out: string[] = []
    for (let i = Math.floor(left / 64); i <= Math.floor(right / 64); i++)
      for (let j = Math.floor(top / 64); j <= Math.floor(bottom / 64); j++) out.push(`${i},${j}`)
    return out
  }
  free(box: Box): boolean {
    return this.#names(box).every((bin) =>
      (this.#bins.get(bin) ?? []).every(
        (other) =>
          other.right <= box.left ||
          other.left >= box.right ||
          other.bottom <= box.top ||
          other.top >= box.bottom,
      ),
    )
  }
  take(box: Box): void {
    for (const bin of this.#names(box)) this.#bins.set(bin, [...(this.#bins.get(bin) ?? []), box])
  }
}
