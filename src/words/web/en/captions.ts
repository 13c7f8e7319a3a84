/** Captions of a run: what happens, where, in at most 90 characters. Said of the run, not of the record. */
export interface CaptionFacts {
  readonly place: string
  readonly quarter: string
  readonly unit: string
  readonly n: string
}

/** A place within a sentence: common nouns take their article, proper names stand alone. */
export function the(place: string): string {
  const common =
    /^(ministry|prefecture|palace|law courts|council|staff|army|school|central|louvre|tuileries|luxembourg|elys|élys)/i
  return common.test(place) && !place.startsWith('the ') ? `the ${place}` : place
}

export const captions = {
  'columns-leave': (f: CaptionFacts) =>
    `The columns leave their barracks in the dark: ${f.n} bodies set out.`,
  'park-attacked': (f: CaptionFacts) => `Soldiers reach ${the(f.place)}. The city is asleep.`,
  'park-taken': (f: CaptionFacts) =>
    `The army holds ${the(f.place)}: ${f.n} guns, and no horses to draw them.`,
  'loyal-rappel': (_: CaptionFacts) => 'The government’s own drums call on the Guard. Few come.',
  rappel: (f: CaptionFacts) => `Drums beat the rappel in ${f.quarter}.`,
  'rappel-many': (f: CaptionFacts) => `Drums and bells now call in ${f.n} of the 80 quarters.`,
  tocsin: (f: CaptionFacts) => `The bells ring the tocsin in ${f.quarter}.`,
  'crowd-gathers': (f: CaptionFacts) => `People gather round the soldiers near ${the(f.place)}.`,
  'battalion-moves': (f: CaptionFacts) => `The first battalion of the Guard marches, from ${f.quarter}.`,
  'guards-gather': (f: CaptionFacts) => `Armed Guards come up near ${the(f.place)}.`,
  bayonets: (f: CaptionFacts) => `Officers near ${the(f.place)} have bayonets levelled at the crowd.`,
  summons: (f: CaptionFacts) => `The crowd near ${the(f.place)} is summoned to disperse, and stays.`,
  'fire-refused': (f: CaptionFacts) => `Ordered to fire near ${the(f.place)}, the ${f.unit} does not.`,
  volley: (f: CaptionFacts) => `Shots into the crowd near ${the(f.place)}: ${f.n} people are hit.`,
  charge: (f: CaptionFacts) => `A charge near ${the(f.place)}: ${f.n} people are hit.`,
  'convoy-stopped': (f: CaptionFacts) => `The crowd closes the way: no more guns leave ${the(f.place)}.`,
  'gun-away': (f: CaptionFacts) => `The first gun is drawn away from ${the(f.place)}.`,
  'teams-arrive': (f: CaptionFacts) => `Horse teams reach ${the(f.place)} at last.`,
  'company-refuses': (f: CaptionFacts) => `A company of the ${f.unit} no longer obeys, near ${the(f.place)}.`,
  'body-breaks': (f: CaptionFacts) => `The ${f.unit} breaks near ${the(f.place)}; rifles go butt up.`,
  'commander-taken': (f: CaptionFacts) =>
    `The general commanding near ${the(f.place)} is taken by the crowd.`,
  'fall-back-ordered': (_: CaptionFacts) => 'The commander of the army orders his troops to fall back.',
  'park-lost': (f: CaptionFacts) => `The Guard has ${the(f.place)} again, with ${f.n} guns.`,
  'withdrawal-ordered': (_: CaptionFacts) => 'The head of the government orders the army out of Paris.',
  'committee-meets': (_: CaptionFacts) => 'The Central Committee of the Guard meets, without news.',
  'committee-informed': (_: CaptionFacts) => 'Reports reach the Central Committee: half the city has risen.',
  'column-ordered': (_: CaptionFacts) => 'The Committee sends battalions against the public buildings.',
  'column-moves': (f: CaptionFacts) =>
    `A column of the Guard, on the Committee’s order, leaves ${f.quarter}.`,
  'thiers-leaves': (_: CaptionFacts) => 'The head of the government leaves for Versailles.',
  'ministers-taken': (_: CaptionFacts) => 'The ministers are taken.',
  'evacuation-ordered': (_: CaptionFacts) =>
    'The evacuation is ordered: troops are to leave by the southern gates.',
  'site-ringed': (f: CaptionFacts) => `Armed Guards surround ${the(f.place)}.`,
  'order-contested': (f: CaptionFacts) =>
    `The holder of ${the(f.place)} asks for the order again, and stays.`,
  'garrison-leaves': (f: CaptionFacts) => `The garrison leaves ${the(f.place)}.`,
  'site-taken': (f: CaptionFacts) => `The Guard enters ${the(f.place)}.`,
  'column-leaves-paris': (f: CaptionFacts) =>
    `The army files out of Paris: the first body passes ${the(f.place)}.`,
  'headquarters-leave': (_: CaptionFacts) => 'The army’s headquarters leave Paris.',
  'column-reaches-versailles': (_: CaptionFacts) => 'The first troops reach Versailles.',
  'left-behind': (f: CaptionFacts) => `The ${f.unit} is left behind in the city.`,
  'gate-shut': (f: CaptionFacts) => `The Guard shuts ${the(f.place)}.`,
  'column-turned': (f: CaptionFacts) => `A column finds ${the(f.place)} shut and turns back.`,
  'forts-ordered': (_: CaptionFacts) => 'The forts of the south are given up.',
  'alarm-cannon': (_: CaptionFacts) => 'The alarm cannon of Montmartre is fired.',
  'lever-pulled': (_: CaptionFacts) => 'Here this day parts from the other: the changed decision acts.',
  'victory-text': (_: CaptionFacts) => 'A poster announces that the guns are taken.',
  council: (_: CaptionFacts) => 'The ministers sit in council.',
}
export type CaptionWords = typeof captions
