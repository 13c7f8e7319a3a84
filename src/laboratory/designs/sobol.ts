/**
 * Sobol sequence with Owen's nested scrambling.
 *
 *   x(i) = v(1) b1 xor v(2) b2 xor ...        b the binary digits of i, v the direction numbers of the dimension
 *   digit k of the scrambled x = digit k of x, turned over or not by a draw addressed by (seed, key, digits 1..k-1 of x)
 *
 * Any 2^k points from the start keep one point in each interval [a 2^-k, (a+1) 2^-k) of every column, whatever the seed;
 * each single point is uniform on the cube, so a mean over points is unbiased, and means over independent seeds give an
 * interval (Owen 1995; Joe and Kuo 2008 for the numbers). Use powers of two. 20 digits are nested, the last 12 of 32 are drawn.
 *
 * In many keys most pairs of columns are far more even than random ones, but a few are not until there are thousands of points:
 * of the pairs of 83 keys, one in a hundred is tied more closely than random points ever are at 1,024 points, and still at
 * 2,048 in folded form (|u - 1/2| of one against the other). To rank dozens of keys on stored runs, take a Latin hypercube.
 *
 * Which dimension a key gets: `U-17` gets dimension 17, by its number; a name without a number, or with one that is taken, gets
 * the highest free dimension of 128 in the order of the list. A key's draws hang on its name. So adding `U-84` moves nothing.
 * `half: 'second'` gives 128 further dimensions for the same keys, the second sample of a Saltelli design.
 */
import { draw, key } from '../../engine/index.ts'
import { type Design, designOf, unit } from './design.ts'
import { DIMENSIONS, directionNumbers } from './direction-numbers.ts'

export interface SobolOptions {
  readonly keys: readonly string[]
  readonly seed: number
  readonly half?: 'first' | 'second'
  /** false: the bare sequence, whose first point is the corner of zeros. Default true. */
  readonly scrambled?: boolean
}

/** Half of the dimensions: the most keys that a design can have. */
export const MOST_KEYS = DIMENSIONS / 2

const FIRST = key('design sobol')
const SECOND = key('design sobol second half')
const NESTED = 20

export function sobol({ keys, seed, half = 'first', scrambled = true }: SobolOptions): Design {
  const dimensions = dimensionsOf(keys)
  const [rule, offset] = half === 'first' ? [FIRST, 0] : [SECOND, MOST_KEYS]
  return designOf('sobol', keys, (name, j, n) => {
    const v = directionNumbers(dimensions[j]! + offset)
    const subject = key(name)
    const column = new Float64Array(n)
    let x = 0
    for (let i = 0; i < n; i++) {
      // Gray code: the set of the first 2^k points is that of the sequence in plain order
      if (i > 0) x = (x ^ v[31 - Math.clz32(i & -i)]!) >>> 0
      column[i] = scrambled ? unit(scramble(x, seed, rule, subject)) : x / 4294967296
    }
    return column
  })
}

/** The dimension, 1..128, of each key (see above). */
export function dimensionsOf(keys: readonly string[]): number[] {
  if (keys.length > MOST_KEYS)
    throw new RangeError(`Sobol design: ${keys.length} keys; there are dimensions for ${MOST_KEYS}`)
  const taken = new Set<number>()
  const numbered = keys.map((name) => {
    const number = Number(/(?<!\d)(\d+)$/.exec(name)?.[1] ?? 0)
    if (number < 1 || number > MOST_KEYS || taken.has(number)) return 0
    taken.add(number)
    return number
  })
  let free = MOST_KEYS
  return numbered.map((number) => {
    if (number > 0) return number
    while (taken.has(free)) free--
    taken.add(free)
    return free
  })
}

/** Each digit turned over or left by a draw that the digits above it address. */
function scramble(x: number, seed: number, rule: number, subject: number): number {
  let out = 0
  let prefix = 1
  for (let k = 0; k < NESTED; k++) {
    const digit = (x >>> (31 - k)) & 1
    const turned = digit ^ (draw(seed, rule, subject, prefix, 0) >>> 31)
    out = (out << 1) | turned
    prefix = (prefix << 1) | digit
  }
  const rest = draw(seed, rule, subject, prefix, 1) >>> NESTED
  return ((out << (32 - NESTED)) | rest) >>> 0
}
