import { say } from '../../fr/sayings.ts'
import type { ShellWords } from '../en/shell.ts'

export const shell: ShellWords = {
  product: 'Commune',
  subtitle: 'Paris, 18\u00a0mars\u00a01871',
  screens: {
    title: 'Accueil',
    day: 'La journée',
    decide: 'Décider',
    compare: 'Comparer',
    answer: 'Réponse',
    witness: 'Témoin',
    claims: 'Thèses',
    sources: 'Sources',
    lesson: 'Leçon',
    about: 'À propos',
  },
  screensLabel: 'Écrans',
  refused: (parts: string) => `Dans cette adresse, laissé de côté faute d’être compris\u00a0: ${parts}`,
  lost: (what: string) => `Rien sur cet écran ne s’appelle «\u00a0${what}\u00a0»\u00a0; le voici tel quel.`,
  nearest: (word: string) => `le plus proche\u00a0: ${word}`,
  expected: (form: string) => `attendu\u00a0: ${form}`,
  own: (values: string) => `Ce n’est pas le Paris du modèle. Changé à la main\u00a0: ${values}.`,
  ownWorld: (world: string) =>
    `Monde ${world}\u00a0: ses hypothèses sont tirées au sort, ce ne sont pas celles de référence.`,
  ownShort: 'valeurs changées',
  ownBack: 'Revenir aux valeurs du modèle',
  ownRange: (key: string, value: string, low: string, high: string) =>
    `${key}\u00a0: ${value} sort des limites de son tableau, de ${low} à ${high}\u00a0; la journée se calcule sans.`,
  ownUnknown: (key: string, near: string) =>
    `${key} n’est pas une hypothèse de ce modèle${near === '' ? '' : `\u00a0; la plus proche\u00a0: ${near}`}\u00a0; la journée se calcule sans.`,
  unknownLever: (problem: string) => `Une décision de cette adresse ne peut être prise\u00a0: ${problem}`,
  late: (clock: string, end: string) => `Cette adresse demande ${clock}, mais la journée finit à ${end}.`,
  unknownPlace: (word: string, near: string) =>
    `Aucun lieu, aucune troupe ne s’appelle ${word}${near === '' ? '' : `\u00a0; le plus proche\u00a0: ${near}`}.`,
  otherVersion: (was: string, is: string) =>
    `Cette adresse vient du modèle ${was}\u00a0; cette page utilise le ${is}\u00a0: la journée peut différer.`,
  menu: 'Menu',
  close: 'Fermer',
  back: 'Retour',
  skip: 'Aller au contenu',
  theme: 'Thème',
  themes: { auto: 'Comme le système', light: 'Clair', dark: 'Sombre' },
  textSize: 'Taille du texte',
  textSizes: { normal: 'Normale', large: 'Grande', larger: 'Très grande' },
  language: 'Langue',
  languageShort: { en: 'EN', fr: 'FR' },
  languageFull: { en: 'English', fr: 'Français' },
  take: 'Liens et fichiers',
  print: 'Imprimer',
  help: 'Aide et touches',
  figure: 'Figure',
  table: 'Tableau',
  source: 'Source',
  evidence: {
    coming: 'Ouverture des sources.',
    confidence: (level: string) =>
      level.includes(';') ? `confiance\u00a0: ${say.level(level)}` : `confiance ${say.level(level)}`,
    dissent: (n: number) => (n === 1 ? 'Une ligne dit autre chose' : `${n} lignes disent autre chose`),
  },
  statusPlural: { attested: 'attestées', inferred: 'déduites', assumed: 'supposées' },
  status: { attested: 'attesté', inferred: 'déduit', assumed: 'supposé' },
}
