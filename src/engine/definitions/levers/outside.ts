/** Decisions that act in the days outside the walls (L-11 to L-13): Mont-Valerien, the march on Versailles, the Bank. */
import { defineLever } from '../lever.ts'
import { marches, when } from './compliance.ts'

/** Battalions of the Guard there are. */
const BATTALIONS = 254

export const OUTSIDE = [
  defineLever({
    id: 'L-11a',
    key: 'mont-valerien.occupied',
    field: 'valerienHour',
    type: 'time',
    act: 'outside',
    hour: 'value',
    from: 'hour',
    compliance: when('fort-taken'),
    group: 'outside',
    primary: 'fort-federate',
    asked: ['19 06:00'],
    changed: {
      any: { en: 'Battalions sent to Mont-Valérien {}', fr: 'Bataillons envoyés au Mont-Valérien {}' },
    },
  }),
  defineLever({
    id: 'L-11b',
    key: 'mont-valerien.battalions',
    field: 'valerienBattalions',
    type: 'number',
    most: BATTALIONS,
    from: 'whole',
    partOf: 'mont-valerien.occupied',
    group: 'outside',
    primary: 'fort-federate',
    changed: {
      1: { en: 'one battalion sent there', fr: 'un seul bataillon envoyé' },
      any: { en: '{} battalions sent there', fr: '{} bataillons envoyés' },
    },
  }),
  defineLever({
    id: 'L-12a',
    key: 'march.versailles',
    field: 'marchHour',
    type: 'time',
    act: 'outside',
    hour: 'value',
    from: 'hour',
    compliance: marches,
    group: 'outside',
    primary: 'march-ends-versailles-taken',
    asked: ['19 06:00', '20 06:00'],
    changed: { any: { en: 'March on Versailles {}', fr: 'Marche sur Versailles {}' } },
  }),
  defineLever({
    id: 'L-12b',
    key: 'march.battalions',
    field: 'marchBattalions',
    type: 'number',
    most: BATTALIONS,
    from: 'whole',
    partOf: 'march.versailles',
    group: 'outside',
    primary: 'march-ends-versailles-taken',
    changed: {
      1: { en: 'one battalion asked to march', fr: 'un seul bataillon appelé à marcher' },
      any: { en: '{} battalions asked to march', fr: '{} bataillons appelés à marcher' },
    },
  }),
  defineLever({
    id: 'L-12c',
    key: 'march.road',
    field: 'marchRoad',
    type: 'choice',
    // three: each battalion by the road that begins nearest
    options: [
      { word: 'three', said: { en: 'by three roads', fr: 'par trois routes' } },
      { word: 'neuilly', said: { en: 'by Neuilly', fr: 'par Neuilly' } },
      { word: 'issy', said: { en: 'by Issy', fr: 'par Issy' } },
      { word: 'sevres', said: { en: 'by Sèvres', fr: 'par Sèvres' } },
      { word: 'chatillon', said: { en: 'by Châtillon', fr: 'par Châtillon' } },
    ],
    from: 'whole',
    partOf: 'march.versailles',
    group: 'outside',
    primary: 'march-ends-versailles-taken',
    changed: { any: { en: 'march {}', fr: 'marche {}' } },
  }),
  defineLever({
    id: 'L-13',
    key: 'bank.occupied',
    field: 'bankHour',
    type: 'time',
    act: 'outside',
    hour: 'value',
    from: 'hour',
    compliance: when('bank-taken'),
    group: 'outside',
    primary: 'bank-taken',
    asked: ['19 12:00'],
    changed: { any: { en: 'Bank of France occupied {}', fr: 'Banque de France occupée {}' } },
  }),
] as const
