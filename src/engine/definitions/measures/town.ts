/** What the toy town asks of a run: its crowd, its park, its Guard. */
import { type Day, heads } from '../../day.ts'
import { defineMeasure } from '../measure.ts'
import { cellOf, lineNear, sum, within } from './counting.ts'

const park = (day: Day): number => cellOf(day, day.landmarks.montmartre)

/** People round the park who make a crowd, in a town of three hundred (assumed). */
const CROWD = 20

export const TOWN = [
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
    value: (day: Day) => heads(day, sum(day.s.bnUnder)),
    negligible: 1,
  }),
] as const
