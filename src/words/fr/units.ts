/** Units of the tables, which are in English there; what is not here is the same in both languages (km, min, m). */
export const UNITS: Readonly<Record<string, string>> = {
  arrondissement: 'arrondissement',
  probability: 'probabilité',
  men: 'hommes',
  'share of active population': 'part de la population active',
  'local time': 'heure locale',
  persons: 'personnes',
  deaths: 'morts',
  battalions: 'bataillons',
  'assumed step on a 0-1 scale; only the date and the event are evidence':
    'pas supposé sur une échelle de 0 à 1\u00a0; seuls la date et l’événement sont attestés',
  text: 'texte',
  pieces: 'pièces',
  workers: 'ouvriers',
  people: 'personnes',
  guns: 'canons',
  days: 'jours',
  event: 'événement',
  datetime: 'date et heure',
  'million francs': 'millions de francs',
  name: 'nom',
  votes: 'voix',
  'share of civil population': 'part de la population civile',
  'active persons': 'actifs',
  killed: 'tués',
  'francs per day': 'francs par jour',
  'g meat/person/day': 'g de viande par personne et par jour',
  'g horse meat/person/day': 'g de cheval par personne et par jour',
  times: 'fois',
  share: 'part',
  regiments: 'régiments',
  hours: 'heures',
  names: 'noms',
  'officers and men': 'officiers et hommes',
  'g/day': 'g par jour',
  meals: 'repas',
  horses: 'chevaux',
  delegates: 'délégués',
  'persons actively engaged': 'personnes qui prirent part',
  columns: 'colonnes',
  places: 'lieux',
  cartridges: 'cartouches',
  battalion: 'bataillon',
  shots: 'coups de feu',
  'horses per gun': 'chevaux par canon',
  streets: 'rues',
  batteries: 'batteries',
  order: 'ordre',
  orders: 'ordres',
  volleys: 'salves',
  posts: 'postes',
  events: 'événements',
  gates: 'portes',
  attackers: 'assaillants',
  rounds: 'coups',
  forts: 'forts',
  rifles: 'fusils',
  'franc/day': 'franc par jour',
  'votes of 46': 'voix sur 46',
  'votes of 43': 'voix sur 43',
  'votes of 7': 'voix sur 7',
  years: 'ans',
  hour: 'heure',
  newspapers: 'journaux',
  voters: 'votants',
  seats: 'sièges',
  list: 'liste',
  'hostages per execution': 'otages par exécution',
  'votes each': 'voix chacun',
  wagons: 'wagons',
  'million francs/day': 'millions de francs par jour',
  barricades: 'barricades',
  guards: 'gardes',
  'share of households': 'part des ménages',
  births: 'naissances',
  'days of 31': 'jours sur 31',
  'deg C': '°C',
  bills: 'effets',
  quarters: 'quartiers',
  'persons per household (ménage)': 'personnes par ménage',
  'share of population': 'part de la population',
  establishments: 'établissements',
  'workers (men, women, children)': 'ouvriers (hommes, femmes, enfants)',
  'workers (men, women, under 16)': 'ouvriers (hommes, femmes, moins de 16 ans)',
  'degrees north, east': 'degrés nord, est',
  'share of the arrondissement': 'part de l’arrondissement',
  'persons, March 1871': 'personnes, mars 1871',
  'm above the sea': 'm au-dessus de la mer',
  'm at least': 'm au moins',
  'places on the road': 'lieux sur la route',
  'logit s.d.': 'écart-type, logit',
  's.d.': 'écart-type',
  unit: 'unité',
  teams: 'attelages',
  gangs: 'équipes',
  factor: 'facteur',
  hits: 'touchés',
  'persons/soldier': 'personnes par soldat',
  'men/day': 'hommes par jour',
  ratio: 'rapport',
  fraction: 'fraction',
  route: 'itinéraire',
  minutes: 'minutes',
  divisions: 'divisions',
  // of the tables of assumptions, uncertainties and levers, part by part
  'hour of 18 March': 'heure du 18 mars',
  'hour of 19 March': 'heure du 19 mars',
  'hour of 20 March': 'heure du 20 mars',
  'day of March, 00:00': 'jour de mars, 00:00',
  'min after 17 March 21:00': 'min après le 17 mars, 21:00',
  'm of nearness': 'm de proximité',
  'm an hour': 'm par heure',
  'men an hour': 'hommes par heure',
  'min for an hour': 'min pour une heure',
  'parts of 65536 a step': '65536es par pas',
  'most steps': 'pas au plus',
  steps: 'pas',
  ticks: 'pas de temps',
  halvings: 'demi-vies',
  'hit for one dead': 'touchés pour un mort',
  'hits of each an hour': 'coups au but de chacun par heure',
  'rising group 0..2': 'groupe insurgé 0..2',
  'by class 0..7': 'par classe 0..7',
  'by class 0..6': 'par classe 0..6',
  'by age band 0..7': 'par tranche d’âge 0..7',
  'by age band of the head 0..7': 'par tranche d’âge du chef 0..7',
  'by size 1..8': 'par taille 1..8',
  'equal chances': 'chances égales',
  'companies for one broken': 'compagnies pour une brisée',
  'heads in a cell': 'personnes par cellule',
  'persons in a cell': 'personnes par cellule',
  'times slower': 'fois plus lent',
  'times more': 'fois plus',
  'people and Guards': 'personnes et gardes',
  'men for one obeying': 'hommes pour un qui obéit',
  'men for one Guard': 'hommes pour un garde',
  'men for one of the post': 'hommes pour un du poste',
  'people for one Guard': 'personnes pour un garde',
  'Guards for one man': 'gardes pour un homme',
  'Guards for one hit': 'gardes pour un touché',
  'soldiers for one person': 'soldats pour une personne',
  'adults for one who knows': 'adultes pour un qui sait',
  'people who know': 'personnes qui savent',
  'risen quarters for one report': 'quartiers soulevés pour un rapport',
  'orders before the last': 'ordres avant le dernier',
  arrondissements: 'arrondissements',
  'leaders a quarter': 'meneurs par quartier',
  'least factor': 'facteur minimal',
  width: 'étendue',
  'of 2^32': 'sur 2^32',
  'to one': 'contre un',
  'persons per 100 m2': 'personnes pour 100 m²',
  m2: 'm²',
  'middle class': 'classe moyenne',
  'classes a unit': 'classes par unité',
  hazard: 'taux de risque',
  'weight of one out': 'poids d’une personne dehors',
  of: 'de',
  ten: 'dix',
  rounding: 'arrondi',
  points: 'points',
  degrees: 'degrés',
  'relative readiness': 'disposition relative',
  'relative weight': 'poids relatif',
  'ages 15-19, 20-29 ... 60+ in a row': 'âges 15-19, 20-29 … 60+ à la suite',
  hectares: 'hectares',
  weight: 'poids',
  'class, in order': 'classe, dans l’ordre',
  couples: 'couples',
  'couples a person': 'couples par personne',
  turn: 'tour',
  bodies: 'corps',
  'men on one road': 'hommes sur une route',
  'men on one road, m/min': 'hommes sur une route ; m/min',
  'centre of a draw': 'centre d’un tirage',
  score: 'score',
  clock: 'heure',
  count: 'nombre',
  'men called back for one come': 'hommes rappelés pour un venu',
}

const STATUS: Readonly<Record<string, string>> = {
  attested: 'attestés',
  inferred: 'déduits',
  assumed: 'supposés',
}
const SHAPES: Readonly<Record<string, string>> = {
  uniform: 'uniforme',
  loguniform: 'log-uniforme',
  normal: 'normale',
  triangular: 'triangulaire',
  integer: 'entier',
  halfnormal: 'demi-normale',
}

/** Units that are a sentence with numbers in it. */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/^switches off /, 'coupe '],
  [
    /^min walking; ([\d.]+) marching, ([\d.]+) with guns; ([\d.]+) km by street$/,
    'min à pied\u202f; $1 en marche, $2 avec des canons\u202f; $3 km par les rues',
  ],
  [
    /^km from the gate; ([\d.]+) h for infantry, ([\d.]+) h for 10,000 men$/,
    'km depuis la porte\u202f; $1 h pour l’infanterie, $2 h pour 10\u202f000 hommes',
  ],
]

/** What stands beside the tolerance of a target: its kind, its use, a rule of its own. */
const OF_TARGET: Readonly<Record<string, string>> = {
  time: 'heure',
  count: 'nombre',
  share: 'part',
  input: 'donnée',
  fit: 'réglage',
  check: 'contrôle',
  'share>=0.8': 'dans 80\u00a0% des simulations',
}
const ofTarget = (word: string): string => OF_TARGET[word] ?? word.replace(/^above:(.*)$/, 'au-dessus de $1')

/** Options of a lever: the word of the command line stands after the French one. */
const OPTIONS: Readonly<Record<string, string>> = {
  early: 'tôt (early)',
  late: 'tard (late)',
  never: 'jamais (never)',
  three: 'trois routes (three)',
  neuilly: 'par Neuilly (neuilly)',
  issy: 'par Issy (issy)',
  sevres: 'par Sèvres (sevres)',
  chatillon: 'par Châtillon (chatillon)',
}
const optionText = (word: string): string => OPTIONS[word] ?? word

/** Parts of the model that are no rule, as tables of constants name them. */
const PARTS: Readonly<Record<string, string>> = {
  city: 'ville',
  forces: 'forces',
  clock: 'horloge',
  people: 'population',
  measures: 'mesures',
}

/** Kinds of levers. */
const LEVER_KINDS: Readonly<Record<string, string>> = {
  time: 'heure',
  number: 'nombre',
  flag: 'oui ou non',
  choice: 'choix',
}

/**
 * A unit, or a unit with what the tables say beside it: "men (assumed)", "share (uniform), rule R-51",
 * "share, by class 0..7; turn, part people", "time, --lever gates.shut=...", "switches off R-50".
 */
export function unit(text: string): string {
  if (UNITS[text] !== undefined) return UNITS[text]
  for (const [pattern, french] of SENTENCES)
    if (pattern.test(text)) return text.replace(pattern, french).replace(/(\d)\.(?=\d)/g, '$1,')
  const tolerated = /^tolerated, (.*)$/.exec(text)?.[1]
  if (tolerated !== undefined) return `toléré\u00a0: ${tolerated.split('; ').map(ofTarget).join(', ')}`
  const lever = /^([a-z]+)(: .*)?(, --lever .*)$/s.exec(text)
  if (lever !== null) {
    const options = (lever[2] ?? '').slice(2).split(', ').map(optionText).join(', ')
    return `${LEVER_KINDS[lever[1]!] ?? lever[1]!}${options === '' ? '' : `\u00a0: ${options}`}${lever[3]!}`
  }
  const [, counted = text, status, kind, of] =
    /^(.*?)(?: \(([a-z]+)\))?(?:, (rule|part) (R-\d+|[a-z]+))?$/.exec(text) ?? []
  const beside = status === undefined ? '' : (STATUS[status] ?? SHAPES[status])
  if (beside === undefined) return text
  const part = kind === undefined || /^R-/.test(of!) ? `, règle ${of!}` : `, partie ${PARTS[of!] ?? of!}`
  const where = kind === undefined ? '' : part
  return `${parts(counted)}${beside === '' ? '' : ` (${beside})`}${where}`
}

/** "share, by class 0..7; turn": each part by itself. */
function parts(text: string): string {
  if (UNITS[text] !== undefined) return UNITS[text]
  const words = (part: string) => part.split(/, (?=by )/).map((word) => UNITS[word] ?? word)
  return text
    .split('; ')
    .map((part) => UNITS[part] ?? words(part).join(', '))
    .join('\u202f; ')
}
