import type { AnswerWords } from '../en/answer.ts'

export const answer: AnswerWords = {
  title: 'Est-ce sûr\u00a0?',
  none: 'Changez d’abord une décision\u00a0; on peut alors interroger de nombreuses simulations.',
  stored: (version: string, pairs: string, scale: string) =>
    `En réserve dans la page\u00a0: modèle ${version}, ${pairs} paires de simulations, ${scale} des ménages.`,
  storedOther: (version: string, now: string) =>
    `Faite avec le modèle ${version}\u00a0; cette page fait tourner le ${now}\u00a0: les nombres peuvent différer.`,
  notStored:
    'Aucune réponse à cette question n’est en réserve dans la page. On peut la demander à cet ordinateur.',
  check: (pairs: number) => `Vérifier sur cet ordinateur\u00a0: ${pairs} paires`,
  checkNote: (workers: number) =>
    `Un ménage sur dix, ${workers} à la fois. Quelques minutes\u00a0; la page reste utilisable.`,
  more: (pairs: number) => `Demander ${pairs} paires`,
  stop: 'S’arrêter là',
  progress: (ready: string, total: string, left: string) => `${ready} simulations sur ${total}${left}`,
  left: (minutes: string) => `, encore ${minutes}\u00a0min environ`,
  leftSoon: ', moins d’une minute encore',
  stopped: 'Arrêté avant la fin des paires.',
  onThisComputer: (pairs: string, version: string) =>
    `Calculé sur cet ordinateur\u00a0: ${pairs} paires, modèle ${version}.`,
  agree: 'La réponse en réserve et cet ordinateur s’accordent\u00a0: les intervalles se recouvrent.',
  disagree:
    'La réponse en réserve et cet ordinateur ne s’accordent pas\u00a0: les intervalles ne se recouvrent pas. Vingt paires peuvent tromper\u00a0; demandez-en plus.',
  distributions: 'Où se trouvent les simulations',
  distributionNote: 'Médiane, moitié des simulations, neuf sur dix\u00a0; les sources en losange.',
  record: 'sources',
  baseline: 'sans changement',
  counterfactual: 'changé',
  forecast: 'votre attente',
  outcomes: 'Comment finit la journée',
  effects: 'Ce qui change',
  measure: 'Mesure',
  difference: 'Différence',
  interval: 'Intervalle à 95\u00a0%',
  hangs: 'À quoi cela tient',
  twice: 'Deux fois plus de simulations changeraient-elles cela\u00a0?',
  looks: 'Comment la réponse a grandi',
  model: 'Une part imprimée ici est une propriété du modèle sous ses hypothèses, non de 1871.',
  exports: {
    title: 'L’emporter',
    json: 'JSON',
    csv: 'CSV',
    png: 'Image',
    report: 'Rapport',
    print: 'Imprimer',
    jsonNote: 'le même que `commune ask --json`',
    link: 'Cette vue',
    files: 'Images et tableaux',
    filesNote:
      'Le plan tel qu’il est, les courbes des deux journées, et tout ce qui est dit des simulations.',
    copy: 'Copier le code',
    copied: 'Copié.',
    open: 'Ouvrir un code',
    openNote: 'Collez une adresse ou un code qui commence par #.',
    openButton: 'Ouvrir',
    bad: (parts: string) => `Pas compris\u00a0: ${parts}`,
  },
  never: (share: string) => `jamais dans ${share}`,
  command: 'La même question en ligne de commande',
}
