import { describe, expect, it } from 'vitest'
import { draw } from '../../engine/index.ts'
import { latin, type Points, random, sobol } from '../designs/index.ts'
import { acrossScrambles, elementaryEffects, morris, ranking, saltelli, sobolIndices } from './index.ts'

/** Output of each row of a design. */
const outputs = (points: Points, f: (x: Float64Array) => number) => {
  const d = points.keys.length
  return Float64Array.from({ length: points.n }, (_, i) => f(points.values.subarray(i * d, (i + 1) * d)))
}

/** Ishigami and Homma (1990), a = 7, b = 0.1, on the unit cube. */
const ishigami = (u: Float64Array) => {
  const [x, y, z] = Array.from(u, (v) => (2 * v - 1) * Math.PI)
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x)
}
const ISHIGAMI = { first: [0.3139, 0.4424, 0], total: [0.5576, 0.4424, 0.2437] }

/** Sobol's g function: the smaller a, the more it matters. */
const A = [0, 1, 4.5, 9, 99, 99, 99, 99]
const g = (u: Float64Array) => A.reduce((p, a, i) => (p * (Math.abs(4 * u[i] - 2) + a)) / (1 + a), 1)
const gIndices = () => {
  const v = A.map((a) => 1 / (3 * (1 + a) ** 2))
  const all = v.reduce((p, part) => p * (1 + part), 1)
  return {
    first: v.map((part) => part / (all - 1)),
    total: v.map((part) => (part * (all / (1 + part))) / (all - 1)),
  }
}

const X = (d: number) => Array.from({ length: d }, (_, i) => `x${i + 1}`)
const byKey = <T extends { key: string }>(list: readonly T[]) =>
  [...list].sort((a, b) => (a.key < b.key ? -1 : 1))

/** Noise that belongs to a row. */
const noise = (i: number, k = 0) => draw(99, 1, i, k, 0) / 2 ** 32

describe('Sobol indices', () => {
  it.each([
    ['Ishigami', ishigami, ISHIGAMI],
    ['Sobol g', g, gIndices()],
  ] as const)('%s: first and total within 0.02 of the known values at n = 4096', (_, f, known) => {
    const design = saltelli({ keys: X(known.first.length), seed: 18, n: 4096 })
    const { indices } = sobolIndices(design, outputs(design.points, f), 200)
    byKey(indices).forEach(({ first, total }, i) => {
      expect(Math.abs(first.value - known.first[i])).toBeLessThan(0.02)
      expect(Math.abs(total.value - known.total[i])).toBeLessThan(0.02)
      expect(first.low).toBeLessThanOrEqual(known.first[i] + 0.005)
      expect(first.high).toBeGreaterThanOrEqual(known.first[i] - 0.005)
      expect(total.high - total.low).toBeLessThan(0.12)
    })
  })

  it('over eight scrambles of 512 rows the intervals hold the known values', () => {
    const results = Array.from({ length: 8 }, (_, r) => {
      const design = saltelli({ keys: X(3), seed: 50 + r, n: 512 })
      return sobolIndices(design, outputs(design.points, ishigami), 10)
    })
    byKey(acrossScrambles(results)).forEach(({ first, total }, i) => {
      expect(first.low - 0.01).toBeLessThan(ISHIGAMI.first[i])
      expect(first.high + 0.01).toBeGreaterThan(ISHIGAMI.first[i])
      expect(Math.abs(total.value - ISHIGAMI.total[i])).toBeLessThan(0.02)
    })
  })

  it('a failed run drops its row only, is counted, and leaves the answer near', () => {
    const design = saltelli({ keys: X(3), seed: 4, n: 4096 })
    const y = outputs(design.points, ishigami)
    y[0] = Number.NaN
    y[3] = Number.NaN
    for (let j = 1; j < 200; j++) y[j * 100] = Number.NaN
    const result = sobolIndices(design, y, 50)
    expect(result.failed).toBe(201)
    expect(result.dropped).toBe(200)
    expect(result.rows).toBe(3896)
    expect(result.notes.at(-1)?.en).toContain('200 of 4096 rows left out')
    byKey(result.indices).forEach(({ first }, i) => {
      expect(Math.abs(first.value - ISHIGAMI.first[i])).toBeLessThan(0.04)
    })
  })

  it('says why an estimate may be negative, and keeps it', () => {
    const design = saltelli({ keys: X(8), seed: 2, n: 64 })
    const { indices, notes } = sobolIndices(design, outputs(design.points, g), 100)
    const negative = indices.filter(({ first }) => first.value < 0).map((index) => index.key)
    expect(negative.length).toBeGreaterThan(0)
    expect(notes[0]?.en).toContain(negative[0])
    expect(notes[0]?.en).toContain('cannot be negative')
    expect(notes[0]?.fr).toContain('ne peut être négative')
  })

  it('an output that does not vary has no index, and an infinite one is refused', () => {
    const design = saltelli({ keys: X(2), seed: 2, n: 16 })
    const { indices, notes } = sobolIndices(design, new Float64Array(64).fill(5), 10)
    expect(indices[0]?.first.value).toBeNaN()
    expect(notes[0]?.en).toContain('the same in every run')
    expect(() => sobolIndices(design, new Float64Array(64).fill(Infinity))).toThrow('run 1 is infinite')
    expect(() => sobolIndices(design, new Float64Array(63))).toThrow('63 outputs for 64 runs')
  })
})

describe('Morris screening', () => {
  it('moves each key once in a trajectory, by half the range, and stays inside', () => {
    const { points, moved, trajectories } = morris({ keys: X(5), seed: 1, trajectories: 10 })
    for (let t = 0; t < trajectories; t++)
      expect([...moved.slice(t * 5, t * 5 + 5)].sort()).toEqual([0, 1, 2, 3, 4])
    for (let t = 0; t < trajectories; t++)
      for (let s = 0; s < 5; s++) {
        const row = t * 6 + s
        const steps = X(5).map((_, j) =>
          Math.abs(points.values[(row + 1) * 5 + j] - points.values[row * 5 + j]),
        )
        expect([...steps].sort()).toEqual([0, 0, 0, 0, 0.5])
      }
    expect(Math.min(...points.values)).toBe(0.125)
    expect(Math.max(...points.values)).toBe(0.875)
  })

  it('gives a linear model its slopes, without spread', () => {
    const design = morris({ keys: X(3), seed: 2 })
    const { effects } = elementaryEffects(
      design,
      outputs(design.points, (x) => 3 * x[0] - 2 * x[1]),
    )
    expect(effects.map((e) => e.key)).toEqual(['x1', 'x2', 'x3'])
    expect(effects.map((e) => e.mu)).toEqual([3, -2, 0])
    for (const e of effects) expect(e.sigma).toBeCloseTo(0, 10)
    expect([effects[1]?.low, effects[1]?.high]).toEqual([2, 2])
  })

  it('ranks the keys of the g function as they are, with intervals round mu*', () => {
    const design = morris({ keys: X(8), seed: 3, trajectories: 60, levels: 8 })
    const tilted = (x: Float64Array) =>
      A.reduce((p, a, i) => (p * (Math.abs(4 * x[i] - 1.3) + a)) / (1 + a), 1)
    const { effects } = elementaryEffects(design, outputs(design.points, tilted))
    expect(effects.slice(0, 4).map((e) => e.key)).toEqual(['x1', 'x2', 'x3', 'x4'])
    for (const e of effects) {
      expect(e.low).toBeLessThanOrEqual(e.muStar)
      expect(e.high).toBeGreaterThanOrEqual(e.muStar)
    }
    expect(effects[0].sigma).toBeGreaterThan(effects[0].muStar / 2)
  })

  it('loses to a failed run the effects it ends, no others, and keeps count', () => {
    const design = morris({ keys: X(4), seed: 4, trajectories: 20 })
    const y = outputs(design.points, (x) => x[0] + 2 * x[1])
    y[1] = Number.NaN
    y[5] = Number.NaN
    const result = elementaryEffects(design, y)
    expect(result).toMatchObject({ failed: 2, dropped: 3, runs: 100 })
    expect(result.effects.map((e) => e.muStar).slice(0, 2)).toEqual([2, 1])
    expect(result.effects.reduce((sum, e) => sum + e.n, 0)).toBe(77)
  })

  it('a key that is added leaves the levels of the others', () => {
    const some = morris({ keys: X(3), seed: 5 })
    const more = morris({ keys: X(4), seed: 5 })
    for (let t = 0; t < 20; t++)
      for (let j = 0; j < 3; j++)
        expect(more.points.values[t * 5 * 4 + j]).toBe(some.points.values[t * 4 * 3 + j])
  })
})

describe('Ranking of stored runs', () => {
  const keys = X(12)
  const points = random({ keys, seed: 6 }).points(600)
  /** x1 up, x2 down, x3 up and down again, the rest idle; noise of a like size. */
  const y = outputs(points, (x) => 2 * x[0] - 1.5 * x[1] + 3 * Math.abs(2 * x[2] - 1)).map(
    (value, i) => value + noise(i),
  )
  const resolved = (r: ReturnType<typeof ranking>) => r.keys.filter((k) => k.resolved).map((k) => k.key)

  it('PAWN finds what matters, also what rises and falls, and none of the idle', () => {
    const found = ranking(points, y, { method: 'pawn', seed: 1 })
    expect(resolved(found).sort()).toEqual(['x1', 'x2', 'x3'])
    // the floor is that of resamples, which are noisier than the runs themselves
    expect(found.keys.filter((k) => k.index > found.floor).map((k) => k.key)).toEqual(['x3', 'x1', 'x2'])
  })

  it('partial rank correlation finds what rises or falls, with its sign, and is blind to the rest', () => {
    const found = ranking(points, y, { method: 'partial', seed: 1 })
    expect(resolved(found).sort()).toEqual(['x1', 'x2'])
    expect(found.keys.find((k) => k.key === 'x1')?.low).toBeGreaterThan(0)
    expect(found.keys.find((k) => k.key === 'x2')?.high).toBeLessThan(0)
  })

  it('partial correlation does not credit a key with what its twin does; plain correlation does', () => {
    const tied = { ...points, values: points.values.slice() }
    for (let i = 0; i < 600; i++) tied.values[i * 12 + 5] = tied.values[i * 12] + 0.3 * noise(i, 7)
    const x6 = (method: 'partial' | 'correlation') =>
      ranking(tied, y, { method, seed: 2 }).keys.find((k) => k.key === 'x6')?.resolved
    expect(x6('correlation')).toBe(true)
    expect(x6('partial')).toBe(false)
  })

  it.each(['pawn', 'partial', 'correlation'] as const)(
    '%s resolves next to nothing in noise: at most 2 of 200 idle keys',
    (method) => {
      let wrong = 0
      for (let r = 0; r < 10; r++) {
        const idle = sobol({ keys: X(20), seed: r }).points(256)
        const still = Float64Array.from({ length: 256 }, (_, i) => noise(i, 100 + r))
        wrong += resolved(ranking(idle, still, { method, seed: r, resamples: 100 })).length
      }
      expect(wrong).toBeLessThanOrEqual(2)
    },
  )

  it('runs that copy one another in families resolve next to nothing in noise, which runs for themselves do', () => {
    let byFamily = 0
    let byRun = 0
    for (let r = 0; r < 10; r++) {
      const heads = random({ keys: X(20), seed: 40 + r }).points(25)
      const families = Array.from({ length: 200 }, (_, i) => i % 25)
      const copies = {
        ...heads,
        n: 200,
        values: Float64Array.from(
          { length: 200 * 20 },
          (_, i) => heads.values[(Math.floor(i / 20) % 25) * 20 + (i % 20)]!,
        ),
      }
      const still = Float64Array.from(families, (f, i) => noise(f, 300 + r) + 0.5 * noise(i, 400 + r))
      const options = { method: 'correlation', seed: r, resamples: 100 } as const
      byFamily += resolved(ranking(copies, still, { ...options, families })).length
      byRun += resolved(ranking(copies, still, options)).length
    }
    expect(byFamily).toBeLessThanOrEqual(4)
    expect(byRun).toBeGreaterThan(40)
  })

  it('names the stronger key that a resolved one goes with, straight or folded', () => {
    const tied = { ...points, values: points.values.slice() }
    for (let i = 0; i < 600; i++) {
      tied.values[i * 12 + 5] = tied.values[i * 12] + 0.3 * noise(i, 7)
      tied.values[i * 12 + 6] = Math.abs(tied.values[i * 12 + 2] - 0.5) + 0.1 * noise(i, 8)
    }
    const found = ranking(tied, y, { method: 'pawn', seed: 2 })
    const goesWith = Object.fromEntries(found.keys.map((k) => [k.key, k.goesWith]))
    expect(goesWith.x6).toEqual(['x1'])
    const pair = [goesWith.x3, goesWith.x7]
    expect(pair).toContainEqual(found.keys.findIndex((k) => k.key === 'x3') === 0 ? ['x3'] : ['x7'])
    expect(goesWith.x1).toEqual([])
    expect(goesWith.x2).toEqual([])
  })

  it('in 83 keys ranks rightly on a Latin hypercube, while 1,024 Sobol points tie idle keys to busy ones', () => {
    const idle = (many: Points) => {
      const busy = outputs(many, (x) => Math.abs(x[9] - 0.5) + x[0])
      const { keys: all } = ranking(many, busy, { method: 'pawn', seed: 1, resamples: 50 })
      return all.filter((k) => k.resolved && !['x1', 'x10'].includes(k.key))
    }
    expect(idle(latin({ keys: X(83), seed: 1 }).points(1024))).toEqual([])
    const tied = idle(sobol({ keys: X(83), seed: 1 }).points(1024))
    expect(tied.length).toBeGreaterThan(0)
    expect(tied.some((k) => k.goesWith.includes('x1') || k.goesWith.includes('x10'))).toBe(true)
  })

  it('leaves failed runs out and counts them; never is the largest value', () => {
    const late = y.map((value, i) => (i < 20 ? Number.NaN : value > 4 ? Infinity : value))
    const found = ranking(points, late, { method: 'pawn', seed: 3 })
    expect(found).toMatchObject({ runs: 580, failed: 20 })
    expect(resolved(found)).toContain('x1')
  })

  it('works on yes and no, and passes over a key that does not vary', () => {
    const fixed = { ...points, values: points.values.map((v, i) => (i % 12 === 4 ? 0.5 : v)) }
    const yes = y.map((value) => (value > 2.2 ? 1 : 0))
    for (const method of ['pawn', 'partial'] as const) {
      const found = ranking(fixed, yes, { method, seed: 4 })
      expect(resolved(found)).toContain('x1')
      expect(found.keys.at(-1)).toMatchObject({ key: 'x5', index: Number.NaN, resolved: false })
    }
  })

  it('gives the same for the same seed, and warns of partial correlation with too few runs', () => {
    const of = (seed: number) => ranking(points, y, { method: 'pawn', seed, resamples: 20 })
    expect(of(1)).toEqual(of(1))
    const few = random({ keys, seed: 6 }).points(50)
    expect(ranking(few, y.slice(0, 50), { method: 'partial', seed: 1, resamples: 5 }).tooFew).toBe(true)
  })
})
