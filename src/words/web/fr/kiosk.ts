import type { KioskWords } from '../en/kiosk.ts'

export const kiosk: KioskWords = {
  invite: 'Touchez pour commencer',
  attract: [
    'Avant l’aube du 18 mars 1871, l’armée monte à Montmartre prendre les canons.',
    'Chaque point est un Parisien simulé\u00a0; l’archive est à côté.',
    'Changez une décision et revoyez la journée.',
  ],
  resetting: (seconds: number) => `Retour au début dans ${seconds} s`,
  stay: 'Rester',
  restart: 'Recommencer',
}
