/** Lists of kinds from their counts, and their order by chance. */
import { below, draw, key } from '../../engine/random/draw.ts'

const RULE = key('population/shuffle')

/** Each index of `counts` as often as it says, in order. */
export function expand(counts: ArrayLike<number>, into: Uint8Array): void {
  let at = 0
  for (let k = 0; k < counts.length; k++) {
    into.fill(k, at, at + counts[k]!)
    at += counts[k]!
  }
}

/** Fisher and Yates, with draws addressed by (world, group, what is shuffled, place). */
export function shuffle(list: Uint8Array | Int32Array, world: number, group: number, what: number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = below(draw(world, RULE, group, what, i), i + 1)
    const kept = list[i]!
    list[i] = list[j]!
    list[j] = kept
  }
}
