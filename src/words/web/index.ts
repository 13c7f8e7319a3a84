/**
 * Words of the page, in both languages. English gives each part its shape and French is held to it, so a missing word does
 * not compile; a test compares the keys. One file a part and a language: a new part is a file in `en`, one in `fr`, a line here.
 */
import type { Language } from '../catalogue.ts'
import { answer as answerEn } from './en/answer.ts'
import { captions as captionsEn } from './en/captions.ts'
import { compare as compareEn } from './en/compare.ts'
import { day as dayEn } from './en/day.ts'
import { decide as decideEn } from './en/decide.ts'
import { map as mapEn } from './en/map.ts'
import { shell as shellEn } from './en/shell.ts'
import { title as titleEn } from './en/title.ts'
import { answer as answerFr } from './fr/answer.ts'
import { captions as captionsFr } from './fr/captions.ts'
import { compare as compareFr } from './fr/compare.ts'
import { day as dayFr } from './fr/day.ts'
import { decide as decideFr } from './fr/decide.ts'
import { map as mapFr } from './fr/map.ts'
import { shell as shellFr } from './fr/shell.ts'
import { title as titleFr } from './fr/title.ts'

const english = {
  answer: answerEn,
  captions: captionsEn,
  compare: compareEn,
  day: dayEn,
  decide: decideEn,
  map: mapEn,
  shell: shellEn,
  title: titleEn,
}
const french: WebWords = {
  answer: answerFr,
  captions: captionsFr,
  compare: compareFr,
  day: dayFr,
  decide: decideFr,
  map: mapFr,
  shell: shellFr,
  title: titleFr,
}

export type { CaptionFacts, CaptionWords } from './en/captions.ts'
export type WebWords = typeof english

/** The words of the page in a language. */
export function webWords(language: Language): WebWords {
  return language === 'fr' ? french : english
}
