/** Gun parks: attacked, taken, lost, and the guns drawn away. */
import { defineEvent } from '../event.ts'
import { plural, pluriel } from './plurals.ts'

export const PARKS = [
  defineEvent({
    kind: 'columns-leave',
    number: 0,
    place: 'cell',
    subject: 'body',
    value: 'none',
    notable: true,
    weight: [95, 0],
    said: {
      en: (f) => `The columns leave their barracks in the dark: ${plural(f, 'body sets', 'bodies set')} out.`,
      fr: (f) =>
        `Dans le noir, les colonnes quittent les casernes\u00a0: ${pluriel(f, 'corps part', 'corps partent')}.`,
    },
  }),
  defineEvent({
    kind: 'park-attacked',
    number: 1,
    place: 'cell',
    subject: 'site',
    value: 'men',
    weight: [80, 0],
    said: {
      en: (f) => `Soldiers reach ${f.the}. The city is asleep.`,
      fr: (f) => `Des soldats arrivent devant ${f.the}. La ville dort.`,
    },
  }),
  defineEvent({
    kind: 'park-taken',
    number: 2,
    place: 'cell',
    subject: 'site',
    value: 'guns',
    notable: true,
    weight: [90, 30],
    said: {
      en: (f) =>
        f.count === 0
          ? `The army holds ${f.the}.`
          : `The army holds ${f.the}: ${plural(f, 'gun', 'guns')}, and no horses to draw ${f.count === 1 ? 'it' : 'them'}.`,
      fr: (f) =>
        f.count === 0
          ? `L’armée tient ${f.the}.`
          : `L’armée tient ${f.the}\u00a0: ${pluriel(f, 'canon', 'canons')}, et pas d’attelages.`,
    },
  }),
  defineEvent({
    kind: 'teams-sent',
    number: 20,
    place: 'cell',
    subject: 'none',
    value: 'none',
    weight: [38, 0],
    said: {
      en: 'Horse teams are sent for the guns.',
      fr: 'On envoie les attelages chercher les canons.',
    },
  }),
  defineEvent({
    kind: 'teams-arrive',
    number: 21,
    place: 'cell',
    subject: 'site',
    value: 'none',
    unwritten: true,
    weight: [50, 0],
    said: {
      en: (f) => `Horse teams reach ${f.the} at last.`,
      fr: (f) => `Les attelages arrivent enfin\u00a0: ${f.the}.`,
    },
  }),
  defineEvent({
    kind: 'gun-away',
    number: 22,
    place: 'cell',
    subject: 'site',
    value: 'guns',
    weight: [45, 0],
    said: {
      en: (f) => `The first gun is drawn away from ${f.the}.`,
      fr: (f) => `Un premier canon est emmené ${f.of}.`,
    },
  }),
  defineEvent({
    kind: 'convoy-stopped',
    number: 23,
    place: 'cell',
    subject: 'site',
    value: 'none',
    weight: [60, 30],
    said: {
      en: (f) => `The crowd closes the way: no more guns leave ${f.the}.`,
      fr: (f) => `La foule barre la route\u00a0: plus un canon ne sort ${f.of}.`,
    },
  }),
  defineEvent({
    kind: 'park-lost',
    number: 24,
    place: 'cell',
    subject: 'site',
    value: 'guns',
    weight: [70, 35],
    said: {
      en: (f) =>
        f.count === 0
          ? `The Guard has ${f.the} again.`
          : `The Guard has ${f.the} again, with ${plural(f, 'gun', 'guns')}.`,
      fr: (f) =>
        f.count === 0
          ? `La Garde a repris ${f.the}.`
          : `La Garde a repris ${f.the}, avec ${pluriel(f, 'canon', 'canons')}.`,
    },
  }),
] as const
