import { describe, expect, it } from 'vitest'
import { draw } from '../../engine/index.ts'
import { type Points, random, sobol } from '../designs/index.ts'
import { casesOf } from './box.ts'
import { binomialTail, hypergeometricTail } from './chance.ts'
import { discover, prim } from './index.ts'

const X = (d: number) => Array.from({ length: d }, (_, i) => `x${i + 1}`)
const chance = (seed: number, i: number) => draw(seed, 3, i, 0, 0) / 2 ** 32
/** 1 with the chance that the row's point gives it. */
const yesNo = ({ keys, n, values }: Points, seed: number, share: (x: Float64Array) => number) =>
  Float64Array.from({ length: n }, (_, i) =>
    chance(seed, i) < share(values.subarray(i * keys.length, (i + 1) * keys.length)) ? 1 : 0,
  )
const planted = (x: Float64Array) => (x[1] > 0.55 && x[4] > 0.2 && x[4] < 0.7 ? 0.95 : 0.05)

describe('Chances', () => {
  it('of the binomial and of draws without putting back', () => {
    expect(binomialTail(3, 4, 0.5)).toBeCloseTo(5 / 16, 12)
    expect(binomialTail(0, 4, 0.5)).toBe(1)
    expect(binomialTail(1, 4, 0)).toBe(0)
    // Fisher's tea: four cups of eight rightly told
    expect(hypergeometricTail(4, 4, 4, 8)).toBeCloseTo(1 / 70, 12)
    expect(hypergeometricTail(3, 4, 4, 8)).toBeCloseTo(17 / 70, 12)
  })
})

describe('PRIM', () => {
  it('peels patiently: each box lies in the one before and no cut takes more than it may', () => {
    const points = sobol({ keys: X(4), seed: 1 }).points(512)
    const y = yesNo(points, 1, (x) => (x[0] > 0.6 ? 0.9 : 0.1))
    const { peeling } = prim(casesOf(points, y, Array.from(y.keys())))
    expect(peeling.length).toBeGreaterThan(20)
    peeling.slice(1).forEach(({ box, n }, s) => {
      const before = peeling[s]
      expect(n).toBeGreaterThanOrEqual(before.n * 0.95 - 1)
      expect(n).toBeGreaterThanOrEqual(51)
      box.forEach(({ low, high }, j) => {
        expect(low).toBeGreaterThanOrEqual(before.box[j].low)
        expect(high).toBeLessThanOrEqual(before.box[j].high)
      })
    })
    expect(peeling.at(-1)?.mean).toBeGreaterThan(0.85)
    expect(peeling[0]?.coverage).toBe(1)
  })

  it('pasting grows a box without lowering its mean', () => {
    const points = sobol({ keys: X(3), seed: 2 }).points(512)
    const y = yesNo(points, 2, (x) => (x[0] > 0.5 && x[1] < 0.6 ? 1 : 0))
    const { pasting, best } = prim(casesOf(points, y, Array.from(y.keys())), { alpha: 0.2 })
    expect(pasting.flat().length).toBeGreaterThan(5)
    for (const steps of pasting)
      steps.slice(1).forEach((at, s) => {
        expect(at.mean).toBeGreaterThanOrEqual(steps[s].mean)
        expect(at.n).toBeGreaterThan(steps[s].n)
      })
    expect(best.mean).toBe(1)
    expect(best.coverage).toBeGreaterThan(0.97)
  })

  it('takes any output: where it is high, not only where it is one', () => {
    const points = sobol({ keys: X(3), seed: 3 }).points(512)
    const y = Float64Array.from(
      { length: 512 },
      (_, i) => (points.values[i * 3 + 2] < 0.3 ? 40 : 10) + chance(3, i),
    )
    const { best } = prim(casesOf(points, y, Array.from(y.keys())))
    expect(best.box[2].high).toBeCloseTo(0.3, 1)
    expect(best.mean).toBeGreaterThan(39)
  })
})

describe('Scenario discovery', () => {
  it('recovers a planted box among twenty keys, and the held-out half confirms it', () => {
    const points = sobol({ keys: X(20), seed: 4 }).points(1024)
    const found = discover(points, yesNo(points, 4, planted), { seed: 1 })
    expect(found.restrictions.map((r) => r.key).sort()).toEqual(['x2', 'x5'])
    const of = (key: string) => found.restrictions.find((r) => r.key === key)
    expect(Math.abs((of('x2')?.low ?? 0) - 0.55)).toBeLessThan(0.05)
    expect(of('x2')?.high).toBeUndefined()
    expect(Math.abs((of('x5')?.low ?? 0) - 0.2)).toBeLessThan(0.05)
    expect(Math.abs((of('x5')?.high ?? 1) - 0.7)).toBeLessThan(0.05)
    expect(found.separates).toBe(true)
    expect(found.heldOut.mean).toBeGreaterThan(0.85)
    expect(found.heldOut.coverage).toBeGreaterThan(0.7)
    expect(found.density.low).toBeGreaterThan(0.8)
    for (const { quasiP } of found.restrictions) expect(quasiP).toBeLessThan(0.001)
  })

  it('still finds it with 300 worlds and 83 keys', () => {
    const points = random({ keys: X(83), seed: 5 }).points(300)
    const found = discover(
      points,
      yesNo(points, 5, (x) => (x[1] > 0.5 ? 0.9 : 0.1)),
      { seed: 1 },
    )
    expect(found.separates).toBe(true)
    expect(found.restrictions[0]?.key).toBe('x2')
    expect(Math.abs((found.restrictions[0]?.low ?? 0) - 0.5)).toBeLessThan(0.1)
  })

  it('no box survives in noise, in none of 40 studies, though the half that chose it saw a dense one', () => {
    let survived = 0
    let dense = 0
    for (let r = 0; r < 40; r++) {
      const points = random({ keys: X(20), seed: 100 + r }).points(300)
      const y = yesNo(points, 100 + r, () => 0.5)
      if (discover(points, y, { seed: r }).separates) survived++
      const rows = Array.from({ length: 150 }, (_, i) => i)
      if (r < 10 && prim(casesOf(points, y, rows)).best.mean > 0.7) dense++
    }
    expect(survived).toBe(0)
    expect(dense).toBe(10)
  })

  it('families that copy one another confirm no box by their copies', () => {
    let byRun = 0
    let byFamily = 0
    for (let r = 0; r < 20; r++) {
      const heads = random({ keys: X(20), seed: 300 + r }).points(26)
      const families = Array.from({ length: 208 }, (_, i) => i % 26)
      const values = Float64Array.from(
        { length: 208 * 20 },
        (_, i) => heads.values[(Math.floor(i / 20) % 26) * 20 + (i % 20)]!,
      )
      const copies = { ...heads, n: 208, values }
      const y = Float64Array.from(families, (f) => (chance(300 + r, f) < 0.5 ? 1 : 0))
      if (discover(copies, y, { seed: r }).separates) byRun++
      if (discover(copies, y, { seed: r, families }).separates) byFamily++
    }
    expect(byRun).toBeGreaterThan(10)
    expect(byFamily).toBe(0)
  })

  it('finds what tells families apart', () => {
    const heads = random({ keys: X(20), seed: 7 }).points(60)
    const families = Array.from({ length: 240 }, (_, i) => i % 60)
    const values = Float64Array.from(
      { length: 240 * 20 },
      (_, i) => heads.values[(Math.floor(i / 20) % 60) * 20 + (i % 20)]!,
    )
    const y = Float64Array.from(families, (f) => (heads.values[f * 20 + 3]! > 0.5 ? 1 : 0))
    const found = discover({ ...heads, n: 240, values }, y, { seed: 1, families })
    expect(found.separates).toBe(true)
    expect(found.restrictions[0]?.key).toBe('x4')
  })

  it('a slanted region is found as a poor box, not missed', () => {
    const points = random({ keys: X(83), seed: 8 }).points(400)
    const found = discover(
      points,
      yesNo(points, 8, (x) => (x[0] + x[1] > 1 ? 0.95 : 0.05)),
      { seed: 1 },
    )
    expect(found.separates).toBe(true)
    expect(found.restrictions.map((r) => r.key).sort()).toEqual(['x1', 'x2'])
    expect(found.heldOut.mean).toBeLessThan(0.95)
  })

  it('the trade-off runs from everything to the smallest box, coverage falling', () => {
    const points = sobol({ keys: X(5), seed: 6 }).points(512)
    const { tradeOff } = discover(points, yesNo(points, 6, planted), { seed: 1 })
    expect(tradeOff[0]).toMatchObject({ mass: 1, coverage: 1 })
    tradeOff.slice(1).forEach(({ coverage }, s) => {
      expect(coverage).toBeLessThanOrEqual(tradeOff[s].coverage)
    })
    expect(tradeOff.at(-1)?.mean).toBeGreaterThan(0.8)
  })

  it('counts failed runs, refuses outputs that are not yes or no, and says nothing where all is one', () => {
    const points = random({ keys: X(3), seed: 7 }).points(200)
    const y = yesNo(points, 7, (x) => (x[0] > 0.5 ? 1 : 0))
    y.fill(Number.NaN, 0, 10)
    expect(discover(points, y, { seed: 1 })).toMatchObject({ runs: 190, failed: 10, separates: true })
    const odd = y.with(50, 0.5)
    expect(() => discover(points, odd, { seed: 1 })).toThrow('output of run 51 is 0.5; expected 0 or 1')
    const all = discover(points, new Float64Array(200).fill(1), { seed: 1 })
    expect(all).toMatchObject({ separates: false, restrictions: [] })
  })
})
