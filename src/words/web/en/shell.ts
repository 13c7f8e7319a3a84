/** Words of the frame of the page: navigation, transport, base components. */
export const shell = {
  product: 'Commune',
  /** A moment of another day than the 18th. */
  subtitle: 'Paris, 18\u00a0March\u00a01871',
  screens: {
    title: 'Start',
    day: 'The day',
    decide: 'Decide',
    compare: 'Compare',
    answer: 'Answer',
    witness: 'Witness',
    claims: 'Claims',
    sources: 'Sources',
    lesson: 'Lesson',
    about: 'About',
  },
  screensLabel: 'Screens',
  refused: (parts: string) => `Not understood in this address, and left out: ${parts}`,
  lost: (what: string) => `Nothing on this screen is called “${what}”; it is shown as it stands.`,
  nearest: (word: string) => `nearest: ${word}`,
  expected: (form: string) => `expected: ${form}`,
  /** Over everything, and on whatever is taken away, while a day runs with other values than the model's. */
  own: (values: string) => `Not the model’s own Paris. Changed by hand: ${values}.`,
  ownWorld: (world: string) =>
    `World ${world}: its assumptions are drawn by lot, they are not those of the baseline.`,
  ownShort: 'changed values',
  ownBack: 'Back to the model’s own values',
  ownRange: (key: string, value: string, low: string, high: string) =>
    `${key}: ${value} lies outside ${low} to ${high}, the range of its table; the day runs without it.`,
  ownUnknown: (key: string, near: string) =>
    `${key} is no assumption of this model${near === '' ? '' : `; nearest: ${near}`}; the day runs without it.`,
  unknownLever: (problem: string) => `A decision in this address cannot be taken: ${problem}`,
  late: (clock: string, end: string) => `This address asks for ${clock}, but the day ends at ${end}.`,
  unknownPlace: (word: string, near: string) =>
    `No place or unit is called ${word}${near === '' ? '' : `; nearest: ${near}`}.`,
  otherVersion: (was: string, is: string) =>
    `This address was made with model ${was}; this page runs ${is}, so the day may differ.`,
  menu: 'Menu',
  close: 'Close',
  back: 'Back',
  skip: 'Skip to the content',
  theme: 'Theme',
  themes: { auto: 'As the system', light: 'Light', dark: 'Dark' },
  textSize: 'Text size',
  textSizes: { normal: 'Normal', large: 'Large', larger: 'Larger' },
  language: 'Language',
  languageShort: { en: 'EN', fr: 'FR' },
  languageFull: { en: 'English', fr: 'Français' },
  take: 'Links and files',
  print: 'Print',
  help: 'Help and keys',
  figure: 'Figure',
  table: 'Table',
  source: 'Source',
  evidence: {
    coming: 'The evidence is being opened.',
    confidence: (level: string) => `confidence ${level}`,
    dissent: (n: number) => (n === 1 ? 'One row disagrees' : `${n} rows disagree`),
  },
  statusPlural: { attested: 'attested', inferred: 'inferred', assumed: 'assumed' },
  status: { attested: 'attested', inferred: 'inferred', assumed: 'assumed' },
}
export type ShellWords = typeof shell
