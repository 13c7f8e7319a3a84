/** How a measure is said in a sentence, as its definition brings it: what is counted and what becomes of it, or what comes about. */
export interface CountSaying {
  /** "soldiers reach Versailles": the noun and what is said of it, of several and of one. */
  readonly many: readonly [noun: string, said: string]
  readonly one: readonly [noun: string, said: string]
  /** An amount, of which there is less rather than fewer: million francs. */
  readonly amount?: boolean
}

/** Of hours and of what happens or not a clause in the present, "the Hôtel de Ville is entered"; of shares "the share of ...". */
export type Saying = string | CountSaying
