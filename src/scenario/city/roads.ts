/**
 * Roads beyond the wall as chains of places (ids of places.tsv), from a gate outward, and the places that
 * are closed. The first six are the roads to Versailles of the evidence (routes of 2-3 April: Lepelletier
 * III p. 227-228); the rest joins every gate to its first place outside by the road that its row names, and
 * the forts to their villages. Assumed: road metres are 1.06 times the line through the places, which meets
 * the table's lengths within 2 % (outside.test.ts).
 */
export const ROAD_FACTOR = 1.06

export const VERSAILLES_ROADS = {
  'saint-cloud': [
    'porte-de-saint-cloud',
    'boulogne-village',
    'pont-de-saint-cloud',
    'saint-cloud-chateau',
    'ville-d-avray',
    'versailles-chateau',
  ],
  sevres: [
    'porte-du-point-du-jour',
    'billancourt',
    'pont-de-sevres',
    'sevres',
    'chaville',
    'viroflay',
    'versailles-chateau',
  ],
  meudon: [
    'porte-de-versailles',
    'issy-village',
    'fort-d-issy',
    'meudon-chateau',
    'chaville',
    'viroflay',
    'versailles-chateau',
  ],
  chatillon: [
    'porte-de-chatillon-de-chevreuse',
    'chatillon-village',
    'plateau-de-chatillon',
    'petit-bicetre',
    'versailles-chateau',
  ],
  garches: [
    'porte-maillot-de-neuilly',
    'pont-de-neuilly',
    'courbevoie-rond-point',
    'garches',
    'vaucresson',
    'versailles-chateau',
  ],
  rueil: [
    'porte-maillot-de-neuilly',
    'pont-de-neuilly',
    'courbevoie-rond-point',
    'nanterre',
    'rueil',
    'bougival',
    'versailles-chateau',
  ],
} as const

/** One chain a line. */
const OTHER_ROADS = `
versailles-chateau prefecture-de-versailles
versailles-chateau camp-de-satory
bougival saint-germain-en-laye
rueil chatou saint-germain-en-laye
rueil buzenval garches
nanterre chatou
courbevoie-rond-point puteaux suresnes saint-cloud-chateau
pont-de-neuilly puteaux
suresnes forteresse-du-mont-valerien nanterre
suresnes longchamp bois-de-boulogne-lakes
saint-cloud-chateau montretout garches
montretout batterie-de-montretout
saint-cloud-chateau sevres ville-d-avray
sevres bellevue meudon-chateau
bellevue bas-meudon les-moulineaux issy-village
pont-de-sevres bas-meudon
boulogne-village billancourt
boulogne-village longchamp
courbevoie-rond-point caserne-de-courbevoie chateau-de-becon asnieres-station
pont-de-neuilly caserne-de-courbevoie
asnieres-station pont-du-chemin-de-fer-d-asnieres clichy
asnieres-station gennevilliers
levallois-perret clichy saint-ouen saint-denis-basilica
neuilly-mairie pont-de-neuilly
neuilly-mairie levallois-perret
saint-denis-basilica fort-de-la-briche
saint-denis-basilica double-couronne-du-nord
saint-denis-basilica fort-de-l-est le-bourget
saint-denis-basilica aubervilliers-village fort-d-aubervilliers le-bourget
aubervilliers-village pantin-canal-bridge-german-line fort-d-aubervilliers
pantin-canal-bridge-german-line les-lilas
le-bourget compiegne-german-hq
les-lilas fort-de-romainville fort-de-noisy fort-de-rosny fort-de-nogent
les-lilas bagnolet montreuil-sous-bois vincennes-chateau
montreuil-sous-bois fort-de-rosny
vincennes-chateau fort-de-vincennes-fort-neuf porte-de-fontenay-obelisk-rond-point fort-de-nogent
vincennes-chateau charenton-german-line-east-south-end pont-de-charenton fort-de-charenton
pont-de-charenton redoute-de-gravelle bois-de-vincennes-gravelle porte-de-fontenay-obelisk-rond-point
fort-de-charenton choisy-le-roi
ivry-village vitry choisy-le-roi
ivry-village fort-d-ivry vitry redoute-du-moulin-saquet villejuif
fort-de-bicetre villejuif redoute-des-hautes-bruyeres
bicetre-hospice fort-de-bicetre
villejuif choisy-le-roi
villejuif bourg-la-reine
gentilly bicetre-hospice
gentilly arcueil bourg-la-reine
arcueil redoute-des-hautes-bruyeres
montrouge-village fort-de-montrouge bagneux bourg-la-reine
fort-de-montrouge arcueil
bagneux chatillon-village
malakoff fort-de-vanves chatillon-village
malakoff montrouge-village
malakoff vanves-lycee gare-de-clamart clamart-village plateau-de-chatillon redoute-de-chatillon
vanves-lycee issy-village
gare-de-clamart fort-d-issy clamart-village meudon-chateau
clamart-village petit-bicetre
bourg-la-reine petit-bicetre
porte-de-bercy charenton-german-line-east-south-end
porte-de-charenton charenton-german-line-east-south-end
porte-de-reuilly charenton-german-line-east-south-end
porte-de-reuilly vincennes-chateau
porte-de-picpus vincennes-chateau
poterne-de-montempoivre vincennes-chateau
porte-de-saint-mande vincennes-chateau
porte-de-vincennes vincennes-chateau
porte-de-montreuil montreuil-sous-bois
porte-de-bagnolet bagnolet
porte-de-menilmontant bagnolet
porte-de-romainville les-lilas
porte-du-pre-saint-gervais les-lilas
poterne-du-pre-saint-gervais les-lilas
porte-d-allemagne-porte-de-pantin pantin-canal-bridge-german-line
porte-de-la-villette-porte-de-flandre aubervilliers-village
porte-d-aubervilliers aubervilliers-village
porte-de-la-chapelle-porte-de-saint-denis saint-denis-basilica
poterne-des-poissonniers saint-denis-basilica
porte-de-clignancourt saint-ouen
poterne-montmartre saint-ouen
porte-de-saint-ouen saint-ouen
porte-de-clichy clichy
porte-d-asnieres levallois-perret
porte-de-courcelles levallois-perret
porte-de-champerret-de-la-revolte levallois-perret
porte-de-villiers neuilly-mairie
porte-des-ternes-du-roule neuilly-mairie
porte-dauphine bois-de-boulogne-lakes
porte-de-la-muette bois-de-boulogne-lakes
porte-de-passy bois-de-boulogne-lakes
porte-d-auteuil boulogne-village
porte-du-bas-meudon-right-bank-poterne-de-billancourt billancourt
poterne-de-javel-porte-du-bas-meudon-left-bank les-moulineaux
porte-de-sevres les-moulineaux
porte-d-issy issy-village
poterne-de-la-plaine vanves-lycee
porte-de-plaisance vanves-lycee
porte-brancion vanves-lycee
porte-de-vanves vanves-lycee
porte-de-vanves malakoff
porte-didot malakoff
porte-de-chatillon-de-chevreuse malakoff
porte-de-montrouge montrouge-village
porte-d-orleans-de-toulouse montrouge-village
porte-d-arcueil arcueil
porte-de-gentilly gentilly
poterne-des-peupliers-de-la-bievre gentilly
porte-de-bicetre bicetre-hospice
porte-d-italie-de-fontainebleau-d-antibes bicetre-hospice
porte-d-italie-de-fontainebleau-d-antibes villejuif
porte-de-choisy vitry
porte-d-ivry ivry-village
porte-de-vitry ivry-village
porte-de-la-gare ivry-village
`

export const ROADS: readonly (readonly string[])[] = [
  ...Object.values(VERSAILLES_ROADS),
  ...OTHER_ROADS.trim()
    .split('\n')
    .map((line) => line.split(' ')),
]

/** Bridges of places.tsv out of order on 18 March: damaged or cut in the siege (notes of their rows). */
export const DAMAGED_BRIDGES = { mended: ['pont-de-sevres'], cut: ['pont-de-saint-cloud'] } as const

/**
 * Behind the German line of the convention of 29 January 1871 and of the preliminaries of March: right
 * bank, north and east.
 */
export const GERMAN_HELD: readonly string[] = [
  'fort-de-charenton',
  'fort-de-nogent',
  'fort-de-rosny',
  'fort-de-noisy',
  'fort-de-romainville',
  'fort-d-aubervilliers',
  'fort-de-l-est',
  'double-couronne-du-nord',
  'fort-de-la-briche',
  'redoute-de-gravelle',
  'bois-de-vincennes-gravelle',
  'pont-de-charenton',
  'charenton-german-line-east-south-end',
  'porte-de-fontenay-obelisk-rond-point',
  'pantin-canal-bridge-german-line',
  'aubervilliers-village',
  'saint-denis-basilica',
  'le-bourget',
  'compiegne-german-hq',
]
