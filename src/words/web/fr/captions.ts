import { de, the } from '../../fr/article.ts'
import type { CaptionFacts, CaptionWords } from '../en/captions.ts'

const of = (place: string) => de(the(place))

export const captions: CaptionWords = {
  'columns-leave': (f: CaptionFacts) =>
    `Dans le noir, les colonnes quittent les casernes\u00a0: ${f.n} corps partent.`,
  'park-attacked': (f: CaptionFacts) => `Des soldats arrivent devant ${the(f.place)}. La ville dort.`,
  'park-taken': (f: CaptionFacts) =>
    `L’armée tient ${the(f.place)}\u00a0: ${f.n} canons, et pas d’attelages.`,
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
  volley: (f: CaptionFacts) => `On tire sur la foule près ${of(f.place)}\u00a0: ${f.n} personnes touchées.`,
  charge: (f: CaptionFacts) => `Une charge près ${of(f.place)}\u00a0: ${f.n} personnes touchées.`,
  'convoy-stopped': (f: CaptionFacts) =>
    `La foule barre la route\u00a0: plus un canon ne sort ${of(f.place)}.`,
  'gun-away': (f: CaptionFacts) => `Un premier canon est emmené ${of(f.place)}.`,
  'teams-arrive': (f: CaptionFacts) => `Les attelages arrivent enfin\u00a0: ${the(f.place)}.`,
  'company-refuses': (f: CaptionFacts) => `Une compagnie du ${f.unit} n’obéit plus, près ${of(f.place)}.`,
  'body-breaks': (f: CaptionFacts) => `Le ${f.unit} cède près ${of(f.place)}\u00a0; crosses en l’air.`,
  'commander-taken': (f: CaptionFacts) => `Près ${of(f.place)}, le général est pris par la foule.`,
  'fall-back-ordered': (_: CaptionFacts) => 'Le commandant de l’armée ordonne à ses troupes de se replier.',
  'park-lost': (f: CaptionFacts) => `La Garde a repris ${the(f.place)}, avec ${f.n} canons.`,
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
  council: (_: CaptionFacts) => 'Les ministres tiennent conseil.',
}
