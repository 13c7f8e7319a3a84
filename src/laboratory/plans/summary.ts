/** What the runs of a plan say, variant by variant: medians of its measures, how often a time never came. Description, no inference. */
import { measuredIn } from '../ask/index.ts'
import { median, neverShare, type Observation, settingKey } from '../ensemble/index.ts'
import { RunFailure } from '../ensemble/runner.ts'
import type { EnsembleSetting } from '../ensemble/setting.ts'
import type { Variant } from './plan.ts'

export interface VariantSummary {
  readonly variant: Variant
  readonly runs: number
  readonly failed: number
  /** By measure: median over the runs, Infinity where most never came; share of the runs in which it never came. */
  readonly measures: Readonly<Record<string, { readonly median: number; readonly never: number }>>
}

/** Takes results in pieces, so that a large plan need not be held in memory. */
export class PlanSummary {
  readonly #measures: readonly string[]
  readonly #variants: readonly Variant[]
  readonly #places: ReadonlyMap<string, number>
  readonly #values: number[][][]
  readonly #runs: number[]
  readonly #failed: number[]

  constructor(variants: readonly Variant[], measures: readonly string[]) {
    this.#variants = variants
    this.#measures = measures
    this.#places = new Map(variants.map((variant, i) => [keyOf(variant), i]))
    this.#values = variants.map(() => measures.map(() => []))
    this.#runs = variants.map(() => 0)
    this.#failed = variants.map(() => 0)
  }

  add(setting: EnsembleSetting, result: Observation | RunFailure): void {
    const place = this.#places.get(keyOf(setting))
    if (place === undefined) return
    if (result instanceof RunFailure) this.#failed[place]!++
    else {
      this.#runs[place]!++
      this.#measures.forEach((id, m) => void this.#values[place]![m]!.push(measuredIn(result, id)))
    }
  }

  rows(): VariantSummary[] {
    return this.#variants.map((variant, v) => ({
      variant,
      runs: this.#runs[v]!,
      failed: this.#failed[v]!,
      measures: Object.fromEntries(
        this.#measures.map((id, m) => {
          const values = this.#values[v]![m]!
          const mean = values.reduce((sum, value) => sum + value, 0) / values.length
          // a chance has no median worth the name
          return [
            id,
            { median: id.startsWith('outcome:') ? mean : median(values), never: neverShare(values) },
          ]
        }),
      ),
    }))
  }
}

function keyOf({ levers = {}, knockOuts = {} }: Pick<EnsembleSetting, 'levers' | 'knockOuts'>): string {
  return settingKey({ seed: 0, levers, knockOuts })
}
