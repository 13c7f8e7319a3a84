import type { KioskWords } from '../en/kiosk.ts'

export const kiosk: KioskWords = {
  invite: 'Touchez pour commencer',
  attract: [
    'Avant l’aube du 18 mars 1871, l’armée monte à Montmartre prendre les canons.',
    'Chaque point est un Parisien simulé\u00a0; à côté, ce que disent les sources.',
    'Changez une décision, et la journée recommence.',
  ],
  resetting: (seconds: number) => `Retour au début dans ${seconds} s`,
  stay: 'Rester',
  restart: 'Recommencer',
}
