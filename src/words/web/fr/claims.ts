import type { ClaimsPageWords } from '../en/claims.ts'

export const claims: ClaimsPageWords = {
  title: 'Thèses',
  lead: 'Ce qui, selon des historiens et des témoins, aurait changé la journée\u00a0; chaque thèse est formulée d’avance comme une épreuve. Un verdict parle de ce modèle, non de 1871.',
  all: 'Toutes les thèses',
  untested: 'pas encore éprouvée',
  untestedLong:
    'Pas de verdict enregistré pour cette version. Il faut des centaines de simulations, sur votre propre ordinateur\u00a0:',
  says: 'La thèse',
  openOne: 'Ouvrir la thèse',
  through: 'Par quel mécanisme',
  saidBy: 'Qui le dit, où',
  against: 'Ce qu’on lui oppose',
  worlds: 'Monde par monde',
  worldsNote: (n: number) =>
    `Chaque marque est un monde sur ${n}\u00a0: une combinaison possible des hypothèses.`,
  threshold: 'ce qu’affirme la thèse',
  none: 'aucune différence',
  effectAxis: 'différence due au changement',
  narrow: 'Ne garder que les hypothèses qui vous semblent justes',
  narrowHelp: 'Chaque curseur garde les mondes où l’hypothèse est dans votre intervalle.',
  from: 'de',
  to: 'à',
  remain: (n: number, all: number) => `${n} mondes sur ${all} restent`,
  tooFew: 'Moins de 30 mondes restent, ou de moins de 8 familles\u00a0: on ne peut rien dire.',
  leaning: {
    most: 'Dans la plupart, quatre sur cinq ou plus, l’effet est aussi grand que le veut la thèse.',
    few: 'Dans peu d’entre eux, un sur cinq ou moins, l’effet est aussi grand que le veut la thèse.',
    between: 'Dans certains, l’effet est aussi grand que le veut la thèse, dans d’autres non.',
    reverse: 'Dans la plupart, l’effet va dans l’autre sens.',
  },
  narrowedShare: (percent: string, low: string, high: string) =>
    `${percent} des mondes restants (95\u00a0%\u00a0: de ${low} à ${high})`,
  allBack: 'Tous les mondes',
  strongest: 'D’abord les hypothèses dont elle dépend le plus.',
  moreSliders: (n: number) => `${n} autres hypothèses`,
  stored: (version: string) => `Résultat enregistré du modèle ${version}.`,
  otherVersion: (was: string, is: string) =>
    `Calculé avec le modèle ${was}\u00a0; cette page utilise le ${is}.`,
  tryIt: 'Faire ce changement et regarder la journée',
  bucket: 'Différence',
  count: 'Mondes',
}
