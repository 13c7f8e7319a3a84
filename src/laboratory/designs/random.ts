/** Random points and the Latin hypercube (McKay, Beckman and Conover 1979): each column by draws addressed by its key. */
import { below, draw, key } from '../../engine/index.ts'
import { type Design, designOf, unit } from './design.ts'

const RANDOM = key('design random')
const LATIN = key('design latin')

export interface SeededOptions {
  readonly keys: readonly string[]
  readonly seed: number
}

/** Independent uniform coordinates; row i of a key is the same whatever n. */
export function random({ keys, seed }: SeededOptions): Design {
  return designOf('random', keys, (name, _, n) => {
    const subject = key(name)
    return Float64Array.from({ length: n }, (_, i) => unit(draw(seed, RANDOM, subject, i, 0)))
  })
}

/**
 * Latin hypercube: each column has one point in each of the n strata [a/n, (a+1)/n), in an order of its own, anywhere in the
 * stratum. Good for one column at a time; pairs of columns are no more even than random points. Rows change with n.
 */
export function latin({ keys, seed }: SeededOptions): Design {
  return designOf('latin', keys, (name, _, n) => {
    const subject = key(name)
    const order = permutation(n, (i) => draw(seed, LATIN, subject, n, i))
    return order.map((stratum, i) => (stratum + unit(draw(seed, LATIN, subject, -n, i))) / n)
  })
}

/** Fisher and Yates's shuffle of 0..n-1. */
function permutation(n: number, drawn: (i: number) => number): Float64Array {
  const order = Float64Array.from({ length: n }, (_, i) => i)
  for (let i = n - 1; i > 0; i--) {
    const j = below(drawn(i), i + 1)
    const held = order[i]!
    order[i] = order[j]!
    order[j] = held
  }
  return order
}
