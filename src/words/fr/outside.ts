import { capital } from '../clock.ts'
import type { OutsideWords } from '../outside.ts'
import { NB, say } from './sayings.ts'

const { about, at, count, number, percent } = say
const s = (n: number) => (n >= 2 ? 's' : '')
const battalions = (n: number) => `${count(n)} bataillon${s(n)}`
const stays = (n: number) =>
  n === 0
    ? ''
    : `${NB}; ${battalions(n)} ${n >= 2 ? 'restèrent' : 'resta'}, faute d’hommes ou de la volonté du chef`

export const outside: OutsideWords = {
  march: {
    never: ({ ordered, asked, stayed }) =>
      ordered === undefined
        ? `Aucune marche ne fut ordonnée${NB}: le Comité ne siégeait pas, ou le gouvernement n’avait pas quitté Paris.`
        : `${capital(at(ordered))}, le Comité appela ${battalions(asked)} à marcher sur Versailles, mais aucune colonne ne sortit des murs${stays(stayed)}.`,
    ordered: ({ ordered, asked, stayed, battalions: out }) =>
      `${capital(at(ordered))}, le Comité appela ${battalions(asked)} à marcher sur Versailles. Il en partit ${count(out)}${stays(stayed)}.`,
    leaves: ({ t, men }) =>
      `Le premier passa une porte ${at(t)}${NB}; environ ${about(men)} gardes sortirent en tout.`,
    fort: ({ t, broken, surprised }) =>
      `${capital(at(t))}, le Mont-Valérien tira sur la route${surprised > 0 ? ', que les gardes croyaient sûre' : ''}${NB}: ${broken === 0 ? 'aucun bataillon ne se débanda' : `${battalions(broken)} se ${broken >= 2 ? 'débandèrent' : 'débanda'}`}.`,
    noContact: () => 'Aucune colonne ne parvint jusqu’à l’armée.',
    contact: ({ t, men, army }) =>
      `${capital(at(t))}, la première se trouva devant l’armée${NB}; environ ${about(men)} gardes vinrent jusque-là, contre ${number(army)} hommes qui obéissaient encore à Versailles et à ses postes.`,
    fire: ({ army, guards, soldiersHit, guardsHit }) =>
      `On tira${NB}: ${count(army)} feux de salve de l’armée, ${count(guards)} de la Garde, ${count(soldiersHit)} soldat${s(soldiersHit)} et ${count(guardsHit)} garde${s(guardsHit)} atteint${s(soldiersHit + guardsHit)}.`,
    noFire: () => `Personne ne tira${NB}; les deux camps restèrent face à face.`,
    refused: ({ army, guards }) =>
      `À l’ordre de tirer, ${army === 0 ? 'aucun corps de troupe' : `${count(army)} corps de troupe`} et ${guards === 0 ? 'aucun bataillon' : battalions(guards)} de la Garde refusèrent et se défirent.`,
    moves: (t) => `Le gouvernement quitta Versailles ${at(t)}.`,
    stays: () => 'Le gouvernement resta à Versailles.',
    taken: ({ t, government }) =>
      `${capital(at(t))}, des gardes entrèrent à Versailles${government ? ', où le gouvernement se trouvait encore' : ''}.`,
    ends: {
      'no-march': 'Il n’y eut pas de marche.',
      'versailles-taken': 'Versailles fut pris.',
      'army-dissolves': `L’armée se défit${NB}: la moitié de ses hommes ou davantage n’obéissaient plus.`,
      'stand-off': `On en resta là${NB}: la marche tint devant l’armée sans avancer.`,
      'turned-back': 'La marche fut repoussée.',
    },
  },
  fort: {
    taken: ({ ordered, t }) =>
      `Des bataillons envoyés au Mont-Valérien ${at(ordered)} étaient dans le fort ${at(t)}.`,
    closed: ({ ordered, t }) =>
      `Des bataillons envoyés au Mont-Valérien ${at(ordered)} furent renvoyés de sa porte ${at(t)}.`,
    never: ({ ordered }) =>
      ordered === undefined
        ? `Personne ne fut envoyé au Mont-Valérien${NB}: le Comité ne siégeait pas, ou le gouvernement n’avait pas quitté Paris.`
        : `Des bataillons furent envoyés au Mont-Valérien ${at(ordered)}${NB}; le fort ne fut pas pris.`,
    relieved: (t) => `L’armée avait ses hommes dans le fort ${at(t)}.`,
    kept: () => 'À la fin, le Mont-Valérien était aux mains de la Fédération.',
  },
  bank: {
    taken: ({ ordered, t, coin }) =>
      `Des bataillons envoyés à la Banque de France ${at(ordered)} la tenaient ${at(t)}, avec environ ${number(coin)} millions de francs d’espèces et de lingots.`,
    never: ({ ordered }) =>
      ordered === undefined
        ? 'Personne ne fut envoyé à la Banque de France.'
        : `Des bataillons furent envoyés à la Banque de France ${at(ordered)}${NB}; le bataillon de la maison la garda.`,
    assumption: () =>
      `Hypothèse déclarée${NB}: tenir la Banque ne change rien d’autre avant le 22${NB}mars. De la suite, le modèle ne dit rien.`,
  },
  carried: ({ key, t, late, share, state }) =>
    state
      ? `${key}${NB}: un état de choses, valable toute la journée`
      : t === undefined
        ? `${key}${NB}: non exécuté`
        : `${key}${NB}: exécuté ${at(t)}${late >= 5 ? `, ${late} minutes après son heure` : ''}${share < 1 && share > 0 ? `, à ${percent(share)}` : ''}`,
}
