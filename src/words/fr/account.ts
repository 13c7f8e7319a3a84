import type { AccountWords } from '../account.ts'
import { capital } from '../clock.ts'
import { de, the } from './article.ts'
import { outside } from './outside.ts'
import { NB, say } from './sayings.ts'

const { about, at, count, list, number, percent, place } = say
/** A count of feminine things: une, deux. */
const fem = (n: number) => (n === 1 ? 'une' : n === 0 ? 'aucune' : count(n))
const s = (n: number) => (n >= 2 ? 's' : '')
const people = (n: number) => `${fem(n)} personne${s(n)}`
const guns = (n: number) => `${count(n)} canon${s(n)}`
export const account: AccountWords = {
  title: 'La journée dans cette simulation',
  intro: ({ seed, world, levers, knockOuts, until }) =>
    `Chaque heure et chaque nombre de ce récit sortent du modèle (graine ${seed}, ${world === 0 ? 'monde de référence' : `monde ${world}`}${levers > 0 ? `, ${fem(levers)} décision${s(levers)} changée${s(levers)}` : ', aucune décision changée'}${knockOuts > 0 ? `, ${count(knockOuts)} mécanisme${s(knockOuts)} coupé${s(knockOuts)}` : ''}). C’est une journée possible, non celle du 18${NB}mars 1871${NB}; quand les sources parlent, la phrase le dit.${until === undefined ? '' : ` La simulation a été arrêtée ${until}${NB}: la suite n’est pas racontée.`}`,
  heads: {
    march: 'La marche de nuit',
    parks: 'Les parcs d’artillerie',
    alarm: 'L’alarme',
    montmartre: 'Montmartre',
    spread: 'Le refus gagne',
    retreat: 'La retraite',
    afternoon: 'L’après-midi',
    evening: 'Le soir',
    exodus: 'La nuit et l’exode',
    outside: 'Hors des murs',
    absent: 'Ce qui n’eut pas lieu',
    dead: 'Les morts de cette simulation',
    record: 'Ce que disent les sources',
  },
  outside,
  march: {
    leave: ({ t, columns, men, police, fed, policeFront }) =>
      `${capital(at(t))}, les troupes quittèrent leurs casernes${NB}: ${number(men)} hommes en ${count(columns)} commandement${s(columns)}, dont ${number(police)} policiers et gendarmes, ${fed ? 'nourris et sac au dos' : 'pour la plupart sans sac, avec pour tout repas la soupe de la veille'}.${policeFront ? ' Par la décision mise à l’épreuve, la police se tenait devant la ligne.' : ''}`,
    asleep: ({ aware, inhabitants }) =>
      aware === 0
        ? `Paris dormait${NB}: quand le premier parc fut attaqué, aucune des ${about(inhabitants)} personnes alors dans la ville n’en savait rien.`
        : `Quand le premier parc fut attaqué, environ ${about(aware)} des ${about(inhabitants)} personnes alors dans la ville savaient que quelque chose se préparait.`,
    none: () => 'La simulation s’arrête avant le départ des colonnes.',
  },
  parks: {
    taken: (parks) => {
      const held = (t: number) =>
        list(parks.filter((p) => p.t === t).map((p) => `${the(p.name)} (${guns(p.guns)})`))
      return [...new Set(parks.map((p) => p.t))]
        .map((t) => `${capital(at(t))}, l’armée tenait ${held(t)}.`)
        .join(' ')
    },
    missed: (names) => `Elle ne prit pas ${list(names.map(the))}.`,
    teamsSent: (t) =>
      `Les attelages nécessaires pour emmener les pièces n’étaient pas venus avec les colonnes${NB}; on les envoya chercher ${at(t)}.`,
    teamsDecided: (t) => `Par la décision mise à l’épreuve, les attelages partirent ${at(t)}.`,
    away: ({ byEleven, away }) =>
      away === 0
        ? 'Pas un canon ne fut emmené.'
        : byEleven === undefined || byEleven === away
          ? `À bras et par attelage, ${guns(away)} ${away === 1 ? 'fut emmené' : 'furent emmenés'}.`
          : `À bras et par attelage, ${guns(byEleven)} ${byEleven < 2 ? 'fut emmené' : 'furent emmenés'} avant 11${NB}h, ${number(away)} dans toute la journée.`,
    stopped: ({ t, name }) => `${capital(at(t))}, la foule ferma la sortie ${de(the(name))}.`,
    noon: (held) =>
      held === 0
        ? 'À midi, l’armée ne tenait plus un canon dans ces parcs.'
        : `À midi, l’armée tenait encore ${guns(held)} dans ces parcs.`,
  },
  alarm: {
    cannon: (t) => `Le canon d’alarme de Montmartre tira ${at(t)}.`,
    first: ({ t, quarter, bell, montmartre, silent }) =>
      `${bell ? 'La première cloche' : 'Le premier tambour'} du soulèvement se fit entendre ${at(t)} (quartier ${quarter})${montmartre === undefined ? (silent ? `${NB}; Montmartre resta muet` : '') : montmartre > t ? `${NB}; Montmartre suivit ${at(montmartre)}` : ''}.`,
    spread: ({ byEight, byNoon, bells }) =>
      `L’appel passa de quartier en quartier${NB}: à 8${NB}h, il avait retenti dans ${count(byEight)} des 80 quartiers${byNoon === undefined ? '' : `, à midi dans ${count(byNoon)}`}${bells > 0 ? `${NB}; dans ${count(bells)}, les cloches sonnèrent le tocsin` : ''}.`,
    none: () => 'Nulle part ne retentirent le tambour ni la cloche du soulèvement.',
    loyal: ({ t, peak }) =>
      `Le gouvernement fit battre son propre rappel à partir ${at(t).replace(/^à /, 'de ')}${NB}; ${peak === 0 ? 'personne ne répondit' : `au plus ${number(peak)} gardes furent en même temps sous les armes pour lui`}.`,
    aware: (n) => `À 8${NB}h, environ ${about(n)} personnes savaient.`,
  },
  montmartre: {
    crowd: ({ t, most, mostAt, women }) =>
      `${capital(at(t))}, trois cents personnes entouraient les canons${mostAt === undefined ? '' : `${NB}; ${at(mostAt)}, elles étaient environ ${about(most)} dans les rues autour du parc, dont ${percent(women)} de femmes`}.`,
    noCrowd: () => 'Jamais trois cents personnes n’entourèrent les canons.',
    guards: ({ t, battalions }) =>
      `Cent gardes en armes étaient là ${at(t)}${battalions === undefined ? `${NB}; jamais trois bataillons entiers n’y furent ensemble` : `, trois bataillons ${at(battalions)}`}.`,
    noGuards: () => 'Aucune troupe de cent gardes n’arriva.',
    bayonets: (t) => `Dès ${at(t).replace(/^à /, '')}, des officiers firent croiser la baïonnette.`,
    orders: ({ orders, t, refusals, volleys, hits, others, othersHits }) =>
      `${orders === 1 ? `Un ordre de tirer y fut donné, ${at(t)}` : `${capital(count(orders))} ordres de tirer y furent donnés, le premier ${at(t)}`}${NB}; ${refusals === orders ? (orders === 1 ? 'il ne fut pas obéi' : 'aucun ne fut obéi') : refusals === 0 ? (orders === 1 ? 'il fut obéi' : 'aucun ne fut refusé') : `${count(refusals)} ${refusals === 1 ? 'fut refusé' : 'furent refusés'}`}${volleys > 0 ? `, ${fem(volleys)} salve${s(volleys)} de la ligne ${volleys === 1 ? 'atteignit' : 'atteignirent'} ${people(hits)}` : ''}${others > 0 ? `, ${fem(others)} charge${s(others)} ou salve${s(others)} de cavalerie, d’artillerie ou de police ${others === 1 ? 'atteignit' : 'atteignirent'} ${people(othersHits)}` : ''}.`,
    noOrders: () => 'Aucun ordre de tirer n’y fut donné.',
    broke: ({ t, unit }) =>
      `Le premier bataillon de la butte à céder, la moitié de ses compagnies refusant d’obéir, fut du ${unit}, ${at(t)}.`,
    headTaken: (t) => `Le général commandant la brigade fut pris ${at(t)}.`,
    headFree: () => 'Le général commandant la brigade ne fut pas pris.',
    lost: ({ t, minutes }) =>
      `Dès ${at(t).replace(/^à /, '')}, il ne restait près des canons aucun soldat de ligne obéissant${minutes === undefined ? '' : `, ${say.duration(minutes)} après l’arrivée de la foule`}.`,
    kept: () => 'L’armée ne fut pas chassée de la butte.',
    record: (hour) => `Les sources disent que le général Lecomte fut pris vers ${hour}.`,
  },
  spread: {
    broken: ({ list: broken, more }) =>
      `Ailleurs, des bataillons cédèrent${NB}: du ${list(
        broken.map((b) => `${b.unit} ${at(b.t)} (${place(b.place)})`),
      )
        .replaceAll('), ', '), du ')
        .replace(
          ') et ',
          ') et du ',
        )}${more > 0 ? `${NB}; puis ${more === 1 ? 'd’un autre régiment' : `de ${count(more)} autres régiments`}` : ''}.`,
    none: () => 'Hors de Montmartre, aucun bataillon de ligne ne céda.',
    bastille: (t) => `À la Bastille, la première compagnie refusa ${at(t)}.`,
    noBastille: () => 'À la Bastille, aucune compagnie ne refusa.',
    noon: ({ refusing, obeying, out }) =>
      `À midi, ${refusing === 0 ? `les ${number(obeying)} soldats de l’enceinte obéissaient tous encore` : `${number(refusing)} soldat${s(refusing)} n’obéissai${refusing >= 2 ? 'en' : ''}t plus et ${number(obeying)} obéissaient encore dans l’enceinte`}${NB}; environ ${about(out)} personnes sans armes étaient dehors.`,
    regiments: (n) =>
      n === 0
        ? 'À minuit, aucun régiment n’avait perdu la moitié de ses hommes.'
        : `À minuit, ${count(n)} régiment${s(n)} avai${n >= 2 ? 'en' : ''}t la moitié de ${n >= 2 ? 'leurs' : 'ses'} hommes en refus, partis ou désarmés.`,
    police: (share) =>
      share === 0
        ? 'Parmi les policiers et gendarmes, pas un ne passa à l’insurrection.'
        : `Parmi les policiers et gendarmes, ${percent(share)} cédèrent.`,
    volleys: ({ volleys, hits }) =>
      volleys === 0
        ? 'Nulle part à Paris on ne tira de salve.'
        : `Dans tout Paris, ${volleys === 1 ? 'une salve ou charge atteignit' : `${count(volleys)} salves et charges atteignirent`} ${people(hits)}.`,
  },
  retreat: {
    fallBack: (t) =>
      `${capital(at(t))}, sur la nouvelle de brigades défaites, le commandant de l’armée ordonna à sa première ligne de se replier.`,
    noFallBack: () => 'Le commandant de l’armée n’ordonna jamais à sa première ligne de se replier.',
    buttes: (t) => `Les troupes des Buttes-Chaumont quittèrent les hauteurs ${at(t)}.`,
    noButtes: () => 'Les troupes des Buttes-Chaumont ne quittèrent pas les hauteurs.',
    withdrawal: (t) => `Le chef du gouvernement ordonna ${at(t)} de ramener toute l’armée derrière la Seine.`,
    noWithdrawal: () => 'Aucun ordre de retirer l’armée derrière la Seine ne fut donné.',
    bodies: ({ back, disarmed }) =>
      `Au cours de la journée, ${count(back)} corps de troupe ${back >= 2 ? 'se replièrent' : 'se replia'} et ${count(disarmed)} ${disarmed >= 2 ? 'rendirent leurs' : 'rendit ses'} armes.`,
  },
  afternoon: {
    committee: ({ meets, informed, first, columns }) =>
      `Les membres du Comité central se réunirent à partir ${at(meets).replace(/^à /, 'de ')}. ${informed === undefined ? 'Ils n’eurent jamais de rapports de la moitié des quartiers soulevés' : `${capital(at(informed))} seulement, ils avaient des rapports de la moitié des quartiers soulevés`}${first === undefined ? ', et aucune colonne ne marcha sur leur ordre.' : `${NB}; la première colonne marcha sur leur ordre ${at(first)}${columns > 1 ? `, il y en eut ${count(columns)} en tout` : ''}.`}`,
    princeEugene: (t) => `La caserne du Prince-Eugène ouvrit ses portes ${at(t)}.`,
    noPrinceEugene: () => 'La caserne du Prince-Eugène ne changea pas de mains.',
    headLeaves: ({ t, danger }) =>
      `Le chef du gouvernement quitta Paris ${at(t)}, ${danger ? 'des gardes en armes dans les rues voisines de son ministère' : 'ses ordres donnés'}.`,
    headStays: () => 'Le chef du gouvernement resta à Paris.',
    headTaken: (t) =>
      `${capital(at(t))}, le ministère des Affaires étrangères fut investi alors que le chef du gouvernement s’y trouvait${NB}: il était prisonnier.`,
    ministersTaken: (t) => `${capital(at(t))}, des ministres encore à Paris furent pris.`,
  },
  evening: {
    underArms: ({ battalions, guards, barricades }) =>
      `À 20${NB}h, ${count(battalions)} bataillon${s(battalions)} de cent hommes ou plus${guards === undefined ? '' : `, environ ${about(guards)} gardes en tout,`} ${battalions >= 2 ? 'étaient' : 'était'} sous les armes pour le soulèvement${barricades === undefined ? '' : barricades === 0 ? `${NB}; il n’y avait pas de barricade` : ` et l’on comptait ${fem(barricades)} barricade${s(barricades)}`}.`,
    hotelDeVille: ({ ringed, entered, contested }) =>
      `L’Hôtel de Ville fut ${ringed === undefined || ringed >= entered ? '' : `cerné ${at(ringed)} et `}occupé ${at(entered)}${contested > 0 ? `${NB}; sa garnison avait demandé confirmation de l’ordre de partir avant d’y obéir` : ''}.`,
    notEntered: ({ ringed }) =>
      ringed === undefined
        ? 'L’Hôtel de Ville ne fut ni cerné ni occupé.'
        : `L’Hôtel de Ville fut cerné ${at(ringed)}, mais non occupé.`,
    staffs: ({ vendome, prefecture }) => {
      if (vendome === undefined && prefecture === undefined)
        return 'L’état-major de la Garde, place Vendôme, et la préfecture de police ne changèrent pas de mains.'
      const staff = `L’état-major de la Garde, place Vendôme, ${vendome === undefined ? 'ne changea pas de mains' : `fut aux mains du soulèvement ${at(vendome)}`}`
      return `${staff}${NB}; la préfecture de police ${prefecture === undefined ? 'ne fut pas prise' : `fut prise ${at(prefecture)}`}.`
    },
  },
  exodus: {
    ordered: (t) => `L’ordre écrit de quitter tout à fait Paris parvint à l’état-major ${at(t)}.`,
    never: () => 'L’ordre de quitter Paris ne fut jamais donné.',
    columns: ({ start, end, gates }) =>
      `La première colonne passa l’enceinte ${at(start)}${end === undefined || end <= start ? '' : `, la dernière ${at(end)}`}${gates.length > 0 ? `${NB}; la plupart sortirent par ${list(gates.map(the))}` : ''}.`,
    noColumns: () => 'Aucune colonne de l’armée ne quitta la ville.',
    headquarters: (t) => `Le quartier général partit ${at(t)}${NB}; qui n’avait pas reçu d’ordre resta.`,
    shut: ({ gates, first, turned }) =>
      gates === 0
        ? 'Ordre fut donné de fermer les portes, mais aucune ne fut fermée et tenue.'
        : `Ordre fut donné de fermer les portes${NB}: ${fem(gates)} ${gates === 1 ? 'fut fermée et tenue' : 'furent fermées et tenues'}${first === undefined ? '' : `, la première ${at(first)}`}, et ${turned === 0 ? 'aucun corps de troupe n’y fut arrêté' : `${count(turned)} corps de troupe y ${turned >= 2 ? 'furent arrêtés' : 'fut arrêté'}`}.`,
    versailles: (n, long) =>
      `${long ? 'Le 21 à minuit' : 'Le 20 à midi'}, ${number(n)} soldats et gendarmes se trouvaient à Versailles, garnisons des forts comprises.`,
    inside: ({ regiments, batteries }) =>
      `Le 19 à 6${NB}h, ${count(regiments)} régiment${s(regiments)} formé${s(regiments)} et ${fem(batteries)} batterie${s(batteries)} ${regiments + batteries >= 2 ? 'étaient' : 'était'} encore dans l’enceinte.`,
  },
  absent: {
    volley: () => 'La ligne ne tira aucune salve à Montmartre.',
    cannon: () => 'Le canon d’alarme ne tira pas.',
    gates: () => 'Personne ne ferma les portes de la ville.',
    ministers: () => 'Aucun ministre ne fut pris.',
    head: () => 'Le chef du gouvernement ne fut pas pris.',
    columns: () => 'Le Comité n’envoya aucune colonne.',
    barracks: () => 'La caserne du Prince-Eugène ne fut pas prise.',
  },
  dead: {
    run: ({ killed, wounded, soldiers }) =>
      `Dans cette simulation, ${killed === 0 ? 'personne ne fut tué' : killed === 1 ? 'une personne fut tuée' : `${people(killed)} furent tuées`} et ${wounded === 0 ? 'personne ne fut blessé' : wounded === 1 ? 'une personne fut blessée' : `${people(wounded)} blessées`}${soldiers > 0 ? `${NB}; ${count(soldiers)} de ces victimes ${soldiers >= 2 ? 'étaient des soldats' : 'était un soldat'}` : ''}.`,
    generals: ({ hour, low, high, ids, sources }) =>
      `Le 18${NB}mars 1871, vers ${at(hour).replace(/^à /, '')} (de ${say.clock(low)} à ${say.clock(high)} selon les sources), les généraux Lecomte et Clément-Thomas, prisonniers rue des Rosiers à Montmartre, y furent fusillés, par des soldats avec quelques mobiles et gardes d’après le procès-verbal. [${ids}${NB}; ${sources}]`,
    repression: ({ low, high, shotLow, shotHigh, arrests, hostagesLow, hostagesHigh, ids, sources }) =>
      `Quand l’armée reprit Paris, du 21 au 28${NB}mai et dans les jours suivants, de ${number(low)} à ${number(high)} Parisiens moururent, dont ${number(shotLow)} à ${number(shotHigh)} prisonniers fusillés${NB}; environ ${about(arrests)} personnes furent arrêtées${NB}; de ${number(hostagesLow)} à ${number(hostagesHigh)} otages furent tués dans les derniers jours de la Commune. [${ids}${NB}; ${sources}]`,
    neutral: () =>
      `Aucune personne nommée n’est simulée${NB}: aucune simulation ne peut donc les tuer ni les épargner${NB}; leur mort est rappelée au bas de chacune.`,
  },
}
