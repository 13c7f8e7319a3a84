import { de, the } from '../../fr/article.ts'
import type { CaptionFacts, CaptionWords } from '../en/captions.ts'

const of = (place: string) => de(the(place))
/** « 1 canon », « 2 canons » : le pluriel commence à deux. */
const plural = ({ n, count }: CaptionFacts, one: string, many: string) => `${n} ${count < 2 ? one : many}`
const hit = (f: CaptionFacts) =>
  f.count === 0 ? 'personne n’est touché' : plural(f, 'personne touchée', 'personnes touchées')

export const captions: CaptionWords = {
  'columns-leave': (f: CaptionFacts) =>
    `Dans le noir, les colonnes quittent les casernes\u00a0: ${plural(f, 'corps part', 'corps partent')}.`,
  'park-attacked': (f: CaptionFacts) => `Des soldats arrivent devant ${the(f.place)}. La ville dort.`,
  'park-taken': (f: CaptionFacts) =>
    f.count === 0
      ? `L’armée tient ${the(f.place)}.`
      : `L’armée tient ${the(f.place)}\u00a0: ${plural(f, 'canon', 'canons')}, et pas d’attelages.`,
  'loyal-rappel': (_: CaptionFacts) => 'Le gouvernement fait battre son propre rappel. Peu répondent.',
  rappel: (f: CaptionFacts) => `On bat le rappel, quartier ${f.quarter}.`,
  'rappel-many': (f: CaptionFacts) => `Tambours et cloches appellent dans ${f.n} quartiers sur 80.`,
  tocsin: (f: CaptionFacts) => `Le tocsin sonne, quartier ${f.quarter}.`,
  'crowd-gathers': (f: CaptionFacts) => `On s’attroupe autour des soldats, près ${of(f.place)}.`,
  'battalion-moves': (f: CaptionFacts) =>
    `Un premier bataillon de la Garde se met en marche\u00a0: ${f.quarter}.`,
  'guards-gather': (f: CaptionFacts) => `Des gardes en armes arrivent près ${of(f.place)}.`,
  bayonets: (f: CaptionFacts) => `Près ${of(f.place)}, on croise la baïonnette devant la foule.`,
  summons: (f: CaptionFacts) => `Sommations près ${of(f.place)}\u00a0; la foule reste.`,
  'fire-refused': (f: CaptionFacts) => `Près ${of(f.place)}, ordre de tirer\u00a0: le ${f.unit} ne tire pas.`,
  volley: (f: CaptionFacts) => `On tire sur la foule près ${of(f.place)}\u00a0: ${hit(f)}.`,
  charge: (f: CaptionFacts) => `Une charge près ${of(f.place)}\u00a0: ${hit(f)}.`,
  'convoy-stopped': (f: CaptionFacts) =>
    `La foule barre la route\u00a0: plus un canon ne sort ${of(f.place)}.`,
  'gun-away': (f: CaptionFacts) => `Un premier canon est emmené ${of(f.place)}.`,
  'teams-arrive': (f: CaptionFacts) => `Les attelages arrivent enfin\u00a0: ${the(f.place)}.`,
  'company-refuses': (f: CaptionFacts) => `Une compagnie du ${f.unit} n’obéit plus, près ${of(f.place)}.`,
  'body-breaks': (f: CaptionFacts) => `Le ${f.unit} cède près ${of(f.place)}\u00a0; crosses en l’air.`,
  'commander-taken': (f: CaptionFacts) => `Près ${of(f.place)}, le général est pris par la foule.`,
  'fall-back-ordered': (_: CaptionFacts) => 'Le commandant de l’armée ordonne à ses troupes de se replier.',
  'park-lost': (f: CaptionFacts) =>
    f.count === 0
      ? `La Garde a repris ${the(f.place)}.`
      : `La Garde a repris ${the(f.place)}, avec ${plural(f, 'canon', 'canons')}.`,
  'withdrawal-ordered': (_: CaptionFacts) => 'Le chef du gouvernement ordonne à l’armée de quitter Paris.',
  'committee-meets': (_: CaptionFacts) => 'Le Comité central de la Garde se réunit, sans nouvelles.',
  'committee-informed': (_: CaptionFacts) =>
    'Les rapports arrivent au Comité\u00a0: la moitié de la ville est levée.',
  'column-ordered': (_: CaptionFacts) => 'Le Comité envoie des bataillons vers les édifices publics.',
  'column-moves': (f: CaptionFacts) =>
    `Sur ordre du Comité, une colonne de la Garde part\u00a0: ${f.quarter}.`,
  'thiers-leaves': (_: CaptionFacts) => 'Le chef du gouvernement part pour Versailles.',
  'ministers-taken': (_: CaptionFacts) => 'Les ministres sont pris.',
  'evacuation-ordered': (_: CaptionFacts) => 'L’évacuation est ordonnée\u00a0: sortie par les portes du sud.',
  'site-ringed': (f: CaptionFacts) => `Des gardes en armes entourent ${the(f.place)}.`,
  'order-contested': (f: CaptionFacts) => `L’ordre est contesté\u00a0: on veut tenir ${the(f.place)}.`,
  'garrison-leaves': (f: CaptionFacts) => `La garnison quitte ${the(f.place)}.`,
  'site-taken': (f: CaptionFacts) => `La Garde occupe ${the(f.place)}.`,
  'column-leaves-paris': (f: CaptionFacts) =>
    `L’armée sort de Paris\u00a0: les premiers passent ${the(f.place)}.`,
  'headquarters-leave': (_: CaptionFacts) => 'L’état-major de l’armée quitte Paris.',
  'column-reaches-versailles': (_: CaptionFacts) => 'Les premières troupes arrivent à Versailles.',
  'left-behind': (f: CaptionFacts) => `Le ${f.unit} est laissé dans la ville.`,
  'gate-shut': (f: CaptionFacts) => `La Garde ferme\u00a0: ${the(f.place)}.`,
  'column-turned': (f: CaptionFacts) => `Une colonne trouve fermé et fait demi-tour\u00a0: ${the(f.place)}.`,
  'forts-ordered': (_: CaptionFacts) => 'Les forts du sud sont abandonnés.',
  'alarm-cannon': (_: CaptionFacts) => 'Le canon d’alarme de Montmartre tonne.',
  'lever-pulled': (_: CaptionFacts) => 'Ici cette journée quitte l’autre\u00a0: la décision changée agit.',
  'victory-text': (_: CaptionFacts) => 'Une affiche annonce que les canons sont pris.',
  shots: (f: CaptionFacts) => `On entend des coups de feu près ${of(f.place)}.`,
  'body-disarmed': (f: CaptionFacts) => `Le ${f.unit} rend ses armes près ${of(f.place)}.`,
  'body-falls-back': (f: CaptionFacts) => `Le ${f.unit} se replie\u00a0: ${the(f.place)}.`,
  'teams-sent': (_: CaptionFacts) => 'On envoie les attelages chercher les canons.',
  barricade: (f: CaptionFacts) => `Une barricade s’élève près ${of(f.place)}.`,
  'march-ordered': (_: CaptionFacts) => 'Le Comité central ordonne de marcher sur Versailles.',
  'fort-march-ordered': (_: CaptionFacts) => 'Le Comité central envoie des bataillons au Mont-Valérien.',
  'bank-ordered': (_: CaptionFacts) => 'Le Comité central fait occuper la Banque de France.',
  'march-gathers': (f: CaptionFacts) =>
    `Des bataillons se rassemblent pour la marche\u00a0: ${the(f.place)}.`,
  'march-leaves': (f: CaptionFacts) =>
    `La Garde sort de Paris\u00a0: ${the(f.place)}, ${plural(f, 'homme', 'hommes')} d’abord.`,
  'march-stays': (f: CaptionFacts) => `Le ${f.unit} ne vient pas à la marche.`,
  'march-turned': (f: CaptionFacts) => `Le ${f.unit} fait demi-tour sur la route.`,
  'battalion-breaks': (f: CaptionFacts) => `Le ${f.unit} se débande et rentre.`,
  'army-warned': (_: CaptionFacts) => 'Versailles apprend qu’une colonne approche.',
  'post-held': (f: CaptionFacts) => `L’armée envoie tenir la route\u00a0: le ${f.unit} d’abord.`,
  'contact-outside': (f: CaptionFacts) =>
    `La marche est devant l’armée\u00a0: ${plural(f, 'soldat barre', 'soldats barrent')} la route.`,
  'army-fires': (f: CaptionFacts) => `Hors de Paris, le ${f.unit} tire sur la marche.`,
  'army-refuses': (f: CaptionFacts) => `Ordre de tirer sur la marche\u00a0: le ${f.unit} ne tire pas.`,
  'guards-fire': (_: CaptionFacts) => 'Hors de Paris, la Garde tire sur l’armée.',
  'guards-refuse': (f: CaptionFacts) => `Hors de Paris, le ${f.unit} refuse de tirer.`,
  'troops-break': (f: CaptionFacts) => `Le ${f.unit} cède devant la marche.`,
  'post-lost': (_: CaptionFacts) => 'L’armée perd son poste\u00a0: une route de Versailles est ouverte.',
  'versailles-taken': (_: CaptionFacts) => 'La marche entre à Versailles.',
  'government-moves': (_: CaptionFacts) => 'Le gouvernement quitte Versailles devant la marche.',
  'fort-reached': (f: CaptionFacts) =>
    `Des gardes devant le Mont-Valérien\u00a0: ${plural(f, 'homme', 'hommes')}.`,
  'fort-relieved': (f: CaptionFacts) =>
    `Des troupes fraîches au Mont-Valérien\u00a0: ${plural(f, 'soldat', 'soldats')}.`,
  'fort-taken': (_: CaptionFacts) => 'Des gardes entrent dans le fort du Mont-Valérien.',
  'fort-closed': (_: CaptionFacts) =>
    'Le Mont-Valérien est gardé et reste fermé\u00a0; les gardes repartent.',
  'fort-fires': (_: CaptionFacts) => 'Les canons du Mont-Valérien tirent sur la marche.',
  'bank-taken': (_: CaptionFacts) => 'Des gardes entrent à la Banque de France.',
  council: (_: CaptionFacts) => 'Les ministres tiennent conseil.',
}
