/** Comparison of two days. */
export const compare = {
  title: 'Two days on one clock',
  none: 'No decision is changed yet, so there is one day only.',
  choose: 'Change a decision',
  views: { single: 'The changed day', two: 'Two maps', difference: 'One map of the difference' },
  /** The same where there is little room. */
  viewsShort: { single: 'Changed day', two: 'Two maps', difference: 'Difference' },
  viewLabel: 'Kind of comparison',
  lanes: { baseline: 'unchanged', counterfactual: 'changed' },
  forked: (clock: string) => `The days part at ${clock}.`,
  running: (clock: string) => `The changed day is being computed: ${clock} so far.`,
  same: 'So far every moment of the two days is the same.',
  differences: 'What differs',
  columns: { moment: 'Moment', record: 'Record', baseline: 'Unchanged', counterfactual: 'Changed' },
  ends: 'How it ends',
  outcome: (unchanged: string, changed: string) => `Unchanged: ${unchanged}. Changed: ${changed}.`,
  one: 'One run beside one run, with the same luck. It shows how things could have gone, not how likely that is.',
  many: (pairs: string) => `Over ${pairs} pairs of runs:`,
  sure: 'How sure is this?',
  changed: (titles: string) => `Changed: ${titles}`,
  baselineEnds: (clock: string) =>
    `The unchanged day is computed to ${clock}; from there its last moment stands.`,
}
export type CompareWords = typeof compare
