import type { CompareWords } from '../en/compare.ts'

export const compare: CompareWords = {
  title: 'Deux journées, une horloge',
  none: 'Aucune décision n’est changée\u00a0: il n’y a qu’une journée.',
  choose: 'Changer une décision',
  views: { single: 'La journée changée', two: 'Deux plans', difference: 'Un plan de la différence' },
  viewsShort: { single: 'Journée changée', two: 'Deux plans', difference: 'Différence' },
  viewLabel: 'Sorte de comparaison',
  lanes: { baseline: 'sans changement', counterfactual: 'changée' },
  forked: (clock: string) => `Les journées se séparent à ${clock}.`,
  running: (clock: string) => `La journée changée se calcule\u00a0: ${clock} pour l’instant.`,
  same: 'Jusqu’ici tous les moments des deux journées sont les mêmes.',
  differences: 'Ce qui diffère',
  columns: { moment: 'Moment', record: 'Sources', baseline: 'Sans', counterfactual: 'Changée' },
  ends: 'Comment cela finit',
  outcome: (unchanged: string, changed: string) =>
    `Sans changement\u00a0: ${unchanged}. Changée\u00a0: ${changed}.`,
  one: 'Une simulation à côté d’une autre, avec la même chance. Elle montre comment cela pouvait tourner, non si c’est probable.',
  many: (pairs: string) => `Sur ${pairs} paires de simulations\u00a0:`,
  sure: 'Est-ce sûr\u00a0?',
  changed: (titles: string) => `Changé\u00a0: ${titles}`,
  baselineEnds: (clock: string) =>
    `La journée sans changement est calculée jusqu’à ${clock}\u00a0; ensuite son dernier moment demeure.`,
}
