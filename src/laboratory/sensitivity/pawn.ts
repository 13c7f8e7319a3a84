/**
 * PAWN index on stored runs (Pianosi and Wagener 2015; slices of given data: Pianosi and Wagener 2018).
 *
 *   K_s = max over y of |F(y given x in slice s) - F(y)|        index = mean of K_s over the slices, weighted by their runs
 *
 * F are distribution functions over the runs; slices hold equal numbers of runs, or one value each where x has few values.
 * (Pianosi and Wagener take the median or the maximum of K_s; the mean sees a key that acts in one slice only, and is calmer
 * than the maximum.) Only the order of y counts, so "never" as Infinity is welcome.
 *
 * Limits: an idle key has an index above zero, the larger the fewer runs a slice has, hence the dummy; keys that go together
 * in the stored worlds borrow each other's influence; with under some 15 runs a slice little is resolved.
 */

/** Runs of one output in rising order, equal values in one group. */
export interface Ordered {
  readonly rows: Int32Array
  /** Group of the k-th row in order. */
  readonly groups: Int32Array
}

export function ordered(y: ArrayLike<number>): Ordered {
  const rows = Int32Array.from({ length: y.length }, (_, i) => i)
  rows.sort((i, j) => (y[i]! < y[j]! ? -1 : y[i]! > y[j]! ? 1 : i - j))
  const groups = new Int32Array(rows.length)
  for (let k = 1; k < rows.length; k++) groups[k] = groups[k - 1]! + (y[rows[k]!] === y[rows[k - 1]!] ? 0 : 1)
  return { rows, groups }
}

/** Slice of each run: by rank of x into `slices` equal parts, or by value where there are no more values than slices. */
export function slicesOf(x: ArrayLike<number>, slices: number): Uint8Array {
  const { rows, groups } = ordered(x)
  const n = rows.length
  const values = (groups[n - 1] ?? 0) + 1
  const out = new Uint8Array(n)
  for (let k = 0; k < n; ) {
    let end = k
    while (end + 1 < n && groups[end + 1] === groups[k]) end++
    const slice = values <= slices ? groups[k]! : Math.floor(((k + end + 1) / 2 / n) * slices)
    for (; k <= end; k++) out[rows[k]!] = slice
  }
  return out
}

/** Index of one key, each run counted `counts` times. */
export function pawnIndex(
  slice: Uint8Array,
  slices: number,
  { rows, groups }: Ordered,
  counts: Int32Array,
): number {
  const weight = new Float64Array(slices)
  let all = 0
  slice.forEach((s, i) => {
    weight[s]! += counts[i]!
    all += counts[i]!
  })
  const sums = new Float64Array(slices)
  const largest = new Float64Array(slices)
  let sum = 0
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k]!
    sum += counts[row]!
    sums[slice[row]!]! += counts[row]!
    if (groups[k + 1] === groups[k]) continue
    const share = sum / all
    for (let s = 0; s < slices; s++)
      if (weight[s]! > 0) largest[s] = Math.max(largest[s]!, Math.abs(sums[s]! / weight[s]! - share))
  }
  return largest.reduce((total, value, s) => total + value * weight[s]!, 0) / all
}
