/** Words that a definition brings with it, English and French side by side, and how a measure is said in a sentence. */
export interface Words {
  readonly en: string
  readonly fr: string
}

/** "soldiers reach Versailles": the noun and what is said of it, of several and of one. */
export interface CountSaying {
  readonly many: readonly [noun: string, said: string]
  readonly one: readonly [noun: string, said: string]
  /** An amount, of which there is less rather than fewer: million francs. */
  readonly amount?: boolean
}

/** Counts say who does what; hours and what happens or not are whole clauses in the present; shares are "the share of ...". */
export type Saying = string | CountSaying

/** One thing and several, and what is said of them. */
export const counted = (one: string, many: string, is: string, are: string): CountSaying => ({
  one: [one, is],
  many: [many, are],
})
/** English: "is fired", "are fired". */
export const be = (one: string, many: string, rest: string): CountSaying =>
  counted(one, many, `is ${rest}`, `are ${rest}`)
/** French, masculine and feminine: auxiliary and participle agree. */
export const il = (one: string, many: string, past: string, rest: string): CountSaying =>
  counted(one, many, `est ${past} ${rest}`, `sont ${past}s ${rest}`)
export const elle = (one: string, many: string, past: string, rest: string): CountSaying =>
  counted(one, many, `est ${past}e ${rest}`, `sont ${past}es ${rest}`)
export const etre = (one: string, many: string, rest: string): CountSaying =>
  counted(one, many, `est ${rest}`, `sont ${rest}`)

/** A space that does not break. */
export const NB = '\u00a0'
