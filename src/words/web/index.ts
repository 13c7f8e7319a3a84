/**
 * Words of the page, in both languages. English gives each part its shape and French is held to it, so a missing word does
 * not compile; a test compares the keys. One file a part and a language: a new part is a file in `en`, one in `fr`, a line here.
 */
import type { Language } from '../catalogue.ts'
import { about as aboutEn } from './en/about.ts'
import { answer as answerEn } from './en/answer.ts'
import { claims as claimsEn } from './en/claims.ts'
import { compare as compareEn } from './en/compare.ts'
import { day as dayEn } from './en/day.ts'
import { decide as decideEn } from './en/decide.ts'
import { kiosk as kioskEn } from './en/kiosk.ts'
import { lesson as lessonEn } from './en/lesson.ts'
import { map as mapEn } from './en/map.ts'
import { places as placesEn } from './en/places.ts'
import { shell as shellEn } from './en/shell.ts'
import { sources as sourcesEn } from './en/sources.ts'
import { title as titleEn } from './en/title.ts'
import { witness as witnessEn } from './en/witness.ts'
import { about as aboutFr } from './fr/about.ts'
import { answer as answerFr } from './fr/answer.ts'
import { claims as claimsFr } from './fr/claims.ts'
import { compare as compareFr } from './fr/compare.ts'
import { day as dayFr } from './fr/day.ts'
import { decide as decideFr } from './fr/decide.ts'
import { kiosk as kioskFr } from './fr/kiosk.ts'
import { lesson as lessonFr } from './fr/lesson.ts'
import { map as mapFr } from './fr/map.ts'
import { places as placesFr } from './fr/places.ts'
import { shell as shellFr } from './fr/shell.ts'
import { sources as sourcesFr } from './fr/sources.ts'
import { title as titleFr } from './fr/title.ts'
import { witness as witnessFr } from './fr/witness.ts'

const english = {
  about: aboutEn,
  answer: answerEn,
  claims: claimsEn,
  compare: compareEn,
  day: dayEn,
  decide: decideEn,
  kiosk: kioskEn,
  lesson: lessonEn,
  map: mapEn,
  places: placesEn,
  shell: shellEn,
  sources: sourcesEn,
  title: titleEn,
  witness: witnessEn,
}
const french: WebWords = {
  about: aboutFr,
  answer: answerFr,
  claims: claimsFr,
  compare: compareFr,
  day: dayFr,
  decide: decideFr,
  kiosk: kioskFr,
  lesson: lessonFr,
  map: mapFr,
  places: placesFr,
  shell: shellFr,
  sources: sourcesFr,
  title: titleFr,
  witness: witnessFr,
}

export type WebWords = typeof english
export type PlaceWords = typeof placesEn

/** The words of the page in a language. */
export function webWords(language: Language): WebWords {
  return language === 'fr' ? french : english
}
