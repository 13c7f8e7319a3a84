import { capital } from '../clock.ts'
import type { OutsideWords } from '../outside.ts'
import { say } from './sayings.ts'

const { about, at, count, number, percent } = say
const battalions = (n: number) => `${count(n)} ${n === 1 ? 'battalion' : 'battalions'}`
const stays = (n: number) =>
  n === 0 ? '' : `; ${battalions(n)} stayed, because the chief would not or too few came`

export const outside: OutsideWords = {
  march: {
    never: ({ ordered, asked, stayed }) =>
      ordered === undefined
        ? 'No march was ordered: the Committee was not sitting, or the government had not left Paris.'
        : `${capital(at(ordered))} the Committee asked ${battalions(asked)} to march on Versailles, but no column left the walls${stays(stayed)}.`,
    ordered: ({ ordered, asked, stayed, battalions: out }) =>
      `${capital(at(ordered))} the Committee asked ${battalions(asked)} to march on Versailles. ${capital(count(out))} went${stays(stayed)}.`,
    leaves: ({ t, men }) =>
      `The first of them passed a gate ${at(t)}; about ${about(men)} Guards went out in all.`,
    fort: ({ t, broken, surprised }) =>
      `${capital(at(t))} Mont-Valérien fired on the road${surprised > 0 ? ', which the Guards had taken for safe' : ''}: ${broken === 0 ? 'no battalion broke' : `${battalions(broken)} broke and ran`}.`,
    noContact: () => 'No column came to where the army stood.',
    contact: ({ t, men, army }) =>
      `${capital(at(t))} the first stood before the army; about ${about(men)} Guards came so far, against ${number(army)} men who still obeyed at Versailles and its posts.`,
    fire: ({ army, guards, soldiersHit, guardsHit }) =>
      `There was firing: ${count(army)} volleys of the army, ${count(guards)} of the Guards, ${count(soldiersHit)} soldiers and ${count(guardsHit)} Guards struck.`,
    noFire: () => 'Nobody fired; the two sides stood face to face.',
    refused: ({ army, guards }) =>
      `Ordered to fire, ${army === 0 ? 'no body of troops' : `${count(army)} ${army === 1 ? 'body' : 'bodies'} of troops`} and ${guards === 0 ? 'no battalion' : battalions(guards)} of the Guard refused and broke up.`,
    moves: (t) => `The government moved on from Versailles ${at(t)}.`,
    stays: () => 'The government stayed at Versailles.',
    taken: ({ t, government }) =>
      `${capital(at(t))} Guards entered Versailles${government ? ' while the government was still there' : ''}.`,
    ends: {
      'no-march': 'There was no march.',
      'versailles-taken': 'Versailles was taken.',
      'army-dissolves': 'The army dissolved: half or more of its men no longer obeyed.',
      'stand-off': 'It ended in a stand-off: the march held its ground before the army and got no farther.',
      'turned-back': 'The march was turned back.',
    },
  },
  fort: {
    taken: ({ ordered, t }) =>
      `Battalions sent to Mont-Valérien ${at(ordered)} were inside the fort ${at(t)}.`,
    closed: ({ ordered, t }) =>
      `Battalions sent to Mont-Valérien ${at(ordered)} were turned away from its gate ${at(t)}.`,
    never: ({ ordered }) =>
      ordered === undefined
        ? 'Nobody was sent to Mont-Valérien: the Committee was not sitting, or the government had not left Paris.'
        : `Battalions were sent to Mont-Valérien ${at(ordered)}; the fort was not taken.`,
    relieved: (t) => `The army had its own men in the fort ${at(t)}.`,
    kept: () => 'Mont-Valérien was in the hands of the Federation at the end.',
  },
  bank: {
    taken: ({ ordered, t, coin }) =>
      `Battalions ordered into the Bank of France ${at(ordered)} held it ${at(t)}, with about ${number(coin)} million francs in coin and bullion.`,
    never: ({ ordered }) =>
      ordered === undefined
        ? 'Nobody was ordered into the Bank of France.'
        : `Battalions were ordered into the Bank of France ${at(ordered)}; its own battalion kept it.`,
    assumption: () =>
      'Declared assumption: holding the Bank changes nothing else before 22 March. What it would have done later the model does not say.',
  },
  carried: ({ key, t, late, share, state }) =>
    state
      ? `${key}: a state of things, in force throughout`
      : t === undefined
        ? `${key}: not carried out`
        : `${key}: carried out ${at(t)}${late >= 5 ? `, ${late} minutes after its hour` : ''}${share < 1 && share > 0 ? `, ${percent(share)} of it` : ''}`,
}
