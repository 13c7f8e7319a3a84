/**
 * Answers computed beforehand, for a page that cannot compute hundreds of runs: one small JSON file (data/paris-1871/answers.json),
 * made by `commune answers`, labelled with the version that made it. A page of another version must say so.
 */
import type { ClaimFile, Words } from '../../evidence/index.ts'
import type { ClaimResult } from '../claims/claim.ts'
import type { WorldChoice } from '../worlds.ts'
import type { Told } from './answer.ts'

/** An uncertainty, for the sliders that narrow down the worlds. */
export interface StoredKey {
  readonly key: string
  readonly id: string
  readonly label: Words
  readonly unit: string
  /** Range of the prior. */
  readonly low: number
  readonly high: number
}

/** `run_ids` are left out to save room; pairs.ts says which seeds the pairs of a world have. */
export interface StoredAnswer extends Told {
  /** World by world in the order of `values`: mean paired effect on the primary measure; null where none counts. */
  readonly by_world: readonly (number | null)[]
}

export interface StoredAnswers {
  readonly format: 1
  readonly scenario: string
  readonly version: string
  readonly data: string
  readonly scale: number
  readonly worlds: {
    readonly choice: WorldChoice
    readonly count: number
    readonly families: number
    readonly accepted_with: string | null
  }
  readonly keys: readonly StoredKey[]
  /** Per world: its number, its family (families.ts), and its values in the order of `keys`, three significant figures. */
  readonly values: readonly {
    readonly world: number
    readonly family: number
    readonly values: readonly number[]
  }[]
  readonly answers: readonly StoredAnswer[]
  readonly claims: readonly ClaimResult[]
  /** The claims themselves, in the order of `claims`. */
  readonly claim_files: readonly ClaimFile[]
}
