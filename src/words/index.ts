import type { Catalogue, Language } from './catalogue.ts'
import { english } from './en/index.ts'
import { french } from './fr/index.ts'

export type { AccountWords } from './account.ts'
export type { AskWords, HeadlineFact, MeasuredFact, MeasureUnit } from './ask.ts'
export type { Catalogue, Language, Sayings } from './catalogue.ts'
export { english } from './english.ts'
export type { PlanWords } from './plan.ts'
export type { ReportWords } from './report.ts'
export type { RunWords } from './run.ts'
export type { MapWords } from './web/en/map.ts'
export { type PlaceWords, type WebWords, webWords } from './web/index.ts'
export type { WitnessWords } from './witness.ts'

export const LANGUAGES: readonly Language[] = ['en', 'fr']

/** The catalogue of a language. */
export function wordsFor(language: Language): Catalogue {
  return language === 'fr' ? french : english
}
