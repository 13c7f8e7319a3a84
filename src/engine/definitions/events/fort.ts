/** Mont-Valerien and the Bank of France (L-11, L-13). */
import { defineEvent } from '../event.ts'
import { plural, pluriel } from './plurals.ts'

export const FORT = [
  defineEvent({
    kind: 'fort-reached',
    number: 67,
    place: 'outside',
    subject: 'battalion',
    value: 'guards',
    notable: true,
    weight: [74, 0],
    said: {
      en: (f) => `Guards stand before Mont-Valérien: ${plural(f, 'man', 'men')}.`,
      fr: (f) => `Des gardes devant le Mont-Valérien\u00a0: ${pluriel(f, 'homme', 'hommes')}.`,
    },
  }),
  defineEvent({
    kind: 'fort-relieved',
    number: 68,
    place: 'outside',
    subject: 'none',
    value: 'men',
    notable: true,
    weight: [73, 0],
    said: {
      en: (f) => `Fresh troops man Mont-Valérien: ${plural(f, 'soldier', 'soldiers')}.`,
      fr: (f) => `Des troupes fraîches au Mont-Valérien\u00a0: ${pluriel(f, 'soldat', 'soldats')}.`,
    },
  }),
  defineEvent({
    kind: 'fort-taken',
    number: 69,
    place: 'outside',
    subject: 'battalion',
    value: 'guards',
    notable: true,
    weight: [94, 0],
    said: {
      en: 'Guards enter the fort of Mont-Valérien.',
      fr: 'Des gardes entrent dans le fort du Mont-Valérien.',
    },
  }),
  defineEvent({
    kind: 'fort-closed',
    number: 70,
    place: 'outside',
    subject: 'battalion',
    value: 'yes or no',
    notable: true,
    weight: [86, 0],
    said: {
      en: 'Mont-Valérien is manned and stays shut; the Guards turn back.',
      fr: 'Le Mont-Valérien est gardé et reste fermé\u00a0; les gardes repartent.',
    },
  }),
  defineEvent({
    kind: 'fort-fires',
    number: 71,
    place: 'outside',
    subject: 'battalion',
    value: 'battalions',
    notable: true,
    weight: [89, 0],
    said: {
      en: 'The guns of Mont-Valérien fire on the march.',
      fr: 'Les canons du Mont-Valérien tirent sur la marche.',
    },
  }),
  defineEvent({
    kind: 'bank-taken',
    number: 72,
    place: 'cell',
    subject: 'site',
    value: 'million francs',
    notable: true,
    weight: [96, 0],
    said: {
      en: 'Guards enter the Bank of France.',
      fr: 'Des gardes entrent à la Banque de France.',
    },
  }),
] as const
