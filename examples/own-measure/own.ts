/** Two measures of one's own: how many people are out at nine, and when Belleville first has a thousand out. */
import { type Day, defineMeasure, heads } from 'commune/engine'

const BELLEVILLE = 20

/** Unarmed people out in an arrondissement. */
function outIn(day: Day, arrondissement: number): number {
  let agents = 0
  for (let cell = 0; cell < day.city.cells; cell++)
    if (day.city.arrondissement[cell] === arrondissement) agents += day.s.crowd[cell] ?? 0
  return heads(day, agents)
}

export const peopleOut = defineMeasure({
  id: 'people-out-09',
  kind: 'count',
  label: { en: 'Unarmed people out at nine', fr: 'Personnes sans armes dehors à 9 h' },
  at: '18 09:00',
  value: (day: Day) =>
    heads(
      day,
      day.s.crowd.reduce((sum, agents) => sum + agents, 0),
    ),
  negligible: 500,
  said: {
    en: { one: ['unarmed person', 'is out at nine'], many: ['unarmed people', 'are out at nine'] },
    fr: {
      one: ['personne sans armes', 'est dehors à 9\u00a0h'],
      many: ['personnes sans armes', 'sont dehors à 9\u00a0h'],
    },
  },
})

export const bellevilleOut = defineMeasure({
  id: 'belleville-out',
  kind: 'time',
  label: { en: 'A thousand people out in Belleville', fr: 'Mille personnes dehors à Belleville' },
  holds: (day: Day) => outIn(day, BELLEVILLE) >= 1000,
  said: {
    en: 'Belleville has a thousand people out',
    fr: 'Belleville a mille personnes dehors',
  },
})

export default { name: 'own-measure-1', measures: [peopleOut, bellevilleOut] }
