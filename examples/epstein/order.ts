/**
 * Order by addressed draw: who has the lowest draw comes first. Unlike a shuffle, taking one agent out leaves the order of
 * all others as it was. A counting sort on the high bits, then insertion within the few that share them.
 */
export interface Ordering {
  readonly keys: Uint32Array
  readonly order: Int32Array
  readonly bins: Int32Array
  readonly shift: number
}

/** Room to order `count` things. */
export function makeOrdering(count: number): Ordering {
  let bits = 1
  while (2 ** bits < count) bits++
  return {
    keys: new Uint32Array(count),
    order: new Int32Array(count),
    bins: new Int32Array(2 ** bits + 1),
    shift: 32 - bits,
  }
}

/** Sets `order` to the indices of `keys`, lowest key first; equal keys in the order of their index. */
export function orderByKey({ keys, order, bins, shift }: Ordering): void {
  bins.fill(0)
  for (let i = 0; i < keys.length; i++) bins[(keys[i]! >>> shift) + 1]! += 1
  for (let b = 1; b < bins.length; b++) bins[b]! += bins[b - 1]!
  for (let i = 0; i < keys.length; i++) {
    const bin = keys[i]! >>> shift
    const place = bins[bin]!
    bins[bin] = place + 1
    order[place] = i
  }
  for (let place = 1; place < order.length; place++) {
    const late = order[place]!
    const key = keys[late]!
    let hole = place
    for (; hole > 0 && keys[order[hole - 1]!]! > key; hole--) order[hole] = order[hole - 1]!
    order[hole] = late
  }
}
