/** Words of a claim and of its verdict. */
export type VerdictWord =
  | 'supported'
  | 'contradicted'
  | 'not supported'
  | 'depends'
  | 'undecided'
  | 'not testable'
export type VerdictWhy =
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

interface Spread {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** Pairs of runs, and the worlds they lie in. */
export interface BesideRuns {
  readonly pairs: number
  readonly worlds: number
}

export interface ClaimWords {
  readonly listTitle: string
  /** How to read a published verdict, and what a new one takes. */
  listNote(f: { runs: number }): string
  readonly who: string
  readonly where: string
  readonly statement: string
  readonly mechanism: string
  readonly test: string
  readonly lever: string
  readonly knockOut: string
  readonly measure: string
  /** At least 7,500 fewer. */
  wanted(shift: string): string
  readonly reading: string
  readonly horizon: string
  readonly counter: string
  readonly refute: string
  readonly verdictTitle: string
  readonly verdict: Readonly<Record<VerdictWord, string>>
  readonly why: Readonly<Record<VerdictWhy, string>>
  effect(f: { baseline: string; counterfactual: string; difference: string; interval: string }): string
  share(q: Spread): string
  reverse(q: Spread): string
  carriedOut(q: { share: number; low: number; high: number }): string
  readonly believeTitle: string
  readonly holds: string
  readonly fails: string
  belief(f: { id: string; label: string; unit: string; low: number | null; high: number | null }): string
  box(f: { inside: number; outside: number; worlds: number; separates: boolean; coverage: number }): string
  readonly noBox: string
  readonly nothingSeparates: string
  readonly variantsTitle: string
  variant(f: { title: string; verdict: string; q: Spread }): string
  readonly variantsNone: string
  /** Beside a decided verdict: some other rules leave it open. */
  readonly variantsOpen: string
  budget(f: { version: string; worlds: number; seeds: number; scale: number; failed: number }): string
  short(f: { worlds: number; needed: number }): string
  /** An answer and a claim on one change that give other numbers, and why. */
  readonly beside: {
    /** Above a list, on the answer and on the claim. */
    readonly onAnswer: string
    readonly onClaim: string
    /** Names of the other one: "Claim C-03", "The answer". */
    claim(id: string): string
    readonly answer: string
    /** Same change, same measure, other numbers. */
    same(f: { other: string; there: string; thereRange: string; here: string; hereRange: string }): string
    /** The other one changes more, or less, than this one. */
    more(f: { other: string; extra: string; label: string; there: string }): string
    less(f: { other: string; extra: string; label: string; there: string }): string
    /** The same change, another measure. */
    measure(f: { other: string; label: string; there: string }): string
    /** The same change and a measure that stands in the answer's table. */
    table(f: { other: string; label: string; there: string; here: string }): string
    /** Why: pairs of runs and worlds here and there, and what else is not the same. */
    pairs(f: { here: BesideRuns; there: BesideRuns }): string
    worlds(f: { here: 'accepted' | 'baseline' | 'prior'; there: 'accepted' | 'baseline' | 'prior' }): string
    scale(f: { here: number; there: number }): string
    version(f: { here: string; there: string }): string
    readonly agree: string
    readonly disagree: string
  }
  readonly caveat: string
  /** Verdicts that lie in the folder are not shown: other tables, or another test. */
  readonly leftOut: string
  readonly again: string
  readonly pageMade: string
  readonly indexTitle: string
  readonly untested: string
  readonly basisTitle: string
  basis(f: { version: string; worlds: number; seeds: number; scale: number }): string
}
