/**
 * A claim as an object: what somebody wrote about the day, fixed beforehand as a test (data/paris-1871/claims/*.yaml), and what
 * became of it (`commune claim C-02 --json`). The rule of the verdict: intervals/verdict.ts and docs/model.
 */
import type { Words } from '../../evidence/index.ts'
import type { Share, Unit } from '../ask/answer.ts'
import type { ShareOfWorlds, Verdict, VerdictReason } from '../intervals/index.ts'
import type { WorldChoice } from '../worlds.ts'

/** A place in a source of the registry (sources.yaml). */
export interface Citation {
  readonly source: string
  /** Page, chapter or section; empty if not known. */
  readonly locator: string
}

export interface CounterArgument {
  readonly who: string
  readonly text: Words
  readonly where: readonly Citation[]
}

/** Other rules under which the claim is tested again: a named change of the engine's, nothing that a person could have decided. */
export interface RuleVariant {
  readonly id: string
  readonly title: Words
  /** A part of the kernel made equal or switched off. */
  readonly ablation?: 'equalOrigin' | 'policeAsLine' | 'noSharedShocks'
  readonly tick_seconds?: number
  readonly knock_out?: string
  /** Uncertainties held at a value in every world, in the unit of uncertainties.tsv. */
  readonly values?: Readonly<Record<string, number>>
}

export interface ClaimFile {
  readonly id: string
  readonly title: Words
  readonly who: string
  readonly where: readonly Citation[]
  /** In our own words. */
  readonly statement: Words
  readonly mechanism: Words
  /** `lever`: a decision; `knock_out`: a mechanism switched off, which says what it was worth. One of the two. */
  readonly lever?: Readonly<Record<string, string>>
  readonly knock_out?: readonly string[]
  /** The one primary measure: an id of the engine's or `outcome:` and a class. */
  readonly measure: string
  /** Which way the claim says that the change moves the measure. */
  readonly direction: 'more' | 'less'
  /** Least effect that the claim's words mean, in the measure's unit (times: minutes), and why. */
  readonly threshold: number
  readonly reading: Words
  /** Until when the model can speak, and whether the claim speaks of later. */
  readonly horizon: { readonly until: string; readonly beyond: boolean; readonly note: Words }
  /** A declared assumption that the effect would rest on, if it does. */
  readonly assumption?: Words | undefined
  readonly counter: readonly CounterArgument[]
  readonly variants: readonly RuleVariant[]
  /** What would speak against the claim, or against this test of it. */
  readonly refute: Words
}

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
