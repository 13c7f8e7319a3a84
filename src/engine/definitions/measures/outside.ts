/** What is measured outside the walls (L-11, L-12, L-13). Without such a lever nothing of it comes about: times are never, counts 0. */
import type { Day } from '../../day.ts'
import { type MarchOutcome, marchOutcome, shareGoneOver } from '../../record/march-measures.ts'
import { MARCH } from '../../state/march.ts'
import { defineMeasure } from '../measure.ts'
import { be, counted, elle, il, type Saying, type Words } from '../words.ts'

type Word = keyof typeof MARCH
interface Described {
  readonly label: Words
  readonly said: { readonly en: Saying; readonly fr: Saying }
  readonly negligible?: number
}

const hour = (id: string, word: Word, described: Described) =>
  defineMeasure({
    id,
    kind: 'time',
    outside: true,
    value: ({ march }: Day) => march?.memory[MARCH[word]] || Number.POSITIVE_INFINITY,
    ...described,
  })
const count = (id: string, word: Word, described: Described) =>
  defineMeasure({
    id,
    kind: 'count',
    outside: true,
    value: ({ march }: Day) => march?.memory[MARCH[word]] ?? 0,
    ...described,
  })
/** How a march ended, as yes or no. */
const ends = (outcome: MarchOutcome, described: Described) =>
  defineMeasure({
    id: `march-ends-${outcome}`,
    kind: 'chance',
    outside: true,
    value: (day: Day) => (marchOutcome(day) === outcome ? 1 : 0),
    ...described,
  })

const HOURS = [
  hour('march-leaves', 'firstOut', {
    label: { en: 'A march on Versailles leaves the walls', fr: 'Une marche sur Versailles sort des murs' },
    said: { en: 'a march on Versailles leaves the walls', fr: 'une marche sur Versailles sort des murs' },
  }),
  hour('march-contact', 'contactAt', {
    label: { en: 'A march stands before the army', fr: 'Une marche arrive devant l’armée' },
    said: { en: 'a march comes before the army', fr: 'une marche arrive devant l’armée' },
  }),
  hour('versailles-taken', 'versaillesTaken', {
    label: { en: 'Versailles taken', fr: 'Versailles pris' },
    said: { en: 'Versailles is taken', fr: 'Versailles est pris' },
  }),
  hour('government-moves', 'movedAt', {
    label: { en: 'The government moves on from Versailles', fr: 'Le gouvernement quitte Versailles' },
    said: { en: 'the government moves on from Versailles', fr: 'le gouvernement quitte Versailles' },
  }),
  hour('fort-taken', 'fortTaken', {
    label: { en: 'Guards in Mont-Valérien', fr: 'Des gardes au Mont-Valérien' },
    said: { en: 'Guards enter Mont-Valérien', fr: 'des gardes entrent au Mont-Valérien' },
  }),
  hour('bank-taken', 'bankTaken', {
    label: { en: 'Guards in the Bank of France', fr: 'Des gardes à la Banque de France' },
    said: { en: 'Guards enter the Bank of France', fr: 'des gardes entrent à la Banque de France' },
  }),
] as const

const COUNTED = [
  count('march-men-out', 'menOut', {
    label: { en: 'Guards who marched out', fr: 'Gardes sortis des murs' },
    negligible: 200,
    said: {
      en: counted('Guard', 'Guards', 'marches out', 'march out'),
      fr: counted('garde', 'gardes', 'sort de Paris', 'sortent de Paris'),
    },
  }),
  count('march-men-contact', 'menContact', {
    label: { en: 'Guards who came before the army', fr: 'Gardes parvenus devant l’armée' },
    negligible: 200,
    said: {
      en: counted('Guard', 'Guards', 'comes before the army', 'come before the army'),
      fr: counted('garde', 'gardes', 'arrive devant l’armée', 'arrivent devant l’armée'),
    },
  }),
  count('march-army', 'army', {
    label: { en: 'Men who obeyed at Versailles', fr: 'Hommes qui obéissaient à Versailles' },
    negligible: 100,
    said: {
      en: counted(
        'soldier',
        'soldiers',
        'obeys at Versailles when the march comes',
        'obey at Versailles when the march comes',
      ),
      fr: counted(
        'soldat',
        'soldats',
        'obéit à Versailles quand la marche arrive',
        'obéissent à Versailles quand la marche arrive',
      ),
    },
  }),
  count('march-army-volleys', 'armyVolleys', {
    label: { en: 'Volleys of the army outside', fr: 'Salves de l’armée hors des murs' },
    said: {
      en: be('volley', 'volleys', 'fired by the army outside Paris'),
      fr: elle('salve', 'salves', 'tiré', 'par l’armée hors de Paris'),
    },
  }),
  count('march-guard-volleys', 'guardVolleys', {
    label: { en: 'Volleys of the Guard outside', fr: 'Salves de la Garde hors des murs' },
    said: {
      en: be('volley', 'volleys', 'fired by the Guard outside Paris'),
      fr: elle('salve', 'salves', 'tiré', 'par la Garde hors de Paris'),
    },
  }),
  count('march-army-refusals', 'armyRefusals', {
    label: {
      en: 'Bodies of troops that refused outside',
      fr: 'Corps de troupes qui refusèrent hors des murs',
    },
    said: {
      en: counted('body of troops', 'bodies of troops', 'refuses outside Paris', 'refuse outside Paris'),
      fr: counted(
        'corps de troupe',
        'corps de troupe',
        'refuse de tirer hors de Paris',
        'refusent de tirer hors de Paris',
      ),
    },
  }),
  count('march-guard-refusals', 'guardRefusals', {
    label: { en: 'Battalions of the Guard that refused', fr: 'Bataillons de la Garde qui refusèrent' },
    said: {
      en: counted(
        'battalion of the Guard',
        'battalions of the Guard',
        'refuses outside Paris',
        'refuse outside Paris',
      ),
      fr: counted(
        'bataillon de la Garde',
        'bataillons de la Garde',
        'refuse de tirer hors de Paris',
        'refusent de tirer hors de Paris',
      ),
    },
  }),
  count('march-guards-hit', 'guardsHit', {
    label: { en: 'Guards struck outside', fr: 'Gardes atteints hors des murs' },
    negligible: 5,
    said: {
      en: be('Guard', 'Guards', 'struck outside Paris'),
      fr: il('garde', 'gardes', 'atteint', 'hors de Paris'),
    },
  }),
  count('march-soldiers-hit', 'soldiersHit', {
    label: { en: 'Soldiers struck outside', fr: 'Soldats atteints hors des murs' },
    negligible: 5,
    said: {
      en: be('soldier', 'soldiers', 'struck outside Paris'),
      fr: il('soldat', 'soldats', 'atteint', 'hors de Paris'),
    },
  }),
] as const

const HELD = [
  defineMeasure({
    id: 'march-army-gone-over',
    kind: 'share',
    outside: true,
    label: { en: 'Share of the army that ceased to obey', fr: 'Part de l’armée qui cessa d’obéir' },
    value: shareGoneOver,
    negligible: 0.01,
    said: {
      en: 'the share of the army that ceases to obey outside Paris',
      fr: 'la part de l’armée qui cesse d’obéir hors de Paris',
    },
  }),
  defineMeasure({
    id: 'fort-federate',
    kind: 'chance',
    outside: true,
    label: { en: 'Mont-Valérien federate at the end', fr: 'Mont-Valérien fédéré à la fin' },
    value: ({ march }: Day) => (march?.memory[MARCH.fortHolder] === 2 ? 1 : 0),
    said: {
      en: 'Mont-Valérien is in the Guard’s hands at the end',
      fr: 'le Mont-Valérien est à la Garde à la fin',
    },
  }),
  defineMeasure({
    id: 'bank-coin',
    kind: 'count',
    outside: true,
    label: {
      en: 'Coin taken at the Bank, million francs',
      fr: 'Espèces prises à la Banque, millions de francs',
    },
    value: ({ march, p }: Day) => ((march?.memory[MARCH.bankTaken] ?? 0) > 0 ? p.bankCoin : 0),
    said: {
      en: {
        many: ['million francs in coin', 'are taken at the Bank'],
        one: ['million francs in coin', 'is taken at the Bank'],
        amount: true,
      },
      fr: {
        many: ['millions de francs en espèces', 'sont pris à la Banque'],
        one: ['million de francs en espèces', 'est pris à la Banque'],
        amount: true,
      },
    },
  }),
] as const

const ENDS = [
  ends('no-march', {
    label: { en: 'No march', fr: 'Pas de marche' },
    said: { en: 'no march sets out', fr: 'aucune marche ne part' },
  }),
  ends('versailles-taken', {
    label: { en: 'The march takes Versailles', fr: 'La marche prend Versailles' },
    said: { en: 'the march takes Versailles', fr: 'la marche prend Versailles' },
  }),
  ends('army-dissolves', {
    label: { en: 'The army dissolves before the march', fr: 'L’armée se défait devant la marche' },
    said: { en: 'the army dissolves before the march', fr: 'l’armée se défait devant la marche' },
  }),
  ends('stand-off', {
    label: { en: 'The march ends in a stand-off', fr: 'La marche s’arrête face à l’armée' },
    said: { en: 'the march ends face to face with the army', fr: 'la marche s’arrête face à l’armée' },
  }),
  ends('turned-back', {
    label: { en: 'The march is turned back', fr: 'La marche est repoussée' },
    said: { en: 'the march is turned back', fr: 'la marche est repoussée' },
  }),
] as const

export const OUTSIDE = [...HOURS, ...COUNTED, ...HELD, ...ENDS] as const
