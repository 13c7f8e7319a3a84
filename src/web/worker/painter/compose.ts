/** Counts into colours: homes as a faint tone that deepens with their number, people out in their colour over it, men under arms on top. */
import type { Inks, View } from './messages.ts'
import { hash } from './scatter.ts'
import { SHIFT } from './stipple.ts'

const HOMES = 32,
  OUT = 64
const little = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1

/** Place of the alpha in a word of pixels, and the bits of the three colours. */
const ALPHA = little ? 24 : 0,
  HUE = little ? 0x00ffffff : 0xffffff00

function rgba(colour: number, alpha: number): number {
  const r = (colour >> 16) & 255,
    g = (colour >> 8) & 255,
    b = colour & 255,
    a = Math.round(255 * alpha)
  return little ? ((a << 24) | (b << 16) | (g << 8) | r) >>> 0 : ((r << 24) | (g << 16) | (b << 8) | a) >>> 0
}

/** One colour over another, both with their alpha. */
function over(top: number, alphaTop: number, below: number, alphaBelow: number): number {
  const alpha = alphaTop + alphaBelow * (1 - alphaTop)
  if (alpha === 0) return 0
  const mix = (shift: number) =>
    Math.round(
      (((top >> shift) & 255) * alphaTop + ((below >> shift) & 255) * alphaBelow * (1 - alphaTop)) / alpha,
    )
  return rgba((mix(16) << 16) | (mix(8) << 8) | mix(0), alpha)
}

/**
 * Colours of all pairs of homes and people out. The tone of one home falls as more of them share a pixel, so
 * that a dense quarter stays a tone and an empty one a scatter of dots.
 */
export function tones(view: View, inks: Inks): Uint32Array {
  // people to a pixel in a dense quarter: 45,000 a square kilometre
  const dense = 0.045 / (view.scale * view.scale)
  const home = Math.min(0.5, Math.max(0.035, 0.42 / (1 + dense))),
    out = Math.min(0.95, Math.max(0.2, 1.5 / (1 + 0.35 * dense)))
  const tone = new Uint32Array(HOMES * OUT)
  for (let h = 0; h < HOMES; h++)
    for (let p = 0; p < OUT; p++) {
      const below = 0.52 * (1 - (1 - home / 0.52) ** h),
        above = 1 - (1 - out) ** p
      tone[h * OUT + p] = over(inks.people, above, inks.home, below)
    }
  return tone
}

/** Writes the colours of all pixels; pixels of the boxes `free` stay clear. */
export function compose(
  words: Uint32Array,
  out: Uint32Array,
  view: View,
  inks: Inks,
  tone: Uint32Array,
  free: Int16Array,
): void {
  const guard = rgba(inks.guard, 0.92),
    line = rgba(inks.line, 0.92),
    refusing = rgba(inks.refusing, 0.92)
  // most pixels hold homes alone, or nothing: their word is its own place in a table
  const alone = Uint32Array.from({ length: 1 << SHIFT.people }, (_, h) => tone[Math.min(h, HOMES - 1) * OUT]!)
  const { people: toPeople, guard: toGuard, line: toLine, refusing: toRefusing } = SHIFT
  const [someone, armed] = [1 << toPeople, 1 << toGuard]
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    if (word < someone) out[i] = alone[word]!
    else if (word < armed) {
      const h = word & 255,
        p = word >>> toPeople
      out[i] = tone[(h < HOMES ? h : HOMES - 1) * OUT + (p < OUT ? p : OUT - 1)]!
    } else if (word >>> toRefusing > 0) out[i] = refusing
    else out[i] = ((word >>> toLine) & 31) > 0 ? line : guard
  }
  clear(out, view, inks.home, free)
}

/** Pixels of the page over which the stipple thins out towards a name. */
const FADE = 5
/** Under so many pixels a metre homes are a tone; what is left of it under a name. */
const TONE = 0.3,
  UNDER_NAMES = 0.42

/**
 * Clears the boxes: nobody is painted under a name, and round it the stipple thins out by luck. Where homes
 * are no dots but a tone, the tone stays, at a part of its strength.
 */
export function clear(
  out: Uint32Array,
  { width, height, dpr, scale }: View,
  home: number,
  free: Int16Array,
): void {
  const fade = Math.round(FADE * dpr)
  const tone = scale / dpr < TONE ? UNDER_NAMES : 0
  const plain = (rgba(home, 1) & HUE) >>> 0
  const weaker = (pixel: number): number =>
    (pixel & HUE) >>> 0 === plain ? rgba(home, (tone * ((pixel >>> ALPHA) & 255)) / 255) : 0
  for (let k = 0; k + 3 < free.length; k += 4) {
    const [left, top, right, bottom] = [free[k]!, free[k + 1]!, free[k + 2]!, free[k + 3]!]
    if (right + fade <= 0 || left - fade >= width || bottom + fade <= 0 || top - fade >= height) continue
    for (let y = Math.max(0, top - fade); y < Math.min(height, bottom + fade); y++) {
      const dy = Math.max(0, top - y, y - bottom + 1)
      for (let x = Math.max(0, left - fade); x < Math.min(width, right + fade); x++) {
        const at = y * width + x,
          pixel = out[at]!
        if (pixel === 0) continue
        const dx = Math.max(0, left - x, x - right + 1)
        if (dx * dx + dy * dy < fade * fade * grain(at) || (dx === 0 && dy === 0)) out[at] = weaker(pixel)
      }
    }
  }
}

/** A number in 0..1 for a pixel, the same every time. */
const grain = (at: number): number => hash(at) / 4294967296

export { rgba }
