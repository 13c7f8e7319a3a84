/** Hours of orders, of the buildings and of the army's way out. */
import type { Day } from '../../day.ts'
import { MEMORY } from '../../institutions/memory.ts'
import { defineMeasure } from '../measure.ts'
import { cellOf, ringed } from './counting.ts'

/** The Federation holds it. */
const TAKEN = 2

export const EVENING = [
  defineMeasure({
    id: 'fall-back-ordered',
    kind: 'time',
    target: 'M-13',
    holds: (d: Day) => d.s.memory[MEMORY.fallBackAt] > 0,
    said: { en: 'Vinoy orders the fall-back', fr: 'Vinoy ordonne le repli' },
  }),
  defineMeasure({
    id: 'withdrawal-ordered',
    kind: 'time',
    target: 'M-14a',
    holds: (d: Day) => d.s.memory[MEMORY.withdrawalAt] > 0,
    said: { en: 'Thiers orders the withdrawal', fr: 'Thiers ordonne la retraite' },
  }),
  defineMeasure({
    id: 'thiers-leaves',
    kind: 'time',
    target: 'M-14b',
    holds: (d: Day) => d.s.memory[MEMORY.thiersLeftAt] > 0,
    said: { en: 'Thiers leaves Paris', fr: 'Thiers quitte Paris' },
  }),
  defineMeasure({
    id: 'committee-informed',
    kind: 'time',
    target: 'M-15a',
    holds: (d: Day) => d.s.memory[MEMORY.informedAt] > 0,
    said: {
      en: 'the Committee has reports from half the risen quarters',
      fr: 'le Comité a des nouvelles de la moitié des quartiers soulevés',
    },
  }),
  defineMeasure({
    id: 'first-column',
    kind: 'time',
    target: 'M-15b',
    holds: (d: Day) => d.s.memory[MEMORY.firstColumn] > 0,
    said: {
      en: 'the first column moves on the Committee’s order',
      fr: 'la première colonne part sur ordre du Comité',
    },
  }),
  defineMeasure({
    id: 'prince-eugene-taken',
    kind: 'time',
    target: 'M-16',
    holds: (d: Day) => d.s.holder[d.landmarks.princeEugene] === TAKEN,
    said: { en: 'the Prince-Eugène barracks is taken', fr: 'la caserne du Prince-Eugène est prise' },
  }),
  defineMeasure({
    id: 'hotel-de-ville-ringed',
    kind: 'time',
    target: 'M-17a',
    holds: (d: Day) => ringed(d, cellOf(d, d.landmarks.hotelDeVille)),
    said: {
      en: 'the Hôtel de Ville is surrounded for good',
      fr: 'l’Hôtel de Ville est cerné pour de bon',
    },
  }),
  defineMeasure({
    id: 'hotel-de-ville-taken',
    kind: 'time',
    target: 'M-17b',
    holds: (d: Day) => d.s.holder[d.landmarks.hotelDeVille] === TAKEN,
    said: { en: 'the Hôtel de Ville is entered', fr: 'l’Hôtel de Ville est occupé' },
  }),
  defineMeasure({
    id: 'vendome-taken',
    kind: 'time',
    target: 'M-18a',
    holds: (d: Day) => d.s.holder[d.landmarks.vendome] === TAKEN,
    said: { en: 'the Place Vendôme is taken', fr: 'la place Vendôme est prise' },
  }),
  defineMeasure({
    id: 'prefecture-taken',
    kind: 'time',
    target: 'M-18b',
    holds: (d: Day) => d.s.holder[d.landmarks.prefecture] === TAKEN,
    said: { en: 'the Prefecture of Police is taken', fr: 'la préfecture de police est prise' },
  }),
  defineMeasure({
    id: 'columns-start',
    kind: 'time',
    target: 'M-26a',
    holds: (d: Day) => d.s.memory[MEMORY.firstColumnAt] > 0,
    said: { en: 'the troops begin to leave Paris', fr: 'les troupes commencent à quitter Paris' },
  }),
  defineMeasure({
    id: 'government-captured',
    kind: 'time',
    label: { en: 'Hour of the government’s capture', fr: 'Heure de la prise du gouvernement' },
    holds: (d: Day) => d.s.memory[MEMORY.thiersTaken] > 0 || d.s.memory[MEMORY.ministersTaken] > 0,
    said: { en: 'the government is captured', fr: 'le gouvernement est pris' },
  }),
  defineMeasure({
    id: 'headquarters-leave',
    kind: 'time',
    label: { en: 'The army’s headquarters leave', fr: 'L’état-major de l’armée part' },
    holds: (d: Day) => d.s.memory[MEMORY.headquartersLeftAt] > 0,
    said: {
      en: 'the army’s headquarters leave Paris',
      fr: 'l’état-major de l’armée quitte Paris',
    },
  }),
] as const
