import type { DayWords } from '../en/day.ts'

export const day: DayWords = {
  play: 'Lecture',
  pause: 'Pause',
  stepBack: 'Un pas en arrière',
  stepOn: 'Un pas en avant',
  hourBack: 'Une heure en arrière',
  hourOn: 'Une heure en avant',
  speed: 'Vitesse',
  times: (speed: number) => `${speed}\u00a0×`,
  mapLabel: 'Plan de Paris',
  date: (day: number) =>
    ['vendredi 17 mars 1871', 'samedi 18 mars 1871', 'dimanche 19 mars 1871', 'lundi 20 mars 1871'][
      day - 17
    ] ?? '',
  timeline: 'Heures de la journée',
  computing: (clock: string) => `calculé jusqu’à ${clock}`,
}
