import type { TitleWords } from '../en/title.ts'

export const title: TitleWords = {
  lines: [
    'Avant l’aube, l’armée monte à Montmartre prendre les canons de la Garde nationale. Le soir, le gouvernement a quitté Paris.',
    'Ici, la journée se rejoue, personne par personne, d’après les sources. Ensuite, vous changez une décision.',
  ],
  watch: 'Voir la journée',
  teach: 'L’enseigner',
  test: 'Éprouver une thèse',
  shares: 'Sur quoi tout repose\u00a0: lignes de données',
  share: (status: string, percent: string) => `${percent} ${status}`,
}
