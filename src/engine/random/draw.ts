/** Taken out so that the body of `draw` is small enough for V8 to inline: five times faster. */
const { imul } = Math

/**
 * Addressed draws: a 32-bit number that depends on nothing but its address (seed, rule, subject, object, k).
 *
 * No draw is ever "the next one": removing a person, visiting in another order or running on more threads cannot move
 * anybody else's luck. Two 32-bit lanes hold 64 bits of mixed state; the words of the address go in one by one.
 *
 *   subject  permanent id of the one who draws        object  whom or what it concerns (0 if nobody)
 *   k        the tick for exposures, the subject's own count for decisions
 *
 * Mixing constants are those of MurmurHash3 and of Wellons's low-bias 32-bit finaliser (public domain).
 */
export function draw(seed: number, rule: number, subject: number, object: number, k: number): number {
  let a = imul(seed ^ 0x9e3779b9, 0x85ebca6b)
  let b = imul((seed + 0x7f4a7c15) | 0, 0xc2b2ae35) ^ (a >>> 15)
  a = imul(a ^ rule, 0x85ebca6b)
  a ^= a >>> 13
  b = imul((b + rule) ^ a, 0xc2b2ae35)
  b ^= b >>> 16
  a = imul((a + b) ^ subject, 0x85ebca6b)
  a ^= a >>> 13
  b = imul((b + subject) ^ a, 0xc2b2ae35)
  b ^= b >>> 16
  a = imul((a + b) ^ object, 0x85ebca6b)
  a ^= a >>> 13
  b = imul((b + object) ^ a, 0xc2b2ae35)
  b ^= b >>> 16
  a = imul((a + b) ^ k, 0x85ebca6b)
  a ^= a >>> 13
  b = imul((b + k) ^ a, 0xc2b2ae35)
  a ^= b ^ (b >>> 16)
  a = imul(a ^ (a >>> 16), 0x7feb352d)
  a = imul(a ^ (a >>> 15), 0x846ca68b)
  return (a ^ (a >>> 16)) >>> 0
}

/** Integer in 0..n-1 from a 32-bit draw; bias below n / 2^32. */
export function below(drawn: number, n: number): number {
  return Math.floor((drawn * n) / 4294967296)
}

/** 32-bit key of a name, for addressing draws by what a thing is called (FNV-1a over UTF-16 units). */
export function key(name: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193)
  return h >>> 0
}
