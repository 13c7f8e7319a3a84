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
 * In this order. Bounds: 95 % percentile interval by resampling worlds; at q = 0 or 1 it has no width, but with 200 worlds the
 * exact bound is then within 0.02, far from 0.2 and 0.8. E_w is a mean over few seeds and so noisy: with a small effect q lies nearer to
 * one half than the truth, which makes a verdict undecided, not wrong.
 */
import { percentiles, resample } from './resample.ts'

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

export interface ShareOfWorlds {
  readonly value: number
  readonly low: number
  readonly high: number
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

function sides({ direction, delta, seed }: ClaimEvidence, effects: readonly number[]): Sides {
  const sign = direction === 'more' ? 1 : -1
  const signed = effects.filter((effect) => !Number.isNaN(effect)).map((effect) => sign * effect)
  const once = new Int32Array(signed.length).fill(1)
  const drawn = Array.from({ length: RESAMPLES }, (_, b) => resample(new Int32Array(signed.length), seed, b))
  const share = (holds: (effect: number) => boolean): ShareOfWorlds => {
    const yes = Uint8Array.from(signed, (effect) => (holds(effect) ? 1 : 0))
    return { value: shareOf(yes, once), ...percentiles(drawn.map((counts) => shareOf(yes, counts))) }
  }
  return { q: share((e) => e > delta), reverse: share((e) => e < -delta), worlds: signed.length }
}

function shareOf(yes: Uint8Array, counts: Int32Array): number {
  let sum = 0
  for (let w = 0; w < yes.length; w++) sum += yes[w]! * counts[w]!
  return sum / yes.length
}
