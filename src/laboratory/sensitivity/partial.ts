/**
 * Rank correlation and partial rank correlation on stored runs (Iman and Helton 1988; Marino et al. 2008 for models of this kind).
 *
 *   r_i = - P_iy / sqrt(P_ii P_yy)       P the inverse of the correlation matrix of the ranks of all keys and of y
 *
 * r_i is the correlation of key i and the output after taking from both what the other keys explain linearly in ranks; sign:
 * which way the output goes. Only ranks count, so "never" as Infinity is welcome.
 *
 * Limits: sees what rises or falls throughout, not what rises and falls again (PAWN does); needs several times as many runs
 * as keys (five times here, else plain rank correlation is the honest one); keys that are one another's copies cannot be
 * told apart, and the matrix then has no inverse (NaN).
 */

/** Ranks from 0, equal values sharing their mean. */
export function ranksOf(values: ArrayLike<number>): Float64Array {
  const n = values.length
  const order = Int32Array.from({ length: n }, (_, i) => i)
  order.sort((i, j) => (values[i]! < values[j]! ? -1 : values[i]! > values[j]! ? 1 : i - j))
  const ranks = new Float64Array(n)
  for (let i = 0; i < n; ) {
    let j = i
    while (j + 1 < n && values[order[j + 1]!] === values[order[i]!]) j++
    for (let k = i; k <= j; k++) ranks[order[k]!] = (i + j) / 2
    i = j + 1
  }
  return ranks
}

/** Columns in standard units under the counts, each value times the root of its count: dot products are correlations. */
function standard(column: Float64Array, counts: Int32Array, roots = rootsOf(counts)): Float64Array {
  let n = 0
  let sum = 0
  for (let i = 0; i < column.length; i++) {
    n += counts[i]!
    sum += counts[i]! * column[i]!
  }
  const mean = sum / n
  const out = new Float64Array(column.length)
  for (let i = 0; i < column.length; i++) out[i] = (column[i]! - mean) * roots[i]!
  const norm = Math.sqrt(dot(out, out))
  if (!(norm > 0)) return out.fill(Number.NaN)
  for (let i = 0; i < out.length; i++) out[i] = out[i]! / norm
  return out
}

function rootsOf(counts: Int32Array): Float64Array {
  return Float64Array.from(counts, Math.sqrt)
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

/** Correlation of each column of ranks with y. */
export function correlations(
  columns: readonly Float64Array[],
  y: Float64Array,
  counts: Int32Array,
): number[] {
  const roots = rootsOf(counts)
  const target = standard(y, counts, roots)
  return columns.map((column) => dot(standard(column, counts, roots), target))
}

/** Partial correlation of each column of ranks with y, given all the others; NaN throughout when the matrix has no inverse. */
export function partialCorrelations(
  columns: readonly Float64Array[],
  y: Float64Array,
  counts: Int32Array,
): number[] {
  const all = [...columns, y].map((column) => standard(column, counts))
  const inverse = inverted(products(all))
  const last = columns.length
  if (inverse === undefined) return columns.map(() => Number.NaN)
  return columns.map((_, i) => -inverse[i]![last]! / Math.sqrt(inverse[i]![i]! * inverse[last]![last]!))
}

/** Dot products of all columns with one another. */
function products(columns: readonly Float64Array[]): Float64Array[] {
  const matrix = columns.map(() => new Float64Array(columns.length))
  columns.forEach((column, i) => {
    matrix[i]![i] = dot(column, column)
    for (let j = 0; j < i; j++) matrix[i]![j] = matrix[j]![i] = dot(column, columns[j]!)
  })
  return matrix
}

/** Gauss and Jordan's elimination with the largest pivot; undefined for a matrix that is singular to nine digits. */
function inverted(matrix: readonly Float64Array[]): Float64Array[] | undefined {
  const n = matrix.length
  const rows = matrix.map((row, i) => {
    const wide = new Float64Array(2 * n)
    wide.set(row)
    wide[n + i] = 1
    return wide
  })
  for (let c = 0; c < n; c++) {
    let pivot = c
    for (let r = c + 1; r < n; r++) if (Math.abs(rows[r]![c]!) > Math.abs(rows[pivot]![c]!)) pivot = r
    const head = rows[pivot]!
    if (!(Math.abs(head[c]!) > 1e-9)) return undefined
    rows[pivot] = rows[c]!
    rows[c] = head
    const scale = head[c]!
    for (let k = c; k < 2 * n; k++) head[k] = head[k]! / scale
    for (let r = 0; r < n; r++) {
      const factor = rows[r]![c]!
      if (r === c || factor === 0) continue
      for (let k = c; k < 2 * n; k++) rows[r]![k] = rows[r]![k]! - factor * head[k]!
    }
  }
  return rows.map((row) => row.subarray(n))
}
