/** The about screen: before and after, limits, method, licences, accessibility, keys. */
export const about = {
  title: 'About',
  parts: {
    story: 'Before and after',
    limits: 'What this model gets wrong',
    method: 'Method',
    licences: 'Licences',
    access: 'Accessibility',
    keys: 'Keys',
  },
  partsLabel: 'Parts of this screen',
  storyLead:
    'What led to the day, and what came of it. None of this is simulated; every sentence names its rows of evidence.',
  before: 'Before: from the war to the guns',
  day: 'The day itself, 17 to 20 March, is what this laboratory simulates.',
  toDay: 'Watch the day',
  after: 'After: seventy-two days and the repression',
  dead: 'The dead, counted by both sides',
  deadLead: 'No one number is right. Each figure stands with whoever gave it and with its range.',
  who: 'Counted by',
  camp: 'Side',
  figure: 'Figure',
  range: 'Range',
  camps: { paris: 'Commune', government: 'Versailles', later: 'later scholars' },
  /** For a count of people killed, the side is that of those who killed. */
  by: {
    paris: 'by partisans of the Commune',
    government: 'by the army of Versailles',
    later: 'later scholars',
  },
  rowsOf: (n: number) => (n === 1 ? 'source' : `${n} sources`),
  methodText: [
    'The city is built from tables: 80 quarters, their inhabitants by sex, age and trade, the National Guard battalion by battalion, the army company by company. Each simulated person has a home, a household and a nerve of their own; none has a name.',
    'Time advances by five minutes. In each tick noises spread, people learn, decide and walk, soldiers obey or do not, headquarters learn late and decide. Nothing is scripted: only recorded hours that nobody in the model could decide are given, and they stand in a table of their own.',
    'A what-if changes one decision that somebody could have taken. City and luck stay the same, so the difference is the decision’s. One pair of runs is one throw of the dice; answers are made of many pairs in many worlds, a world being one way in which the assumptions could be right.',
    'What the sources say is compared with runs afterwards; no rule reads it.',
  ],
  methodShares: 'What the evidence rests on',
  sharesLine: (attested: string, inferred: string, assumed: string, n: string) =>
    `Of ${n} rows, ${attested} are attested, ${inferred} inferred, ${assumed} assumed. Every parameter of behaviour is assumed.`,
  balance: 'Balance',
  balanceText:
    'Commune takes no side. The killing of generals Lecomte and Clément-Thomas on the 18th and the repression of May are shown as plainly as everything else, with the sources of both camps. Where sources disagree, all of them are kept and shown.',
  licenceText: [
    'The code and our selection and wording of facts are under the MIT licence. Three data sets keep their own; show these lines with any use of the grid, the wall, the bridges or the river:',
  ],
  attributions: [
    'Quartiers 1860-1919: SoDUCo, CC BY-SA 4.0',
    'Thiers wall: R&CAP, ODbL 1.0',
    '(c) Ville de Paris, ODbL 1.0',
  ],
  licenceAfter: [
    'Both licences ask that changed versions of the database be shared alike. Fonts: Old Standard (Alexey Kryukov), Source Serif and Source Sans (Adobe), SIL Open Font License. The direction numbers of the Sobol sequence are by Stephen Joe and Frances Y. Kuo (2008, BSD).',
  ],
  bundled: 'Software and fonts within this page, with their licences',
  sourcesList: 'All sources',
  accessText: [
    'This page aims at WCAG 2.2, level AA. A test runs over every screen in both languages and both themes and fails on what a machine can find.',
    'Everything works from the keyboard; every drag has buttons; every chart has a table beside it, and the map a list of the same units, counts and places. Marks differ by shape as well as colour. If your system asks for less motion, nothing moves by itself.',
    'Text can be made larger in the menu, and the page can be enlarged to 400 %. It asks no server for anything, sets no cookie and measures nobody.',
  ],
  accessKnown: 'Known gaps',
  accessGaps: [
    'Notes and sources of rows of evidence are in English or in the language of the source; titles of rows of the day and of the weeks after, names, sentences and labels exist in both languages.',
    'The map itself is a picture; its list says the same in words, but not where people stand within a quarter.',
  ],
  keysLead: 'Keys work when no text field has the focus.',
  keys: [
    ['Space', 'play or pause the day'],
    ['← →', 'one tick (five minutes) back or on'],
    ['Shift + ← →', 'one hour back or on'],
    ['[ ]', 'event before, event after'],
    ['M', 'the list of what the map shows'],
    ['S', 'the sources of the card that has the focus'],
    ['Tab', 'from one control to the next'],
    ['Esc', 'close a sheet or a dialog'],
  ] as readonly (readonly [string, string])[],
  key: 'Key',
  does: 'What it does',
}
export type AboutPageWords = typeof about
