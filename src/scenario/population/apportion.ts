/** Whole persons out of shares: largest remainders, and picks from a pool with ceilings. Integers in, integers out. */
import { sum } from './uncertain.ts'

/** Integers near `values` that sum to `total` (largest remainders; ties go to the lower index), none above `cap`. */
export function whole(values: ArrayLike<number>, total: number, cap?: ArrayLike<number>): Int32Array {
  const out = new Int32Array(values.length)
  let left = total
  for (let i = 0; i < values.length; i++) {
    out[i] = Math.floor(cap === undefined ? values[i]! : Math.min(values[i]!, cap[i]!))
    left -= out[i]!
  }
  const order = Array.from(out.keys()).filter((i) => values[i]! > 0)
  order.sort((a, b) => values[b]! - Math.floor(values[b]!) - (values[a]! - Math.floor(values[a]!)) || a - b)
  if (!Number.isFinite(left))
    throw new RangeError(`no whole persons out of shares that are no numbers, of ${total}`)
  const step = left < 0 ? -1 : 1
  for (let i = 0, stuck = 0; left !== 0; i = (i + 1) % order.length) {
    const k = order[step < 0 ? order.length - 1 - i : i]!
    const free = step < 0 ? out[k]! > 0 : cap === undefined || out[k]! < cap[k]!
    if (free) {
      out[k]! += step
      left -= step
      stuck = 0
    } else if (++stuck > order.length) throw new Error(`no room for ${left} of ${total} persons`)
  }
  return out
}

/** Whole parts of `total` in proportion to `weights`. */
export function shared(weights: ArrayLike<number>, total: number): Int32Array {
  const factor = total / sum(weights)
  return whole(
    Float64Array.from(weights, (w) => w * factor),
    total,
  )
}

/**
 * Takes `total` persons from a pool: from entry i in proportion to pool x rate, never more than the pool holds.
 * The pool is left as it is.
 */
export function pick(pool: ArrayLike<number>, rates: ArrayLike<number>, total: number): Int32Array {
  const size = pool.length
  const taken = new Float64Array(size)
  let open = 0
  for (let i = 0; i < size; i++) if (rates[i]! > 0) open += pool[i]!
  if (open < total) throw new Error(`${total} persons wanted, ${open} eligible`)
  const full = new Uint8Array(size)
  for (let round = 0; round < size; round++) {
    const factor = free(pool, rates, full, total)
    let more = false
    for (let i = 0; i < size; i++) {
      if (full[i] === 1 || rates[i]! <= 0) continue
      taken[i] = pool[i]! * rates[i]! * factor
      if (taken[i]! >= pool[i]! && pool[i]! > 0) {
        taken[i] = pool[i]!
        full[i] = 1
        more = true
      }
    }
    if (!more) break
  }
  return whole(taken, total, pool)
}

function free(pool: ArrayLike<number>, rates: ArrayLike<number>, full: Uint8Array, total: number): number {
  let weight = 0
  let left = total
  for (let i = 0; i < full.length; i++) {
    if (full[i] === 1) left -= pool[i]!
    else if (rates[i]! > 0) weight += pool[i]! * rates[i]!
  }
  return weight > 0 ? Math.max(0, left) / weight : 0
}
