import { describe, expect, it } from 'vitest'
import { draw } from '../../engine/index.ts'
import {
  conclude,
  concludeWithTwice,
  decide,
  looks,
  pairedEffects,
  pairingGain,
  stopped,
  unbroken,
} from './index.ts'

const uniform = (seed: number, i: number, k: number) => (draw(seed, 7, i, k, 0) + 0.5) / 2 ** 32
const normal = (seed: number, i: number, k = 0) =>
  Math.sqrt(-2 * Math.log(uniform(seed, i, 2 * k))) * Math.cos(2 * Math.PI * uniform(seed, i, 2 * k + 1))
/** Exponential with mean 1: skewness 2. */
const skewed = (seed: number, i: number, k = 0) => -Math.log(uniform(seed, i, k))

const list = <T = number>(n: number, of: (i: number) => T) => Array.from({ length: n }, (_, i) => of(i))
const own = (n: number) => list(n, (i) => i)
const zeros = (n: number) => list(n, () => 0)
const measure = (id: string, difference: readonly number[]) => ({
  id,
  baseline: zeros(difference.length),
  counterfactual: difference,
})

describe('Paired differences', () => {
  it('counts worlds once each, however many seeds they have', () => {
    const { effects, worlds } = pairedEffects(['a', 'a', 'a', 'b'], [measure('x', [1, 1, 1, 5])], { seed: 1 })
    expect(worlds).toBe(2)
    expect(effects[0]?.mean.value).toBe(3)
  })

  it('resamples worlds: seeds that copy one another do not narrow the interval', () => {
    const d = list(40, (i) => normal(1, i))
    const once = pairedEffects(own(40), [measure('x', d)], { seed: 2 }).effects[0]
    const copied = pairedEffects(
      list(160, (i) => i % 40),
      [
        measure(
          'x',
          list(160, (i) => d[i % 40]),
        ),
      ],
      { seed: 2 },
    ).effects[0]
    expect(copied?.mean).toEqual(once?.mean)
    expect(copied?.simultaneous.high).toBeCloseTo(once?.simultaneous.high ?? 0, 12)
  })

  /** Families of accepted worlds have such sizes; 25 families, 200 worlds. */
  const SIZES = [1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 10, 12, 13, 15, 16, 18, 20, 23]
  const kin = SIZES.flatMap((size, f) => list(size, () => f))
  it('resamples families: 95 % intervals hold 90 to 97 times of 100, which worlds for themselves do not', () => {
    const repeats = 300
    const held = { families: 0, worlds: 0 }
    for (let r = 0; r < repeats; r++) {
      const d = kin.map((f, i) => normal(7000 + r, f) + normal(8000 + r, i))
      for (const by of ['families', 'worlds'] as const) {
        const { effects } = pairedEffects(own(kin.length), [measure('x', d)], {
          seed: r,
          resamples: 200,
          ...(by === 'families' ? { families: kin } : {}),
        })
        const { low, high } = effects[0].simultaneous
        if (low <= 0 && high >= 0) held[by]++
      }
    }
    expect(held.families / repeats).toBeGreaterThanOrEqual(0.9)
    expect(held.families / repeats).toBeLessThanOrEqual(0.97)
    expect(held.worlds / repeats).toBeLessThan(0.7)
  })

  it('families of one world each are worlds', () => {
    const d = list(40, (i) => normal(1, i))
    const plain = pairedEffects(own(40), [measure('x', d)], { seed: 2 })
    const named = pairedEffects(own(40), [measure('x', d)], { seed: 2, families: own(40).map(String) })
    expect(named).toEqual(plain)
    expect(plain.families).toBe(40)
    expect(plain.effects[0]?.error).toBeCloseTo(
      Math.sqrt(d.reduce((sum, v) => sum + (v - d.reduce((a, b) => a + b, 0) / 40) ** 2, 0) / 39 / 40),
      12,
    )
  })

  it('leaves out a pair with a failed side and counts it', () => {
    const measures = [measure('x', [1, Number.NaN, 3]), measure('y', [1, 2, 3])]
    const { pairs, failed, effects } = pairedEffects(own(3), measures, { seed: 1 })
    expect({ pairs, failed }).toEqual({ pairs: 2, failed: 1 })
    expect(effects.map((e) => e.mean.value)).toEqual([2, 2])
  })

  it('says superiority pair by pair, ties half', () => {
    const { superiority, differing } = pairedEffects(own(4), [measure('x', [2, 1, 0, -1])], { seed: 1 })
      .effects[0]
    expect(superiority.value).toBe(0.625)
    expect(superiority.low).toBeLessThan(0.625)
    expect(superiority.high).toBeGreaterThan(0.625)
    expect(differing).toBe(0.75)
  })

  it('keeps never in median and superiority, and out of mean and max-t', () => {
    const never = measure('time', [...list(30, () => Infinity), ...list(20, (i) => i)])
    const { effects } = pairedEffects(
      own(50),
      [
        never,
        measure(
          'x',
          list(50, (i) => normal(3, i)),
        ),
      ],
      { seed: 1 },
    )
    expect(effects[0]?.median.value).toBe(Infinity)
    expect(effects[0]?.median.low).toBeLessThan(20)
    expect(effects[0]?.superiority.value).toBeCloseTo(0.99)
    expect(effects[0]?.mean.value).toBeNaN()
    expect(effects[0]?.simultaneous.low).toBeNaN()
    const alone = pairedEffects(
      own(50),
      [
        measure(
          'x',
          list(50, (i) => normal(3, i)),
        ),
      ],
      { seed: 1 },
    )
    expect(effects[1]?.simultaneous).toEqual(alone.effects[0]?.simultaneous)
  })

  it('refuses lists of different lengths', () => {
    expect(() => pairedEffects(own(3), [measure('x', [1, 2])], { seed: 1 })).toThrow(
      'x: 2 and 2 values for 3 pairs',
    )
  })
})

describe('Simultaneous intervals', () => {
  const K = 8
  /** Eight measures of which half share a common part. */
  const batch = (r: number) =>
    list(K, (k) => k).map((k) =>
      measure(
        `m${k}`,
        list(64, (i) => normal(1000 + r, i, k) + (k < 4 ? 1 : 0) * normal(1000 + r, i, 50)),
      ),
    )
  it('hold for eight measures together in 92 to 98 of 100, where single ones do not', () => {
    let together = 0
    let single = 0
    const repeats = 200
    for (let r = 0; r < repeats; r++) {
      const { effects } = pairedEffects(own(64), batch(r), { seed: r, resamples: 200 })
      if (effects.every(({ simultaneous: { low, high } }) => low <= 0 && high >= 0)) together++
      if (effects.every(({ mean: { low, high } }) => low <= 0 && high >= 0)) single++
    }
    expect(together / repeats).toBeGreaterThanOrEqual(0.92)
    expect(together / repeats).toBeLessThanOrEqual(0.98)
    expect(single / repeats).toBeLessThan(0.85)
  })

  it('of measures that move often are not widened by those that hardly move', () => {
    const often = list(8, (k) =>
      measure(
        `often${k}`,
        list(100, (i) => normal(3000, i, k)),
      ),
    )
    const seldom = list(20, (k) =>
      measure(
        `seldom${k}`,
        list(100, (i) => (uniform(3001, i, k) < 0.04 ? 1 : 0)),
      ),
    )
    const { effects } = pairedEffects(own(100), [...often, ...seldom], { seed: 1 })
    const alone = pairedEffects(own(100), often, { seed: 1 })
    expect(effects.slice(0, 8)).toEqual(alone.effects)
  })

  it('hold for those that move often in 92 to 98 of 100, beside measures that hardly move', () => {
    let together = 0
    const repeats = 200
    for (let r = 0; r < repeats; r++) {
      const seldom = list(6, (k) =>
        measure(
          `s${k}`,
          list(64, (i) => (uniform(5000 + r, i, k) < 0.05 ? 1 : 0)),
        ),
      )
      const { effects } = pairedEffects(own(64), [...batch(r), ...seldom], { seed: r, resamples: 200 })
      if (effects.slice(0, K).every(({ simultaneous: { low, high } }) => low <= 0 && high >= 0)) together++
    }
    expect(together / repeats).toBeGreaterThanOrEqual(0.92)
    expect(together / repeats).toBeLessThanOrEqual(0.98)
  })
})

describe('Looks', () => {
  it('are at 64, 128, 256 ... and at the number asked', () => {
    expect(looks(200)).toEqual([64, 128, 200])
    expect(looks(256)).toEqual([64, 128, 256])
    expect(looks(40)).toEqual([40])
    expect(() => looks(0)).toThrow('whole number from 1')
  })

  it('stop on width alone, never before 64, never after the number asked', () => {
    const rule = { asked: 500, width: 1 }
    expect(decide(64, { low: 5, high: 6 }, rule)).toBe('narrow enough')
    expect(decide(64, { low: -0.5, high: 0.5 }, rule)).toBe('narrow enough')
    expect(decide(64, { low: 5, high: 6.1 }, rule)).toBe('go on')
    expect(decide(32, { low: 0, high: 0 }, rule)).toBe('go on')
    expect(decide(500, { low: 0, high: 9 }, rule)).toBe('all that were asked')
    expect(decide(64, { low: Number.NaN, high: Number.NaN }, rule)).toBe('go on')
    expect(decide(64, { low: 1, high: 1 }, { asked: 500 })).toBe('go on')
  })

  it('use pairs in seed order: a gap ends what they see', () => {
    expect(unbroken([true, true, false, true])).toBe(2)
    expect(unbroken([true, true])).toBe(2)
  })

  /** How often the interval holds the mean where the rule stops, for both kinds of interval on the same pairs. */
  const coverage = (kind: typeof normal, mean: number) => {
    const repeats = 300
    const held = { mean: 0, simultaneous: 0 }
    const stops = new Set<number>()
    for (let r = 0; r < repeats; r++) {
      const d = list(256, (i) => kind(r, i))
      const seen = new Map<number, ReturnType<typeof pairedEffects>>()
      const at = (n: number) => {
        const found =
          seen.get(n) ?? pairedEffects(own(n), [measure('x', d.slice(0, n))], { seed: r, resamples: 200 })
        seen.set(n, found)
        return found.effects[0]
      }
      for (const which of ['mean', 'simultaneous'] as const) {
        const { interval, pairs } = stopped({ asked: 256, width: 0.36 }, (n) => at(n)[which])
        stops.add(pairs)
        if (interval.low <= mean && interval.high >= mean) held[which]++
      }
    }
    return { percentile: held.mean / repeats, maxT: held.simultaneous / repeats, stops: stops.size }
  }
  it.each([
    { of: 'normal', kind: normal, mean: 0 },
    { of: 'skewed', kind: skewed, mean: 1 },
  ])('that stop leave 95 % intervals that hold 90 to 97 times of 100: $of differences', ({ kind, mean }) => {
    const { percentile, maxT, stops } = coverage(kind, mean)
    for (const held of [percentile, maxT]) {
      expect(held).toBeGreaterThanOrEqual(0.9)
      expect(held).toBeLessThanOrEqual(0.97)
    }
    expect(stops).toBeGreaterThan(1)
  })
})

describe('Conclusions', () => {
  it('follow from the interval and from what is negligible', () => {
    expect(conclude({ low: 1, high: 2 })).toBe('more')
    expect(conclude({ low: -2, high: -1 })).toBe('less')
    expect(conclude({ low: -2, high: 1 })).toBe('undecided')
    expect(conclude({ low: -2, high: 1 }, 3)).toBe('no effect')
    expect(conclude({ low: 1, high: 2 }, 3)).toBe('no effect')
    expect(conclude({ low: 1, high: 4 }, 3)).toBe('more')
    expect(conclude({ low: 0, high: 0 })).toBe('no effect')
    expect(conclude({ low: Number.NaN, high: Number.NaN }, 1)).toBe('undecided')
  })

  it('say whether twice the runs would be likely to change them', () => {
    expect(concludeWithTwice({ value: 1, low: -0.2, high: 2.2 })).toBe('more')
    expect(concludeWithTwice({ value: 0.1, low: -2, high: 2.2 })).toBe('undecided')
    expect(concludeWithTwice({ value: 0, low: -1, high: 1 }, 0.8)).toBe('no effect')
    expect(concludeWithTwice({ value: 1, low: -0.2, high: 2.2 }, 0, 0.1)).toBe('undecided')
  })

  it.each([
    ['normal', normal],
    ['skewed', skewed],
  ] as const)(
    'two unpaired baselines are "no effect" or "undecided" in at least 90 of 100: %s',
    (_, kind) => {
      let quiet = 0
      let quietAll = 0
      for (let r = 0; r < 100; r++) {
        const arms = list(5, (k) => k).map((k) => ({
          id: `m${k}`,
          baseline: list(256, (i) => kind(2000 + r, i, 2 * k)),
          counterfactual: list(256, (i) => kind(5000 + r, i, 2 * k)),
        }))
        const at = (n: number) =>
          pairedEffects(
            own(n),
            arms.map((m) => ({
              ...m,
              baseline: m.baseline.slice(0, n),
              counterfactual: m.counterfactual.slice(0, n),
            })),
            { seed: r, resamples: 200 },
          ).effects
        const { pairs } = stopped({ asked: 256, width: 0.55 }, (n) => at(n)[0].mean)
        const said = at(pairs)
        const calm = (interval: { low: number; high: number }) =>
          ['no effect', 'undecided'].includes(conclude(interval, 0.05))
        if (calm(said[0].mean)) quiet++
        if (said.every((effect) => calm(effect.simultaneous))) quietAll++
      }
      expect(quiet).toBeGreaterThanOrEqual(90)
      expect(quietAll).toBeGreaterThanOrEqual(90)
    },
  )

  it('an effect of half a standard deviation is seen', () => {
    const d = list(128, (i) => 0.5 + normal(77, i))
    expect(conclude(pairedEffects(own(128), [measure('x', d)], { seed: 1 }).effects[0].mean)).toBe('more')
  })

  it('the gain of pairing is a ratio of variances, only where a fifth of the pairs differ', () => {
    const base = list(400, (i) => normal(1, i))
    const other = list(400, (i) => normal(2, i))
    const moved = base.map((value, i) => value + 0.3 * normal(3, i))
    const gain = pairingGain(moved, base, other)
    expect(gain).toBeGreaterThan(15)
    expect(gain).toBeLessThan(32)
    expect(
      pairingGain(
        base.map((v, i) => (i < 79 ? v + 1 : v)),
        base,
        other,
      ),
    ).toBe('unaffected')
    expect(
      pairingGain(
        base.map((v, i) => (i < 81 ? v + 1 : v)),
        base,
        other,
      ),
    ).not.toBe('unaffected')
  })
})
