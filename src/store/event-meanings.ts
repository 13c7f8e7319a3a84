/** What place, subject and value of an event mean by its kind, in words: the third table of the dictionary. */
import { type EventPlace, type EventSubject, type EventValue, eventsOf, type Model } from '../engine/index.ts'
import type { Language, Words } from '../evidence/index.ts'

const PLACES: Readonly<Record<EventPlace, Words>> = {
  cell: { en: 'where it happened', fr: 'là où cela se passe' },
  outside: { en: '-1: outside the wall', fr: '-1 : hors de l’enceinte' },
  nowhere: { en: '-1: no place', fr: '-1 : aucun lieu' },
}

const SUBJECTS: Readonly<Record<EventSubject, Words>> = {
  none: { en: '-1', fr: '-1' },
  body: {
    en: 'body of troops, in the order of battle from 0',
    fr: 'corps de troupe, dans l’ordre de bataille à partir de 0',
  },
  battalion: {
    en: 'battalion of the Guard, its number 1 to 254',
    fr: 'bataillon de la Garde, son numéro de 1 à 254',
  },
  quarter: { en: 'quarter, 1 to 80', fr: 'quartier, de 1 à 80' },
  site: { en: 'site inside the wall, from 0', fr: 'lieu dans l’enceinte, à partir de 0' },
  point: {
    en: 'point where crowd and troops may meet, from 0',
    fr: 'point de rencontre de la foule et de la troupe, à partir de 0',
  },
  road: {
    en: 'road to Versailles: 0 Neuilly, 1 Issy, 2 Sèvres, 3 Châtillon; -1: none',
    fr: 'route de Versailles : 0 Neuilly, 1 Issy, 2 Sèvres, 3 Châtillon ; -1 : aucune',
  },
  'outer place': {
    en: '0 Versailles, 1 to 4 the post of a road, 5 Mont-Valérien, 6 beyond Versailles',
    fr: '0 Versailles, 1 à 4 le poste d’une route, 5 le Mont-Valérien, 6 au-delà de Versailles',
  },
}

const VALUES: Readonly<Record<EventValue, Words>> = {
  none: { en: '0', fr: '0' },
  men: { en: 'soldiers or police', fr: 'soldats ou policiers' },
  guards: { en: 'Guards under arms', fr: 'gardes en armes' },
  guns: { en: 'guns', fr: 'canons' },
  'people hit': { en: 'people hit', fr: 'personnes touchées' },
  reports: { en: 'quarters that have reported', fr: 'quartiers qui ont rendu compte' },
  brigades: { en: 'brigades known to have given way', fr: 'brigades que l’on sait avoir cédé' },
  battalions: { en: 'battalions under fire', fr: 'bataillons sous le feu' },
  times: { en: 'how often by now', fr: 'combien de fois jusque-là' },
  site: {
    en: 'site it goes for, or gate, from 0; -1: none',
    fr: 'lieu visé, ou porte, à partir de 0 ; -1 : aucun',
  },
  cell: { en: 'cell it makes for', fr: 'maille visée' },
  brigade: { en: 'brigade, from 0', fr: 'brigade, à partir de 0' },
  company: { en: 'company, from 0', fr: 'compagnie, à partir de 0' },
  road: { en: 'road, numbered as above', fr: 'route, numérotée comme ci-dessus' },
  errand: {
    en: '1 Versailles, 2 Mont-Valérien, 3 the Bank',
    fr: '1 Versailles, 2 le Mont-Valérien, 3 la Banque',
  },
  'outer place': {
    en: 'place outside, numbered as above',
    fr: 'lieu hors les murs, numéroté comme ci-dessus',
  },
  'yes or no': {
    en: '1 or 0: in danger (Thiers), of itself (falling back), surprised (breaking), reported as it was (fort), after the government had gone (Versailles)',
    fr: '1 ou 0 : menacé (Thiers), de lui-même (repli), surpris (débandade), rapporté tel quel (fort), après le départ du gouvernement (Versailles)',
  },
  'million francs': { en: 'million francs', fr: 'millions de francs' },
}

const HEAD: Readonly<Record<Language, string>> = {
  en: '| kind | `cell` | `subject` | `value` |',
  fr: '| kind | `cell` | `subject` | `value` |',
}

/** Kinds that no rule of this version writes have no line. */
export function eventKindLines(language: Language, model: Model): string[] {
  const lines = eventsOf(model)
    .filter(({ unwritten }) => unwritten !== true)
    .map(
      ({ kind, place, subject, value }) =>
        `| \`${kind}\` | ${PLACES[place][language]} | ${SUBJECTS[subject][language]} | ${VALUES[value][language]} |`,
    )
  return [HEAD[language], '|---|---|---|---|', ...lines]
}
