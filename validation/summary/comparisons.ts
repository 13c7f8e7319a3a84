/** Ablations, scale and ticks: ensembles held against the baseline of the same seeds. */

import type { EnsembleSummary } from './ensemble.ts'
import {
  type AblationVerdict,
  ablationVerdict,
  allowance,
  differences,
  median,
  type Observation,
  OUTCOMES,
  type PartSummary,
  share,
} from './faces.ts'

export interface Shift {
  readonly id: string
  readonly label: string
  readonly kind: PartSummary['kind']
  readonly measure: string
  readonly reference: number
  readonly other: number
  /** Median paired difference (scale) or difference of the medians (ticks), other minus reference. */
  readonly shift: number
  readonly allowed: number
  readonly within: boolean
}

/** Counts that have no target but are printed as answers. */
const MORE_COUNTS: readonly (readonly [measure: string, label: string])[] = [
  ['people-out-12', 'People out at noon'],
  ['guns-held-noon', 'Guns held by the army at noon'],
  ['fire-orders', 'Orders to fire'],
  ['volleys', 'Volleys'],
  ['guns-away-end', 'Guns the army got away in all'],
  ['barricades', 'Barricades at 20:00'],
  ['gates-shut', 'Gates shut'],
]

export interface ScaleComparison {
  readonly seeds: number
  readonly small: number
  readonly full: number
  readonly shifts: readonly Shift[]
  readonly outcomes: readonly {
    readonly outcome: string
    readonly small: number
    readonly full: number
    readonly within: boolean
  }[]
  readonly holds: boolean
}

/** Runs of the same seeds, in the same order, at two scales. */
export function compareScales(
  parts: readonly PartSummary[],
  small: readonly Observation[],
  full: readonly Observation[],
): ScaleComparison {
  const column = (runs: readonly Observation[], measure: string) =>
    runs.map((run) => run.measures[measure] ?? Number.NaN)
  const more = MORE_COUNTS.map(([measure, label]) => ({
    id: '',
    label,
    kind: 'count' as const,
    measure,
    low: undefined,
    high: undefined,
  }))
  const shifts = [...parts.map((p) => ({ ...p, label: p.label.en })), ...more].map((part) => {
    const [a, b] = [column(small, part.measure), column(full, part.measure)]
    return shiftOf(part, median(b), median(a), median(differences(a, b)), 'scale')
  })
  const outcomes = OUTCOMES.map((outcome) => {
    const [a, b] = [share(small, (r) => r.outcome === outcome), share(full, (r) => r.outcome === outcome)]
    return { outcome, small: a, full: b, within: Math.abs(a - b) <= 0.1 + 1e-9 }
  })
  return {
    seeds: small.length,
    small: small[0]?.setting.scale ?? 1,
    full: full[0]?.setting.scale ?? 1,
    shifts,
    outcomes,
    holds: shifts.every((s) => s.within) && outcomes.every((o) => o.within),
  }
}

/** S-12: medians of targets at another length of a tick. */
export function compareTicks(reference: readonly PartSummary[], other: readonly PartSummary[]): Shift[] {
  return reference.map((part, i) => {
    const median = other[i]?.median ?? Number.NaN
    return shiftOf(
      { ...part, label: part.label.en },
      part.median,
      median,
      part.median === median ? 0 : median - part.median,
      'ticks',
    )
  })
}

type Named = Pick<PartSummary, 'id' | 'kind' | 'measure' | 'low' | 'high'> & { readonly label: string }

function shiftOf(
  part: Named,
  reference: number,
  other: number,
  shift: number,
  rule: 'scale' | 'ticks',
): Shift {
  const allowed = allowance(part, reference, rule)
  const { id, label, kind, measure } = part
  return { id, label, kind, measure, reference, other, shift, allowed, within: Math.abs(shift) <= allowed }
}

export interface AblationSummary {
  readonly id: string
  readonly label: string
  readonly what: string
  readonly runs: number
  readonly jointMedian: number
  /** Median, over the timed targets, of the 5-95 % width divided by that of the baseline. */
  readonly width: number
  readonly patterns: readonly {
    readonly id: string
    readonly share: number
    readonly verdict: AblationVerdict
  }[]
}

export function compareAblation(
  what: { id: string; label: string; what: string },
  baseline: EnsembleSummary,
  ablated: EnsembleSummary,
): AblationSummary {
  return {
    id: what.id,
    label: what.label,
    what: what.what,
    runs: ablated.runs,
    jointMedian: ablated.judgement.jointMedian,
    width: relativeWidth(baseline, ablated),
    patterns: ablated.patterns.map(({ id, share }, i) => ({
      id,
      share,
      verdict: ablationVerdict(baseline.patterns[i]?.share ?? 0, share),
    })),
  }
}

function relativeWidth(baseline: EnsembleSummary, ablated: EnsembleSummary): number {
  const widths = (e: EnsembleSummary) =>
    e.judgement.targets.flatMap((t) => t.parts).map((p) => (p.kind === 'time' ? p.p95 - p.p5 : Number.NaN))
  const [a, b] = [widths(ablated), widths(baseline)]
  return median(a.map((w, i) => w / (b[i] ?? Number.NaN)).filter((ratio) => Number.isFinite(ratio)))
}
