/** How a measure is said in a sentence: what is counted and what becomes of it, or what comes about. By the engine's id. */
export interface CountSaying {
  /** "soldiers reach Versailles": the noun and what is said of it, of several and of one. */
  readonly many: readonly [noun: string, said: string]
  readonly one: readonly [noun: string, said: string]
  /** An amount, of which there is less rather than fewer: million francs. */
  readonly amount?: boolean
}

export interface MeasureSayings {
  readonly counts: Readonly<Record<string, CountSaying>>
  /** Whole clauses in the present: "the Hôtel de Ville is entered". For hours and for what happens or not. */
  readonly events: Readonly<Record<string, string>>
  /** "the share of the police that goes over". */
  readonly shares: Readonly<Record<string, string>>
}
