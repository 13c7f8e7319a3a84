/** Crowd and soldiers: bayonets, fire, refusal, what becomes of the bodies. */
import { defineEvent } from '../event.ts'
import { hit, touches } from './plurals.ts'

export const CROWD = [
  defineEvent({
    kind: 'shots',
    number: 3,
    place: 'cell',
    subject: 'none',
    value: 'none',
    unwritten: true,
    weight: [34, 0],
    said: {
      en: (f) => `Shots are heard near ${f.the}.`,
      fr: (f) => `On entend des coups de feu près ${f.of}.`,
    },
  }),
  defineEvent({
    kind: 'crowd-gathers',
    number: 7,
    place: 'cell',
    subject: 'point',
    value: 'none',
    weight: [33, 0],
    said: {
      en: (f) => `People gather round the soldiers near ${f.the}.`,
      fr: (f) => `On s’attroupe autour des soldats, près ${f.of}.`,
    },
  }),
  defineEvent({
    kind: 'bayonets',
    number: 10,
    place: 'cell',
    subject: 'body',
    value: 'none',
    weight: [75, 0],
    said: {
      en: (f) => `Officers near ${f.the} have bayonets levelled at the crowd.`,
      fr: (f) => `Près ${f.of}, on croise la baïonnette devant la foule.`,
    },
  }),
  defineEvent({
    kind: 'summons',
    number: 11,
    place: 'cell',
    subject: 'body',
    value: 'none',
    weight: [58, 0],
    said: {
      en: (f) => `The crowd near ${f.the} is summoned to disperse, and stays.`,
      fr: (f) => `Sommations près ${f.of}\u00a0; la foule reste.`,
    },
  }),
  defineEvent({
    kind: 'fire-refused',
    number: 12,
    place: 'cell',
    subject: 'body',
    value: 'times',
    weight: [89, 40],
    said: {
      en: (f) => `Ordered to fire near ${f.the}, the ${f.unit} does not.`,
      fr: (f) => `Près ${f.of}, ordre de tirer\u00a0: le ${f.unit} ne tire pas.`,
    },
  }),
  defineEvent({
    kind: 'volley',
    number: 13,
    place: 'cell',
    subject: 'body',
    value: 'people hit',
    notable: true,
    weight: [91, 50],
    said: {
      en: (f) => `Shots into the crowd near ${f.the}: ${hit(f)}.`,
      fr: (f) => `On tire sur la foule près ${f.of}\u00a0: ${touches(f)}.`,
    },
  }),
  defineEvent({
    kind: 'charge',
    number: 14,
    place: 'cell',
    subject: 'body',
    value: 'people hit',
    notable: true,
    weight: [70, 40],
    said: {
      en: (f) => `A charge near ${f.the}: ${hit(f)}.`,
      fr: (f) => `Une charge près ${f.of}\u00a0: ${touches(f)}.`,
    },
  }),
  defineEvent({
    kind: 'company-refuses',
    number: 15,
    place: 'cell',
    subject: 'body',
    value: 'company',
    weight: [80, 0],
    said: {
      en: (f) => `A company of the ${f.unit} no longer obeys, near ${f.the}.`,
      fr: (f) => `Une compagnie du ${f.unit} n’obéit plus, près ${f.of}.`,
    },
  }),
  defineEvent({
    kind: 'body-breaks',
    number: 16,
    place: 'cell',
    subject: 'body',
    value: 'men',
    weight: [84, 42],
    said: {
      en: (f) => `The ${f.unit} breaks near ${f.the}; rifles go butt up.`,
      fr: (f) => `Le ${f.unit} cède près ${f.of}\u00a0; crosses en l’air.`,
    },
  }),
  defineEvent({
    kind: 'commander-taken',
    number: 17,
    place: 'cell',
    subject: 'body',
    value: 'brigade',
    notable: true,
    weight: [92, 44],
    said: {
      en: (f) => `The general commanding near ${f.the} is taken by the crowd.`,
      fr: (f) => `Près ${f.of}, le général est pris par la foule.`,
    },
  }),
  defineEvent({
    kind: 'body-disarmed',
    number: 18,
    place: 'cell',
    subject: 'body',
    value: 'men',
    weight: [43, 21],
    said: {
      en: (f) => `The ${f.unit} gives up its arms near ${f.the}.`,
      fr: (f) => `Le ${f.unit} rend ses armes près ${f.of}.`,
    },
  }),
  defineEvent({
    kind: 'body-falls-back',
    number: 19,
    place: 'cell',
    subject: 'body',
    value: 'yes or no',
    weight: [39, 0],
    said: {
      en: (f) => `The ${f.unit} falls back from ${f.the}.`,
      fr: (f) => `Le ${f.unit} se replie\u00a0: ${f.the}.`,
    },
  }),
] as const
