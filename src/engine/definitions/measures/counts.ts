/** Counts of the day: volleys, guns, Guards and battalions out, losses, who is left, what is shut. Heads and pieces. */
import { type Day, heads } from '../../day.ts'
import { MEMORY } from '../../institutions/memory.ts'
import { COUNTER } from '../../state/state.ts'
import { defineMeasure } from '../measure.ts'
import { be, counted, elle, etre, il, NB } from '../words.ts'
import {
  battalionsOut,
  batteriesInside,
  guardsOf,
  menAtVersailles,
  policeGone,
  regimentsBroken,
  regimentsInside,
  sum,
} from './counting.ts'

/** Arrondissements whose battalions are the Guard of the north. */
const NORTH = [17, 18, 19, 20]
const counter =
  (word: keyof typeof COUNTER) =>
  (day: Day): number =>
    day.s.counter[COUNTER[word]]
const guardsNorth = (day: Day): number => guardsOf(day, NORTH)

export const COUNTS_OF_THE_DAY = [
  defineMeasure({
    id: 'line-volleys-montmartre',
    kind: 'count',
    target: 'M-08',
    value: counter('lineVolleysMontmartre'),
    monotone: true,
    said: {
      en: be('volley', 'volleys', 'fired by the line at Montmartre'),
      fr: elle('salve', 'salves', 'tiré', 'par la ligne à Montmartre'),
    },
  }),
  defineMeasure({
    id: 'fire-orders',
    kind: 'count',
    label: { en: 'Orders to fire', fr: 'Ordres de tirer' },
    value: counter('fireOrders'),
    said: {
      en: be('order', 'orders', 'given to fire'),
      fr: il('ordre de tirer', 'ordres de tirer', 'donné', 'dans la journée'),
    },
  }),
  defineMeasure({
    id: 'volleys',
    kind: 'count',
    label: { en: 'Volleys in the whole city', fr: 'Salves dans toute la ville' },
    value: counter('volleys'),
    said: {
      en: be('volley', 'volleys', 'fired in the whole city'),
      fr: elle('salve', 'salves', 'tiré', 'dans toute la ville'),
    },
  }),
  defineMeasure({
    id: 'guns-away',
    kind: 'count',
    target: 'M-19',
    at: '18 11:00',
    value: counter('gunsAway'),
    negligible: 1,
    said: {
      en: be('gun', 'guns', 'hauled away by the army by 11:00'),
      fr: il('canon', 'canons', 'emmené', `par l’armée avant 11${NB}h`),
    },
  }),
  defineMeasure({
    id: 'guns-away-end',
    kind: 'count',
    label: { en: 'Guns got away by the army in all', fr: 'Canons emmenés par l’armée en tout' },
    value: counter('gunsAway'),
    negligible: 1,
    said: {
      en: be('gun', 'guns', 'hauled away by the army'),
      fr: il('canon', 'canons', 'emmené', 'par l’armée'),
    },
  }),
  defineMeasure({
    id: 'guns-held-noon',
    kind: 'count',
    label: {
      en: 'Guns of the attacked parks held by the army at noon',
      fr: 'Canons des parcs attaqués tenus par l’armée à midi',
    },
    at: '18 12:00',
    value: (d: Day) =>
      d.landmarks.attackedParks.reduce((n, p) => n + (d.s.holder[p] === 1 ? d.s.guns[p] : 0), 0),
    negligible: 1,
    said: {
      en: be('gun', 'guns', 'in the army’s hands at noon'),
      fr: etre('canon', 'canons', 'aux mains de l’armée à midi'),
    },
  }),
  defineMeasure({
    id: 'loyal-guards',
    kind: 'count',
    target: 'M-20',
    value: counter('loyalPeak'),
    negligible: 20,
    monotone: true,
    said: {
      en: counted('Guard', 'Guards', 'answers the government’s call', 'answer the government’s call'),
      fr: counted(
        'garde',
        'gardes',
        'répond à l’appel du gouvernement',
        'répondent à l’appel du gouvernement',
      ),
    },
  }),
  defineMeasure({
    id: 'guards-north-07',
    kind: 'count',
    target: 'M-21a',
    at: '18 07:00',
    value: guardsNorth,
    negligible: 200,
    said: {
      en: be('Guard', 'Guards', 'out in the northern districts at 07:00'),
      fr: etre('garde', 'gardes', `dehors dans les quartiers du nord à 7${NB}h`),
    },
  }),
  defineMeasure({
    id: 'guards-north-09',
    kind: 'count',
    target: 'M-21b',
    at: '18 09:00',
    value: guardsNorth,
    negligible: 200,
    said: {
      en: be('Guard', 'Guards', 'out in the northern districts at 09:00'),
      fr: etre('garde', 'gardes', `dehors dans les quartiers du nord à 9${NB}h`),
    },
  }),
  defineMeasure({
    id: 'battalions-out-20',
    kind: 'count',
    target: 'M-22',
    at: '18 20:00',
    value: (d: Day) => battalionsOut(d, 100),
    negligible: 2,
    said: {
      en: be('battalion', 'battalions', 'under arms on the Committee’s side at 20:00'),
      fr: etre('bataillon', 'bataillons', `sous les armes pour le Comité à 20${NB}h`),
    },
  }),
  defineMeasure({
    id: 'people-out-12',
    kind: 'count',
    label: {
      en: 'Unarmed people out for the rising at noon',
      fr: 'Personnes sans armes dehors pour le soulèvement à midi',
    },
    at: '18 12:00',
    value: (d: Day) => heads(d, sum(d.s.crowd)),
    negligible: 1000,
    said: {
      en: be('unarmed person', 'unarmed people', 'out for the rising at noon'),
      fr: etre('personne sans armes', 'personnes sans armes', 'dans la rue pour le soulèvement à midi'),
    },
  }),
  defineMeasure({
    id: 'regiments-broken',
    kind: 'count',
    target: 'M-23',
    at: '19 00:00',
    value: regimentsBroken,
    said: {
      en: counted(
        'regiment',
        'regiments',
        'has lost half its men to refusal by midnight',
        'have lost half their men to refusal by midnight',
      ),
      fr: counted(
        'régiment',
        'régiments',
        'a perdu la moitié de ses hommes par refus avant minuit',
        'ont perdu la moitié de leurs hommes par refus avant minuit',
      ),
    },
  }),
  defineMeasure({
    id: 'police-gone-over',
    kind: 'share',
    target: 'M-24',
    value: policeGone,
    negligible: 0.005,
    said: {
      en: 'the share of the police that goes over',
      fr: 'la part de la police qui passe à l’insurrection',
    },
  }),
  defineMeasure({
    id: 'killed',
    kind: 'count',
    target: 'M-25a',
    at: '19 00:00',
    value: counter('killed'),
    negligible: 0.5,
    monotone: true,
    said: {
      en: be('person', 'people', 'killed on the day'),
      fr: elle('personne', 'personnes', 'tué', 'dans la journée'),
    },
  }),
  defineMeasure({
    id: 'wounded',
    kind: 'count',
    target: 'M-25b',
    at: '19 00:00',
    value: counter('wounded'),
    negligible: 0.5,
    monotone: true,
    said: {
      en: be('person', 'people', 'wounded on the day'),
      fr: elle('personne', 'personnes', 'blessé', 'dans la journée'),
    },
  }),
  defineMeasure({
    id: 'men-at-versailles',
    kind: 'count',
    target: 'M-27',
    value: menAtVersailles,
    negligible: 100,
    said: {
      en: counted('soldier', 'soldiers', 'reaches Versailles', 'reach Versailles'),
      fr: counted('soldat', 'soldats', 'gagne Versailles', 'gagnent Versailles'),
    },
  }),
  defineMeasure({
    id: 'regiments-inside',
    kind: 'count',
    target: 'M-28a',
    at: '19 06:00',
    value: regimentsInside,
    said: {
      en: be('regiment', 'regiments', 'still inside Paris on the 19th at 06:00'),
      fr: etre('régiment', 'régiments', `encore dans Paris le 19 à 6${NB}h`),
    },
  }),
  defineMeasure({
    id: 'batteries-inside',
    kind: 'count',
    target: 'M-28b',
    at: '19 06:00',
    value: batteriesInside,
    said: {
      en: be('battery', 'batteries', 'still inside Paris on the 19th at 06:00'),
      fr: etre('batterie', 'batteries', `encore dans Paris le 19 à 6${NB}h`),
    },
  }),
  defineMeasure({
    id: 'barricades',
    kind: 'count',
    label: { en: 'Barricades begun by 20:00', fr: 'Barricades commencées avant 20 h' },
    at: '18 20:00',
    value: counter('barricades'),
    negligible: 5,
    said: {
      en: be('barricade', 'barricades', 'begun by 20:00'),
      fr: elle('barricade', 'barricades', 'commencé', `avant 20${NB}h`),
    },
  }),
  defineMeasure({
    id: 'columns-end',
    kind: 'time',
    target: 'M-26b',
    value: (d: Day) => d.s.memory[MEMORY.lastColumnAt] || Number.POSITIVE_INFINITY,
    said: { en: 'the last column has left Paris', fr: 'la dernière colonne a quitté Paris' },
  }),
  defineMeasure({
    id: 'gates-shut',
    kind: 'count',
    label: { en: 'Gates shut at the end, of six', fr: 'Portes fermées à la fin, sur six' },
    value: (d: Day) => d.landmarks.gates.filter((g) => d.s.shut[g] === 2).length,
    said: {
      en: be('gate', 'gates', 'shut at the end'),
      fr: elle('porte', 'portes', 'fermé', 'à la fin'),
    },
  }),
] as const
