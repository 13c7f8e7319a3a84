/** Words of the report page: headings, captions and what the charts say. */
export interface ReportWords {
  readonly record: string
  readonly baseline: string
  readonly counterfactual: string
  readonly lane: string
  readonly median: string
  readonly from: string
  readonly to: string
  readonly never: string
  readonly yes: string
  readonly no: string
  readonly asTable: string
  decimal(n: number): string
  readonly charts: {
    distribution(label: string): string
    distributionAlt(f: {
      label: string
      lanes: readonly { lane: string; middle: string; never: number }[]
    }): string
    never(share: string): string
    readonly timetable: string
    timetableAlt(moments: number): string
    readonly moment: string
    readonly outcomes: string
    readonly outcome: string
    outcomesAlt(rows: readonly { label: string; baseline: string; counterfactual: string }[]): string
    readonly quarters: string
    quartersAlt(f: { more: readonly string[]; fewer: readonly string[] }): string
    readonly quarter: string
    readonly variant: string
    readonly medians: string
    readonly difference: string
  }
  readonly sections: Readonly<
    Record<
      | 'question'
      | 'who'
      | 'side'
      | 'spread'
      | 'timetable'
      | 'map'
      | 'hangs'
      | 'claim'
      | 'evidence'
      | 'assumptions'
      | 'dead'
      | 'limits'
      | 'again',
      string
    >
  >
  readonly contents: string
  readonly made: (f: { version: string; scale: number; pairs: number; worlds: number }) => string
  readonly who: {
    readonly holder: string
    readonly when: string
    readonly past: string
    readonly set: string
    readonly evidence: string
  }
  readonly side: {
    readonly measure: string
    readonly difference: string
    readonly interval: string
    readonly superiority: string
    still(n: number): string
    readonly note: string
  }
  readonly hangs: {
    readonly none: string
    readonly some: string
    readonly factor: string
    readonly strength: string
    readonly beats: string
  }
  readonly evidence: {
    shares(f: { attested: string; inferred: string; assumed: string; total: string }): string
    readonly attested: string
    readonly inferred: string
    readonly assumed: string
    readonly id: string
    readonly what: string
    readonly value: string
    readonly source: string
    readonly status: string
    readonly confidence: string
    /** high, medium, low */
    readonly assumptionsNote: string
    readonly range: string
  }
  readonly again: {
    readonly command: string
    readonly data: string
    readonly model: string
    readonly runs: (n: number) => string
    readonly digest: string
    readonly cite: string
  }
  readonly limits: string
}
