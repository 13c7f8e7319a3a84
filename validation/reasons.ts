/**
 * Why a target is missed, as far as is known: written by hand after looking at the runs, printed beside the target only
 * while the baseline misses it. A target without a line here says so in the report.
 */
export const REASONS: Readonly<Record<string, string>> = {}
