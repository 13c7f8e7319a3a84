/** Words of plans and of questions to the store. */
export interface PlanWords {
  /** Sizes of a plan; `runs` is their product less what stands twice. */
  sizes(f: { variants: number; worlds: number; seeds: number; runs: number }): string
  design(f: { name: string; points: number }): string
  readonly valid: string
  have(f: { stored: number; waiting: number; missing: number }): string
  ran(f: { runs: number; seconds: number; stored: number }): string
  failed(n: number): string
  damaged(f: { file: string }): string
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
    leftOut(file: string): string
  }
}
