/** A claim as an object: what somebody wrote about the day, fixed beforehand as a test. One file each in the folder `claims`. */
import type { Words } from './dataset.ts'

/** A place in a source of the registry (sources.yaml). */
export interface Citation {
  readonly source: string
  /** Page, chapter or section; empty if not known. */
  readonly locator: string
}

export interface CounterArgument {
  readonly who: Words
  readonly text: Words
  readonly where: readonly Citation[]
}

export const CLAIM_ABLATIONS = ['equalOrigin', 'policeAsLine', 'noSharedShocks'] as const
export type ClaimAblation = (typeof CLAIM_ABLATIONS)[number]

/** Other rules under which the claim is tested again: one named change of the engine's, nothing that a person could have decided. */
export interface RuleVariant {
  readonly id: string
  readonly title: Words
  /** A part of the kernel made equal or switched off. */
  readonly ablation?: ClaimAblation | undefined
  readonly tick_seconds?: number | undefined
  /** A mechanism switched off on both sides. */
  readonly knock_out?: string | undefined
  /** Uncertainties held at a value in every world, in the unit of uncertainties.tsv. */
  readonly values?: Readonly<Record<string, number>> | undefined
}

export interface ClaimFile {
  readonly id: string
  readonly title: Words
  readonly who: Words
  readonly where: readonly Citation[]
  /** In our own words. */
  readonly statement: Words
  readonly mechanism: Words
  /** A decision, or a mechanism switched off, which says what it was worth. One of the two. */
  readonly lever?: Readonly<Record<string, string>> | undefined
  readonly knock_out?: readonly string[] | undefined
  /** The one primary measure: an id of the engine's or `outcome:` and a class. */
  readonly measure: string
  /** Which way the change would have to move the measure for the claim to hold. */
  readonly direction: 'more' | 'less'
  /** Least effect that the claim's words mean, in the measure's unit (times: minutes), and how it was read out of them. */
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
