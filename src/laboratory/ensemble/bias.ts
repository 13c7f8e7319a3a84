/**
 * What docs/validation/scale-bias.json says about answers at a smaller scale, for whoever prints them. The caller reads the
 * file; here it is only understood. Nothing is corrected: a bias is said, never taken off.
 */

/** A measure that moves by more than is allowed, seconds for times, Infinity for "never at this scale". */
export interface ScaleBias {
  readonly id: string
  readonly label: string
  readonly kind: 'time' | 'count' | 'share'
  readonly measure: string
  /** Median paired difference: this scale minus the full one. */
  readonly shift: number
  readonly allowed: number
}

export interface ScaleReport {
  /** Digest of the tables that runs read, and version of the model; undefined where the document does not say. */
  readonly data: string | undefined
  readonly version: string | undefined
  readonly seeds: number
  readonly full: number
  readonly biases: readonly ScaleBias[]
  /** Outcomes whose share differs by more than ten points, with this scale minus the full one. */
  readonly outcomes: readonly { readonly outcome: string; readonly shift: number }[]
}

/** The biases at this scale; undefined when the document does not speak of it. Throws a TypeError for another kind of document. */
export function scaleBias(document: unknown, scale: number): ScaleReport | undefined {
  const { data, version, small, full, seeds, shifts, outcomes } = document as Readonly<
    Record<string, unknown>
  >
  if (!Array.isArray(shifts) || !Array.isArray(outcomes) || typeof small !== 'number')
    throw new TypeError('scale-bias.json: expected the fields small, full, seeds, shifts and outcomes')
  if (small !== scale) return undefined
  return {
    data: typeof data === 'string' ? data : undefined,
    version: (version as { model?: string } | undefined)?.model,
    seeds: Number(seeds),
    full: Number(full),
    biases: shifts
      .filter((s) => s.within === false)
      .map(({ id, label, kind, measure, shift, allowed }) => ({
        id,
        label,
        kind,
        measure,
        shift: amount(shift),
        allowed,
      })),
    outcomes: outcomes
      .filter((o) => o.within === false)
      .map((o) => ({ outcome: o.outcome, shift: o.small - o.full })),
  }
}

/** JSON has no infinity: `never` and `-never` stand for it. */
function amount(value: unknown): number {
  return value === 'never' ? Infinity : value === '-never' ? -Infinity : Number(value)
}
