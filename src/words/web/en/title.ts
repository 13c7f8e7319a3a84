/** The title screen. */
export const title = {
  lines: [
    'Before dawn the army climbs to Montmartre to take the cannon of the National Guard. By evening the government has left Paris.',
    'Here the day runs again, person by person, from what the sources say. Then you change one decision.',
  ],
  watch: 'Watch the day',
  teach: 'Teach it',
  test: 'Test a claim',
  shares: 'What this rests on: rows of evidence',
  share: (status: string, percent: string) => `${percent} ${status}`,
}
export type TitleWords = typeof title
