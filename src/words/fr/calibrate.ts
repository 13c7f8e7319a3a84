import type { CalibrateWords } from '../calibrate.ts'
import { say } from './sayings.ts'

const { number, list } = say

export const calibrate: CalibrateWords = {
  wave: ({ number: wave, cutOff, runs }) =>
    wave === 0
      ? `monde 0, ${number(runs)} graines : la part du hasard`
      : `vague ${wave} : ${number(runs)} ${wave === 1 ? 'mondes a priori' : 'simulations par pas'}${cutOff === Infinity ? '' : `, arrêtées au-delà de ${cutOff.toFixed(1).replace('.', ',')} écarts types`}`,
  after: 'mondes acceptés rejoués avec d’autres hasards, et avec des mécanismes coupés',
  title: 'Calage du modèle',
  accepted: ({ worlds, runs, waves, wanted, reached }) =>
    `${number(worlds)} mondes acceptés sur ${number(runs)} en ${waves} vagues${reached ? '' : ` ; on en voulait ${number(wanted)} : permettre plus de pas ou plus de mondes a priori`}.`,
  checks: ({ met, all, fresh }) =>
    `Cibles que le calage n’a pas vues : médiane des simulations acceptées dans la bande pour ${met} sur ${all}, des simulations nouvelles pour ${fresh} sur ${all}.`,
  joint: ({ accepted, fresh, prior, all }) =>
    `Cibles atteintes dans une même simulation, médiane : ${decimal(accepted)} sur ${all} pour les acceptées, ${decimal(fresh)} pour les nouvelles, ${decimal(prior)} pour les mondes a priori.`,
  identified: ({ keys, all, names }) =>
    `${keys} incertitudes sur ${all} sont identifiées${names.length === 0 ? '.' : `, surtout : ${list(names)}.`}`,
  written: ({ files }) => `Écrit : ${list(files)}.`,
  notWritten: 'Rien n’est écrit sans --out ou --accept.',
  none: (nearest) =>
    `aucun monde accepté, rien n’est écrit : la simulation la plus proche est ${nearest === Infinity ? 'infiniment loin de la source (quelque chose n’arrive jamais)' : `à ${nearest.toFixed(1).replace('.', ',')} écarts types de la source`} ; plus de mondes a priori (--worlds), plus de vagues (--waves) ou une échelle plus grande (--scale) peuvent en trouver`,
  method:
    'Appariement historique par vagues : une simulation par monde, gardée si elle est à trois écarts types au plus de la source pour chaque cible d’ajustement ; voir docs/validation/calibration.md.',
}

function decimal(n: number): string {
  return String(n).replace('.', ',')
}
