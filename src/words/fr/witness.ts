import { capital } from '../clock.ts'
import type { Doing, Group, SoldierDoing, WitnessWords } from '../witness.ts'
import { NB, say } from './sayings.ts'

const { about, at, list, number, percent, place } = say
const two = (n: number) => n.toFixed(2).replace('-', '−').replace('.', ',')
const far = (metres: number) =>
  metres < 1000
    ? `${Math.round(metres / 10) * 10}${NB}m`
    : `${(metres / 1000).toFixed(1).replace('.', ',')}${NB}km`
const some = (n: number, one: string, many: string) => (n < 1.5 ? `un ${one}` : `${about(n)} ${many}`)
const TRADES: Record<Group, readonly [man: string, woman: string]> = {
  worker: ['Un ouvrier', 'Une ouvrière (couturière, blanchisseuse ou semblable)'],
  employee: ['Un employé', 'Une employée'],
  shopkeeper: ['Un boutiquier', 'Une boutiquière'],
  domestic: ['Un domestique', 'Une domestique'],
  concierge: ['Un concierge', 'Une concierge'],
  liberal: ['Un homme de profession libérale', 'Une institutrice ou semblable'],
  rentier: ['Un rentier', 'Une rentière'],
  other: ['Un homme d’un autre métier', 'Une femme d’un autre métier'],
}
const HOUSEHOLDS: Record<Group, string> = {
  worker: 'd’un ménage ouvrier',
  employee: 'd’un ménage d’employé',
  shopkeeper: 'd’un ménage de boutiquier',
  domestic: 'd’un ménage de domestique',
  concierge: 'd’une loge de concierge',
  liberal: 'd’un ménage de profession libérale',
  rentier: 'd’un ménage de rentier',
  other: 'd’un autre ménage',
}

function doingText(doing: Doing, woman: boolean): string {
  const e = woman ? 'e' : ''
  return {
    absent: `absent${e} de Paris`,
    unaware: 'ne sait rien',
    aware: 'à la maison, au courant',
    street: 'dans la rue pour ses affaires',
    out: 'dans la rue avec la foule',
    toMuster: 'en route, fusil à la main, vers le lieu de rassemblement',
    underArms: 'sous les armes avec le bataillon',
    withdrawn: `rentré${e}, et reste chez soi`,
    left: 'a quitté Paris',
    held: `détenu${e}`,
    wounded: `blessé${e}`,
    dead: `mort${e}`,
  }[doing]
}

const SOLDIERS: Record<SoldierDoing, string> = {
  obeying: 'obéit',
  passive: `n’obéit plus${NB}: la crosse en l’air, ou mêlé à la foule`,
  refusing: 'refuse',
  goneOver: 'est passé au peuple',
  held: 'est prisonnier',
  disarmed: 'a rendu son fusil',
  wounded: 'est blessé',
  dead: 'est mort',
  strayed: 's’est écarté de sa troupe',
}

export const witness: WitnessWords = {
  unmodelled: ({ word, nearest }) =>
    `Aucun personnage «${NB}${word}${NB}» dans le modèle, qui connaît des sortes de ménages, non des métiers. Au plus près${NB}: ${nearest}`,
  title: ({ seed, soldier, number: n }) =>
    soldier ? `Soldat ${n}, graine ${seed}` : `Une journée à Paris, 18${NB}mars 1871, graine ${seed}`,
  person: ({ woman, age, group, active, quarter, onPay, arrears, battalion, federated, hardship, nerve }) => {
    const years = age[1] === undefined ? `${age[0]}${NB}ans ou plus` : `${age[0]} à ${age[1]}${NB}ans`
    const trade = active
      ? TRADES[group][woman ? 1 : 0]
      : `${woman ? 'Une femme' : 'Un homme'} ${HOUSEHOLDS[group]}, sans travail`
    const home = [
      ...(onPay ? ['le ménage vit de la solde de la Garde'] : []),
      ...(arrears ? ['le loyer est en retard'] : []),
    ]
    const guard =
      battalion > 0
        ? ` Inscrit au ${battalion}e bataillon de la Garde nationale, ${federated ? 'fédéré' : 'non fédéré'}.`
        : ''
    return `${trade}, ${years}, quartier ${quarter}.${home.length > 0 ? ` ${capital(list(home))}.` : ''}${guard} Gêne ${two(hardship)} et sang-froid ${two(nerve)} sur une échelle de 0 à 1.`
  },
  lot: ({ place: name, metres, among }) =>
    `Personne tirée au sort parmi ${number(among)} adultes simulés habitant ${metres > 0 ? `à moins de ${metres}${NB}m (${place(name)})` : `le quartier ${name}`}.`,
  chosen: ({ id }) => `Pour suivre à nouveau la même personne${NB}: --person ${id}`,
  unnamed: `Cette personne n’a jamais vécu${NB}; quelqu’un de semblable, sans doute. Les personnes simulées ne portent pas de nom.`,
  soldier: ({ unit, company, companies, men, quarter }) =>
    `Un simple soldat du ${unit}, compagnie ${company} sur ${companies}, ${men} hommes${quarter === undefined ? ', cantonnée hors de l’enceinte' : `, casernée quartier ${quarter}`}. Il n’a jamais vécu${NB}: les personnes simulées ne portent pas de nom.`,
  labels: {
    knew: 'savait',
    heard: 'entendait',
    saw: 'voyait',
    did: 'faisait',
    why: 'pourquoi',
    company: 'compagnie',
  },
  doing: ({ doing, woman, first, quarter, home, metres }) => {
    if (doing === 'unaware')
      return first ? `dort ou reste chez soi, quartier ${quarter}${NB}; ne sait rien` : 'ne sait rien'
    return `${doingText(doing, woman)}, quartier ${quarter}${home ? '' : `, à ${far(metres)} de chez soi`}`
  },
  knows: ({ place: name, metres }) =>
    metres < 10
      ? `des troupes se tiennent tout près (${place(name)})`
      : `des troupes se tiennent à ${far(metres)} par les rues (${place(name)})`,
  knowsNothing: 'il se passe quelque chose, mais où',
  heard: ({ drum, bell, loyal, shots }) => {
    const what = [
      ...(shots ? ['des coups de feu'] : []),
      ...(drum ? ['les tambours du soulèvement'] : []),
      ...(bell ? ['le tocsin'] : []),
      ...(loyal ? ['les tambours du gouvernement'] : []),
    ]
    return what.length === 0 ? undefined : list(what)
  },
  saw: ({ people, guards, loyal, soldiers, slack, barricade }) => {
    const what = [
      ...(people >= 1
        ? [people < 1.5 ? 'une personne dehors' : `environ ${about(people)} personnes dehors`]
        : []),
      ...(guards >= 1 ? [some(guards, 'garde en armes', 'gardes en armes')] : []),
      ...(loyal >= 1
        ? [some(loyal, 'garde du parti du gouvernement', 'gardes du parti du gouvernement')]
        : []),
      ...(soldiers >= 1 ? [some(soldiers, 'soldat en rang', 'soldats en rang')] : []),
      ...(slack >= 1
        ? [slack < 1.5 ? 'un soldat qui n’obéit plus' : `${about(slack)} soldats qui n’obéissent plus`]
        : []),
      ...(barricade ? ['une barricade'] : []),
    ]
    return what.length === 0 ? undefined : list(what)
  },
  column: ({ battalion, doing, men, quarter, place: name }) => {
    const where = name === undefined ? '' : ` (but${NB}: ${place(name)})`
    const what = {
      home: 'se rassemble',
      holding: 'tient son quartier',
      toContest: `marche là où sont des troupes${where}`,
      ordered: `marche sur l’ordre du Comité${where}`,
      atGate: `marche fermer la porte${where}`,
      inPlace: 'est en place',
      dispersed: 'rentre',
    }[doing]
    return `le ${battalion}e bataillon, ${about(men)} hommes, ${what}, quartier ${quarter}`
  },
  score: ({ grievance, pull, call, own, fear, total, look, arms, near }) => {
    const sum = `grief ${two(grievance)} + habitants dehors ${two(pull)} + appel ${two(call)} + penchant ${two(own)} − crainte ${two(fear)} = ${two(total)}`
    const bars = [
      `sort au-dessus de ${two(look)}${near ? '' : ' s’il y a des troupes à portée (il n’y en a pas)'}`,
      ...(arms === undefined ? [] : [`prend les armes au-dessus de ${two(arms)}`]),
    ]
    return `${sum}${NB}; ${bars.join(', ')}`
  },
  why: {
    asleep: 'ni tambour, ni cloche, ni voisin, ni affiche n’est encore parvenu jusqu’ici',
    over: `plus de troupes à portée dont on parle ici${NB}; qui est rentré reste chez soi`,
    tired: `la faim, la fatigue ou le souci des siens (une probabilité par heure)${NB}; qui est rentré reste chez soi`,
    out: `la somme du grief, de la compagnie et de l’appel, moins la crainte, a passé le seuil${NB}; va vers les troupes les plus proches dont on parle ici`,
    muster: 'la somme a passé le seuil pour prendre les armes, et l’appel est venu',
    arms: 'va où va le bataillon',
  },
  soldierDoing: ({ doing, order, where, place: name }) => {
    const orders = {
      stay: 'attend',
      advance: 'marche',
      seize: 'envoyé prendre les canons',
      post: 'à son poste',
      fallBack: 'se replie',
      exit: 'a l’ordre de sortir de Paris',
      teams: 'avec les attelages',
    }[order]
    const stands = {
      inside: name === undefined ? '' : `, ${place(name)}`,
      road: ', sur la route de Versailles',
      versailles: ', à Versailles',
      fort: ', dans un fort',
      dissolved: `${NB}; sa troupe n’existe plus`,
    }[where]
    return `${doing === 'obeying' ? orders : SOLDIERS[doing]}${stands}`
  },
  around: ({ people, women, guards, men }) => {
    if (people + guards < 1) return undefined
    return `${list([...(people > 0 ? [`${about(people)} personnes sans armes (${percent(women / people)} de femmes)`] : []), ...(guards > 0 ? [some(guards, 'garde en armes', 'gardes en armes')] : [])])} autour de ${about(men)} soldats`
  },
  company: ({ obeying, passive, broken, contact, slipped }) =>
    `${obeying === 0 ? 'aucun n’obéit' : obeying === 1 ? 'un seul obéit' : `${number(obeying)} obéissent`}, ${passive === 0 ? 'tous les autres sont partis' : passive === 1 ? 'un n’obéit plus' : `${number(passive)} n’obéissent plus`}${broken ? `${NB}; la compagnie a cédé` : ''}${NB}; ${contact}${NB}min de contact étroit jusqu’ici${NB}; probabilité qu’un homme moyen ait lâché ${percent(slipped)}`,
  summary: ({ learned, out, arms, back, farthest }) => {
    const parts = [
      learned === undefined ? 'N’apprit rien de la journée.' : `L’apprit ${at(learned)}.`,
      ...(out === undefined ? [] : [`Sortit ${at(out)}.`]),
      ...(arms === undefined ? [] : [`Fut sous les armes dès ${at(arms).replace(/^à /, '')}.`]),
      ...(back === undefined ? [] : [`Rentra ${at(back)}.`]),
      ...(farthest > 0
        ? [`Jamais à plus de ${far(farthest)} de chez soi.`]
        : learned === undefined
          ? []
          : ['Ne quitta pas la maison.']),
    ]
    return parts.join(' ')
  },
  footnote: `Les nombres de gens sont ceux d’une rue ou deux alentour (environ 120${NB}m). La somme sous «${NB}pourquoi${NB}» est la règle R-51 avec les valeurs du moment.`,
}
