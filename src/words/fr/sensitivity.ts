import type { SensitivityWords } from '../sensitivity.ts'
import { say } from './sayings.ts'

const { number, list } = say

const NAMES = {
  morris: 'Criblage de Morris',
  sobol: 'Indices de Sobol',
  pawn: 'Classement par PAWN',
  partial: 'Classement par corrélation partielle des rangs',
  correlation: 'Classement par corrélation des rangs',
} as const

export const sensitivity: SensitivityWords = {
  title: ({ method, measure }) => `${NAMES[method]} : ${measure}`,
  runs: ({ runs, failed, never, finite }) =>
    [
      `${number(runs)} simulations`,
      failed > 0 ? `${number(failed)} ont échoué et sont écartées` : 'aucun échec',
      never > 0
        ? `dans ${number(never)}, cela n’arrive jamais${finite ? ' (compté à la fin de l’acte, le 20 mars à midi)' : ' (classées dernières)'}`
        : '',
    ]
      .filter((part) => part !== '')
      .join(' ; ')
      .concat('.'),
  columns: {
    key: 'incertitude',
    muStar: 'mu*',
    interval: '95 %',
    mu: 'mu',
    sigma: 'sigma',
    first: 'premier ordre',
    total: 'total',
    index: 'indice',
    beats: 'bat une factice',
  },
  more: (n) => `${number(n)} autres, plus faibles.`,
  notResolved: 'non résolu',
  none: ({ runs }) =>
    `Non résolu : aucune incertitude ne bat une incertitude factice dans 95 % des rééchantillonnages de ${number(runs)} simulations. Ce n’est pas dire que le résultat ne tient à aucune.`,
  flat: 'La mesure est la même dans toutes les simulations : rien à expliquer.',
  stronger: (keys) => `va avec ${list(keys)}`,
  limits: {
    morris:
      'Effets pour toute l’étendue d’un a priori, les autres incertitudes aux niveaux du plan, celles hors du plan aux valeurs du monde 0. Un criblage classe, il ne mesure pas de parts. Sigma grand à côté de mu* : effet non linéaire, ou conjoint.',
    sobol:
      'Parts de la variance de cette mesure quand chaque incertitude varie selon son a priori ; celles hors du plan restent aux valeurs du monde 0. Premier ordre : seule ; total : avec toutes ses interactions. Pas pour les mondes acceptés, dont le calage a lié les incertitudes.',
    pawn: 'Indice : de combien se déplace la distribution de la mesure, de 0 à 1, quand l’incertitude est connue à un dixième près ; voit toute forme, mais une incertitude oisive est au-dessus de 0, d’où la factice. Association dans ces simulations, non cause : des incertitudes liées s’empruntent leur influence.',
    partial:
      'Corrélation des rangs une fois ôté ce que les autres expliquent ; voit ce qui monte ou descend d’un bout à l’autre, non ce qui monte puis descend. Association dans ces simulations, non cause ; des incertitudes copies l’une de l’autre ne se distinguent pas.',
    correlation:
      'Corrélation des rangs ; voit ce qui monte ou descend d’un bout à l’autre. Trop peu de simulations pour ôter l’effet des autres. Association dans ces simulations, non cause.',
  },
  stored:
    'D’après les simulations de la réserve, quel que soit ce qui a tiré leurs mondes ; rien n’est simulé.',
  others: (n) =>
    `${number(n)} simulations d’une autre version, d’un autre code ou d’autres données sont écartées.`,
  damaged: (n) => `${number(n)} fichiers endommagés de la réserve ont été laissés de côté.`,
}
