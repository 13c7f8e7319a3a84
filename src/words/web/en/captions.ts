/** Captions of a run: what happens, where, in at most 90 characters. Said of the run, not of the record. */
export interface CaptionFacts {
  readonly place: string
  readonly quarter: string
  readonly unit: string
  /** A number, as written and as counted. */
  readonly n: string
  readonly count: number
}

const plural = ({ n, count }: CaptionFacts, one: string, many: string) => `${n} ${count === 1 ? one : many}`
/** Who was struck; nobody is said in words. */
const hit = (f: CaptionFacts) =>
  f.count === 0 ? 'nobody is hit' : `${plural(f, 'person is', 'people are')} hit`

/** A place within a sentence: common nouns take their article, proper names stand alone. */
export function the(place: string): string {
  const common =
    /^(ministry|prefecture|palace|law courts|council|staff|army|school|central|louvre|tuileries|luxembourg|elys|élys)/i
  return common.test(place) && !place.startsWith('the ') ? `the ${place}` : place
}

export const captions = {
  'columns-leave': (f: CaptionFacts) =>
    `The columns leave their barracks in the dark: ${plural(f, 'body sets', 'bodies set')} out.`,
  'park-attacked': (f: CaptionFacts) => `Soldiers reach ${the(f.place)}. The city is asleep.`,
  'park-taken': (f: CaptionFacts) =>
    f.count === 0
      ? `The army holds ${the(f.place)}.`
      : `The army holds ${the(f.place)}: ${plural(f, 'gun', 'guns')}, and no horses to draw ${f.count === 1 ? 'it' : 'them'}.`,
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
  volley: (f: CaptionFacts) => `Shots into the crowd near ${the(f.place)}: ${hit(f)}.`,
  charge: (f: CaptionFacts) => `A charge near ${the(f.place)}: ${hit(f)}.`,
  'convoy-stopped': (f: CaptionFacts) => `The crowd closes the way: no more guns leave ${the(f.place)}.`,
  'gun-away': (f: CaptionFacts) => `The first gun is drawn away from ${the(f.place)}.`,
  'teams-arrive': (f: CaptionFacts) => `Horse teams reach ${the(f.place)} at last.`,
  'company-refuses': (f: CaptionFacts) => `A company of the ${f.unit} no longer obeys, near ${the(f.place)}.`,
  'body-breaks': (f: CaptionFacts) => `The ${f.unit} breaks near ${the(f.place)}; rifles go butt up.`,
  'commander-taken': (f: CaptionFacts) =>
    `The general commanding near ${the(f.place)} is taken by the crowd.`,
  'fall-back-ordered': (_: CaptionFacts) => 'The commander of the army orders his troops to fall back.',
  'park-lost': (f: CaptionFacts) =>
    f.count === 0
      ? `The Guard has ${the(f.place)} again.`
      : `The Guard has ${the(f.place)} again, with ${plural(f, 'gun', 'guns')}.`,
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
  shots: (f: CaptionFacts) => `Shots are heard near ${the(f.place)}.`,
  'body-disarmed': (f: CaptionFacts) => `The ${f.unit} gives up its arms near ${the(f.place)}.`,
  'body-falls-back': (f: CaptionFacts) => `The ${f.unit} falls back from ${the(f.place)}.`,
  'teams-sent': (_: CaptionFacts) => 'Horse teams are sent for the guns.',
  barricade: (f: CaptionFacts) => `A barricade goes up near ${the(f.place)}.`,
  'march-ordered': (_: CaptionFacts) => 'The Central Committee orders a march on Versailles.',
  'fort-march-ordered': (_: CaptionFacts) => 'The Central Committee sends battalions to Mont-Valérien.',
  'bank-ordered': (_: CaptionFacts) => 'The Central Committee orders the Bank of France occupied.',
  'march-gathers': (f: CaptionFacts) => `Battalions gather for the march at ${the(f.place)}.`,
  'march-leaves': (f: CaptionFacts) =>
    `The Guard marches out of Paris by ${the(f.place)}: ${plural(f, 'man', 'men')} first.`,
  'march-stays': (f: CaptionFacts) => `The ${f.unit} does not come to the march.`,
  'march-turned': (f: CaptionFacts) => `The ${f.unit} turns back on the road.`,
  'battalion-breaks': (f: CaptionFacts) => `The ${f.unit} breaks and goes home.`,
  'army-warned': (_: CaptionFacts) => 'Versailles learns that a column is coming.',
  'post-held': (f: CaptionFacts) => `The army sends troops out to hold the road: the ${f.unit} first.`,
  'contact-outside': (f: CaptionFacts) =>
    `The march stands before the army: ${plural(f, 'soldier bars', 'soldiers bar')} the road.`,
  'army-fires': (f: CaptionFacts) => `Outside Paris the ${f.unit} fires on the march.`,
  'army-refuses': (f: CaptionFacts) => `Ordered to fire on the march, the ${f.unit} does not.`,
  'guards-fire': (_: CaptionFacts) => 'Outside Paris the Guard fires on the army.',
  'guards-refuse': (f: CaptionFacts) => `Outside Paris the ${f.unit} will not fire.`,
  'troops-break': (f: CaptionFacts) => `The ${f.unit} breaks before the march.`,
  'post-lost': (_: CaptionFacts) => 'The army’s post is lost: a road to Versailles lies open.',
  'versailles-taken': (_: CaptionFacts) => 'The march enters Versailles.',
  'government-moves': (_: CaptionFacts) => 'The government leaves Versailles before the march.',
  'fort-reached': (f: CaptionFacts) => `Guards stand before Mont-Valérien: ${plural(f, 'man', 'men')}.`,
  'fort-relieved': (f: CaptionFacts) =>
    `Fresh troops man Mont-Valérien: ${plural(f, 'soldier', 'soldiers')}.`,
  'fort-taken': (_: CaptionFacts) => 'Guards enter the fort of Mont-Valérien.',
  'fort-closed': (_: CaptionFacts) => 'Mont-Valérien is manned and stays shut; the Guards turn back.',
  'fort-fires': (_: CaptionFacts) => 'The guns of Mont-Valérien fire on the march.',
  'bank-taken': (_: CaptionFacts) => 'Guards enter the Bank of France.',
  council: (_: CaptionFacts) => 'The ministers sit in council.',
}
export type CaptionWords = typeof captions
