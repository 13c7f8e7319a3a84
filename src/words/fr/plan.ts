import type { Harm, PlanWords } from '../plan.ts'
import { say } from './sayings.ts'

const { number } = say
const many = (n: number, one: string, more = `${one}s`) => `${number(n)}\u00a0${n < 2 ? one : more}`

const HOW: Readonly<Record<Harm['why'], string>> = {
  missing: 'a disparu',
  unreadable: 'est illisible',
  'cut short': 'est tronqué',
  changed: 'n’est plus ce qui avait été écrit',
}
const lost = ({ file, why, runs }: Harm) =>
  `${file} ${HOW[why]}\u00a0: ${runs === undefined ? 'les simulations de son lot sont perdues' : runs < 2 ? 'sa simulation est perdue' : `ses ${number(runs)}\u00a0simulations sont perdues`}.`

export const plan: PlanWords = {
  sizes: ({ variants, worlds, seeds, runs }) =>
    `${many(variants, 'variante')} × ${many(worlds, 'monde')} × ${many(seeds, 'graine')}\u00a0: ${many(runs, 'simulation')}`,
  design: ({ name, points }) => `mondes\u00a0: ${name}, ${number(points)}`,
  valid: 'le plan est correct',
  have: ({ stored, waiting, missing }) =>
    `${number(stored)} en réserve, ${number(waiting)} faites en attente de leur lot, ${number(missing)} à faire`,
  ran: ({ runs, seconds, stored }) =>
    `${many(runs, 'simulation')}\u00a0: ${number(runs - stored)} en ${number(Math.round(seconds))}\u00a0s, ${number(stored)} déjà en réserve`,
  failed: (n) =>
    n < 2
      ? '1\u00a0simulation a échoué et est comptée, les autres sont gardées\u00a0:'
      : `${number(n)}\u00a0simulations ont échoué et sont comptées, les autres sont gardées\u00a0:`,
  store: {
    damaged: ({ to, ...harm }) =>
      `${lost(harm)} Ce plan ou cette question refait celles dont il a besoin\u00a0; les autres seront refaites avec le leur.${to === '' ? '' : ` Ce qui restait est gardé sous ${to}`}`,
    leftOut: (harm) =>
      `${lost(harm)} Elles ne sont pas comptées ici\u00a0; relancez leur plan ou leur question pour les refaire.`,
    copy: ({ file, runs, to }) =>
      runs < 2
        ? `1\u00a0simulation de ${file} figure aussi dans un autre fichier\u00a0: elle ne compte qu’une fois, la copie est rangée sous ${to}`
        : `${number(runs)}\u00a0simulations de ${file} figurent aussi dans un autre fichier\u00a0: chacune ne compte qu’une fois, la copie est rangée sous ${to}`,
    stray: ({ file, to }) => `${file} n’appartient pas à la réserve\u00a0: rangé sous ${to}`,
    copies: (runs) =>
      runs < 2
        ? '1\u00a0simulation figure deux fois dans cette réserve et n’est comptée qu’une fois\u00a0; d’autres outils, en lisant le dossier, la compteraient deux fois. La copie sera rangée à part dès que le dossier pourra être écrit et que personne d’autre n’y écrira.'
        : `${number(runs)}\u00a0simulations figurent deux fois dans cette réserve et ne sont comptées qu’une fois\u00a0; d’autres outils, en lisant le dossier, les compteraient deux fois. Les copies seront rangées à part dès que le dossier pourra être écrit et que personne d’autre n’y écrira.`,
    ended: ({ signal, store }) =>
      `interrompu (${signal})\u00a0; les simulations terminées sont gardées dans ${store}, et la même commande reprend à cet endroit`,
  },
  goOn: 'faire le reste',
  look: 'regarder les simulations',
  complete: 'toutes les simulations du plan sont en réserve',
  notBegun: 'aucune simulation de ce plan n’est encore là\u00a0; commencez par',
  table: {
    title: 'Médianes des simulations de chaque variante',
    variant: 'variante',
    runs: 'simulations',
    baseline: 'référence',
    note: 'Une médiane décrit\u00a0; pour une différence avec son intervalle, commune ask.',
    never: (share) => `jamais\u00a0: ${share}`,
    none: 'encore aucune',
  },
  query: {
    more: ({ shown, all }) =>
      `${number(shown)} lignes sur ${number(all)}\u00a0; --csv ou --json les donne toutes`,
    rows: (n) => many(n, 'ligne'),
    waiting: (n) =>
      n < 2
        ? '1\u00a0simulation attend dans le journal et n’est pas comptée ici\u00a0: terminez le plan ou la question'
        : `${number(n)}\u00a0simulations attendent dans le journal et ne sont pas comptées ici\u00a0: terminez le plan ou la question`,
  },
}
