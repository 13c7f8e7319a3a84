/** Hours of the morning: the parks, the rappel, the crowd on the butte, the first refusals. Metres and men as targets.tsv has them. */
import { type Day, now } from '../../day.ts'
import { MEMORY } from '../../institutions/memory.ts'
import { defineMeasure } from '../measure.ts'
import { battalionsNear, brigade, called, cellOf, companyRefuses, lineNear, within } from './counting.ts'

/** Quarters of Montmartre: Grandes-Carrieres, Clignancourt, Goutte-d'Or, Chapelle. */
const MONTMARTRE = [69, 72] as const
const BRIGADE = 'Susbielle-Lecomte'

const park = (day: Day): number => cellOf(day, day.landmarks.montmartre)
const headTaken = (day: Day): boolean => {
  const place = brigade(day, BRIGADE)
  return place >= 0 && day.s.memory[MEMORY.brigadeTaken + place] > 0
}
const faronLeaves = (day: Day): boolean => {
  const site = day.landmarks.buttesChaumont
  return day.s.takenAt[site] !== 0 && within(day, cellOf(day, site), 500, day.f.soldiers, false) < 100
}

export const MORNING = [
  defineMeasure({
    id: 'columns-leave',
    kind: 'time',
    target: 'M-01',
    given: true,
    value: (d: Day) => d.events.list.find((e) => e.kind === 'columns-leave')?.at ?? Number.POSITIVE_INFINITY,
    said: { en: 'the troops leave their barracks', fr: 'les troupes quittent leurs casernes' },
  }),
  defineMeasure({
    id: 'first-park-taken',
    kind: 'time',
    target: 'M-02',
    holds: (d: Day) => d.landmarks.attackedParks.some((p) => d.s.takenAt[p] > 0),
    said: { en: 'the army takes the first gun park', fr: 'l’armée prend le premier parc de canons' },
  }),
  defineMeasure({
    id: 'all-parks-taken',
    kind: 'time',
    target: 'M-03',
    holds: (d: Day) => d.landmarks.attackedParks.every((p) => d.s.takenAt[p] > 0),
    said: {
      en: 'the army has taken all the gun parks that it attacks',
      fr: 'l’armée tient tous les parcs qu’elle attaque',
    },
  }),
  defineMeasure({
    id: 'rappel-montmartre',
    kind: 'time',
    target: 'M-04',
    holds: (d: Day) => called(d, MONTMARTRE[0], MONTMARTRE[1]),
    said: {
      en: 'drums or bells call to the rising in Montmartre',
      fr: 'le rappel ou le tocsin appelle au soulèvement à Montmartre',
    },
  }),
  defineMeasure({
    id: 'crowd-at-park',
    kind: 'time',
    target: 'M-05',
    holds: (d: Day) =>
      within(d, park(d), 250, d.s.crowd, true) + within(d, park(d), 250, d.f.guards, false) >= 300,
    said: {
      en: '300 people stand near the guns of Montmartre',
      fr: '300 personnes entourent les canons de Montmartre',
    },
  }),
  defineMeasure({
    id: 'guards-at-park',
    kind: 'time',
    target: 'M-06',
    holds: (d: Day) => within(d, park(d), 400, d.f.guards, false) >= 100,
    said: {
      en: 'a first body of Guards stands near the guns of Montmartre',
      fr: 'une première troupe de gardes arrive près des canons de Montmartre',
    },
  }),
  defineMeasure({
    id: 'three-battalions-at-park',
    kind: 'time',
    target: 'M-07',
    holds: (d: Day) => battalionsNear(d, park(d), 400, 150) >= 3,
    said: {
      en: 'three battalions of the Guard stand on the butte',
      fr: 'trois bataillons de la Garde sont sur la butte',
    },
  }),
  defineMeasure({
    id: 'brigade-head-taken',
    kind: 'time',
    target: 'M-09',
    holds: headTaken,
    said: { en: 'General Lecomte is taken', fr: 'le général Lecomte est pris' },
  }),
  defineMeasure({
    id: 'montmartre-lost',
    kind: 'time',
    target: 'M-10',
    holds: (d: Day) =>
      now(d) > d.exogenous.contact &&
      d.s.takenAt[d.landmarks.montmartre] > 0 &&
      lineNear(d, park(d), 400) === 0,
    seconds: 1800,
    said: { en: 'the army loses Montmartre', fr: 'l’armée perd Montmartre' },
  }),
  defineMeasure({
    id: 'bastille-company-refuses',
    kind: 'time',
    target: 'M-11',
    holds: (d: Day) => companyRefuses(d, cellOf(d, d.landmarks.bastille), 400),
    said: {
      en: 'a first company refuses at the Bastille',
      fr: 'une première compagnie refuse à la Bastille',
    },
  }),
  defineMeasure({
    id: 'faron-leaves',
    kind: 'time',
    target: 'M-12',
    holds: faronLeaves,
    said: { en: 'Faron leaves the Buttes-Chaumont', fr: 'Faron quitte les Buttes-Chaumont' },
  }),
] as const
