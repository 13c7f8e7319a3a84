/**
 * The toy town (data/toy): the rules of the day with few measures and levers, for tests of mechanisms and first steps. Whatever it asks
 * for stands in its own tables.
 */
import type { LeverDefinition } from './lever.ts'
import { LEVERS } from './levers/index.ts'
import type { Measure } from './measure.ts'
import { COUNTS_OF_THE_DAY } from './measures/counts.ts'
import { MORNING } from './measures/morning.ts'
import { TOWN } from './measures/town.ts'
import type { Model } from './model.ts'
import type { Words } from './words.ts'

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
    ...TOWN,
  ],
  levers: (LEVERS as readonly LeverDefinition[]).flatMap((lever) => {
    const primary = PRIMARY[lever.key]
    return primary === undefined ? [] : [{ ...lever, primary } as LeverDefinition]
  }),
  own: undefined,
}
