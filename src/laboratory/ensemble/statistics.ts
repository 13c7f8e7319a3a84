/**
 * Order statistics in which "never" is +Infinity and stays in. A list is never emptied of its infinities: a median of
 * +Infinity says that half of the runs or more never got there.
 */

/** Between the two middle values: their mean; +Infinity if one of them is; 0 between -Infinity and +Infinity. */
function middle(low: number, high: number): number {
  if (low === high) return low
  if (low === -high) return 0
  return (low + high) / 2
}

function rising(values: readonly number[]): number[] {
  // subtraction of infinities is NaN, so compare
  return [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
}

/** NaN for an empty list. */
export function median(values: readonly number[]): number {
  const list = rising(values)
  const n = list.length
  if (n === 0) return Number.NaN
  return middle(list[Math.floor((n - 1) / 2)] ?? 0, list[Math.ceil((n - 1) / 2)] ?? 0)
}

/** Lower (p < 0.5) or upper order statistic that encloses the share p: no interpolation, so +Infinity stays +Infinity. */
export function quantile(values: readonly number[], p: number): number {
  const list = rising(values)
  if (list.length === 0) return Number.NaN
  const place = (list.length - 1) * p
  const index = p < 0.5 ? Math.floor(place) : Math.ceil(place)
  return list[index] ?? Number.NaN
}

/** Share of the values for which the test holds; NaN for an empty list. */
export function share<T>(values: readonly T[], holds: (value: T) => boolean): number {
  return values.length === 0 ? Number.NaN : values.filter(holds).length / values.length
}

export function neverShare(values: readonly number[]): number {
  return share(values, (v) => v === Infinity)
}

/** a - b pair by pair; a pair that never happens on either side differs by nothing. */
export function differences(a: readonly number[], b: readonly number[]): number[] {
  return a.map((value, i) => {
    const other = b[i] ?? Number.NaN
    return value === other ? 0 : value - other
  })
}

/** Spearman's rank correlation with mean ranks for ties; pairs with an infinite member rank last. NaN below three pairs. */
export function rankCorrelation(x: readonly number[], y: readonly number[]): number {
  if (x.length < 3 || x.length !== y.length) return Number.NaN
  return correlation(ranks(x), ranks(y))
}

function ranks(values: readonly number[]): number[] {
  const order = values
    .map((_, i) => i)
    .sort((i, j) =>
      (values[i] ?? 0) < (values[j] ?? 0) ? -1 : (values[i] ?? 0) > (values[j] ?? 0) ? 1 : i - j,
    )
  const out = new Array<number>(values.length).fill(0)
  for (let i = 0; i < order.length; ) {
    let j = i
    while (j + 1 < order.length && values[order[j + 1] ?? 0] === values[order[i] ?? 0]) j++
    for (let k = i; k <= j; k++) out[order[k] ?? 0] = (i + j) / 2
    i = j + 1
  }
  return out
}

function correlation(x: readonly number[], y: readonly number[]): number {
  const mean = (v: readonly number[]) => v.reduce((a, b) => a + b, 0) / v.length
  const [mx, my] = [mean(x), mean(y)]
  let xy = 0
  let xx = 0
  let yy = 0
  x.forEach((value, i) => {
    const [dx, dy] = [value - mx, (y[i] ?? 0) - my]
    xy += dx * dy
    xx += dx * dx
    yy += dy * dy
  })
  return xx === 0 || yy === 0 ? Number.NaN : xy / Math.sqrt(xx * yy)
}

export interface Interval {
  readonly low: number
  readonly high: number
}

/** Wilson's 95 % interval of a share: what `n` runs can say about it. */
export function shareInterval(successes: number, n: number): Interval {
  if (n === 0) return { low: 0, high: 1 }
  const z2 = 1.96 * 1.96
  const p = successes / n
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n)
  const half = (1.96 * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))) / (1 + z2 / n)
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}
