/**
 * The answer to a what-if: exactly what `commune ask --json` prints, what the store keeps and what reports and the page are
 * made from. Names in it are those of the file, hence the underscores. JSON has no infinity: null stands for "never" and for
 * what cannot be said.
 *
 * Units: times are seconds after 17 March 1871, 21:00; shares 0..1; counts as they are. In a mean a time that never comes counts as the end
 * of the act (20 March, 12:00): the restricted mean of survival analysis. Its share stands beside it as `never`, and quantiles keep it as null.
 */
import type { Words } from '../../evidence/index.ts'
import type { Conclusion } from '../intervals/index.ts'
import type { Outcome } from '../outcome.ts'
import type { WorldChoice } from '../worlds.ts'

/** `time`: seconds of the clock. `chance`: 0 or 1 in a run, a share over runs. */
export type Unit = 'time' | 'count' | 'share' | 'chance'

export interface Question {
  readonly scenario: string
  /** As typed: `{"gates.shut": "22:00"}`; knock-outs by id. */
  readonly levers: Readonly<Record<string, string>>
  readonly knock_outs: readonly string[]
  /** The question as a sentence. */
  readonly text: Words
}

/** 5, 25, 50, 75 and 95 % of a list of values; null is never. */
export type Quantiles = readonly [
  p5: number | null,
  p25: number | null,
  median: number | null,
  p75: number | null,
  p95: number | null,
]

export interface Effect {
  readonly measure: string
  readonly label: Words
  readonly unit: Unit
  /** Means over pairs, worlds counting equally (see above for "never"). */
  readonly baseline: number
  readonly counterfactual: number
  /** counterfactual - baseline, with the interval over families of worlds: of the primary measure by itself, of the others simultaneous (max-t). */
  readonly difference: number
  readonly low: number
  readonly high: number
  /** Median of the paired differences; null where it is infinite. */
  readonly median: number | null
  /** P(counterfactual > baseline) + half of P(equal), pair by pair. */
  readonly superiority: number
  /** How many times more runs the same width would need without pairs. */
  readonly variance_ratio: number | 'unaffected'
  /** Share of the pairs in which the measure differs at all. */
  readonly differing: number
  readonly conclusion: Conclusion
  /** Share of runs in which a time never came. */
  readonly never: { readonly baseline: number; readonly counterfactual: number }
  readonly quantiles: { readonly baseline: Quantiles; readonly counterfactual: Quantiles }
  /** Value of the record, where there is one, in the same unit. */
  readonly record: number | null
}

/** One of the exclusive ways in which the act can end; over all of them each side sums to one. */
export interface OutcomeShare {
  readonly outcome: Outcome
  readonly baseline: number
  readonly counterfactual: number
  readonly difference: number
  /** Simultaneous over the outcomes. */
  readonly low: number
  readonly high: number
}

/** A share of worlds with its 95 % interval. */
export interface Share {
  readonly share: number
  readonly low: number
  readonly high: number
}

/** An assumption that the size of the primary effect goes with. */
export interface Dependence {
  readonly key: string
  readonly id: string
  readonly label: Words
  /** Rank correlation with the paired difference: its sign says which way. */
  readonly correlation: number
  /** Share of the resamples in which it beats a dummy; 0.95 or more, else it is not listed. */
  readonly beats: number
  /** Stronger keys that its values go together with in these worlds. */
  readonly goes_with: readonly string[]
}

export interface HangsOn {
  readonly measure: string
  /** Only what beats a dummy in 95 % of the resamples; empty with `resolved: false`: not resolved, which is not "on nothing". */
  readonly resolved: boolean
  readonly keys: readonly Dependence[]
  /** Why nothing could be ranked: one world, or a difference that is the same everywhere. */
  readonly why: 'one-world' | 'no-difference' | 'too-few-worlds' | 'too-few-families' | null
  readonly worlds: number
  readonly families: number
}

/** What pairing was worth in runs, and why no more. */
export interface PairingWorth {
  /** Measures, outcomes apart, that differ in a fifth of the pairs; of these, with a variance ratio of five or more. */
  readonly moved: number
  readonly fivefold: number
  /** Share of the variance of the primary difference that lies between worlds, where pairs cannot help; null where no world was asked twice. */
  readonly between_worlds: number | null
}

export interface Look {
  readonly pairs: number
  readonly difference: number
  readonly low: number
  readonly high: number
  readonly decision: 'go on' | 'narrow enough' | 'all that were asked'
}

/** A pair can be run again by anyone: `commune run --world W --seed S` with and without the levers. */
export interface PairIds {
  readonly world: number
  readonly seed: number
  readonly baseline: string
  readonly counterfactual: string
}

export interface Answer {
  readonly format: 1
  readonly question: Question
  readonly version: string
  readonly scale: number
  readonly worlds: {
    readonly choice: WorldChoice
    /** Worlds in which the pairs lie. */
    readonly count: number
    /** Families of worlds that lie close to one another (families.ts): what intervals resample. */
    readonly families: number
    /** Version of the model that accepted them; null for the others. */
    readonly accepted_with: string | null
  }
  readonly asked: number
  /** Pairs that count, and pairs of which a run failed. */
  readonly pairs: number
  readonly failed: number
  readonly looks: readonly Look[]
  /** Id of the primary measure; its effect comes first. */
  readonly primary: string
  readonly effects: readonly Effect[]
  readonly outcomes: readonly OutcomeShare[]
  readonly pairing: PairingWorth
  /** In what share of worlds the change was carried out in a half or more of the runs; null where there was nothing to carry out (a state of things). */
  readonly carried_out: Share | null
  readonly conclusion: {
    readonly primary: Conclusion
    /** Largest effect either way that is taken for none. */
    readonly negligible: number
    /** What twice the runs would be likely to say: the same value, with half of the variance that is luck. */
    readonly twice: Conclusion
    readonly would_twice_change: boolean
  }
  readonly hangs_on: HangsOn
  readonly run_ids: readonly PairIds[]
}

/** What is told of an answer: sentences and tables read no names of runs, and stored answers have none. */
export type Told = Omit<Answer, 'run_ids'>
