/** Words of the timetable, the end of a run, its progress and the list of levers. */
export interface RunWords {
  readonly timetable: {
    readonly title: string
    readonly columns: {
      readonly id: string
      readonly target: string
      readonly record: string
      readonly simulated: string
      readonly verdict: string
      readonly use: string
      readonly source: string
    }
    readonly use: { readonly input: string; readonly fit: string; readonly check: string }
    readonly given: string
    readonly inside: string
    readonly never: string
    readonly open: string
    early(minutes: number): string
    late(minutes: number): string
    few(by: string): string
    many(by: string): string
    score(f: { inside: number; all: number; outside: readonly string[] }): string
    readonly note: string
  }
  readonly outcome: {
    readonly title: string
    readonly names: Readonly<
      Record<
        'government-captured' | 'army-out-in-order' | 'army-out-broken' | 'army-holds-the-guns' | 'stand-off',
        string
      >
    >
    detail(f: { men: number; away: number; guns: number; gunsHeld: number }): string
    readonly open: string
  }
  readonly end: {
    hash(hash: string): string
    reproduce(command: string): string
    tables(digest: string): string
    shares(f: { attested: number; inferred: number; assumed: number; total: number }): string
    readonly caveat: string
    seconds(f: { seconds: number; persons: number }): string
    written(dir: string): string
  }
  /** How answers at a smaller scale differ from those of the whole city. */
  readonly bias: {
    /** A comparison is stored, but of other tables or another model. */
    other(scale: number): string
    none(scale: number): string
    held(f: { scale: number; seeds: number }): string
    title(f: { scale: number; seeds: number }): string
    shift(f: { kind: 'time' | 'count' | 'share'; shift: number }): string
  }
  readonly settings: {
    /** `long`: a lever acts outside the walls. */
    /** `title`: of a scenario that is not told as a day of Paris. */
    line(f: {
      seed: number
      world: number
      scale: number
      version: string
      long: boolean
      title?: string
    }): string
    measured: string
    levers(list: readonly string[]): string
    knockOuts(list: readonly string[]): string
  }
  /** Names of sources that the registry has without author, or without accents; the others go by their author. */
  readonly sources: Readonly<Record<string, string>>
  progress(f: {
    clock: string
    out: number
    refusing: number
    guns: number
    left: number | undefined
  }): string
  readonly levers: {
    readonly title: string
    readonly holder: string
    readonly when: string
    readonly values: string
    readonly initial: string
    readonly evidence: string
    readonly unavailable: string
    readonly knockOuts: string
    /** What the words that stand for 1871 mean, by how they are typed. */
    readonly meant: Readonly<Record<string, string>>
    readonly yesNo: string
    readonly whole: string
    readonly time: string
  }
}
