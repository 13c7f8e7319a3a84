/** What a report is made from: an answer, the runs it rests on, the tables. Nothing is computed here that the answer does not say. */
import type { Dataset } from '../../evidence/index.ts'
import type { Answer, ClaimFile, ClaimResult, Observation } from '../../laboratory/index.ts'

export interface ReportInput {
  readonly data: Dataset
  readonly answer: Answer
  /** The claim that the question tests, and what became of it. */
  readonly claim?: { readonly file: ClaimFile; readonly result: ClaimResult } | undefined
  /** Both sides of the pairs that counted, in one order. */
  readonly baseline: readonly Observation[]
  readonly counterfactual: readonly Observation[]
  /** Names of the eighty quarters, 1 first. */
  readonly quarters: readonly string[]
  /** What to type for the same answer. */
  readonly command: string
  /** Digest of the tables, and of the answer as JSON. */
  readonly dataDigest: string
  readonly answerDigest: string
  /** Said before everything else. */
  readonly warning?: string | undefined
  /** A picture of a value for each quarter, in the language of the page; undefined: none is drawn. */
  readonly quarterPicture?: ((values: readonly number[], alt: string) => string) | undefined
}
