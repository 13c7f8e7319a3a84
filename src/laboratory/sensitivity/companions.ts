/**
 * Keys that go together in the stored runs, so that one may be ranked for what the other does.
 *
 *   X2 = sum over the cells of a k x k table of (count - expected)^2 / expected        together: X2 > (k-1)^2 + 6 sqrt(2) (k-1)
 *
 * Both keys cut into k slices of equal runs, k at most 8 with ten runs a cell; (k-1)^2 is what independent keys give, the rest
 * six standard deviations. Sees any tie, also one that is not a straight line. Two sources of ties: accepted worlds, whose
 * keys calibration has tied; and Sobol points in many keys, where a few pairs have gaps until there are some thousand points.
 */
import { slicesOf } from './pawn.ts'

/** For each column, the numbers of the columns before it that it goes with. */
export function companions(columns: readonly Float64Array[]): number[][] {
  const n = columns[0]?.length ?? 0
  const k = Math.min(8, Math.floor(Math.sqrt(n / 10)))
  if (k < 2) return columns.map(() => [])
  const cut = columns.map((column) => slicesOf(column, k))
  return cut.map((mine, j) => cut.slice(0, j).flatMap((other, i) => (together(mine, other, k) ? [i] : [])))
}

function together(a: Uint8Array, b: Uint8Array, k: number): boolean {
  const table = new Float64Array(k * k)
  const left = new Float64Array(k)
  const right = new Float64Array(k)
  a.forEach((slice, i) => {
    const other = b[i]!
    table[slice * k + other] = table[slice * k + other]! + 1
    left[slice] = left[slice]! + 1
    right[other] = right[other]! + 1
  })
  let sum = 0
  table.forEach((count, cell) => {
    const expected = (left[Math.floor(cell / k)]! * right[cell % k]!) / a.length
    if (expected > 0) sum += (count - expected) ** 2 / expected
  })
  return sum > (k - 1) ** 2 + 6 * Math.SQRT2 * (k - 1)
}
