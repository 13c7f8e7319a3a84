/**
 * The toy town (data/toy): the rules of the day with few measures and levers, for tests of mechanisms and first steps. Whatever it asks
 * for stands in its own tables.
 */
import { type Day, heads } from '../day.ts'
import type { LeverDefinition } from './lever.ts'
import { LEVERS } from './levers/index.ts'
import { defineMeasure, type Measure } from './measure.ts'
import { cellOf, lineNear, within } from './measures/counting.ts'
import { COUNTS_OF_THE_DAY } from './measures/counts.ts'
import { MORNING } from './measures/morning.ts'
import type { Model } from './model.ts'
import type { Words } from './words.ts'

const park = (day: Day): number => cellOf(day, day.landmarks.montmartre)

/** People round the park who make a crowd, in a town of three hundred (assumed). */
const CROWD = 20

const OWN = [
  defineMeasure({
    id: 'crowd-round-park',
    kind: 'time',
    holds: (day: Day) => within(day, park(day), 250, day.s.crowd, true) >= CROWD,
    label: { en: 'Twenty people near the guns', fr: 'Vingt personnes près des canons' },
    said: { en: 'twenty people stand near the guns', fr: 'vingt personnes entourent les canons' },
  }),
  defineMeasure({
    id: 'park-lost',
    kind: 'time',
    holds: (day: Day) => day.s.takenAt[day.landmarks.montmartre] > 0 && lineNear(day, park(day), 250) === 0,
    seconds: 1800,
    label: { en: 'Gun park lost by the army', fr: 'Parc de canons perdu par l’armée' },
    said: { en: 'the army loses the gun park', fr: 'l’armée perd le parc de canons' },
  }),
  defineMeasure({
    id: 'guards-under-arms-12',
    kind: 'count',
    label: { en: 'Guards under arms at noon', fr: 'Gardes sous les armes à midi' },
    at: '18 12:00',
    value: (day: Day) =>
      heads(
        day,
        day.s.bnUnder.reduce((sum, men) => sum + men, 0),
      ),
    negligible: 1,
  }),
] as const

/** Measures of the day that ask for nothing but what every scenario of its rules has, with labels where the day takes those of its targets. */
const TAKEN: Readonly<Record<string, Words | undefined>> = {
  'columns-leave': { en: 'Troops leave their barracks', fr: 'Départ des troupes' },
  'first-park-taken': { en: 'Gun park taken by the army', fr: 'Parc de canons pris par l’armée' },
  'guns-away-end': undefined,
  'guns-held-noon': undefined,
  'people-out-12': undefined,
  volleys: undefined,
  killed: { en: 'People killed', fr: 'Tués' },
  wounded: { en: 'People wounded', fr: 'Blessés' },
}

/** Levers of the toy town, each with the measure of the town that a question about it asks first. */
const PRIMARY: Readonly<Record<string, string>> = {
  'teams.hour': 'guns-away-end',
  'alarm.cannon': 'guards-under-arms-12',
  'gates.shut': 'guns-away-end',
}

export const TOY: Model = {
  id: 'toy',
  told: false,
  measures: [
    ...([...MORNING, ...COUNTS_OF_THE_DAY] as readonly Measure[]).flatMap((one): Measure[] => {
      if (!Object.hasOwn(TAKEN, one.id)) return []
      const label = TAKEN[one.id]
      return [label === undefined ? one : { ...one, label }]
    }),
    ...OWN,
  ],
  levers: (LEVERS as readonly LeverDefinition[]).flatMap((lever) => {
    const primary = PRIMARY[lever.key]
    return primary === undefined ? [] : [{ ...lever, primary } as LeverDefinition]
  }),
  own: undefined,
}
