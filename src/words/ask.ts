import type { Saying } from './measures.ts'

/** Words of an answer: the sentence, the tables beside it, how sure it is, progress. Values come in the unit of the measure. */
export type MeasureUnit = 'time' | 'count' | 'share' | 'chance'

/** A value or a difference of a measure: seconds for times, shares 0..1. */
export interface MeasuredFact {
  readonly label: string
  readonly unit: MeasureUnit
  readonly baseline: number
  readonly counterfactual: number
  readonly difference: number
  readonly low: number
  readonly high: number
}

/** What a headline is made of: the primary effect, with how its measure is said in this language; without it the label is quoted. */
export interface HeadlineFact extends MeasuredFact {
  readonly said: Saying | undefined
  /** Title of what is changed, where the sentence is to say it: "Gates shut at 22:00". */
  readonly change?: string | undefined
  /** Largest share of runs, with the change or without, in which an hour never comes. */
  readonly never: number
}

export interface AskWords {
  /** A value: 18,300; 21:55; 34 %. */
  value(unit: MeasureUnit, value: number): string
  /** A difference: 3,300 fewer; 25 min later; 12 points more. Nothing moved: none. */
  shift(unit: MeasureUnit, difference: number): string
  /** Both ends of an interval of a difference. */
  interval(unit: MeasureUnit, low: number, high: number): string
  /** The question, of what is changed. */
  question(change: string): string
  /** One sentence that answers the question, as a pupil would say it. */
  readonly headline: {
    moved(f: HeadlineFact): string
    same(f: HeadlineFact): string
    open(f: HeadlineFact): string
    /** A difference, but of too few runs to conclude from. */
    few(f: HeadlineFact): string
  }
  readonly title: string
  sure(f: { interval: string; pairs: number; worlds: number }): string
  carriedOut(f: { share: number; low: number; high: number }): string
  readonly state: string
  readonly seldom: string
  /** Whether twice the runs would change the conclusion, which is open or not. */
  twice(f: { changes: boolean; open: boolean }): string
  failed(n: number): string
  readonly worlds: {
    accepted(f: { count: number; version: string }): string
    /** Worlds in families of near neighbours. */
    kin(families: number): string
    otherVersion(f: { version: string; now: string }): string
    readonly baseline: string
    prior(count: number): string
  }
  readonly table: {
    readonly title: string
    readonly columns: {
      readonly measure: string
      readonly record: string
      readonly baseline: string
      readonly counterfactual: string
      readonly difference: string
      readonly superiority: string
      readonly pairing: string
    }
    readonly primary: string
    readonly exploratory: string
    readonly tooFew: string
    unaffected(f: { labels: readonly string[] }): string
    readonly pairingNone: string
    /** Measures that too few pairs show. */
    rare(f: { labels: readonly string[] }): string
    /** What pairs were worth; `between`: share of the spread between worlds, null where unknown. */
    worth(f: { moved: number; fivefold: number; between: number | null }): string
    readonly note: string
    never(share: string): string
  }
  readonly outcomes: { readonly title: string; readonly note: string }
  readonly hangs: {
    readonly title: string
    key(f: { id: string; label: string; more: boolean; beats: number; goesWith: readonly string[] }): string
    readonly none: string
    readonly why: Readonly<
      Record<'one-world' | 'no-difference' | 'too-few-worlds' | 'too-few-families', string>
    >
    note(f: { worlds: number; families: number }): string
  }
  readonly looks: {
    title: string
    line(f: {
      pairs: number
      interval: string
      decision: 'go on' | 'narrow enough' | 'all that were asked'
    }): string
  }
  /** Every stored answer in one table. */
  readonly all: {
    readonly title: string
    lead(f: { pairs: number; version: string; scale: number }): string
    readonly decision: string
    readonly effect: string
    readonly carried: string
    readonly made: string
  }
  readonly again: string
  /** A file of the data folder was made with other tables and is passed over: digests of those and of these. */
  stale(f: { file: string; made: string; here: string }): string
  /** The digest of the tables. */
  tables(digest: string): string
  /** Made beforehand, with this or another version of the model. */
  published(f: { version: string; now: string }): string
  readonly caveat: string
  progress(f: {
    ready: number
    total: number
    stored: number
    rate: number
    left: number | undefined
  }): string
}
