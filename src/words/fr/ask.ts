import type { AskWords, MeasureUnit } from '../ask.ts'
import { headline } from './headline.ts'
import { NB, say } from './sayings.ts'

const { number, list } = say

/** Entier à partir de 100, sinon deux décimales au plus. */
function figure(n: number): string {
  const size = Math.abs(n)
  if (size >= 100 || Number.isInteger(n)) return number(n)
  return String(Number(size < 0.01 ? n.toPrecision(1) : n.toFixed(size >= 10 ? 1 : 2))).replace('.', ',')
}

function span(seconds: number): string {
  const minutes = Math.round(Math.abs(seconds) / 60)
  if (minutes === 0) return 'moins d’une minute'
  return minutes < 90
    ? `${minutes}${NB}min`
    : `${Math.floor(minutes / 60)}${NB}h${NB}${String(minutes % 60).padStart(2, '0')}`
}

function value(unit: MeasureUnit, v: number): string {
  if (unit === 'time') return say.clock(v)
  return unit === 'count' ? figure(v) : say.percent(v)
}

function shift(unit: MeasureUnit, d: number): string {
  if (d === 0) return 'aucune'
  if (unit === 'time') return `${span(d)} plus ${d > 0 ? 'tard' : 'tôt'}`
  if (unit === 'count') return `${figure(Math.abs(d))} de ${d > 0 ? 'plus' : 'moins'}`
  const size = Math.abs(d) * 100
  return `${figure(size)} ${size < 2 ? 'point' : 'points'} de ${d > 0 ? 'plus' : 'moins'}`
}

export const ask: AskWords = {
  value,
  shift,
  interval: (unit, low, high) => {
    if (low === 0 && high === 0) return 'aucune'
    return `de ${shift(unit, low)} à ${shift(unit, high)}`
  },
  question: (change) => `${change}${NB}: qu’est-ce que cela change${NB}?`,
  title: 'Réponse du modèle',
  headline,
  sure: ({ interval, pairs, worlds }) =>
    `Intervalle à 95${NB}% de la différence${NB}: ${interval}, d’après ${number(pairs)} paires de simulations dans ${worlds === 1 ? 'un seul monde' : `${number(worlds)} mondes`}.`,
  carriedOut: ({ share, low, high }) =>
    `La décision a été exécutée dans ${say.percent(share)} des mondes (${say.percent(low)} à ${say.percent(high)}).`,
  state: `Le changement est un état de choses et non un ordre${NB}: il n’y avait rien à exécuter.`,
  seldom: `Elle l’a été dans moins de la moitié${NB}: la réponse dit ce que fait l’ordre donné, non ce qu’aurait fait l’acte.`,
  twice: ({ changes, open }) =>
    open
      ? `Deux fois plus de simulations ${changes ? 'trancheraient sans doute' : 'ne trancheraient sans doute pas non plus'}.`
      : changes
        ? `Deux fois plus de simulations changeraient sans doute cette conclusion${NB}: tenez-la pour ouverte.`
        : 'Deux fois plus de simulations ne changeraient sans doute pas cette conclusion.',
  failed: (n) =>
    n === 1
      ? 'Une paire a été écartée parce qu’une simulation a échoué.'
      : `${number(n)} paires ont été écartées parce qu’une simulation a échoué.`,
  worlds: {
    accepted: ({ count, version }) =>
      `Question posée dans ${number(count)} mondes retenus par le calage (modèle ${version}).`,
    kin: (families) =>
      `Ils forment ${number(families)} familles de proches voisins, dont chacune n’en dit guère plus qu’un seul monde${NB}: les intervalles comptent les familles.`,
    otherVersion: ({ version, now }) =>
      `Ces mondes ont été acceptés avec la version ${version} du modèle${NB}; celle-ci est la ${now}.`,
    baseline: `Un seul monde, la référence choisie à la main${NB}; ce qui suit ne dit rien d’autres hypothèses.`,
    prior: (count) =>
      `Question posée dans ${number(count)} mondes tirés des lois a priori, qui n’ont pas été confrontés aux sources${NB}: beaucoup donnent un tout autre 18${NB}mars.`,
  },
  table: {
    title: 'Ce qui change',
    columns: {
      measure: 'mesure',
      record: 'sources',
      baseline: 'sans',
      counterfactual: 'avec',
      difference: `différence (95${NB}%)`,
      superiority: 'P(plus)',
      pairing: 'paires',
    },
    primary: 'mesure principale, prise seule',
    exploratory: `exploratoire${NB}: intervalles valables à la fois pour les mesures que bien des paires et des familles de mondes font bouger, et à part pour les autres`,
    tooFew: `exploratoire${NB}: trop peu de paires pour des intervalles de tant de mesures`,
    unaffected: ({ labels }) => `Aucune différence qui compte${NB}: ${list(labels)}.`,
    pairingNone: '-',
    rare: ({ labels }) =>
      `Diffère dans quelques paires (part entre parenthèses), trop peu pour dire de combien${NB}: ${list(labels)}.`,
    worth: ({ moved, fivefold, between }) =>
      `Les paires ont valu cinq fois plus de simulations ou davantage pour ${number(fivefold)} des ${number(moved)} mesures qui bougent.${
        fivefold >= 3 || between === null
          ? ''
          : ` Pourquoi pas pour d’autres${NB}: ${say.percent(between)} de la dispersion de la différence principale tient aux mondes, où le changement a plus ou moins d’effet, et les paires d’un même monde n’y peuvent rien${NB}; le reste est le hasard, une fois les deux journées séparées.`
      }`,
    note: `Moyennes sur les paires${NB}; une heure qui ne vient jamais compte pour la fin de l’acte. P(plus)${NB}: part des paires où la simulation avec le changement donne plus (ou plus tard) que la même sans lui, les égalités comptant pour moitié. paires${NB}: combien de fois plus de simulations il aurait fallu sans paires pour la même précision${NB}; - si moins d’un cinquième des paires diffèrent.`,
    never: (share) => `jamais${NB}: ${share}`,
  },
  outcomes: {
    title: 'L’issue de la journée',
    note: `Issues exclusives${NB}; chaque colonne fait 100${NB}%.`,
  },
  hangs: {
    title: 'De quoi dépend la réponse',
    key: ({ id, label, more, beats, goesWith }) =>
      `${id} ${label}${NB}: plus il y en a, plus l’effet est ${more ? 'fort' : 'faible'} (dépasse une hypothèse factice dans ${say.percent(beats)} des rééchantillonnages)${goesWith.length > 0 ? `${NB}; va de pair avec ${list(goesWith)}` : ''}`,
    none: `On ne peut trancher${NB}: aucune hypothèse ne dépasse une hypothèse factice dans 95${NB}% des rééchantillonnages. Cela ne veut pas dire que la réponse ne dépend de rien.`,
    why: {
      'one-world': `Impossible à dire${NB}: toutes les paires sont dans un seul monde.`,
      'no-difference': `Rien à expliquer${NB}: la différence est la même dans tous les mondes.`,
      'too-few-worlds': `On ne peut trancher${NB}: moins de 30 mondes.`,
      'too-few-families': `On ne peut trancher${NB}: les mondes forment moins de 12 familles, trop peu pour dire ce qui va avec quoi.`,
    },
    note: ({ worlds, families }) =>
      `Corrélations de rangs sur ${number(worlds)} mondes${families < worlds ? ` de ${number(families)} familles` : ''}${NB}: association, non cause.`,
  },
  looks: {
    title: 'Comment la réponse s’est précisée',
    line: ({ pairs, interval, decision }) =>
      `${number(pairs)} paires${NB}: ${interval} (${decision === 'go on' ? 'pas encore assez étroit' : decision === 'narrow enough' ? 'assez étroit, arrêt' : 'tout ce qui était demandé'})`,
  },
  all: {
    title: 'Ce que fait chaque décision du catalogue',
    lead: ({ pairs, version, scale }) =>
      `${number(pairs)} paires de simulations par décision, modèle ${version}, ${say.percent(scale)} des ménages. Chaque façon dont la journée peut finir${NB}: sa part avec la décision et, entre parenthèses, dans les mêmes simulations sans elle.`,
    decision: 'décision',
    effect: 'ce que cela change',
    carried: 'exécutée dans',
    made: 'Cette page est faite par `commune answers --pages`\u00a0; changez les questions, non la page.',
  },
  again: 'pour retrouver cette réponse',
  stale: ({ file, made, here }) =>
    `Fait avec d’autres tables, et laissé de côté${NB}: ${file} (${made}${NB}; ces tables-ci${NB}: ${here}). La question est posée dans le seul monde de référence${NB}; \`commune calibrate\` cherche des mondes pour ces tables.`,
  tables: (digest) => `empreinte des tables   ${digest}`,
  published: ({ version, now }) =>
    `Calculé d’avance avec le modèle ${version}${version === now ? '' : `${NB}; celui-ci est le modèle ${now}, qui peut dire autre chose`}. Sans --published, le calcul se fait ici.`,
  caveat: `Parts et différences sont des propriétés de ce modèle sous ses hypothèses. Elles disent ce qui suit, dans le modèle, d’une seule décision changée${NB}; docs/model/limits.fr.md dit en quoi le modèle se trompe.`,
  progress: ({ ready, total, stored, rate, left }) =>
    `${number(ready)} simulations sur ${number(total)}${stored > 0 ? ` (${number(stored)} conservées)` : ''}  ${rate.toFixed(1).replace('.', ',')}/s${left === undefined ? '' : `  reste au plus ${Math.ceil(left)}${NB}s`}`,
}
