/** What became of a claim: exactly what `commune claim C-02 --json` prints. The rule of the verdict: intervals/verdict.ts. */
import type { Words } from '../../evidence/index.ts'
import type { Share, Unit } from '../ask/answer.ts'
import type { ShareOfWorlds, Verdict, VerdictReason } from '../intervals/index.ts'
import type { WorldChoice } from '../worlds.ts'

/** One side of a box: the assumption, and between which values it must lie (null: open). Values in the unit of uncertainties.tsv. */
export interface Belief {
  readonly key: string
  readonly id: string
  readonly label: Words
  readonly unit: string
  readonly low: number | null
  readonly high: number | null
}

/** A box of assumptions found on half of the worlds and tested on the other half. */
export interface BeliefBox {
  readonly beliefs: readonly Belief[]
  /** On the held-out half: share of worlds inside the box that show the effect, outside it, and the share of all such worlds that it holds. */
  readonly inside: number
  readonly outside: number
  readonly coverage: number
  readonly worlds_inside: number
  readonly p: number
  readonly separates: boolean
}

export interface VariantVerdict {
  readonly id: string
  readonly title: Words
  readonly verdict: Verdict
  readonly q: ShareOfWorlds
}

/** What a world gave: its mean paired effect, NaN as null where all its pairs failed. */
export interface WorldEffect {
  readonly world: number
  readonly effect: number | null
}

export interface ClaimResult {
  readonly format: 1
  readonly claim: string
  readonly version: string
  readonly scale: number
  readonly worlds: {
    readonly choice: WorldChoice
    readonly count: number
    /** Families of worlds that lie close to one another (families.ts): what intervals resample. */
    readonly families: number
    readonly accepted_with: string | null
  }
  readonly seeds: number
  readonly failed: number
  readonly measure: string
  readonly label: Words
  readonly unit: Unit
  readonly direction: 'more' | 'less'
  /** In the measure's own unit (times: seconds). */
  readonly threshold: number
  readonly verdict: Verdict
  readonly reason: VerdictReason
  readonly effect: {
    readonly baseline: number
    readonly counterfactual: number
    readonly difference: number
    readonly low: number
    readonly high: number
  }
  readonly q: ShareOfWorlds
  readonly reverse: ShareOfWorlds
  readonly carried_out: Share | null
  /** What one would have to believe for the effect to appear, and for it not to; null when not looked for (too few worlds, all alike). */
  readonly believe: { readonly holds: BeliefBox | null; readonly fails: BeliefBox | null }
  readonly variants: readonly VariantVerdict[]
  readonly variants_tried: boolean
  readonly effects: readonly WorldEffect[]
}
