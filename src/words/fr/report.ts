import type { ReportWords } from '../report.ts'
import { NB, say } from './sayings.ts'

const { list, percent } = say
export const report: ReportWords = {
  record: 'source',
  baseline: 'décision de 1871',
  counterfactual: 'et si',
  lane: 'simulations',
  median: 'médiane',
  from: `5${NB}% au-dessous`,
  to: `95${NB}% au-dessous`,
  never: 'jamais',
  yes: 'oui',
  no: 'non',
  asTable: 'en tableau',
  decimal: (n) => String(Math.round(n * 100) / 100).replace('.', ','),
  charts: {
    distribution: (label) => `${label}${NB}: répartition des simulations`,
    distributionAlt: ({ label, lanes }) =>
      `${label}. ${lanes.map(({ lane, middle, never }) => `${lane}${NB}: médiane ${middle}${never > 0 ? `, jamais dans ${percent(never)} des simulations` : ''}`).join(`${NB}; `)}.`,
    never: (share) => `jamais${NB}: ${share}`,
    timetable: `L’horaire${NB}: source, décision de 1871, et si`,
    timetableAlt: (n) =>
      `Pour chacun des ${n} moments${NB}: la source en losange avec sa fourchette, les simulations de la décision prise en barre pleine de 5 à 95${NB}% avec un point plein à la médiane, celles du changement en barre tiretée avec un point creux. Le tableau donne les mêmes heures.`,
    moment: 'moment',
    outcomes: 'Issue des simulations',
    outcome: 'issue',
    outcomesAlt: (rows) =>
      `Parts des simulations par issue${NB}: ${rows.map((r) => `${r.label}${NB}: ${r.baseline} avec la décision prise, ${r.counterfactual} avec le changement`).join(`${NB}; `)}.`,
    quarters: `Habitants dehors, par quartier${NB}: et si moins décision de 1871`,
    quartersAlt: ({ more, fewer }) =>
      `Différence du nombre d’habitants dehors à l’heure la plus pleine du 18 mars, par quartier. ${more.length > 0 ? `Davantage${NB}: ${list(more)}. ` : ''}${fewer.length > 0 ? `Moins${NB}: ${list(fewer)}.` : ''}${more.length + fewer.length === 0 ? 'Aucun quartier ne diffère.' : ''}`,
    quarter: 'quartier',
    variant: 'variante',
    medians: 'Médianes, variante par variante',
    difference: 'différence',
  },
  sections: {
    question: 'La question et la réponse',
    who: 'Qui pouvait décider autrement',
    side: 'Source, décision de 1871, et si',
    spread: 'Répartition des simulations',
    timetable: 'L’horaire',
    map: 'Sur la carte',
    hangs: 'De quoi dépend la réponse',
    claim: 'La thèse',
    evidence: 'Les sources',
    assumptions: 'Les hypothèses',
    dead: 'Les morts, selon les sources',
    limits: 'Ce que ce modèle représente mal',
    again: 'Refaire le calcul',
  },
  contents: 'Sommaire',
  made: ({ version, scale, pairs, worlds }) =>
    `${pairs} paires de simulations (même ville, même hasard, avec et sans le changement) dans ${worlds === 1 ? 'un seul monde' : `${worlds} mondes`}, échelle ${String(scale).replace('.', ',')}, modèle ${version}.`,
  who: {
    holder: 'qui le pouvait',
    when: 'quand',
    past: 'selon les sources',
    set: 'changé en',
    evidence: 'preuves',
  },
  side: {
    measure: 'mesure',
    difference: 'différence',
    interval: `intervalle à 95${NB}%`,
    superiority: 'plus tard ou davantage dans',
    still: (n) => `${n}${NB}mesures sans différence qui compte`,
    note: `Moyennes sur les paires${NB}; une heure qui ne vient jamais n’a pas de moyenne et reste ouverte. L’intervalle porte sur les familles de mondes, et vaut ensemble pour toutes les mesures sauf la première${NB}; celles que peu de paires ou peu de familles font bouger forment un groupe à part. «${NB}Plus tard ou davantage${NB}» compte les paires, les égalités pour moitié.`,
  },
  hangs: {
    none: 'Rien n’a pu être départagé : aucune incertitude ne déplace la réponse plus qu’une variable factice sans effet.',
    some: `Ces incertitudes déplacent la réponse plus qu’une variable factice dans 95${NB}% des rééchantillonnages${NB}:`,
    factor: 'incertitude',
    strength: 'corrélation de rang',
    beats: 'bat la factice dans',
  },
  evidence: {
    shares: ({ attested, inferred, assumed, total }) =>
      `Sur les ${total} lignes de données de ce modèle, ${attested} sont attestées, ${inferred} déduites et ${assumed} supposées.`,
    attested: 'attesté',
    inferred: 'déduit',
    assumed: 'supposé',
    id: 'id',
    what: 'objet',
    value: 'valeur',
    source: 'source',
    status: 'statut',
    confidence: 'confiance',
    assumptionsNote:
      'Les paramètres du comportement sont supposés ; chacun a une fourchette, tirée de nouveau pour chaque monde à moins que le calage ne l’ait resserrée. Viennent d’abord ceux dont dépend la réponse.',
    range: 'fourchette',
  },
  again: {
    command: 'Commande',
    data: 'Données',
    model: 'Modèle',
    runs: (n) => `Simulations (${n}), par identifiant`,
    digest: 'Empreinte de la réponse',
    cite: 'Pour citer',
  },
  limits: `Le modèle laisse de côté bien des choses que les contemporains auraient nommées d’abord. La page «${NB}Les défauts de ce modèle${NB}» (docs/model/limits.fr.md) en dresse la liste${NB}; lisez-la avant de vous appuyer sur cette réponse.`,
}
