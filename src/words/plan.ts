/** How a file of a store is damaged. */
export interface Harm {
  readonly file: string
  readonly why: 'missing' | 'unreadable' | 'cut short' | 'changed'
  readonly runs?: number
}

/** Words of plans and of questions to the store. */
export interface PlanWords {
  /** Sizes of a plan; `runs` is their product less what stands twice. */
  sizes(f: { variants: number; worlds: number; seeds: number; runs: number }): string
  design(f: { name: string; points: number }): string
  readonly valid: string
  have(f: { stored: number; waiting: number; missing: number }): string
  ran(f: { runs: number; seconds: number; stored: number }): string
  failed(n: number): string
  /** What was found out of order in a store. */
  readonly store: {
    /** A damaged file: `runs` it held, where that is known; `to`: where what was left of its shard stands now. */
    damaged(f: Harm & { to: string }): string
    /** The same where nothing has been moved: its runs are left out. */
    leftOut(f: Harm): string
    copy(f: { file: string; runs: number; to: string }): string
    stray(f: { file: string; to: string }): string
    /** Copies that could not be moved. */
    copies(runs: number): string
    /** Work was broken off by a signal; the command that goes on stands behind it. */
    ended(f: { signal: string; store: string }): string
  }
  /** How to run what is missing. */
  readonly goOn: string
  /** How to look at what there is. */
  readonly look: string
  readonly complete: string
  readonly notBegun: string
  readonly table: {
    readonly title: string
    readonly variant: string
    readonly runs: string
    readonly baseline: string
    readonly note: string
    never(share: string): string
    readonly none: string
  }
  readonly query: {
    more(f: { shown: number; all: number }): string
    rows(n: number): string
    waiting(n: number): string
  }
}
