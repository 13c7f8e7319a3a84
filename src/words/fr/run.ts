import type { RunWords } from '../run.ts'
import { NB, say } from './sayings.ts'

const { list, number, percent } = say
const minutes = (n: number) =>
  n < 60 ? `${n}${NB}min` : `${Math.floor(n / 60)}${NB}h${NB}${String(n % 60).padStart(2, '0')}`

export const run: RunWords = {
  timetable: {
    title: `Horaire${NB}: les sources et cette simulation`,
    columns: {
      id: 'id',
      target: 'cible',
      record: 'sources',
      simulated: 'simulé',
      verdict: 'marge',
      use: 'usage',
      source: 'source',
    },
    use: { input: 'donnée', fit: 'réglage', check: 'contrôle' },
    given: 'donné',
    inside: 'dedans',
    never: 'jamais',
    open: 'non atteint',
    early: (n) => `${minutes(n)} avant`,
    late: (n) => `${minutes(n)} après`,
    few: (by) => `${by} de moins`,
    many: (by) => `${by} de trop`,
    score: ({ inside, all, outside }) =>
      `${inside} cible${inside >= 2 ? 's' : ''} sur ${all} dans la marge${outside.length > 0 ? `${NB}; hors marge${NB}: ${outside.join(', ')}` : ''}. Une cible en deux parties (a, b) compte quand les deux y sont.`,
    note: `marge = ce que les sources admettent. usage${NB}: donnée = fournie au modèle ou presque${NB}; réglage = le calage peut la voir${NB}; contrôle = il ne le peut pas.`,
  },
  outcome: {
    title: 'Issue',
    names: {
      'government-captured': 'le gouvernement est pris',
      'army-out-in-order': 'l’armée quitte Paris en ordre',
      'army-out-broken': 'l’armée quitte Paris brisée',
      'army-holds-the-guns': 'l’armée tient les canons',
      'stand-off': 'face-à-face',
    },
    detail: ({ men, away, guns, gunsHeld }) =>
      `Des ${number(men)} soldats et policiers présents dans l’enceinte au départ, ${away === 0 ? 'aucun n’en est sorti' : `${number(away)} (${percent(men === 0 ? 0 : away / men)}) en sont sortis`} sous commandement${NB}; des ${number(guns)} canons des parcs attaqués, l’armée ${gunsHeld === 0 ? 'n’en a aucun' : gunsHeld === guns ? 'les a tous' : `en a ${number(gunsHeld)}`}.`,
    open: `non décidée${NB}; la simulation a été arrêtée avant la fin de l’acte`,
  },
  end: {
    hash: (hash) => `empreinte de l’état final   ${hash}`,
    reproduce: (command) => `pour rejouer la journée     ${command}`,
    tables: (digest) => `empreinte des tables        ${digest}`,
    shares: ({ attested, inferred, assumed, total }) =>
      `données                     ${number(total)} lignes${NB}: ${percent(attested / total)} attestées, ${percent(inferred / total)} déduites, ${percent(assumed / total)} supposées`,
    caveat: `Heures et nombres sont des propriétés de ce modèle sous ses hypothèses. Une simulation n’est qu’un coup de dés${NB}: comparez plusieurs graines avant de conclure.`,
    seconds: ({ seconds, persons }) =>
      `calculé en                  ${seconds.toFixed(1).replace('.', ',')}${NB}s, ${number(persons)} habitants simulés`,
    written: (dir) => `écrit dans                  ${dir}`,
  },
  bias: {
    other: (scale) =>
      `La comparaison conservée de l’échelle ${String(scale).replace('.', ',')} avec la ville entière a été faite avec d’autres tables ou un autre modèle et n’est pas montrée : heures et nombres peuvent être biaisés.`,
    none: (scale) =>
      `Aucune comparaison de l’échelle ${String(scale).replace('.', ',')} avec la ville entière n’est conservée : heures et nombres peuvent être biaisés.`,
    held: ({ scale, seeds }) =>
      `Sur ${seeds} graines, aucun repère à l’échelle ${String(scale).replace('.', ',')} ne s’écarte de la ville entière de plus de la moitié de sa tolérance.`,
    title: ({ scale, seeds }) =>
      `Biais de l’échelle ${String(scale).replace('.', ',')} par rapport à la ville entière (médiane de ${seeds} graines) :`,
    shift: ({ kind, shift }) =>
      !Number.isFinite(shift)
        ? shift > 0
          ? 'n’arrive souvent jamais à cette échelle'
          : 'arrive à cette échelle là où cela n’arrive souvent jamais dans la ville entière'
        : kind === 'time'
          ? `${Math.round(Math.abs(shift) / 60)} min plus ${shift > 0 ? 'tard' : 'tôt'}`
          : `${number(Math.round(Math.abs(shift) * 100) / 100)} de ${shift > 0 ? 'plus' : 'moins'}`,
  },
  settings: {
    line: ({ seed, world, scale, version, long, title }) =>
      `${title ?? `Paris, du 17${NB}mars 1871 à 21${NB}h au ${long ? `21${NB}mars à minuit` : `20${NB}mars à midi`}`} - graine ${seed}, monde ${world}${world === 0 ? ' (référence)' : ''}, échelle ${String(scale).replace('.', ',')}, modèle ${version}`,
    levers: (items) => `décisions changées${NB}: ${list(items)}`,
    measured: 'Mesures de cet essai',
    knockOuts: (items) => `mécanismes coupés${NB}: ${list(items)}`,
  },
  sources: {
    almanach: 'almanach heure par heure',
    'american-cyclopaedia': 'American Cyclopaedia',
    memorial41: 'memorial41.fr',
    computed: 'calculé par Commune',
    'own-tables': 'calculé par Commune',
    'model-prior': 'supposé par Commune',
    assumption: 'supposé par Commune',
    'general-knowledge': 'savoir commun',
    'bloody-week-pages': 'pages récentes sur la Semaine sanglante',
    wikipedia: 'articles en ligne, non signés',
    'proces-1871': 'procès de 1871',
    'rdm-1873-1879': 'Revue des Deux Mondes',
  },
  progress: ({ clock, out, refusing, guns, left }) =>
    `${clock}  dehors ${number(out)}  soldats en refus ${number(refusing)}  canons tenus ${number(guns)}${left === undefined ? '' : `  reste environ ${Math.ceil(left)}${NB}s`}`,
  levers: {
    title: 'Décisions que quelqu’un aurait pu prendre (--lever clé=valeur)',
    holder: 'qui en décidait',
    when: 'quand',
    values: 'valeurs',
    initial: 'en 1871',
    evidence: 'sources',
    unavailable: 'pas encore construit',
    knockOuts: `Mécanismes que l’on peut couper pour des essais (--knock-out id)${NB}; personne n’aurait pu en décider`,
    meant: {
      no: 'non',
      never: 'jamais ordonné',
      late: 'après la baïonnette et les sommations\u00a0; environ trois ordres, tous refusés',
      'when-reported': 'demandés une fois les canons pris, à 90 minutes de là',
      three: 'aucune colonne avant le 3 avril, puis par trois routes',
    },
    yesNo: 'yes ou no (oui, non)',
    whole: 'un nombre entier',
    time: 'une heure',
  },
}
