/**
 * Households by size 1..8. The lodgers of furnished houses count as households of one; the sizes of the others follow
 * an assumed shape tilted to the mean of the world: share of size k ~ shape(k) t^k.
 */
import { shared, whole } from './apportion.ts'
import type { Marginals } from './marginals.ts'
import { sum } from './uncertain.ts'

/** Sizes 1..8 of households outside lodging houses, assumed (small flats, few children, some servants). */
const SHAPE = [0.13, 0.27, 0.23, 0.17, 0.1, 0.055, 0.028, 0.017]
/** Lodgers left Paris half as often as others (assumption). */
const LODGERS_LEAVE = 0.5

export interface Sizes {
  /** Households of group g by size: [g][0..8]. */
  readonly count: readonly Int32Array[]
}

export function householdSizes(m: Marginals): Sizes {
  const persons = Array.from(
    { length: 2 * m.counts.districts },
    (_, g) => (g & 1 ? m.absent : m.present)[g >> 1]!,
  )
  const lodgers = shared(
    persons.map((n, g) => n * m.lodgingFactor[g >> 1]! * (g & 1 ? LODGERS_LEAVE : 1)),
    Math.round(m.registered * m.lodging),
  )
  const families = m.registered - sum(lodgers)
  const mean = families / (m.registered / m.householdSize - sum(lodgers))
  const shares = tilted(mean)
  return {
    count: persons.map((n, g) => {
      const count = exact(shares, n - lodgers[g]!, mean)
      count[1]! += lodgers[g]!
      return count
    }),
  }
}

/** Shares of sizes 1..8 with this mean. */
function tilted(mean: number): Float64Array {
  let low = 0.2
  let high = 5
  let shares = new Float64Array(8)
  for (let step = 0; step < 60; step++) {
    const t = (low + high) / 2
    let power = 1
    for (let k = 0; k < 8; k++) {
      power *= t
      shares[k] = SHAPE[k]! * power
    }
    const total = sum(shares)
    shares = shares.map((s) => s / total)
    if (shares.reduce((acc, s, i) => acc + s * (i + 1), 0) < mean) low = t
    else high = t
  }
  return shares
}

/** Whole households of each size that hold exactly `persons`. */
function exact(shares: Float64Array, persons: number, mean: number): Int32Array {
  const households = Math.round(persons / mean)
  const count = new Int32Array(9)
  count.set(
    whole(
      shares.map((s) => s * households),
      households,
    ),
    1,
  )
  let off = persons - count.reduce((acc, n, k) => acc + n * k, 0)
  for (let k = 2; off !== 0; k = k === 6 ? 2 : k + 1) {
    const from = off > 0 ? k : k + 1
    const to = off > 0 ? k + 1 : k
    if (count[from]! === 0) continue
    count[from]! -= 1
    count[to]! += 1
    off += off > 0 ? -1 : 1
  }
  return count
}
