/** Cholesky's factor of a symmetric positive matrix, and a system solved by it: + - * / and square roots only. */

/** Lower factor in place of the lower half; throws where the matrix is not positive. */
export function cholesky(matrix: Float64Array[]): Float64Array[] {
  const n = matrix.length
  for (let i = 0; i < n; i++) {
    const row = matrix[i]!
    for (let j = 0; j <= i; j++) {
      const other = matrix[j]!
      let sum = row[j]!
      for (let k = 0; k < j; k++) sum -= row[k]! * other[k]!
      if (i > j) row[j] = sum / other[j]!
      else if (sum > 0) row[j] = Math.sqrt(sum)
      else throw new RangeError('cholesky: the matrix is not positive')
    }
  }
  return matrix
}

/** x with L L' x = right. */
export function solve(lower: readonly Float64Array[], right: Float64Array): Float64Array {
  const n = lower.length
  const x = right.slice()
  for (let i = 0; i < n; i++) {
    const row = lower[i]!
    let sum = x[i]!
    for (let k = 0; k < i; k++) sum -= row[k]! * x[k]!
    x[i] = sum / row[i]!
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = x[i]!
    for (let k = i + 1; k < n; k++) sum -= lower[k]![i]! * x[k]!
    x[i] = sum / lower[i]![i]!
  }
  return x
}
