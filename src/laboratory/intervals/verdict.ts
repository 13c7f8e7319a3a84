/**
 * The verdict on a claim, by a rule fixed before any run (the model's chapter on claims).
 *
 *   E_w = mean paired effect of the lever in world w, in the measure's unit (risk difference for yes/no outcomes)
 *   q   = share of the worlds with s E_w > delta            s = +1 or -1, the direction claimed
 *   r   = share of the worlds with s E_w < -delta           the reverse side
 *
 *   not testable   beyond the horizon; resting on a declared assumption; carried out in under half the worlds; no headroom
 *   depends        a rule variant gives another verdict (of supported, contradicted, not supported)
 *   supported      lower bound of q >= 0.8                  contradicted   lower bound of r >= 0.8
 *   not supported  upper bound of q <= 0.2
 *   depends        else, if a box of assumptions separates the worlds out of sample (discovery)
 *   undecided      else, or if under 200 worlds speak
 *
 * In this order. Bounds: 95 % percentile interval by resampling families of worlds (laboratory/families.ts; decision 0018), since worlds of one
 * family share most of what is not known. At q = 0 or 1 the resamples are all alike, so a bound is never nearer than Wilson's for as
 * many independent worlds as there are families: with fewer than 16 families nothing can be supported. E_w is a mean over few seeds and so noisy:
 * with a small effect q lies nearer to one half than the truth, which makes a verdict undecided, not wrong.
 */
import { type Interval, shareInterval } from '../ensemble/statistics.ts'
import { numbered, percentiles, resample } from './resample.ts'
import type { ShareOfWorlds } from './share.ts'

export type Verdict =
  | 'supported'
  | 'contradicted'
  | 'not supported'
  | 'depends'
  | 'undecided'
  | 'not testable'

/** Why, as a word for the catalogues to put into a sentence. */
export type VerdictReason =
  | 'beyond-horizon'
  | 'declared-assumption'
  | 'seldom-carried-out'
  | 'no-headroom'
  | 'flips-with-rules'
  | 'most-worlds'
  | 'reverse-in-most-worlds'
  | 'few-worlds'
  | 'box-separates'
  | 'between'
  | 'too-few-worlds'

export interface ClaimEvidence {
  readonly direction: 'more' | 'less'
  /** Least effect that the claim's words mean, >= 0; an effect must be larger. */
  readonly delta: number
  /** Mean paired effect of each accepted world; NaN for a world in which every pair failed. */
  readonly effects: readonly number[]
  /** Family of each world; default: each its own. */
  readonly families?: readonly (number | string)[]
  /** The claim speaks of what comes after the end of what is simulated. */
  readonly beyondHorizon?: boolean
  /** The effect rests on an assumption that the model declares, not on what it simulates. */
  readonly onAssumption?: boolean
  /** Share of worlds in which the lever was carried out. */
  readonly carriedOut: number
  /** For yes/no outcomes: share of baseline runs with the outcome. */
  readonly baselineShare?: number
  /** Whether a box of assumptions separates the worlds on held-out ones; undefined: not looked for. */
  readonly boxSeparates?: boolean
  /** Effects of the same worlds under each rule variant. */
  readonly variants?: Readonly<Record<string, readonly number[]>>
  readonly seed: number
}

export interface ClaimVerdict {
  readonly verdict: Verdict
  readonly reason: VerdictReason
  /** Share of worlds with the effect claimed, and with its reverse. */
  readonly q: ShareOfWorlds
  readonly reverse: ShareOfWorlds
  readonly worlds: number
  /** Variant by variant: its own verdict on q alone. */
  readonly variants: Readonly<Record<string, Verdict>>
  readonly variantShares: Readonly<Record<string, ShareOfWorlds>>
  /** Three variants or more were tried, as the rule asks. */
  readonly variantsTried: boolean
}

export const LEAST_WORLDS = 200
export const LEAST_VARIANTS = 3
const MOST = 0.8
const FEW = 0.2
const HALF = 0.5
const CEILING = 0.95
const RESAMPLES = 1000

export function claimVerdict(evidence: ClaimEvidence): ClaimVerdict {
  if (!(evidence.delta >= 0)) throw new RangeError(`threshold ${evidence.delta}: expected 0 or more`)
  const main = sides(evidence, evidence.effects)
  const own = byShares(main)
  const other = Object.entries(evidence.variants ?? {}).map(
    ([name, effects]) => [name, sides(evidence, effects)] as const,
  )
  const variants = Object.fromEntries(other.map(([name, shares]) => [name, byShares(shares)[0]]))
  const variantShares = Object.fromEntries(other.map(([name, { q }]) => [name, q]))
  const [verdict, reason] = untestable(evidence) ?? flipped(own, variants) ?? between(own, evidence)
  const variantsTried = Object.keys(variants).length >= LEAST_VARIANTS
  return { verdict, reason, ...main, variants, variantShares, variantsTried }
}

type Ruling = readonly [Verdict, VerdictReason]
type Sides = Pick<ClaimVerdict, 'q' | 'reverse' | 'worlds'>

function untestable(evidence: ClaimEvidence): Ruling | undefined {
  if (evidence.beyondHorizon === true) return ['not testable', 'beyond-horizon']
  if (evidence.onAssumption === true) return ['not testable', 'declared-assumption']
  if (evidence.carriedOut < HALF) return ['not testable', 'seldom-carried-out']
  const already =
    evidence.direction === 'more' ? evidence.baselineShare : 1 - (evidence.baselineShare ?? Number.NaN)
  return already !== undefined && already >= CEILING ? ['not testable', 'no-headroom'] : undefined
}

/** Undecided is no other verdict, only a weaker one: it neither flips nor is flipped. */
function flipped([own]: Ruling, variants: Readonly<Record<string, Verdict>>): Ruling | undefined {
  if (own === 'undecided') return undefined
  const flips = Object.values(variants).some((verdict) => verdict !== 'undecided' && verdict !== own)
  return flips ? ['depends', 'flips-with-rules'] : undefined
}

function between(own: Ruling, { boxSeparates }: ClaimEvidence): Ruling {
  return own[1] === 'between' && boxSeparates === true ? ['depends', 'box-separates'] : own
}

function byShares({ q, reverse, worlds }: Sides): Ruling {
  if (worlds < LEAST_WORLDS) return ['undecided', 'too-few-worlds']
  if (q.low >= MOST) return ['supported', 'most-worlds']
  if (reverse.low >= MOST) return ['contradicted', 'reverse-in-most-worlds']
  if (q.high <= FEW) return ['not supported', 'few-worlds']
  return ['undecided', 'between']
}

function sides({ direction, delta, seed, families }: ClaimEvidence, effects: readonly number[]): Sides {
  const sign = direction === 'more' ? 1 : -1
  const worlds = effects.map((_, w) => w).filter((w) => !Number.isNaN(effects[w]!))
  const kin = numbered(worlds.map((w) => families?.[w] ?? w))
  const drawn = Array.from({ length: RESAMPLES }, (_, b) => resample(new Int32Array(kin.count), seed, b))
  const share = (holds: (effect: number) => boolean): ShareOfWorlds => {
    const yes = new Float64Array(kin.count)
    const all = new Float64Array(kin.count)
    worlds.forEach((w, i) => {
      const f = kin.of[i]!
      all[f]!++
      if (holds(sign * effects[w]!)) yes[f]!++
    })
    const value = yes.reduce((a, b) => a + b, 0) / worlds.length
    return bounded(value, percentiles(drawn.map((counts) => shareOf(yes, all, counts))), kin.count)
  }
  return { q: share((e) => e > delta), reverse: share((e) => e < -delta), worlds: worlds.length }
}

/** Where all families agree resampling says nothing of chance: Wilson's bound for as many worlds as families does. */
function bounded(value: number, { low, high }: Interval, families: number): ShareOfWorlds {
  if (value > 0 && value < 1) return { value, low, high }
  return { value, ...shareInterval(value * families, families) }
}

function shareOf(yes: Float64Array, all: Float64Array, counts: Int32Array): number {
  let sum = 0
  let n = 0
  for (let f = 0; f < yes.length; f++) {
    sum += yes[f]! * counts[f]!
    n += all[f]! * counts[f]!
  }
  return sum / n
}
