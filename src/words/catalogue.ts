/**
 * What the product says, in one language. Sentences are functions of facts; a catalogue lacking one does not compile, so
 * English and French stay complete together. Times are seconds after 17 March 1871, 21:00. Names of places and units come
 * from data records, which carry both languages.
 */
import type { AccountWords } from './account.ts'
import type { AskWords } from './ask.ts'
import type { CalibrateWords } from './calibrate.ts'
import type { ClaimWords } from './claim.ts'
import type { PlanWords } from './plan.ts'
import type { ReportWords } from './report.ts'

import type { RunWords } from './run.ts'
import type { SensitivityWords } from './sensitivity.ts'
import type { WitnessWords } from './witness.ts'

export type Language = 'en' | 'fr'

export interface Catalogue {
  readonly language: Language
  readonly say: Sayings
  readonly run: RunWords
  readonly ask: AskWords
  readonly claim: ClaimWords
  readonly calibrate: CalibrateWords
  readonly plan: PlanWords
  readonly sensitivity: SensitivityWords
  readonly account: AccountWords
  readonly witness: WitnessWords
  readonly report: ReportWords
}

/** How a language writes numbers, hours and lists. */
export interface Sayings {
  /** 12,300 - 12 300 */
  number(n: number): string
  /** A figure as a record writes it, digits after the point kept: 0.75 - 0,75. */
  figure(n: number): string
  /** A day, a month or a moment of the record, 1871-03-18T05:00: 18 March 1871, 05:00 - 18 mars 1871, 5 h. */
  date(iso: string): string
  /** Small counts spelled out, as in prose: three, 14. */
  count(n: number): string
  /** Rounded to two figures: 4,300. */
  about(n: number): string
  percent(share: number): string
  /** 05:20 - 5 h 20, with the day when it is not the 18th. */
  clock(at: number): string
  /** The same within a sentence: 02:05 on the 19th, 2 h 05 le 19. */
  moment(at: number): string
  /** From one moment or date to another, both as they are written. */
  span(from: string, to: string): string
  /** The same within a sentence: at 05:20 - à 5 h 20. */
  at(at: number): string
  duration(minutes: number): string
  list(items: readonly string[]): string
  /** Text of a data record as this language sets it: French has its own apostrophe, and its marks stay with their word. */
  text(text: string): string
  /** The one of two texts that is in this language, as this language sets it. */
  told(words: { readonly en: string; readonly fr: string }): string
  /** A name before what is said of it: "Valentin:" - "Valentin :". */
  colon(name: string): string
  /** Parts of one sentence, with semicolons between. */
  clauses(parts: readonly string[]): string
  /** A place named within a sentence: French writes its common noun small. */
  place(name: string): string
  /** Page, chapter or note of a source, as the tables write it: most are neutral, some are English. */
  /** Confidence of a row: high, medium, low, or one of each of its parts. */
  level(text: string): string
  locator(text: string): string
  /** Unit of a record. */
  unit(text: string): string
}
