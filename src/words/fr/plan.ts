import type { PlanWords } from '../plan.ts'
import { say } from './sayings.ts'

const { number } = say
const many = (n: number, one: string, more = `${one}s`) => `${number(n)}\u00a0${n < 2 ? one : more}`

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
  damaged: ({ file }) =>
    `un fichier endommagé a été mis de côté et ses simulations sont refaites\u00a0: ${file}`,
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
    leftOut: (file) =>
      `le lot ${file} est endommagé et laissé de côté\u00a0: relancez son plan ou sa question`,
  },
}
