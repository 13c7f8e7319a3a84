/**
 * A cheap guess of where a world will end up, learnt from the runs made so far, so that new runs are spent where they may pass.
 * It proposes and never judges: a world is accepted by its own run alone.
 *
 *   z_t(x) = a + sum b_i x_i + sum c_i (x_i^2 - 1/3) + sum d_ij x_i x_j + e        x = 2 u - 1, one fit for each target t
 *   chance(x) = product over t of F((c - z_t) / s_t) - F((-c - z_t) / s_t)        c the cut-off, s_t the spread of e
 *
 * z is the signed implausibility, cut at 2 c + 3 on either side ("never" is there); runs stopped before t was known do not
 * speak of t. Ridge regression; pairs (i, j) among the keys that matter most for t. F is Student's distribution with two
 * degrees of freedom, 1/2 (1 + v / sqrt(2 + v^2)): heavy tails, since the guess is often wrong, and square roots only.
 */
import { cholesky, solve } from './linear.ts'

/** A run that has been made: its place in the cube and the signed implausibilities, NaN where unknown. */
export interface Known {
  readonly u: Float64Array
  readonly z: ArrayLike<number>
}

const RIDGE = 3
/** Least weight of a run far from the region. */
const FAR = 0.02
const STRONG = 8
const FLOOR = 1e-4
/** Below this many runs that speak of a target, nothing is learnt of it. */
const FEWEST = 60

interface Surface {
  readonly constant: number
  readonly linear: Float64Array
  readonly square: Float64Array
  readonly pairs: readonly (readonly [i: number, j: number])[]
  readonly cross: Float64Array
  readonly spread: number
  /** 1 - variance of the rest / variance, on the runs it learnt from. */
  readonly explained: number
}

export interface Emulator {
  readonly cutOff: number
  readonly surfaces: readonly (Surface | undefined)[]
  /** Guessed chance that a run at u stays within the cut-off for all targets, above 0. */
  chance(u: Float64Array): number
  /** Guessed z of each target at u, and the same when key i alone goes to another place, which is quicker. */
  at(u: Float64Array): Float64Array
  moved(z: Float64Array, u: Float64Array, i: number, to: number): Float64Array
  chanceOf(z: Float64Array): number
}

export function emulator(runs: readonly Known[], targets: number, cutOff: number): Emulator {
  const surfaces = Array.from({ length: targets }, (_, t) => surface(runs, t, cutOff))
  const known = surfaces.filter((s) => s !== undefined)
  const at = (u: Float64Array) => Float64Array.from(known, (s) => valueAt(s, u))
  const chanceOf = (z: Float64Array) =>
    known.reduce((product, s, k) => product * passes(z[k]!, s.spread, cutOff), 1)
  return {
    cutOff,
    surfaces,
    at,
    moved: (z, u, i, to) => Float64Array.from(known, (s, k) => z[k]! + step(s, u, i, to)),
    chanceOf,
    chance: (u) => chanceOf(at(u)),
  }
}

function passes(z: number, spread: number, cutOff: number): number {
  const chance = student((cutOff - z) / spread) - student((-cutOff - z) / spread)
  return chance > FLOOR ? chance : FLOOR
}

/** What z gains when key i goes to another place. */
function step({ linear, square, pairs, cross }: Surface, u: Float64Array, i: number, to: number): number {
  const [before, after] = [2 * u[i]! - 1, 2 * to - 1]
  let slope = linear[i]! + square[i]! * (before + after)
  for (let k = 0; k < pairs.length; k++) {
    const [a, b] = pairs[k]!
    if (a === i) slope += cross[k]! * (2 * u[b]! - 1)
    else if (b === i) slope += cross[k]! * (2 * u[a]! - 1)
  }
  return slope * (after - before)
}

/** Student's distribution function with two degrees of freedom. */
function student(v: number): number {
  return 0.5 * (1 + v / Math.sqrt(2 + v * v))
}

function valueAt({ constant, linear, square, pairs, cross }: Surface, u: Float64Array): number {
  let z = constant
  for (let i = 0; i < u.length; i++) {
    const x = 2 * u[i]! - 1
    z += x * (linear[i]! + square[i]! * x) - square[i]! / 3
  }
  for (let k = 0; k < pairs.length; k++) {
    const [i, j] = pairs[k]!
    z += cross[k]! * (2 * u[i]! - 1) * (2 * u[j]! - 1)
  }
  return z
}

function surface(runs: readonly Known[], t: number, cutOff: number): Surface | undefined {
  const known = runs.filter((run) => !Number.isNaN(run.z[t]))
  if (known.length < FEWEST) return undefined
  const most = 2 * cutOff + 3
  const z = Float64Array.from(known, (run) => Math.max(-most, Math.min(most, run.z[t]!)))
  const weight = Float64Array.from(known, (run) => weightOf(run, cutOff))
  const d = known[0]!.u.length
  const strength = strengths(known, z, weight)
  const strong = Array.from({ length: d }, (_, i) => i)
    .sort((i, j) => strength[j]! - strength[i]! || i - j)
    .slice(0, STRONG)
    .sort((i, j) => i - j)
  const pairs = strong.flatMap((i, k) => strong.slice(k + 1).map((j) => [i, j] as const))
  const { b, variance, rest } = ridge(
    known.map(({ u }) => features(u, pairs)),
    z,
    weight,
  )
  return {
    constant: b[0]!,
    linear: b.slice(1, 1 + d),
    square: b.slice(1 + d, 1 + 2 * d),
    pairs,
    cross: b.slice(1 + 2 * d),
    spread: Math.sqrt(Math.max(rest, 0.01)),
    explained: variance > 0 ? 1 - rest / variance : 0,
  }
}

/** How much of z goes with each key by itself: squared correlations with x and x^2. */
function strengths(known: readonly Known[], z: Float64Array, weight: Float64Array): Float64Array {
  const d = known[0]!.u.length
  return Float64Array.from({ length: d }, (_, i) => {
    const x = Float64Array.from(known, ({ u }) => 2 * u[i]! - 1)
    return (
      correlation(x, z, weight) ** 2 +
      correlation(
        x.map((value) => value * value),
        z,
        weight,
      ) **
        2
    )
  })
}

function correlation(x: Float64Array, z: Float64Array, weight: Float64Array): number {
  let [n, sx, sz, xx, zz, xz] = [0, 0, 0, 0, 0, 0]
  for (let r = 0; r < x.length; r++) {
    const [w, a, b] = [weight[r]!, x[r]!, z[r]!]
    n += w
    sx += w * a
    sz += w * b
    xx += w * a * a
    zz += w * b * b
    xz += w * a * b
  }
  const spread = (xx - (sx * sx) / n) * (zz - (sz * sz) / n)
  return spread > 0 ? (xz - (sx * sz) / n) / Math.sqrt(spread) : 0
}

function features(u: Float64Array, pairs: readonly (readonly [number, number])[]): Float64Array {
  const d = u.length
  const row = new Float64Array(1 + 2 * d + pairs.length)
  row[0] = 1
  for (let i = 0; i < d; i++) {
    const x = 2 * u[i]! - 1
    row[1 + i] = x
    row[1 + d + i] = x * x - 1 / 3
  }
  pairs.forEach(([i, j], k) => {
    row[1 + 2 * d + k] = (2 * u[i]! - 1) * (2 * u[j]! - 1)
  })
  return row
}

/** How much a run counts: the nearer to the region, the more. */
function weightOf({ z }: Known, cutOff: number): number {
  let most = 0
  for (let t = 0; t < z.length; t++) if (Math.abs(z[t]!) > most) most = Math.abs(z[t]!)
  const ratio = most / (2 * cutOff)
  return ratio <= 1 ? 1 : Math.max(FAR, 1 / (ratio * ratio))
}

/** Weighted least squares with a penalty on all but the constant; `rest` is the variance left, with the fitted terms counted. */
function ridge(rows: readonly Float64Array[], z: Float64Array, weight: Float64Array) {
  const m = rows[0]!.length
  const matrix = Array.from({ length: m }, () => new Float64Array(m))
  const right = new Float64Array(m)
  let total = 0
  let squares = 0
  let mean = 0
  rows.forEach((row, r) => {
    const w = weight[r]!
    total += w
    squares += w * w
    mean += w * z[r]!
    for (let i = 0; i < m; i++) {
      const value = w * row[i]!
      right[i]! += value * z[r]!
      const line = matrix[i]!
      for (let j = 0; j <= i; j++) line[j]! += value * row[j]!
    }
  })
  mean /= total
  for (let i = 1; i < m; i++) matrix[i]![i]! += RIDGE
  const b = solve(cholesky(matrix), right)
  let all = 0
  let left = 0
  rows.forEach((row, r) => {
    let guess = 0
    for (let i = 0; i < m; i++) guess += b[i]! * row[i]!
    left += weight[r]! * (z[r]! - guess) ** 2
    all += weight[r]! * (z[r]! - mean) ** 2
  })
  // terms eat degrees of freedom: half of them count, since the penalty holds them back
  const runs = (total * total) / squares
  const freedom = Math.max(runs / 4, runs - m / 2) / runs
  return { b, variance: all / total, rest: left / total / freedom }
}
