/**
 * The yardstick: the least that a model could do for every present person in a tick, over the same arrays. Read his stance,
 * look one number up, make one 32-bit hash, write one byte. No branch, so nothing is guessed and nothing is skipped.
 *
 * It is the cheapest loop of its kind: one address (the index), one multiply more than none, arrays read in order.
 */

/** 32-bit thresholds by stance, any numbers: the loop's time does not depend on them. */
const TABLE = Int32Array.from({ length: 256 }, (_, stance) => Math.imul(stance, 0x9e3779b1) >>> 1)

/** One pass over the persons 0..present-1; returns a sum, so that no engine may leave the loop out. */
export function bareLoop(stance: Uint8Array, write: Uint8Array, present: number, tick: number): number {
  let sum = 0
  for (let i = 0; i < present; i++) {
    let x = Math.imul(i ^ tick, 0x85ebca6b)
    x = Math.imul(x ^ (x >>> 15), 0xc2b2ae35)
    x = (x ^ (x >>> 16)) & 0x7fffffff
    // 1 when the hash is below the threshold, else 0
    const below = (x - (TABLE[stance[i] as number] as number)) >>> 31
    write[i] = below
    sum += below
  }
  return sum
}
