import { describe, expect, it } from 'vitest'
import { type ClaimEvidence, claimVerdict } from './index.ts'

/** 200 worlds of which so many have the effect, so many its reverse, and the rest nothing. */
const worlds = (yes: number, reverse = 0, n = 200) =>
  Array.from({ length: n }, (_, w) => (w < yes ? 0.3 : w < yes + reverse ? -0.3 : 0))

const claim = (effects: readonly number[], rest: Partial<ClaimEvidence> = {}) =>
  claimVerdict({ direction: 'more', delta: 0.1, effects, carriedOut: 1, seed: 1, ...rest })
const said = (effects: readonly number[], rest: Partial<ClaimEvidence> = {}) => {
  const { verdict, reason } = claim(effects, rest)
  return `${verdict}: ${reason}`
}

describe('The verdict on a claim', () => {
  it('supported when the lower bound of q reaches 0.8, not when q alone does', () => {
    expect(said(worlds(180))).toBe('supported: most-worlds')
    expect(said(worlds(162))).toBe('undecided: between')
    const { q, worlds: n } = claim(worlds(180))
    expect(q.value).toBe(0.9)
    expect(q.low).toBeGreaterThan(0.84)
    expect(q.high).toBeLessThan(0.96)
    expect(n).toBe(200)
  })

  it('goes by families of worlds: as many worlds of few families decide less', () => {
    const inFamilies = (n: number) => worlds(0).map((_, w) => Math.floor((w * n) / 200))
    expect(said(worlds(180), { families: inFamilies(200) })).toBe('supported: most-worlds')
    expect(said(worlds(180), { families: inFamilies(20) })).toBe('undecided: between')
    expect(said(worlds(200), { families: inFamilies(20) })).toBe('supported: most-worlds')
    expect(said(worlds(200), { families: inFamilies(15) })).toBe('undecided: between')
    expect(claim(worlds(0), { families: inFamilies(20) }).q.high).toBeGreaterThan(0.15)
  })

  it('contradicted when the reverse side does', () => {
    expect(said(worlds(5, 180))).toBe('contradicted: reverse-in-most-worlds')
  })

  it('not supported when the upper bound of q is at most 0.2 and the reverse is not shown', () => {
    expect(said(worlds(20, 60))).toBe('not supported: few-worlds')
    expect(said(worlds(0))).toBe('not supported: few-worlds')
    expect(said(worlds(38))).toBe('undecided: between')
  })

  it('depends when it lies between and a box separates the worlds; undecided when none does', () => {
    expect(said(worlds(100), { boxSeparates: true })).toBe('depends: box-separates')
    expect(said(worlds(100), { boxSeparates: false })).toBe('undecided: between')
    expect(said(worlds(180), { boxSeparates: true })).toBe('supported: most-worlds')
  })

  it('depends when a rule variant flips it; an undecided variant flips nothing', () => {
    const variants = { a: worlds(185), b: worlds(10), c: worlds(180) }
    const flipped = claim(worlds(180), { variants })
    expect(flipped).toMatchObject({ verdict: 'depends', reason: 'flips-with-rules', variantsTried: true })
    expect(flipped.variants).toEqual({ a: 'supported', b: 'not supported', c: 'supported' })
    expect(said(worlds(180), { variants: { a: worlds(185), b: worlds(100) } })).toBe('supported: most-worlds')
    expect(claim(worlds(180), { variants: { a: worlds(185) } }).variantsTried).toBe(false)
  })

  it('not testable beyond the horizon, on an assumption, seldom carried out, or without headroom', () => {
    expect(said(worlds(200), { beyondHorizon: true })).toBe('not testable: beyond-horizon')
    expect(said(worlds(200), { onAssumption: true })).toBe('not testable: declared-assumption')
    expect(said(worlds(200), { carriedOut: 0.49 })).toBe('not testable: seldom-carried-out')
    expect(said(worlds(200), { carriedOut: 0.5 })).toBe('supported: most-worlds')
    expect(said(worlds(200), { baselineShare: 0.95 })).toBe('not testable: no-headroom')
    expect(said(worlds(200), { baselineShare: 0.04 })).toBe('supported: most-worlds')
    expect(said(worlds(0, 200), { direction: 'less', baselineShare: 0.04 })).toBe('not testable: no-headroom')
  })

  it('undecided with under 200 worlds, whatever they say; failed worlds do not count', () => {
    expect(said(worlds(199, 0, 199))).toBe('undecided: too-few-worlds')
    expect(said([...worlds(199, 0, 199), Number.NaN])).toBe('undecided: too-few-worlds')
  })

  it('reads a claim of less the other way round', () => {
    expect(said(worlds(0, 190), { direction: 'less' })).toBe('supported: most-worlds')
    expect(said(worlds(190), { direction: 'less' })).toBe('contradicted: reverse-in-most-worlds')
  })

  it('an effect must be larger than the threshold, not equal to it', () => {
    expect(said(worlds(200), { delta: 0.3 })).toBe('not supported: few-worlds')
    expect(() => claim(worlds(200), { delta: -1 })).toThrow('threshold -1')
  })
})
