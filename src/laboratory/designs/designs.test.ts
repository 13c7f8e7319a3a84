import { describe, expect, it } from 'vitest'
import { DIMENSIONS, directionNumbers } from './direction-numbers.ts'
import { columnOf, grid, latin, list, overScrambles, random, rowOf, scrambles, sobol } from './index.ts'
import { dimensionsOf } from './sobol.ts'

const U = (n: number) => Array.from({ length: n }, (_, i) => `U-${String(i + 1).padStart(2, '0')}`)

/** How many of the n intervals of [0, 1) hold exactly one value. */
const strata = (column: Float64Array) =>
  new Set(Array.from(column, (x) => Math.floor(x * column.length))).size

/** Mean squared (L2-star) discrepancy, Warnock's formula. */
function discrepancy(values: Float64Array, d: number): number {
  const n = values.length / d
  let one = 0
  let two = 0
  for (let i = 0; i < n; i++) {
    let product = 1
    for (let j = 0; j < d; j++) product *= 1 - values[i * d + j] ** 2
    one += product
    for (let k = 0; k < n; k++) {
      let pair = 1
      for (let j = 0; j < d; j++) pair *= 1 - Math.max(values[i * d + j], values[k * d + j])
      two += pair
    }
  }
  return Math.sqrt(3 ** -d - (2 ** (1 - d) / n) * one + two / (n * n))
}

/** Rank over {0, 1} of the leading digits of the first d direction numbers of d dimensions. */
function rank(rows: number[][]): number {
  let found = 0
  const width = rows[0].length
  for (let column = 0; column < width; column++) {
    const pivot = rows.findIndex((row, i) => i >= found && row[column] === 1)
    if (pivot < 0) continue
    ;[rows[found], rows[pivot]] = [rows[pivot], rows[found]]
    for (let i = 0; i < rows.length; i++)
      if (i !== found && rows[i][column] === 1) rows[i] = rows[i].map((bit, j) => bit ^ rows[found][j])
    found++
  }
  return found
}

describe('Sobol points', () => {
  it('begin as published: the first eight points of the first three dimensions', () => {
    const { values } = sobol({ keys: ['x1', 'x2', 'x3'], seed: 1, scrambled: false }).points(8)
    expect([...values]).toEqual([
      0, 0, 0, 0.5, 0.5, 0.5, 0.75, 0.25, 0.25, 0.25, 0.75, 0.75, 0.375, 0.375, 0.625, 0.875, 0.875, 0.125,
      0.625, 0.125, 0.875, 0.125, 0.625, 0.375,
    ])
  })

  it('have one point in each dyadic interval of each column, in all 128 dimensions of both halves', () => {
    const keys = U(128)
    for (const half of ['first', 'second'] as const) {
      const points = sobol({ keys, seed: 5, half }).points(256)
      expect(keys.filter((name) => strata(columnOf(points, name)) !== 256)).toEqual([])
    }
  })

  it('have property A in the first 32 dimensions: one point of 2^32 in each orthant', () => {
    const digits = Array.from({ length: 32 }, (_, j) => Array.from(directionNumbers(j + 1), (v) => v >>> 31))
    expect(rank(digits)).toBe(32)
  })

  it('know no dimension beyond the table', () => {
    expect(() => directionNumbers(DIMENSIONS + 1)).toThrow('expected a whole number from 1 to 256')
  })

  it('lie more evenly than random ones, scrambled or not', () => {
    const keys = U(6)
    const chance = [1, 2, 3, 4].map((seed) => discrepancy(random({ keys, seed }).points(512).values, 6))
    for (const scrambled of [true, false])
      expect(discrepancy(sobol({ keys, seed: 3, scrambled }).points(512).values, 6)).toBeLessThan(
        Math.min(...chance) / 1.5,
      )
  })

  it('are also even in pairs of high dimensions, and between the two halves', () => {
    const keys = ['U-70', 'U-83']
    const first = sobol({ keys, seed: 4 }).points(1024)
    const second = sobol({ keys, seed: 4, half: 'second' }).points(1024)
    const mixed = new Float64Array(2048)
    const [left, right] = [columnOf(first, 'U-83'), columnOf(second, 'U-83')]
    for (let i = 0; i < 1024; i++) mixed.set([left[i], right[i]], 2 * i)
    const chance = discrepancy(random({ keys, seed: 1 }).points(1024).values, 2)
    expect(discrepancy(first.values, 2)).toBeLessThan(chance / 3)
    expect(discrepancy(mixed, 2)).toBeLessThan(chance / 3)
  })

  it('are other points under another seed, and the same ones under the same', () => {
    const of = (seed: number) => [...sobol({ keys: U(3), seed }).points(16).values]
    expect(of(1)).toEqual(of(1))
    expect(of(1)).not.toEqual(of(2))
  })

  it('are continued, not redrawn, when more are asked for', () => {
    const design = sobol({ keys: U(4), seed: 9 })
    expect([...design.points(64).values]).toEqual([...design.points(256).values.slice(0, 256)])
  })

  it('give a number its dimension and a name a free one from the top', () => {
    expect(dimensionsOf(['U-05', 'dummy', 'U-02', 'other', 'L-05'])).toEqual([5, 128, 2, 127, 126])
    expect(() => dimensionsOf(U(129))).toThrow('dimensions for 128')
  })

  it('integrate far better than random points, and eight scrambles tell how well', () => {
    const keys = U(5)
    // mean of the product of (x + 1/2) over five columns is 1
    const mean = (values: Float64Array) => {
      let sum = 0
      for (let i = 0; i < values.length; i += 5) {
        let product = 1
        for (let j = 0; j < 5; j++) product *= values[i + j] + 0.5
        sum += product
      }
      return sum / (values.length / 5)
    }
    const quasi = overScrambles(scrambles({ keys, seed: 11 }, 8).map((d) => mean(d.points(1024).values)))
    const plain = overScrambles(
      [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => mean(random({ keys, seed }).points(1024).values)),
    )
    expect(quasi.low).toBeLessThan(1)
    expect(quasi.high).toBeGreaterThan(1)
    expect((quasi.high - quasi.low) * 5).toBeLessThan(plain.high - plain.low)
  })

  it('have scrambles whose 95 % intervals hold the truth about as often as they say', () => {
    let held = 0
    for (let repeat = 0; repeat < 200; repeat++) {
      const means = scrambles({ keys: ['x1', 'x2'], seed: 100 + repeat }, 8).map((design) => {
        const { values } = design.points(32)
        let sum = 0
        for (let i = 0; i < 32; i++) sum += (values[2 * i] * values[2 * i + 1]) ** 2
        return sum / 32
      })
      const { low, high } = overScrambles(means)
      if (low <= 1 / 9 && high >= 1 / 9) held++
    }
    expect(held).toBeGreaterThanOrEqual(182)
    expect(held).toBeLessThanOrEqual(198)
  })
})

describe('Every seeded design', () => {
  it.each([
    ['sobol', sobol],
    ['latin', latin],
    ['random', random],
  ] as const)('%s: adding, dropping and reordering keys leaves the other columns alone', (_, make) => {
    const some = make({ keys: U(3), seed: 7 }).points(50)
    const more = make({ keys: ['U-09', 'dummy', ...U(3).reverse()], seed: 7 }).points(50)
    for (const name of U(3)) expect([...columnOf(more, name)]).toEqual([...columnOf(some, name)])
    expect([...columnOf(more, 'U-09')]).not.toEqual([...columnOf(more, 'U-01')])
  })

  it.each([
    ['sobol', sobol],
    ['latin', latin],
    ['random', random],
  ] as const)('%s: stays inside the open cube and refuses a key that stands twice', (_, make) => {
    const { values } = make({ keys: U(10), seed: 2 }).points(300)
    expect(Math.min(...values)).toBeGreaterThan(0)
    expect(Math.max(...values)).toBeLessThan(1)
    expect(() => make({ keys: ['U-01', 'U-01'], seed: 2 })).toThrow('U-01 stands twice')
    expect(() => make({ keys: U(2), seed: 2 }).points(0)).toThrow('whole number from 1')
  })

  it('a Latin hypercube has one point in each stratum of each column, for any n', () => {
    const points = latin({ keys: U(20), seed: 3 }).points(77)
    expect(U(20).filter((name) => strata(columnOf(points, name)) !== 77)).toEqual([])
    const plain = random({ keys: U(20), seed: 3 }).points(77)
    expect(U(20).filter((name) => strata(columnOf(plain, name)) === 77)).toEqual([])
  })
})

describe('Grid and list', () => {
  it('the grid has every combination once, the first axis fastest', () => {
    const design = grid([
      { key: 'a', levels: 2 },
      { key: 'b', levels: [0, 0.5, 0.9] },
    ])
    expect(design.size).toBe(6)
    const points = design.points(6)
    expect([...columnOf(points, 'a')]).toEqual([0.25, 0.75, 0.25, 0.75, 0.25, 0.75])
    expect([...columnOf(points, 'b')]).toEqual([0, 0, 0.5, 0.5, 0.9, 0.9])
    expect(() => design.points(7)).toThrow('from 1 to 6')
    expect(() => grid([{ key: 'a', levels: [1] }])).toThrow('grid axis a: 1;')
  })

  it('the list gives back its rows and says what is wrong in which', () => {
    const rows = [
      { 'U-01': 0.1, 'U-02': 0.2 },
      { 'U-02': 0.4, 'U-01': 0.3 },
    ]
    const points = list(rows).points(2)
    expect([rowOf(points, 0), rowOf(points, 1)]).toEqual(rows)
    expect(() => list([{ a: 0.1 }, { a: 0.2, b: 0 }])).toThrow('row 2: unexpected key b')
    expect(() => list([{ a: 0.1 }, {}])).toThrow('row 2, a: no value')
  })
})
