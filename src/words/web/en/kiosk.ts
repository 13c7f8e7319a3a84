/** The kiosk: what a passer-by reads, and the way back to the beginning. */
export const kiosk = {
  invite: 'Touch to begin',
  attract: [
    'Before dawn on 18 March 1871 the army climbs to Montmartre to take the cannon.',
    'Every dot here is a simulated Parisian; the record stands beside.',
    'Change one decision and see the day again.',
  ],
  resetting: (seconds: number) => `Back to the beginning in ${seconds} s`,
  stay: 'Stay here',
  restart: 'Start over',
}
export type KioskWords = typeof kiosk
